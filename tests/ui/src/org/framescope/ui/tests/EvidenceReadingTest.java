// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Link;
import org.framescope.ui.editor.EvidenceInput;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.evidence.EvidenceEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How the reading of a file ends other than with a report. */
@ExtendWith(OnTheBench.class)
class EvidenceReadingTest {
    private static final int OFFSET = 2;
    private static final int BYTES = 3;
    private static final long LARGE = 1L << 29;

    /** So many characters the bytes of that file are. */
    private static final int MANY = 11;

    /** What a cell has left and right of its text. */
    private static final int PADDING = 12;

    private static EvidenceEditor open(Bench bench, Path file) {
        return bench.ui(() -> (EvidenceEditor) bench.page().openEditor(new EvidenceInput(file), EvidenceInput.EDITOR));
    }

    private static long ways(Bench bench) {
        return bench.all(Link.class, l -> l.getText().contains("Cancel")).size();
    }

    @Test
    void aLogWithoutEndIsCancelledFromTheStatusLine(Bench bench, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path pipe = folder.resolve("endless.log");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> feed(pipe));
        EvidenceEditor editor = open(bench, pipe);
        bench.until("the way out", () -> ways(bench) == 1);
        bench.holds(() -> bench.ui(editor::heading).startsWith("Reading"), () -> bench.ui(editor::heading));
        bench.click(bench.all(Link.class, l -> l.getText().contains("Cancel")).getFirst());
        bench.holds(() -> bench.ui(editor::heading).startsWith("Cancelled: "), () -> bench.ui(editor::heading));
        bench.until("the status line to be free", () -> ways(bench) == 0);
        bench.until("the pipe to be closed", feeding::isDone);
    }

    /** Writes lines into {@code pipe} until nobody reads them any more. */
    private static void feed(Path pipe) {
        byte[] lines = "(XEN) nothing to see\n".repeat(1 << 10).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(pipe)) {
            while (true) {
                out.write(lines);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anErrorThatNobodyExpectedIsSaid(Bench bench, @TempDir Path folder) throws IOException {
        EvidenceEditor editor = open(bench, unmappable(folder.resolve("a.zip")));
        bench.holds(() -> bench.ui(editor::heading).startsWith("Failed unexpectedly"), () -> bench.ui(editor::heading));
    }

    /** A file in an archive: it is there, but readers map files, which is no failure of input that they expect. */
    private static Path unmappable(Path archive) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry("a.log"));
            out.write("(XEN) nothing to see".getBytes(StandardCharsets.US_ASCII));
        }
        // It stays open: the workbench may ask for the file as long as it runs.
        return FileSystems.newFileSystem(archive).getPath("/a.log");
    }

    @Test
    void theFiguresOfALargeFileAreSeenWhole(Bench bench, @TempDir Path folder) throws IOException {
        Path table = Imports.table(folder);
        try (RandomAccessFile rows = new RandomAccessFile(table.toFile(), "rw")) {
            rows.setLength(LARGE);
        }
        EvidenceEditor editor = open(bench, table);
        bench.until(
                "the report",
                Duration.ofMinutes(1),
                () -> !bench.ui(editor::verdict).isEmpty());
        Rows report = new Rows(bench, editor.report());
        bench.holds(
                () -> report.column(BYTES).stream().anyMatch(figure -> figure.length() >= MANY),
                () -> report.column(BYTES));
        for (int column : new int[] {OFFSET, BYTES}) {
            for (String figure : report.column(column)) {
                assertTrue(bench.ui(() -> fits(bench, editor.report().table(), column, figure)), figure);
            }
        }
    }

    private static boolean fits(Bench bench, NatTable table, int column, String figure) {
        GC gc = new GC(table);
        gc.setFont(bench.desk().desk().theme().valueFont());
        int width = gc.textExtent(figure).x;
        gc.dispose();
        return width + PADDING <= table.getColumnWidthByPosition(column);
    }
}
