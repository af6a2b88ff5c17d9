// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts lines together to sequences, insisting on their order. */
final class Assembly {
    /** More steps than any recording has; what a sequence may hold in memory. */
    static final int MAX_STEPS = 1_000_000;

    private final String file;
    private final RecordingVisitor visitor;
    private final JsonLine json;
    private final Set<String> seen = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<SwitchStep> switches = new ArrayList<>();
    private SwitchHeader header;
    private String name;
    private String group;
    private String description;
    private RecordedMachine machine;
    private boolean empty = true;

    Assembly(String file, RecordingVisitor visitor) {
        this.file = file;
        this.visitor = visitor;
        json = new JsonLine(file);
    }

    boolean isEmpty() {
        return empty;
    }

    void line(byte[] bytes, int length, long line) throws RecordingException {
        Fields fields = new Fields(json.parse(bytes, length, line), file, line);
        boolean first = empty;
        empty = false;
        if (first && fields.has("header")) {
            header = SwitchHeader.of(fields);
        } else if (header != null) {
            switchLine(fields, line);
        } else {
            stepLine(fields, line);
        }
    }

    private void switchLine(Fields fields, long line) throws RecordingException {
        SwitchStep step = SwitchStep.of(fields, header.cpus().size(), line);
        if (step.number() != switches.size()) {
            throw fields.unexpected("n", "the number " + switches.size() + ", as switches follow in order");
        }
        bound(switches.size(), line);
        switches.add(step);
    }

    private void stepLine(Fields fields, long line) throws RecordingException {
        String of = fields.text("name");
        if (!of.equals(name)) {
            begin(of, fields);
        }
        Step step = Step.of(fields, line);
        if (step.number() != steps.size()) {
            throw fields.unexpected(
                    "step", "the number " + steps.size() + ", as the steps of \"" + name + "\" follow in order");
        }
        bound(steps.size(), line);
        steps.add(step);
    }

    private void begin(String of, Fields fields) throws RecordingException {
        finish();
        name = of;
        group = fields.has("group") ? fields.text("group") : "";
        description = fields.has("desc") ? fields.text("desc") : "";
        machine = RecordedMachine.of(fields);
        if (!seen.add(of)) {
            throw fields.unexpected("name", "a sequence that did not end before, as its steps follow each other");
        }
    }

    private void bound(int size, long line) throws RecordingException {
        if (size >= MAX_STEPS) {
            throw new RecordingException(file, line, 0, "a sequence has more than " + MAX_STEPS + " steps");
        }
    }

    /** Hands on what is complete, or as much as there is. */
    void finish() throws RecordingException {
        if (!steps.isEmpty()) {
            Sequence sequence = new Sequence(file, name, group, description, machine, List.copyOf(steps));
            steps.clear();
            visitor.sequence(sequence);
        }
        if (header != null) {
            Switches all = new Switches(file, header, List.copyOf(switches));
            header = null;
            visitor.switches(all);
        }
    }
}
