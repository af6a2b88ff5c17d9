// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.framescope.evidence.Work;
import org.framescope.evidence.core.GuestTables;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.machine.PageType;

/** A dump of a guest of 1 GiB opened and its types worked out; beside it, its tables and frame numbers read and nothing done. */
final class CoreBench {
    private static final int PAGES = 1 << 18;

    private final CoreFile core = new CoreFile(PAGES);
    private Path file;

    /** Measures. */
    Figure measure() throws Exception {
        try (Scratch scratch = new Scratch()) {
            file = scratch.file("guest.core");
            core.write(file);
            List<Rounds.Cost> costs = Rounds.of(this::read, this::open);
            String text = String.format(
                    Locale.ROOT,
                    "%d pages, each mapped once by %d tables, opened and typed: %.0f ms of processor time; tables and frame numbers"
                            + " read %.1f ms on the wall (best of %d)",
                    PAGES,
                    core.tables(),
                    costs.get(1).cpu() * 1000,
                    costs.get(0).wall() * 1000,
                    Rounds.counted());
            return new Figure("dump-core", text, costs.get(1).wall() * 1000, 50, "ms on the wall", Figure.Clock.WALL);
        }
    }

    private Object open() {
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(file)) {
            GuestTables tables = ((Evidence.Core) evidence)
                    .core()
                    .tables()
                    .orElseThrow(() -> new IllegalStateException("" + evidence));
            long writable = tables.histogram().get(PageType.WRITABLE);
            if (writable != PAGES - core.tables() || tables.tables(1) != core.tables() - 3) {
                throw new IllegalStateException("the dump was not understood: " + tables.histogram());
            }
            return tables;
        }
    }

    private Object read() throws IOException {
        long sum = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long numbers = PAGES * 16L;
            var words = channel.map(FileChannel.MapMode.READ_ONLY, 0, (core.tables() + 2) * 4096L);
            var last = channel.map(FileChannel.MapMode.READ_ONLY, channel.size() - numbers - 64, numbers);
            for (int at = 0; at < words.limit(); at += Long.BYTES) {
                sum += words.getLong(at);
            }
            for (int at = 0; at < last.limit(); at += Long.BYTES) {
                sum += last.getLong(at);
            }
        }
        return sum;
    }
}
