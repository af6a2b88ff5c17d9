// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.actors;

import java.util.Arrays;
import org.framescope.machine.Space;
import org.framescope.machine.WordSource;
import org.framescope.machine.Words;

/**
 * What an actor remembers, as words: which assertion one of its steps broke first (0: none), how many of its operations
 * it has begun, then its stack as {@link org.framescope.xen.program.Actor#save} lays it down. Words behind that are 0.
 */
public final class ActorRecord {
    /** Words a record takes. */
    public static final int WORDS = 128;

    static final int BROKEN = 0;
    static final int BEGUN = 1;
    static final int STACK = 2;

    private ActorRecord() {}

    /** The address of the first word of the record of {@code actor}. */
    public static long address(int actor) {
        return Space.ACTOR.at((long) actor * WORDS);
    }

    /** The code of the first assertion that broke in a step of whoever {@code record} is of, 0 if none did. */
    public static long broken(long... record) {
        return record[BROKEN];
    }

    /** Whether everything was done. */
    public static boolean isFinished(long... record) {
        return record[STACK] == 0;
    }

    /** The record of {@code actor} without the zeros at its end. */
    static long[] read(WordSource words, int actor) {
        int length = WORDS;
        while (length > STACK + 2 && words.read(address(actor) + length - 1) == 0) {
            length--;
        }
        long[] record = new long[length];
        for (int i = 0; i < length; i++) {
            record[i] = words.read(address(actor) + i);
        }
        return record;
    }

    /** The stack of {@code actor}, with the zeros behind it. */
    static long[] stack(WordSource words, int actor) {
        return Arrays.copyOfRange(read(words, actor), STACK, WORDS);
    }

    static void write(Words words, int actor, long... record) {
        if (record.length > WORDS) {
            throw new IllegalStateException(
                    "an actor remembers " + record.length + " words, expected at most " + WORDS);
        }
        for (int i = 0; i < WORDS; i++) {
            words.write(address(actor) + i, i < record.length ? record[i] : 0);
        }
    }
}
