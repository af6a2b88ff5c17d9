// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.framescope.evidence.recording.DomainInfo;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.GuestAnswer;
import org.framescope.evidence.recording.Json;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.RecordView;

/** Compares what was recorded after a step with what the simulation has. */
final class Comparison {
    private static final String NONE = "-";
    private static final String LATER = "given back by a deferred call, which the recording does not wait for";
    private static final String OTHERS = "the processor, or Xen's clock, stores there";
    /** Fields that a step has beside the state, each compared when the recording has it. */
    private static final List<String> EXTRA = List.of("maperr", "types", "entry", "done");

    /** A single word that was looked at. */
    private static final Pattern PEEKED = Pattern.compile("w[0-9]{1,3}");

    private static final Pattern HEX = Pattern.compile("0x[0-9a-f]{1,16}");

    /** What getvcpucontext answers, save registers that the guest's own instructions decide. */
    private static final List<String> CONTEXT = List.of("cr3", "cr1", "ldt_base", "ldt_ents", "gdt_ents", "gdt");

    private final Sequence sequence;
    private final Simulation simulation;
    private final ContentsComparison contents;
    private List<Compared> values = List.of();
    private boolean alone;

    Comparison(Sequence sequence, Simulation simulation) {
        this.sequence = sequence;
        this.simulation = simulation;
        contents = new ContentsComparison(simulation);
    }

    /** Compares {@code recorded}; of a step that is not supported, lists what was recorded alone. */
    StepResult compare(Step recorded, Outcome outcome) {
        values = new ArrayList<>();
        alone = outcome.unsupported().isPresent();
        result(recorded, outcome);
        info(recorded.info());
        for (FrameState frame : recorded.frames()) {
            frame(frame, recorded.op());
        }
        if (alone) {
            return StepResult.unsupported(
                    recorded.number(), outcome.unsupported().get(), values);
        }
        contents.compare(
                recorded,
                (frame, slot, was, is) ->
                        values.add(Compared.of("mem[" + slot + "]", frame.name(), frame.mfn(), was, is)));
        int frames = recorded.frames().size();
        return StepResult.compared(sequence.file(), sequence.name(), recorded.number(), outcome.rc(), frames, values);
    }

    private void compare(String field, String recorded, String simulated) {
        values.add(Compared.of(field, NONE, -1, recorded, simulated));
    }

    private void compare(String field, FrameState frame, String recorded, String simulated) {
        values.add(Compared.of(field, frame.label(), frame.mfn(), recorded, simulated));
    }

    private void result(Step recorded, Outcome outcome) {
        compare("rc", Long.toString(recorded.rc()), Long.toString(outcome.rc()));
        recorded.all().object().members().forEach((field, value) -> {
            String simulated = outcome.fields().getOrDefault(field, NONE);
            if (EXTRA.contains(field)) {
                compare(field, plain(value), simulated);
            } else if (PEEKED.matcher(field).matches()) {
                values.add(read(outcome, field, Integer.parseInt(field.substring(1)), plain(value), simulated));
            } else if (field.equals("words")) {
                words(outcome, plain(value), simulated);
            }
        });
        if (recorded.all().has("ctx") && recorded.all().object().members().get("ctx") instanceof Json.Obj context) {
            for (String field : CONTEXT) {
                Json value = context.members().get(field);
                if (value != null) {
                    compare("ctx." + field, plain(value), outcome.fields().getOrDefault("ctx." + field, NONE));
                }
            }
        }
        recorded.guest().ifPresent(answer -> guest(answer, outcome));
    }

    /** The recording has only as many of a frame's first words as were asked for. */
    private void words(Outcome outcome, String recorded, String simulated) {
        String[] was = recorded.split(",");
        String[] is = simulated.split(",");
        boolean same = was.length <= is.length;
        for (int i = 0; same && i < was.length; i++) {
            same = !read(outcome, "words", i, was[i], is[i]).differs();
        }
        compare("words", recorded, same ? recorded : simulated);
    }

    /** Word {@code at} of those that were read, which others may have stored into. */
    private Compared read(Outcome outcome, String field, int at, String recorded, String simulated) {
        Compared both = Compared.of(field, NONE, -1, recorded, simulated);
        String first = outcome.fields().get(Outcome.WORD);
        boolean others = first != null
                && both.differs()
                && HEX.matcher(recorded).matches()
                && OutsideStores.of(simulation)
                        .explain(Long.parseLong(first) + at, number(recorded), number(simulated));
        return others ? both.explained(OTHERS) : both;
    }

    private static long number(String hex) {
        return Long.parseUnsignedLong(hex.substring(2), 16);
    }

