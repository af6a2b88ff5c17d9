// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.Reading;
import org.framescope.machine.Recorder;
import org.framescope.machine.WordHash;

/**
 * The unchanging record of what an engine did: records in order, numbered from 0; groups (operations, calls, programs)
 * numbered in the order in which they began. A <em>position</em> p, 0 to {@link #length()}, is the state after the
 * first p records. Operation n, 1 to {@link #operationCount()}, is the nth group at top level; step 0 is the beginning.
 * Safe to read from any thread.
 */
public final class Run {
    private final Reading base;
    private final Tape tape;
    private final Checkpoints checkpoints;
    private final SpanIndexes spans;

    Run(Reading base, Tape tape, Checkpoints checkpoints) {
        this.base = base;
        this.tape = tape;
        this.checkpoints = checkpoints;
        spans = new SpanIndexes(tape.records(), checkpoints);
    }

    Tape tape() {
        return tape;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    SpanIndexes spans() {
        return spans;
    }

    /** The state at position 0. */
    public Reading base() {
        return base;
    }

    /** Number of records. */
    public int length() {
        return tape.records().size();
    }

    /** How many bytes keep the records; calls, arguments and checkpoints are not counted. */
    public long recordBytes() {
        return tape.records().bytes();
    }

    /**
     * The same run in less memory: 4 to 6 bytes a record of what the engine does instead of 16. Reading records at random
     * places takes longer then. Cost: some 10 ns a record.
     */
    public Run packed() {
        return new Run(base, tape.packed(), checkpoints);
    }

    /** What record {@code i} says. */
    public RecordKind kind(int i) {
        return tape.kind(record(i));
    }

    private int record(int i) {
        return Objects.checkIndex(i, length());
    }

    private int group(int group) {
        return Objects.checkIndex(group, groupCount());
    }

    /** The address of the word that record {@code i}, a CHANGE, changed. */
    public long address(int i) {
        return tape.a(record(i));
    }

    /** Old xor new of record {@code i}, a CHANGE. */
    public long delta(int i) {
        return tape.b(record(i));
    }

    /** The group that record {@code i}, an ENTER or LEAVE, begins or ends. */
    public int groupAt(int i) {
        return (int) tape.b(record(i));
    }

    /** What happened at record {@code i}, an EVENT. */
    public Event event(int i) {
        return tape.events().get((int) (tape.a(record(i)) & ~Tape.TAG));
    }

    /** The arguments of the event at record {@code i}. */
    public long[] eventArgs(int i) {
        return arguments(tape.b(record(i)));
    }

    /** The atomic step that record {@code i}, a STEP, names. */
    public String stepLabel(int i) {
        return tape.labels().get((int) tape.b(record(i)));
    }

    /** Number of groups. */
    public int groupCount() {
        return (int) (tape.groups().size() / Tape.GROUP_WORDS);
    }

    /** What {@code group} is an execution of. */
    public Call call(int group) {
        return tape.calls().get((int) tape.group(group(group), Tape.G_CALL));
    }

    /** The argument words of {@code group}, as they were {@linkplain Recorder#enter entered}. */
    public long[] args(int group) {
        return arguments(tape.group(group(group), Tape.G_ARGS));
    }

    /** The group that {@code group} was entered in, or -1 for an operation. */
    public int parent(int group) {
        return Tape.high(tape.group(group(group), Tape.G_CALL));
    }

    /** The record with which {@code group} begins. */
    public int first(int group) {
        return (int) tape.group(group(group), Tape.G_SPAN);
    }

    /** The record with which {@code group} ends. */
    public int last(int group) {
        return Tape.high(tape.group(group(group), Tape.G_SPAN));
    }

    /** The result of {@code group}, or {@link Recorder#NO_RC}. */
    public long rc(int group) {
        return tape.group(group(group), Tape.G_RC);
    }

    /** Number of operations. */
    public int operationCount() {
        return (int) tape.operations().size();
    }

    /** The group of operation {@code n}, 1 to {@link #operationCount()}. */
    public int operation(int n) {
        return (int) tape.operations().get(Objects.checkIndex(n - 1, operationCount()));
    }

    /** The position right after operation {@code n}, 0 to {@link #operationCount()}; 0 for n = 0. */
    public int positionAfter(int n) {
        return n == 0 ? 0 : last(operation(n)) + 1;
    }

    /**
     * The number of the operation up to which, from after operation {@code from} on, this run and {@code other} make the same
     * of each word and return the same; {@code from} when already the next one differs. Cost: a comparison of the records
     * as memory, while both recorded alike; some nanoseconds a record where they did not.
     */
    public int operationsInCommon(Run other, int from) {
        return new RunPair(this, other).together(from);
    }

    /** The addresses of the words of which operation {@code step} makes something else in this run than in {@code other}. */
    public long[] changedDifferently(Run other, int step) {
        return new RunPair(this, other).differing(step);
    }

    /**
     * What the words at {@code addresses} are at {@code position}, in the same order. Cost: a pass over the records between
     * there and the nearest checkpoint; cheaper than a cursor's jump for one who needs no other word.
     */
    public long[] valuesAt(int position, long... addresses) {
        int checkpoint = checkpoints.nearest(position);
        int start = checkpoints.position(checkpoint);
        Reading reading = checkpoints.reading(checkpoint);
        long[] sorted = addresses.clone();
        Arrays.sort(sorted);
        long[] deltas = new long[sorted.length];
        long lowBits = 0;
        for (long address : sorted) {
            lowBits |= 1L << address;
        }
        for (int i = Math.min(start, position); i < Math.max(start, position); i++) {
            long address = tape.a(i);
            int place = (lowBits >>> address & 1) == 0 ? -1 : Arrays.binarySearch(sorted, address);
            if (place >= 0) {
                deltas[place] ^= tape.b(i);
            }
        }
        long[] values = new long[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            values[i] = reading.read(addresses[i]) ^ deltas[Arrays.binarySearch(sorted, addresses[i])];
        }
        return values;
    }

    /** How many operations are complete at {@code position}. */
    public int operationsAt(int position) {
        int low = 0;
        int high = operationCount();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (positionAfter(middle) <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** How many groups begin before {@code position}. */
    public int groupsBefore(int position) {
        int low = 0;
        int high = groupCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The innermost group that {@code position} lies inside: begun before it and not ended before it. */
    public OptionalInt enclosing(int position) {
        int group = groupsBefore(position) - 1;
        while (group >= 0 && last(group) < position) {
            group = parent(group);
        }
        return group < 0 ? OptionalInt.empty() : OptionalInt.of(group);
    }

    /**
     * The name of the atomic step that the change or event at record {@code i} belongs to, if it is directly part of a
     * program. Cost: the records of that step before it.
     */
    public Optional<String> stepOf(int i) {
        OptionalInt group = enclosing(record(i));
        if (group.isEmpty() || call(group.getAsInt()).kind() != Call.Kind.PROGRAM) {
            return Optional.empty();
        }
        int first = first(group.getAsInt());
        for (int k = i - 1; k > first; k--) {
            RecordKind kind = tape.kind(k);
            if (kind == RecordKind.STEP) {
                return Optional.of(stepLabel(k));
            }
            if (kind == RecordKind.LEAVE) {
                k = first(groupAt(k));
            }
        }
        return Optional.empty();
    }

    private long[] arguments(long reference) {
        long[] values = new long[(int) reference & Tape.MAX_ARGUMENTS];
        for (int i = 0; i < values.length; i++) {
            values[i] = tape.args().get((reference >>> Tape.ARGUMENT_BITS) + i);
        }
        return values;
    }

    /**
     * A 64-bit hash of the beginning and of everything recorded. The same scenario under the same choices has the same
     * hash on every machine. Cost: one pass over the record and the base.
     */
    public long hash() {
        long h = base.hash();
        for (int i = 0; i < length(); i++) {
            h = WordHash.mix(h, WordHash.mix(contentA(i), contentB(i)));
        }
        return h;
    }

    private long contentA(int i) {
        return switch (kind(i)) {
            case CHANGE -> address(i);
            case ENTER -> Tape.ENTER | textHash(call(groupAt(i)).name());
            case LEAVE -> Tape.LEAVE;
            case EVENT -> Tape.EVENT | textHash(event(i).name());
            case STEP -> Tape.STEP | textHash(stepLabel(i));
        };
    }

    private long contentB(int i) {
        return switch (kind(i)) {
            case CHANGE -> delta(i);
            case ENTER -> arrayHash(args(groupAt(i)));
            case LEAVE -> rc(groupAt(i));
            case EVENT -> arrayHash(eventArgs(i));
            case STEP -> 0;
        };
    }

    /** 56 bits that depend on every character. */
    private static long textHash(String text) {
        long h = text.length();
        for (int i = 0; i < text.length(); i++) {
            h = WordHash.mix(h, text.charAt(i));
        }
        return h & ~Tape.TAG;
    }

    private static long arrayHash(long[] values) {
        long h = values.length;
        for (long value : values) {
            h = WordHash.mix(h, value);
        }
        return h;
    }
}
