// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.Param;
import org.framescope.machine.Reading;
import org.framescope.machine.Recorder;
import org.framescope.machine.Words;

/**
 * Writes down what the engine does. Confined to the engine's thread; {@link #run()} hands the record so far to others.
 * A run has at most 2^31 - 2^12 records; who goes on after that gets an {@link IllegalStateException}.
 *
 * <p>Cost: 16 bytes and a few nanoseconds a change; a checkpoint, taken each 2^18 to 2^21 records, is a
 * {@link Words#reading()}.
 */
public final class Journal implements Recorder {
    private static final long MAX_RECORDS = Integer.MAX_VALUE;
    private static final long NO_STEP = -1;

    private final Words words;
    private final Reading base;
    private final RecordColumn records;
    private final LongColumn groups;
    private final LongColumn args;
    private final LongColumn operations;
    private final Interned<Call> calls;
    private final Interned<Event> events;
    private final Interned<String> labels;
    private final Checkpoints checkpoints;
    private int open = -1;
    /** Size of the records right after a step that nothing followed yet. */
    private long stepEnd = NO_STEP;

    /** Starts recording what happens to {@code words} from now on; their present state is step 0. */
    public Journal(Words words) {
        this(words, Checkpoints.Policy.standard(), MAX_RECORDS);
    }

    Journal(Words words, Checkpoints.Policy policy, long maxRecords) {
        this(words, policy, maxRecords, RecordColumn.standardUnpacked());
    }

    Journal(Words words, Checkpoints.Policy policy, long maxRecords, int unpacked) {
        this.words = words;
        base = words.reading();
        records = new RecordColumn(maxRecords, unpacked);
        groups = new LongColumn();
        args = new LongColumn();
        operations = new LongColumn();
        calls = new Interned<>(List.of(), Journal::hash);
        events = new Interned<>(List.of(), Journal::hash);
        labels = new Interned<>(List.of(), String::hashCode);
        checkpoints = new Checkpoints(base, policy);
        words.recorder(this);
    }

    /**
     * Starts a branch: {@code words} must stand as {@code run} did after its operation {@code operation} (0 for the
     * beginning); what {@code run} recorded up to there is shared.
     *
     * @throws IndexOutOfBoundsException when {@code run} has no such operation
     */
    public Journal(Words words, Run run, int operation) {
        this.words = words;
        base = run.base();
        Tape tape = run.tape();
        int length = run.positionAfter(operation);
        records = tape.records().fork(length);
        int groupCount = run.groupsBefore(length);
        groups = tape.groups().fork((long) groupCount * Tape.GROUP_WORDS);
        args = tape.args().fork(tape.args().size());
        operations = tape.operations().fork(operation);
        calls = new Interned<>(tape.calls(), Journal::hash);
        events = new Interned<>(tape.events(), Journal::hash);
        labels = new Interned<>(tape.labels(), String::hashCode);
        checkpoints = run.checkpoints().upTo(length);
        words.recorder(this);
    }

    @Override
    public void enter(Call call, long... arguments) {
        long reference = keep(call.name(), call.params(), arguments);
        int group = (int) (groups.size() / Tape.GROUP_WORDS);
        if (open < 0) {
            operations.add(group);
        }
        groups.addFour(Tape.pair(calls.number(call, hash(call)), open), reference, Tape.pair(position(), -1), NO_RC);
        open = group;
        append(Tape.ENTER, group);
    }

    @Override
    public void leave(long rc) {
        if (open < 0) {
            throw new IllegalStateException("leave without enter");
        }
        dropStep();
        int group = open;
        long row = (long) group * Tape.GROUP_WORDS;
        groups.set(row + Tape.G_SPAN, Tape.pair((int) groups.get(row + Tape.G_SPAN), position()));
        groups.set(row + Tape.G_RC, rc);
        open = Tape.high(groups.get(row + Tape.G_CALL));
        append(Tape.LEAVE, group);
        if (open < 0) {
            checkpoints.consider(position(), words);
        }
    }

    @Override
    public void step(String label) {
        int number = labels.number(label, label.hashCode());
        dropStep();
        records.add(Tape.STEP, number);
        stepEnd = records.size();
    }

    /** A step that nothing follows is as if it had never been. */
    private void dropStep() {
        if (records.size() == stepEnd) {
            records.removeLast();
        }
        stepEnd = NO_STEP;
    }

    @Override
    public void write(long address, long old, long value) {
        append(address, old ^ value);
    }

    @Override
    public void event(Event event, long... arguments) {
        long reference = keep(event.name(), event.params(), arguments);
        append(Tape.EVENT | events.number(event, hash(event)), reference);
    }

    private void append(long a, long b) {
        if (records.add(a, b)) {
            checkpoints.consider(position(), words);
        }
    }

    /** Copies arguments to their column; returns where they stand and how many they are. */
    private long keep(String what, List<Param> params, long... arguments) {
        if (arguments.length < params.size() || arguments.length > Tape.MAX_ARGUMENTS) {
            throw new IllegalArgumentException(what + " has " + params.size() + " parameters, expected " + params.size()
                    + " to " + Tape.MAX_ARGUMENTS + " words for them, not " + arguments.length);
        }
        long reference = args.size() << Tape.ARGUMENT_BITS | arguments.length;
        for (long argument : arguments) {
            args.add(argument);
        }
        return reference;
    }

    private static int hash(Call call) {
        return call.name().hashCode();
    }

    private static int hash(Event event) {
        return event.name().hashCode();
    }

    private int position() {
        return records.size();
    }

    /**
     * The record so far.
     *
     * @throws IllegalStateException while an operation is open
     */
    public Run run() {
        if (open >= 0) {
            throw new IllegalStateException("an operation is still open");
        }
        dropStep();
        Tape tape = new Tape(records, groups, args, operations, calls.values(), events.values(), labels.values());
        return new Run(base, tape.freeze(), checkpoints.copy());
    }
}
