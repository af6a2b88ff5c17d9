// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.List;
import java.util.Locale;
import org.framescope.machine.Call;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.framescope.run.Journal;

/**
 * Word changes a second at random places of a table of a million frames: recorded, unrecorded, into a bare array, and, as
 * the least that a record of changes can cost, into a bare array with the old value read and two words noted in fresh
 * memory.
 */
final class JournalBench {
    private static final int CHANGES = 10_000_000;
    private static final int OPERATION = 1000;
    private static final int NOTED = 4 * OPERATION;
    private static final Call CALL = Call.operation("bench");

    private final int[] places = Places.random();
    private final long[] array = new long[Places.WORDS];
    private long value;

    /** Measures. */
    Figure measure() throws Exception {
        List<Rounds.Cost> costs = Rounds.of(this::bare, this::noted, new Journalled(), new Unrecorded());
        Rounds.Cost bare = costs.get(0);
        Rounds.Cost noted = costs.get(1);
        Rounds.Cost journalled = costs.get(2);
        Rounds.Cost unrecorded = costs.get(3);
        String text = String.format(
                Locale.ROOT,
                "%d M changes: journalled %.1f M/s, bare array %.1f M/s, array with old values noted %.1f M/s,"
                        + " words without a recorder %.1f M/s (on the wall, best of %d); journalled %.2f times the noted array, on the wall %.2f times the"
                        + " bare one",
                CHANGES / 1_000_000,
                journalled.millions(CHANGES),
                bare.millions(CHANGES),
                noted.millions(CHANGES),
                unrecorded.millions(CHANGES),
                Rounds.counted(),
                journalled.cpu() / noted.cpu(),
                journalled.wall() / bare.wall());
        double ratio = journalled.cpu() / bare.cpu();
        return new Figure("journal", text, ratio, 2.5, "times the bare loop in processor time", Figure.Clock.CPU);
    }

    private Object bare() {
        for (int i = 0; i < CHANGES; i += OPERATION) {
            bare(i);
        }
        return array;
    }

    private void bare(int first) {
        for (int i = first; i < first + OPERATION; i++) {
            array[places[i & Places.MASK]] = ++value;
        }
    }

    private Object noted() {
        long[][] notes = new long[CHANGES / NOTED][];
        for (int n = 0; n < notes.length; n++) {
            notes[n] = new long[2 * NOTED];
            for (int i = 0; i < NOTED; i += OPERATION) {
                note(n * NOTED + i, notes[n], 2 * i);
            }
        }
        return notes;
    }

    private void note(int first, long[] notes, int to) {
        int at = to;
        for (int i = first; i < first + OPERATION; i++) {
            int place = places[i & Places.MASK];
            long old = array[place];
            array[place] = ++value;
            notes[at++] = place;
            notes[at++] = old ^ value;
        }
    }

    /** The words themselves. */
    private class Unrecorded implements Rounds.Work {
        Words words;

        @Override
        public void prepare() {
            words = Places.written(new Words(), Places.WORDS);
        }

        @Override
        public Object run() {
            for (int i = 0; i < CHANGES; i += OPERATION) {
                change(i);
            }
            return words;
        }

        final void change(int first) {
            for (int i = first; i < first + OPERATION; i++) {
                words.write(Space.FRAME.at(places[i & Places.MASK]), ++value);
            }
        }
    }

    private final class Journalled extends Unrecorded {
        @Override
        public Object run() {
            Journal journal = new Journal(words);
            for (int i = 0; i < CHANGES; i += OPERATION) {
                journal.enter(CALL);
                change(i);
                journal.leave(Recorder.NO_RC);
            }
            return journal;
        }
    }
}
