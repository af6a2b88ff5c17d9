// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.framescope.evidence.Work;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.DifferingFrames;
import org.framescope.model.session.ImportedState;
import org.framescope.model.session.LoadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpComparisonTest {
    private static final Path CORPUS = Path.of("..", "corpus");
    private static final Path TABLE = CORPUS.resolve("frametable/frametable-zombie.bin.xz");
    private static final int ROW = 32;

    private static ImportedState opened(Path file, Work work) {
        Evidence evidence = new EvidenceReader(OpenOptions.NONE, work).open(file);
        State state = evidence instanceof Evidence.FrameTable(var _, var _, var table)
                ? new State(table.reading(), table.release())
                : null;
        return new ImportedState(file, 0, evidence, state, List.of(), false);
    }

    private static Path rows(Path file, boolean described) throws Exception {
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(TABLE);
                InputStream rows = ((Evidence.FrameTable) evidence).bytes().stream()) {
            Files.copy(rows, file);
        }
        if (described) {
            Path sidecar = file.resolveSibling(file.getFileName().toString().replace(".bin", ".json"));
            Files.copy(CORPUS.resolve("frametable/frametable-zombie.json"), sidecar);
        }
        return file;
    }

    /** Takes one more general reference to {@code mfn}. */
    private static void refer(Path rows, long mfn) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(rows.toFile(), "rw")) {
            file.seek(mfn * ROW + Long.BYTES);
            int low = file.read();
            file.seek(mfn * ROW + Long.BYTES);
            file.write(low + 1);
        }
    }

    private static String refusal(ImportedState first, Path other) {
        return assertThrows(LoadException.class, () -> DumpComparison.read(first, other, Work.NONE))
                .getMessage();
    }

    @Test
    void aChangedCopyDiffersWhereItWasChanged(@TempDir Path folder) throws Exception {
        Path other = rows(folder.resolve("later.bin"), true);
        refer(other, 0x1f000);
        ImportedState first = opened(TABLE, Work.NONE);
        assertTrue(DumpComparison.canCompare(first));
        try (DumpComparison comparison = DumpComparison.read(first, other, Work.NONE)) {
            DifferingFrames frames = comparison.frames();
            assertEquals(1, frames.count());
            assertEquals(0x1f000, frames.mfn(0));
            assertEquals("writable 2/2", frames.row(0).a().facts().substring(0, 12));
            assertEquals("writable 2/3", frames.row(0).b().facts().substring(0, 12));
            assertEquals(List.of(), comparison.missing());
        }
        try (DumpComparison same = DumpComparison.read(first, TABLE, Work.NONE)) {
            assertEquals(0, same.frames().count());
        }
        first.evidence().close();
    }

    @Test
    void whatIsNoDumpOfTheHostIsRefusedWithTheReason(@TempDir Path folder) throws Exception {
        ImportedState first = opened(TABLE, Work.NONE);
        Path log = CORPUS.resolve("console/console-vm-a.log.xz");
        assertEquals(log + ": is console, expected a frame table or memory of a machine", refusal(first, log));
        Path trace = CORPUS.resolve("xentrace/xentrace-sched.bin.xz");
        assertTrue(refusal(first, trace).contains(": is xentrace, expected"), refusal(first, trace));
        Path small = CORPUS.resolve("machine/small.elf.xz");
        String host = refusal(first, small);
        assertTrue(host.contains("is of another host: it shows") && host.contains("expected 131,072 as in"), host);
        Path missing = folder.resolve("missing.bin");
        assertEquals(missing + ": there is no such file", refusal(first, missing));
        ImportedState logged = opened(log, Work.NONE);
        assertFalse(DumpComparison.canCompare(logged));
        first.evidence().close();
    }

    @Test
    void rowsThatNothingDescribesAreReadAsThoseOfAFrameTableAndWorkCanBeGivenUp(@TempDir Path folder) throws Exception {
        ImportedState first = opened(TABLE, Work.NONE);
        Path bare = rows(folder.resolve("bare.bin"), false);
        try (DumpComparison comparison = DumpComparison.read(first, bare, Work.NONE)) {
            DifferingFrames frames = comparison.frames();
            assertEquals(frames.count(), frames.count(DifferingFrames.Kind.OWNER), "nothing says whose frames are");
            assertEquals(0, frames.count(DifferingFrames.Kind.COUNTS));
        }
        Work cancelled = new Work() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(LoadException.class, () -> DumpComparison.read(first, bare, cancelled));
        first.evidence().close();
    }
}
