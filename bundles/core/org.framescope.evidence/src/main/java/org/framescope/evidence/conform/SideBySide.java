// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.recording.SwitchStep;

/**
 * What was recorded of one step beside what was simulated, in an order to read it in. Shows the very values that were
 * compared, so that it differs where and only where {@link StepResult#mismatches} does. Unchanging.
 *
 * <p>Cost: a pass over the values of the step and of the one before.
 *
 * @param sections groups of rows with a title, in order; none is empty
 */
public record SideBySide(List<Section> sections) {
    /**
     * Rows that belong together.
     *
     * @param title what they are about
     * @param rows at least one
     */
    public record Section(String title, List<Row> rows) {}

    /**
     * A value, or a frame with several.
     *
     * @param label what it is: a field, {@code domain}, or a frame's logical name or number
     * @param mfn the frame's number, -1 when it is no frame
     * @param parts one value, or those of a frame or the domain, or events in order; at least one
     */
    public record Row(String label, long mfn, List<Part> parts) {
        /** Whether a part is not as recorded. */
        public boolean differs() {
            return parts.stream().anyMatch(p -> p.value().differs());
        }

        /** Whether the recorded step changed a part. */
        public boolean changed() {
            return parts.stream().anyMatch(Part::changed);
        }

        /** The part that shows {@code field}, or null. */
        public Part part(String field) {
            return parts.stream()
                    .filter(p -> p.value().field().equals(field))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A value.
     *
     * @param label what it is, without what the row says already
     * @param value recorded and simulated
     * @param before what was recorded before the step, empty when it is new; null when that is not known
     */
    public record Part(String label, Compared value, String before) {
        /** Whether the recorded step changed it. */
        public boolean changed() {
            return before != null && !before.equals(value.recorded());
        }
    }

    /** Title of the section with what a CPU held before a switch. */
    public static final String BEFORE_TITLE = "Before";

    private static final String NOTHING = "-";
    private static final String INFO = "info.";
    private static final String BEFORE = ".before";
    private static final String AFTER = ".after";

    /** Copies the sections. */
    public SideBySide {
        sections = List.copyOf(sections);
    }

    /** Step {@code n}, from 1, of a sequence of memory operations with {@code results}. */
    public static SideBySide of(List<StepResult> results, int n) {
        Map<String, String> before = n < 2 ? null : recorded(results.get(n - 2));
        List<Row> result = new ArrayList<>();
        List<Part> domain = new ArrayList<>();
        Map<String, List<Part>> frames = new LinkedHashMap<>();
        for (Compared value : results.get(n - 1).values()) {
            String was = before == null ? null : before.getOrDefault(key(value), "");
            if (value.mfn() >= 0) {
                frames.computeIfAbsent(value.frame(), _ -> new ArrayList<>())
                        .add(new Part(value.field(), value, value.field().startsWith("mem") ? null : was));
            } else if (value.field().startsWith(INFO)) {
                domain.add(new Part(value.field().substring(INFO.length()), value, was));
            } else if (!isNothing(value)) {
                result.add(single(value.field(), value, null));
            }
        }
        List<Row> rows = frames.entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue().getFirst().value().mfn(), List.copyOf(e.getValue())))
                .toList();
        if (!domain.isEmpty()) {
            result.add(new Row("domain", -1, List.copyOf(domain)));
        }
        return of(section("Step", result), section("Frames", rows));
    }

    /** No fault, for example, on both sides. */
    private static boolean isNothing(Compared value) {
        return value.recorded().equals(NOTHING) && value.verdict() != Compared.Verdict.DIFFERENT;
    }

    private static Map<String, String> recorded(StepResult result) {
        Map<String, String> recorded = new HashMap<>();
        result.values().forEach(v -> recorded.put(key(v), v.recorded()));
        return recorded;
    }

    private static String key(Compared value) {
        return value.frame() + ' ' + value.field();
    }

    /** A context switch with its result. */
    public static SideBySide of(SwitchStep step, StepResult compared) {
        List<Row> who = new ArrayList<>();
        List<Row> prev = new ArrayList<>();
        List<Row> before = new ArrayList<>();
        List<Row> after = new ArrayList<>();
        Map<String, String> held = new HashMap<>();
        for (Compared value : compared.values()) {
            String field = value.field();
            if (field.endsWith(BEFORE) || field.contains(BEFORE + ".")) {
                held.put(plain(field, BEFORE), value.recorded());
                before.add(single(plain(field, BEFORE), value, null));
            } else if (field.endsWith(AFTER) || field.contains(AFTER + ".")) {
                String label = plain(field, AFTER);
                after.add(single(label, value, held.get(label)));
            } else if (step.lazy() && isState(field)) {
                after.add(single(field, value, null));
            } else if (field.equals("prev")) {
                prev.add(single(field, value, null));
            } else {
                who.add(field.equals("events") ? events(step, value) : single(field, value, null));
            }
            if (field.equals("saved")) {
                who.add(single("next", Compared.given("next", step.next().label()), null));
            }
        }
        who.addAll(prev);
        who.add(single("why", Compared.given("why", step.forced() ? "sync" : "schedule"), null));
        return of(
                section("Switch", who), section(step.lazy() ? "Held" : "After", after), section(BEFORE_TITLE, before));
    }

    private static boolean isState(String field) {
        return field.startsWith("dirty")
                || List.of("gdtr", "cr3", "full_gdt_loaded").contains(field);
    }

    private static String plain(String field, String when) {
        return field.replace(when, "");
    }

    /** One part an event; a joined text cannot hide that an event is missing, as both sides are split alike. */
    private static Row events(SwitchStep step, Compared joined) {
        List<String> was = step.events();
        List<String> is = joined.simulated().isEmpty()
                ? List.of()
                : List.of(joined.simulated().split(","));
        if (was.isEmpty() && is.isEmpty()) {
            Compared none = Compared.of("events", Compared.NO_FRAME, -1, "none", "none");
            return single("events", none, null);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            String recorded = i < was.size() ? was.get(i) : "none";
            String simulated = i < is.size() ? is.get(i) : "none";
            Compared one = Compared.of("events[" + i + "]", Compared.NO_FRAME, -1, recorded, simulated);
            parts.add(new Part(Integer.toString(i + 1), one, null));
        }
        return new Row("events", -1, List.copyOf(parts));
    }

    private static Row single(String label, Compared value, String before) {
        return new Row(label, -1, List.of(new Part(label, value, before)));
    }

    private static Section section(String title, List<Row> rows) {
        return new Section(title, List.copyOf(rows));
    }

    private static SideBySide of(Section... sections) {
        List<Section> filled = new ArrayList<>();
        for (Section section : sections) {
            if (!section.rows().isEmpty()) {
                filled.add(section);
            }
        }
        return new SideBySide(filled);
    }
}
