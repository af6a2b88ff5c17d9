// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.frames.FramesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class DropTest {
    /** A window as a file manager has one: its label can be dragged as {@code file}. */
    private static Label fileManager(Bench bench, Path file) {
        return bench.ui(() -> {
            Shell shell = new Shell(bench.window().getShell().getDisplay(), SWT.ON_TOP | SWT.TITLE);
            shell.setText("Files");
            shell.setLayout(new FillLayout());
            Label label = new Label(shell, SWT.CENTER);
            label.setText(file.getFileName().toString());
            DragSource source = new DragSource(label, DND.DROP_COPY | DND.DROP_MOVE);
            source.setTransfer(FileTransfer.getInstance());
            source.addDragListener(new DragSourceAdapter() {
                @Override
                public void dragSetData(DragSourceEvent event) {
                    event.data = new String[] {file.toString()};
                }
            });
            shell.setBounds(700, 20, 260, 80);
            shell.open();
            return label;
        });
    }

    @Test
    void aScenarioDroppedOnTheWindowIsOpened(Bench bench, @TempDir Path folder) throws IOException {
        bench.desk().library("S001-1");
        FramesView frames = (FramesView) bench.view(FramesView.ID);
        Path file = folder.resolve("dropped.scenario");
        Files.writeString(file, ScenarioLibrary.load().text("shadow-pin-list").orElseThrow());
        Label label = fileManager(bench, file);
        bench.settle();
        Point from = bench.ui(() -> new Point(label.getSize().x / 2, label.getSize().y / 2));
        Point to = bench.ui(() -> label.toControl(frames.grid().control().toDisplay(120, 60)));
        bench.drag(label, from, to);
        bench.desk().opened("dropped.scenario");
        bench.run(() -> label.getShell().dispose());
        bench.shows(9, () -> bench.desk().state().steps());
    }
}
