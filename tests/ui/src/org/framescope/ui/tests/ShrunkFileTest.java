// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.holders.HoldersView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody cuts a file off while it is open: that is said, and what is opened afterwards is shown as ever. */
@ExtendWith(OnTheBench.class)
class ShrunkFileTest {
    private static final int ROWS_LEFT = 128;
    private static final int ROW = 32;

    @Test
    void whatTheFileLostIsSaidAndTheNextFileIsShownWhole(Bench bench, @TempDir Path folder) throws IOException {
        Path file = Imports.table(folder);
        bench.view(FramesView.ID);
        Imports.open(bench, file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(ROWS_LEFT * ROW);
        }
        bench.post(() -> bench.desk().desk().select(s -> s.withFrame(1)));
        bench.post(() -> bench.page().activate(bench.page().findView(HoldersView.ID)));
        Shell dialog = bench.dialog("File Became Shorter");
        List<Label> labels = bench.all(Label.class, l -> l.getShell() == dialog);
        bench.holds(
                () -> labels.stream().anyMatch(l -> l.getText().startsWith(file.toString())),
                () -> labels.stream().map(Label::getText).toList());
        bench.keys("Escape");
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        bench.run(() -> bench.desk().desk().select(s -> s.withFrame(0x1f000)));
        Rows held = new Rows(bench, ((HoldersView) bench.view(HoldersView.ID)).grid());
        bench.shows(List.of("Held by  0", "unexplained"), () -> held.column(0));
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        bench.holds(() -> frames.column(0).contains("d1  dead  tot 4"), () -> "" + frames.column(0));
    }
}
