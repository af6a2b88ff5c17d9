// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import org.eclipse.swt.widgets.Label;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.descriptors.DescriptorTablesView;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.memory.MemoryView;
import org.framescope.ui.views.pins.ShadowPinsView;
import org.framescope.ui.views.properties.PropertiesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class SelectionTest {

    private static Rows properties(Bench bench) {
        return new Rows(bench, ((PropertiesView) bench.view(PropertiesView.ID)).grid());
    }

    @Test
    void aFrameClickedInFramesIsShownInMemoryPropertiesAndDescriptorTables(Bench bench) {
        DeskDriver desk = bench.desk();
        MemoryView memory = (MemoryView) bench.view(MemoryView.ID);
        DescriptorTablesView tables = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        desk.library("S001-1");
        frames.click(frames.find(0, text -> text.contains("GDT_d2v0")), 1);
        bench.until("the frame to be selected", () -> desk.desk().selection().mfn() == 0x22);
        desk.shown();
        captionOf(bench, memory, "mfn 22 ");
        Rows words = new Rows(bench, memory.grid());
        bench.shows("00affb000000ffff", () -> words.text(1, 1));
        Rows properties = properties(bench);
        bench.until("the properties of the frame", () -> properties.count() > 0);
        bench.shows("frame 22", () -> properties.text(0, 0));
        bench.holds(() -> properties.text(0, 2).startsWith("22 "), () -> properties.text(0, 2));
        bench.holds(
                () -> tables.chosenSlot().startsWith("GDT slot 0:")
                        && tables.chosenSlot().contains(" 22 "),
                () -> bench.ui(tables::chosenSlot));
        Rows descriptors = new Rows(bench, tables.descriptors());
        bench.shows(3, () -> descriptors.count(), "code, data and 32-bit code");
    }

    private static void captionOf(Bench bench, MemoryView memory, String expected) {
        Label caption = bench.ui(() -> bench.below(memory.grid().control().getParent(), Label.class));
        bench.holds(() -> caption.getText().startsWith(expected), () -> bench.ui(caption::getText));
    }

    @Test
    void aShadowClickedInShadowPinsIsShownInFramesAndMemory(Bench bench) {
        DeskDriver desk = bench.desk();
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        MemoryView memory = (MemoryView) bench.view(MemoryView.ID);
        Rows pins = new Rows(bench, ((ShadowPinsView) bench.view(ShadowPinsView.ID)).grid());
        desk.library("shadow-pin-list");
        desk.toStep(4);
        pins.click(2, 1);
        bench.until("the shadow to be selected", () -> desk.desk().selection().mfn() == 0x41);
        desk.shown();
        bench.holds(() -> frames.text(frames.selected(), 0).startsWith("41 "), () -> frames.text(frames.selected(), 0));
        captionOf(bench, memory, "mfn 41 ");
    }

    @Test
    void theSelectedFrameStaysSelectedWhereverItsRowGoes(Bench bench) {
        Grid grid = ((FramesView) bench.view(FramesView.ID)).grid();
        Rows frames = new Rows(bench, grid);
        bench.desk().library("S001-1");
        frames.click(frames.find(0, text -> text.contains("GDT_d2v0")), 1);
        bench.until(
                "the frame to be selected",
                () -> bench.desk().desk().selection().mfn() == 0x22);
        int row = frames.selected();
        int above = frames.find(0, text -> text.contains("L4_d1v0"));
        bench.run(() -> {
            grid.model().toggle(above);
            grid.refresh();
        });
        bench.until("the row moved", () -> frames.selected() > row);
        bench.holds(
                () -> frames.text(frames.selected(), 0).contains("GDT_d2v0"), () -> frames.text(frames.selected(), 0));
    }

    @Test
    void aWordClickedInMemoryIsDecodedInProperties(Bench bench) {
        DeskDriver desk = bench.desk();
        Rows words = new Rows(bench, ((MemoryView) bench.view(MemoryView.ID)).grid());
        desk.library("S001-1");
        bench.run(() -> desk.desk().select(s -> s.withFrame(0x20)));
        desk.shown();
        words.click(1, 1);
        bench.until("a word to be selected", () -> desk.desk().selection().word() >= 0);
        desk.shown();
        Rows properties = properties(bench);
        bench.until(
                "the word's value", () -> properties.column(1).stream().anyMatch(v -> v.contains("affb000000ffff")));
    }
}
