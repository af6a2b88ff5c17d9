// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.framescope.evidence.Work;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Histogram;

/**
 * The frame table of a host of 64 GiB, generated into a file: opened, its layout detected, and counted by owner and type;
 * against adding up its words in the same mapped file.
 */
final class FrameTableBench {
    private static final int FRAMES = 1 << 24;
    private static final int ROW = 32;
    private static final int BLOCK = 1 << 12;
    private static final int DOMAINS = 20;
    private static final long FIRST_STRUCT = 0x1fc00;
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final AtomicLong sums = new AtomicLong();
    private Path folder;
    private Path file;

    /** Measures. */
    Figure measure() throws Exception {
        folder = Files.createTempDirectory("framescope-bench");
        file = folder.resolve("table.bin");
        try {
            generate();
            List<Rounds.Cost> costs = Rounds.of(this::sum, this::histogram);
            Rounds.Cost sum = costs.get(0);
            Rounds.Cost histogram = costs.get(1);
            String text = String.format(
                    Locale.ROOT,
                    "%d frames, %d MiB: opened and counted by two threads %.0f ms, words added up by one %.0f ms (best of %d),"
                            + " %.2f times in processor time",
                    FRAMES,
                    (long) FRAMES * ROW >> 20,
                    histogram.wall() * 1000,
                    sum.wall() * 1000,
                    Rounds.counted(),
                    histogram.cpu() / sum.cpu());
            double ratio = histogram.wall() / sum.wall();
            return new Figure("frametable", text, ratio, 2, "times the sum on the wall", Figure.Clock.WALL);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder.resolve("table.json"));
            Files.deleteIfExists(folder);
        }
    }

    private Object sum() throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment rows = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            long sum = 0;
            for (long at = 0; at < rows.byteSize(); at += Long.BYTES) {
                sum += rows.get(WORD, at);
            }
            return sums.addAndGet(sum);
        }
    }

    private Object histogram() {
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(file)) {
            Evidence.FrameTable table = (Evidence.FrameTable) evidence;
            Histogram histogram = Histogram.of(
                    new State(table.table().reading(), table.table().release()));
            if (histogram.owners().size() != DOMAINS + 1) {
                throw new IllegalStateException("the table was not understood: " + histogram);
            }
            return histogram;
        }
    }

    /** Half of the frames are free; the others belong to twenty domains, a megabyte at a time, and to nobody. */
    private void generate() throws IOException {
        StringBuilder owners = new StringBuilder();
        for (int i = 0; i < DOMAINS; i++) {
            owners.append(i == 0 ? "" : ",").append(String.format("\"0x%x\":%d", FIRST_STRUCT + i, i));
        }
        Files.writeString(
                folder.resolve("table.json"), "{\"frames\":" + FRAMES + ",\"sizeof\":32,\"owners\":{" + owners + "}}");
        SplittableRandom random = new SplittableRandom(Places.SEED);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment rows = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) FRAMES * ROW, arena);
            for (long first = 0; first < FRAMES; first += BLOCK) {
                block(rows, first, random);
            }
        }
    }

    private static void block(MemorySegment rows, long first, SplittableRandom random) {
        boolean free = random.nextBoolean();
        long owner = FIRST_STRUCT + random.nextInt(DOMAINS);
        for (long frame = first; frame < first + BLOCK; frame++) {
            long at = frame * ROW;
            int kind = random.nextInt(64);
            long taf = kind < 50
                    ? 0xe400_0000_0000_0001L
                    : kind < 60 ? 0 : (long) (kind - 59) << 61 | 0x0400_0000_0000_0001L;
            rows.set(WORD, at, frame + 1 | frame << 32);
            rows.set(WORD, at + 8, free ? 0x0c00_0000_0000_0000L : kind == 0 ? 1L << 62 : 1L << 63 | 2);
            rows.set(WORD, at + 16, free ? 0 : taf);
            rows.set(WORD, at + 24, (free || kind == 0 ? 0 : owner) | (long) random.nextInt(1 << 20) << 32);
        }
    }
}
