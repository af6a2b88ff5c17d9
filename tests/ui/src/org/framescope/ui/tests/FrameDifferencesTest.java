// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.commands.ICommandService;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.differences.FrameDifferencesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class FrameDifferencesTest {
    private static final String COMMAND = "org.framescope.ui.compareDump";
    private static final String TITLE = "Compare with Another Dump";
    private static final int ROW = 32;

    /** The frame table that is open, with one more general reference to each of {@code mfns}. */
    private static Path later(Path folder, long... mfns) throws IOException {
        Path table = Imports.table(Files.createDirectory(folder.resolve("later")));
        try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "rw")) {
            for (long mfn : mfns) {
                file.seek(mfn * ROW + Long.BYTES);
                int low = file.read();
                file.seek(mfn * ROW + Long.BYTES);
                file.write(low + 1);
            }
        }
        return table;
    }

    private static boolean enabled(Bench bench) {
        return bench.ui(() -> bench.window()
                .getService(ICommandService.class)
                .getCommand(COMMAND)
                .isEnabled());
    }

    @Test
    void framesThatDifferFromAnotherDumpAreListedAndSelectedInAllViews(Bench bench, @TempDir Path folder)
            throws IOException {
        bench.desk().library("S001-1");
        assertFalse(enabled(bench), "a scenario is no dump");
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        assertTrue(enabled(bench));
        bench.command(COMMAND);
        bench.nativeDialog(TITLE, later(folder, 0x1f000, 0x1f301).toString());
        bench.until("the view", () -> bench.page().findView(FrameDifferencesView.ID) != null);
        FrameDifferencesView view = (FrameDifferencesView) bench.view(FrameDifferencesView.ID);
        Rows rows = new Rows(bench, view.grid());
        bench.shows(List.of("1f000", "1f301"), () -> rows.column(0));
        bench.shows(
                "A  frametable-zombie.bin.xz     B  table.bin     2 frames differ:  counts of 2", () -> view.said());
        bench.shows("2", () -> rows.text(0, 7));
        bench.shows("3", () -> rows.text(0, 8));
        bench.shows("writable", () -> rows.text(0, 4));
        bench.shows("d1", () -> rows.text(0, 2));
        rows.click(1, 0);
        bench.until(
                "the frame to be selected",
                () -> bench.desk().desk().selection().mfn() == 0x1f301);
        bench.run(() -> bench.desk().desk().select(s -> s.withFrame(0x1f000)));
        bench.shows(0, () -> rows.selected());
        bench.desk().library("S001-1");
        bench.shows(0, () -> rows.count());
    }

    @Test
    void whatIsNoDumpOfThatHostIsRefusedAndWhatWasComparedIsGone(Bench bench) {
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        FrameDifferencesView view = (FrameDifferencesView) bench.view(FrameDifferencesView.ID);
        for (String other : List.of("console/console-vm-a.log.xz", "machine/small.elf.xz")) {
            String reason = other.startsWith("console")
                    ? "is console, expected a frame table or memory of a machine"
                    : "is of another host";
            bench.post(() -> view.compareWith(Imports.file(other)));
            bench.dialog(TITLE);
            bench.until(
                    "the reason",
                    () -> bench.shown(Label.class).stream()
                            .anyMatch(label -> label.getText().contains(reason)));
            bench.keys("Return");
            bench.active();
        }
        bench.shows(0, () -> view.grid().model().rowCount());
    }

    @Test
    void readingCanBeCancelledByClosingTheViewAndBegunAgain(Bench bench, @TempDir Path folder) throws IOException {
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        Path other = later(folder, 0x1f000);
        FrameDifferencesView closed = (FrameDifferencesView) bench.view(FrameDifferencesView.ID);
        bench.run(() -> {
            closed.compareWith(other);
            bench.page().hideView(closed);
        });
        FrameDifferencesView view = (FrameDifferencesView) bench.view(FrameDifferencesView.ID);
        bench.run(() -> view.compareWith(other));
        bench.run(() -> view.compareWith(other));
        bench.shows(1, () -> view.grid().model().rowCount());
    }
}
