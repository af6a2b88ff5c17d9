// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.Event;

/**
 * The columns a journal is written on. A record is two longs: the address of a changed word and old xor new, or a tag
 * in the top byte (beyond every {@link org.framescope.machine.Space}) and what it refers to.
 */
record Tape(
        RecordColumn records,
        LongColumn groups,
        LongColumn args,
        LongColumn operations,
        List<Call> calls,
        List<Event> events,
        List<String> labels) {
    static final long ENTER = 0xf0L << 56;
    static final long LEAVE = 0xf1L << 56;
    static final long EVENT = 0xf2L << 56;
    static final long STEP = 0xf3L << 56;
    static final long TAG = 0xffL << 56;

    /** A group is a row of four words. */
    static final int GROUP_WORDS = 4;
    /** What it executes, and in the upper half the group it was entered in. */
    static final int G_CALL = 0;
    /** Its arguments. */
    static final int G_ARGS = 1;
    /** Its first record, and in the upper half its last. */
    static final int G_SPAN = 2;
    /** Its result. */
    static final int G_RC = 3;

    /** A reference to arguments is where they stand and, in this many low bits, how many they are. */
    static final int ARGUMENT_BITS = 24;

    static final int MAX_ARGUMENTS = (1 << ARGUMENT_BITS) - 1;

    RecordKind kind(int record) {
        long a = records.a(record);
        if (a >= 0) {
            return RecordKind.CHANGE;
        }
        return switch ((int) (a >>> 56)) {
            case 0xf0 -> RecordKind.ENTER;
            case 0xf1 -> RecordKind.LEAVE;
            case 0xf2 -> RecordKind.EVENT;
            default -> RecordKind.STEP;
        };
    }

    long a(int record) {
        return records.a(record);
    }

    long b(int record) {
        return records.b(record);
    }

    /** Two numbers of 32 bits as a word of a group. */
    static long pair(int low, int high) {
        return (long) high << 32 | low & 0xffff_ffffL;
    }

    static int high(long pair) {
        return (int) (pair >> 32);
    }

    long group(int group, int word) {
        return groups.get((long) group * GROUP_WORDS + word);
    }

    /** The same with each full chunk of records packed. */
    Tape packed() {
        return new Tape(records.packed(), groups, args, operations, calls, events, labels);
    }

    Tape freeze() {
        return new Tape(
                records.freeze(),
                groups.freeze(),
                args.freeze(),
                operations.freeze(),
                List.copyOf(calls),
                List.copyOf(events),
                List.copyOf(labels));
    }
}
