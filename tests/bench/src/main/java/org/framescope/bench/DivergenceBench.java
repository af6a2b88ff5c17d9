// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.framescope.inspect.steps.FirstDivergence;
import org.framescope.machine.Call;
import org.framescope.machine.Release;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.framescope.run.Journal;
import org.framescope.run.Run;

/** Finds where two runs of a million operations part that do the same up to the last thousandth. */
final class DivergenceBench {
    private static final int OPERATIONS = 1_000_000;
    private static final int CHANGES_AN_OPERATION = 8;
    private static final int PARTED = 999_000;
    private static final int TRIES = 25;
    private static final Call OPERATION = Call.operation("bench");

    private final int[] places = Places.random();
    private final Release release;

    DivergenceBench() throws Exception {
        release = Release.named(Release.DEFAULT);
    }

    /** The median of some searches, each with cursors of its own; those at the beginning and at the end count as well. */
    Figure measure() {
        Run one = record(OPERATIONS);
        Run other = record(PARTED);
        double[] times = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long began = System.nanoTime();
            Optional<FirstDivergence> parted = FirstDivergence.of(one, release, other);
            times[i] = (System.nanoTime() - began) / 1e6;
            if (parted.isEmpty() || parted.get().step() != PARTED) {
                throw new IllegalStateException("the runs part at operation " + PARTED + ", found " + parted);
            }
        }
        Arrays.sort(times);
        String text = String.format(
                Locale.ROOT,
                "two runs of %d operations and %d records that part at operation %d: least %.2f ms, longest %.2f ms",
                OPERATIONS,
                one.length(),
                PARTED,
                times[0],
                times[TRIES - 1]);
        return new Figure("divergence", text, times[TRIES / 2], 100, "ms median", Figure.Clock.WALL);
    }

    /** Operation {@code other} writes something else. */
    private Run record(int other) {
        Words words = new Words();
        Journal journal = new Journal(words);
        int change = 0;
        for (int operation = 1; operation <= OPERATIONS; operation++) {
            journal.enter(OPERATION);
            for (int i = 0; i < CHANGES_AN_OPERATION; i++) {
                change++;
                words.write(Space.FRAME.at(places[change & Places.MASK]), operation == other ? -change : change);
            }
            journal.leave(0);
        }
        return journal.run();
    }
}
