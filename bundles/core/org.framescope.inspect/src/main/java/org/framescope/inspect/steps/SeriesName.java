// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.inspect.text.Names;
import org.framescope.machine.CounterWord;
import org.framescope.machine.PageType;
import org.framescope.machine.UnknownNameException;

/** What a {@link Series} shows, and how it is called on the command line. */
public sealed interface SeriesName {
    /** A counter of what the hypervisor executed. */
    record Counter(CounterWord counter) implements SeriesName {
        @Override
        public String text() {
            return counter.label();
        }
    }

    /** The general or type count of a frame: {@code frame:13:general}. */
    record Frame(long mfn, boolean general) implements SeriesName {
        @Override
        public String text() {
            return "frame:" + Names.mfn(mfn) + (general ? ":general" : ":type");
        }
    }

    /** How many frames in use have a type: {@code type:l1}. */
    record Type(PageType type) implements SeriesName {
        @Override
        public String text() {
            return "type:" + type.label();
        }
    }

    /**
     * A modelled cost: the counters, each times its weight. The weights are the user's; nothing was measured.
     *
     * @param weights weight by counter name
     */
    record Cost(Map<String, Double> weights) implements SeriesName {
        @Override
        public String text() {
            return "cost";
        }
    }

    /** The weights that {@code cost} has unless others are given: a rough order of cycles. */
    static Map<String, Double> defaultWeights() {
        return Map.of(
                "virt_to_mfn",
                20.0,
                "slot14",
                10.0,
                "lgdt_default",
                150.0,
                "lgdt_full",
                150.0,
                "cr3",
                300.0,
                "lldt",
                80.0);
    }

    /** As written on the command line. */
    String text();

    /** The names of all counters, types and the cost; frames come besides. */
    static List<String> known() {
        List<String> names = new ArrayList<>();
        Arrays.stream(CounterWord.values()).map(CounterWord::label).forEach(names::add);
        Arrays.stream(PageType.values()).map(t -> "type:" + t.label()).forEach(names::add);
        names.add("cost");
        names.add("frame:MFN:general");
        names.add("frame:MFN:type");
        return names;
    }

    /**
     * The series called {@code text}.
     *
     * @throws UnknownNameException when there is none; the message lists those there are
     */
    static SeriesName parse(String text) throws UnknownNameException {
        for (CounterWord counter : CounterWord.values()) {
            if (counter.label().equals(text)) {
                return new Counter(counter);
            }
        }
        for (PageType type : PageType.values()) {
            if (text.equals("type:" + type.label())) {
                return new Type(type);
            }
        }
        if (text.equals("cost")) {
            return new Cost(defaultWeights());
        }
        if (text.matches("frame:(0x)?[0-9a-fA-F]{1,12}:(general|type)")) {
            String[] part = text.split(":");
            String digits = part[1].startsWith("0x") ? part[1].substring(2) : part[1];
            return new Frame(Long.parseLong(digits, 16), part[2].equals("general"));
        }
        throw new UnknownNameException("series", text, known());
    }

    /** The series called {@code text}, or empty when there is none. */
    static Optional<SeriesName> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (UnknownNameException e) {
            return Optional.empty();
        }
    }
}