    private void guest(GuestAnswer recorded, Outcome outcome) {
        GuestAnswer simulated = outcome.guest().orElse(GuestAnswer.returned(outcome.rc()));
        Compared rc = Compared.of("guest.rc", NONE, -1, optional(recorded.rc()), optional(simulated.rc()));
        String word = outcome.fields().get(Outcome.WORD);
        boolean others = word != null
                && OutsideStores.of(simulation)
                        .explain(
                                Long.parseLong(word),
                                recorded.rc().orElse(0),
                                simulated.rc().orElse(0));
        values.add(others ? rc.explained(OTHERS) : rc);
        compare("guest.fault", optional(recorded.fault()), optional(simulated.fault()));
        if (recorded.fault().isPresent() || simulated.fault().isPresent()) {
            compare("guest.err", optional(recorded.error()), optional(simulated.error()));
        }
        boolean pageFault = recorded.fault().isPresent() && recorded.fault().getAsLong() == 14;
        if (pageFault) {
            compare("guest.cr2", hex(recorded.cr2()), hex(simulated.cr2()));
        }
    }

    private static String plain(Json value) {
        if (value instanceof Json.Str s) {
            return s.value();
        }
        if (value instanceof Json.Arr a) {
            return String.join(",", a.values().stream().map(Comparison::plain).toList());
        }
        return value.text();
    }

    private static String optional(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : NONE;
    }

    private static String hex(OptionalLong value) {
        return value.isPresent() ? "0x" + Long.toHexString(value.getAsLong()) : NONE;
    }

    private void info(DomainInfo recorded) {
        RecordView<DomainWord> domains = simulation.view().domains();
        int domain = simulation.domain();
        boolean exists = simulation.domainExists();
        long tot = domains.get(domain, DomainWord.TOT_PAGES) - domains.get(domain, DomainWord.EXTRA_PAGES);
        compare("info.exists", Boolean.toString(recorded.exists()), Boolean.toString(exists));
        compare("info.tot", Long.toString(recorded.totPages()), Long.toString(exists ? tot : 0));
        long max = domains.get(domain, DomainWord.MAX_PAGES);
        compare("info.max", Long.toString(recorded.maxPages()), Long.toString(exists ? max : 0));
        boolean dying = exists && domains.is(domain, DomainWord.DYING);
        compare("info.dying", Boolean.toString(recorded.dying()), Boolean.toString(dying));
    }

    private void frame(FrameState recorded, String op) {
        FrameView frames = simulation.view().frames();
        PageInfoLayout layout = frames.layout();
        long mfn = recorded.mfn();
        long caf = frames.caf(mfn);
        boolean wasFree = layout.state(recorded.caf()) == PageInfoLayout.FREE;
        boolean isFree = !alone && layout.state(caf) == PageInfoLayout.FREE;
        if (!alone && wasFree != isFree && isAwaitingRelease(recorded, caf, op)) {
            String was = state(layout, recorded.caf());
            values.add(Compared.of("caf", recorded.label(), mfn, was, state(layout, caf))
                    .explained(LATER));
            return;
        }
        if (wasFree || isFree) {
            compare("caf", recorded, state(layout, recorded.caf()), state(layout, caf));
        } else {
            compare("caf", recorded, word(recorded.caf()), word(caf));
            compare("taf", recorded, word(recorded.taf()), word(frames.taf(mfn)));
        }
        compare("owner", recorded, owner(recorded.owner()), owner(layout.state(caf) == 0 ? frames.owner(mfn) : -1));
    }

    /**
     * Xen heap frames of a destroyed domain are given back by a deferred call: until a recording has waited for that, it
     * may see them before or after.
     */
    private boolean isAwaitingRelease(FrameState recorded, long caf, String op) {
        PageInfoLayout layout = simulation.view().frames().layout();
        long inUse = layout.state(caf) == PageInfoLayout.FREE ? recorded.caf() : caf;
        return recorded.name() == null
                && inUse == layout.xenHeap()
                && !simulation.domainExists()
                && !op.equals("after_wait");
    }

    private static String state(PageInfoLayout layout, long caf) {
        return switch (layout.state(caf)) {
            case PageInfoLayout.FREE -> "free";
            case PageInfoLayout.OFFLINED -> "offlined";
            case PageInfoLayout.OFFLINING -> "offlining";
            default -> word(caf);
        };
    }

    private static String owner(int domain) {
        return domain < 0 ? NONE : Integer.toString(domain);
    }

    private static String word(long value) {
        return String.format("%016x", value);
    }
}
