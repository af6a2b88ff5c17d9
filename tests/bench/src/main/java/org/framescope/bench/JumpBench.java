// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.framescope.machine.Call;
import org.framescope.machine.FrameView;
import org.framescope.machine.Reading;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.framescope.run.Cursor;
import org.framescope.run.Journal;
import org.framescope.run.Run;

/**
 * Jumps to random places of a run of ten million changes over a million frames. After each jump the rows of a screenful of
 * frames are read from the state there. First visits to a part of the run count as all others do.
 */
final class JumpBench {
    private static final int OPERATIONS = 10_000;
    private static final int CHANGES_AN_OPERATION = 1000;
    private static final int CURSORS = 4;
    private static final int JUMPS = 1000;
    private static final int ROWS = 64;
    private static final Call OPERATION = Call.operation("bench");

    private final SplittableRandom random = new SplittableRandom(Places.SEED);
    private final Words words = Places.written(new Words(), Places.WORDS);

    /** Measures a run as it was recorded, and the same run packed. */
    List<Figure> measure() {
        Run run = record();
        return List.of(measure("jump", run), measure("jump-packed", run.packed()));
    }

    private Figure measure(String name, Run run) {
        jumps(new Cursor(run));
        double[] times = new double[CURSORS * JUMPS];
        for (int i = 0; i < CURSORS; i++) {
            System.arraycopy(jumps(new Cursor(run)), 0, times, i * JUMPS, JUMPS);
        }
        check(run);
        Arrays.sort(times);
        String text = String.format(
                Locale.ROOT,
                "%d jumps of %d new cursors in 10 M changes of %.1f bytes, %d rows read after each: median %.2f ms, p90 %.2f ms,"
                        + " longest %.1f ms; a copy of the whole table %.1f ms",
                times.length,
                CURSORS,
                run.recordBytes() / (double) run.length(),
                ROWS,
                times[times.length / 2],
                times[times.length * 9 / 10],
                times[times.length - 1],
                copyOfTable());
        return new Figure(name, text, times[times.length * 99 / 100], 16, "ms at p99", Figure.Clock.WALL);
    }

    private Run record() {
        int[] places = Places.random();
        Journal journal = new Journal(words);
        int change = 0;
        for (int operation = 0; operation < OPERATIONS; operation++) {
            journal.enter(OPERATION);
            for (int i = 0; i < CHANGES_AN_OPERATION; i++) {
                change++;
                words.write(Space.FRAME.at(places[change & Places.MASK]), change);
            }
            journal.leave(Recorder.NO_RC);
        }
        return journal.run();
    }

    private double[] jumps(Cursor cursor) {
        double[] times = new double[JUMPS];
        for (int i = 0; i < JUMPS; i++) {
            int target = random.nextInt(cursor.run().length() + 1);
            long first = random.nextLong(Places.FRAMES - ROWS);
            long began = System.nanoTime();
            cursor.moveTo(target);
            read(cursor.reading(), first);
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        return times;
    }

    private static long read(Reading reading, long first) {
        long sum = 0;
        for (long mfn = first; mfn < first + ROWS; mfn++) {
            for (int word = 0; word < FrameView.ROW_WORDS; word++) {
                sum += reading.read(FrameView.address(mfn, word));
            }
        }
        return sum;
    }

    /** After many jumps the end is still what the engine left. */
    private void check(Run run) {
        Cursor cursor = new Cursor(run);
        jumps(cursor);
        cursor.toEnd();
        for (int word = 0; word < Places.WORDS; word++) {
            if (cursor.words().read(Space.FRAME.at(word)) != words.read(Space.FRAME.at(word))) {
                throw new IllegalStateException("word " + word + " of the frame table is wrong after the jumps");
            }
        }
    }

    private static double copyOfTable() {
        long[] table = new long[Places.WORDS];
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 9; i++) {
            long began = System.nanoTime();
            long[] copy = table.clone();
            least = Math.min(least, (System.nanoTime() - began) / 1e6);
            table = copy;
        }
        return least;
    }
}
