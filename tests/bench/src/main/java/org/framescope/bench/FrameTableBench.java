// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.framescope.evidence.open.Evidence;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Histogram;

/**
 * The frame table of a host of 64 GiB, generated into a file: opened, its layout detected, and counted by owner and type;
 * against adding up its words in the same mapped file.
 */
final class FrameTableBench {
    private final AtomicLong sums = new AtomicLong();

    /** Measures. */
    Figure measure() throws Exception {
        try (TableFile file = new TableFile()) {
            List<Rounds.Cost> costs = Rounds.of(() -> sums.addAndGet(file.sum()), () -> histogram(file));
            Rounds.Cost sum = costs.get(0);
            Rounds.Cost histogram = costs.get(1);
            String text = String.format(
                    Locale.ROOT,
                    "%d frames, %d MiB: opened and counted by two threads %.0f ms, words added up by one %.0f ms (best of %d),"
                            + " %.2f times in processor time",
                    TableFile.FRAMES,
                    TableFile.bytes() >> 20,
                    histogram.wall() * 1000,
                    sum.wall() * 1000,
                    Rounds.counted(),
                    histogram.cpu() / sum.cpu());
            double ratio = histogram.wall() / sum.wall();
            return new Figure("frametable", text, ratio, 2, "times the sum on the wall", Figure.Clock.WALL);
        }
    }

    private static Object histogram(TableFile file) {
        try (Evidence.FrameTable evidence = file.open()) {
            Histogram histogram = Histogram.of(
                    new State(evidence.table().reading(), evidence.table().release()));
            if (histogram.owners().size() != TableFile.DOMAINS + 1) {
                throw new IllegalStateException("the table was not understood: " + histogram);
            }
            return histogram;
        }
    }
}
