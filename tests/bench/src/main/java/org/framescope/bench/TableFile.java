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
import java.util.SplittableRandom;
import org.framescope.evidence.Work;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;

/** The frame table of a host of 64 GiB, generated into a file of a folder of its own; gone when it is closed. */
final class TableFile implements AutoCloseable {
    /** How many rows it has. */
    static final int FRAMES = 1 << 24;

    /** How many domains own frames. */
    static final int DOMAINS = 20;

    private static final int ROW = 32;
    private static final int BLOCK = 1 << 12;
    private static final long FIRST_STRUCT = 0x1fc00;
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Scratch scratch = new Scratch();
    private final Path file = scratch.file("table.bin");

    /** Generates it. */
    TableFile() throws IOException {
        generate();
    }

    /** How long its bytes are. */
    static long bytes() {
        return (long) FRAMES * ROW;
    }

    /** Opened, as whoever asks about it opens it. */
    Evidence.FrameTable open() {
        return (Evidence.FrameTable) new EvidenceReader(OpenOptions.NONE, Work.NONE).open(file);
    }

    /** Its words, added up in the mapped file. */
    long sum() throws IOException {
        return Scratch.sum(file);
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }

    /** Half of the frames are free; the others belong to twenty domains, a megabyte at a time, and to nobody. */
    private void generate() throws IOException {
        StringBuilder owners = new StringBuilder();
        for (int i = 0; i < DOMAINS; i++) {
            owners.append(i == 0 ? "" : ",").append(String.format("\"0x%x\":%d", FIRST_STRUCT + i, i));
        }
        Files.writeString(
                scratch.file("table.json"), "{\"frames\":" + FRAMES + ",\"sizeof\":32,\"owners\":{" + owners + "}}");
        SplittableRandom random = new SplittableRandom(Places.SEED);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = Scratch.create(file)) {
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
