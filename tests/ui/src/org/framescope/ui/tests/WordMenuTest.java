// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.widgets.Link;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.descriptors.DescriptorTablesView;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.memory.MemoryView;
import org.framescope.ui.views.pins.ShadowPinsView;
import org.framescope.ui.views.watch.WatchView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class WordMenuTest {

    private static void hasTheQuestions(Bench bench, Rows rows, int row, int column, String word) {
        rows.rightClick(row, column);
        List<String> items = rows.menu();
        bench.keys("Escape");
        assertTrue(items.getFirst().startsWith(word + "  =  "), items::toString);
        for (String question :
                List.of("Who Wrote This", "Previous Change", "Next Change", "Stop When It Changes", "Watch")) {
            assertTrue(items.stream().anyMatch(item -> item.startsWith(question)), () -> question + " in " + items);
        }
    }

    @Test
    void everyCellThatShowsAWordHasTheQuestionsInItsMenu(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        int row = frames.find(0, text -> text.contains("GDT_d1v0"));
        hasTheQuestions(bench, frames, row, 3, "frame 0x20 count_info");
        hasTheQuestions(bench, frames, row, 1, "frame 0x20 type_info");
        desk.shown();
        hasTheQuestions(bench, new Rows(bench, ((MemoryView) bench.view(MemoryView.ID)).grid()), 1, 1, "page 0x20[1]");
        DescriptorTablesView tables = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        hasTheQuestions(bench, new Rows(bench, tables.registers()), 4, 1, "cpu0.cr3");
        hasTheQuestions(bench, new Rows(bench, tables.descriptors()), 0, 0, "page 0x20[1]");
        desk.library("shadow-pin-list");
        desk.toStep(4);
        Rows pins = new Rows(bench, ((ShadowPinsView) bench.view(ShadowPinsView.ID)).grid());
        hasTheQuestions(bench, pins, 0, 7, "frame 0x31 link");
    }

    @Test
    void whoWroteThisNamesTheWriterAndEnterGoesThere(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        desk.toStep(2);
        DescriptorTablesView tables = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        desk.shown();
        new Rows(bench, tables.registers()).rightClick(0, 1);
        bench.keys("Down", "Return");
        bench.until(
                "the answer",
                () -> !bench.all(Link.class, l -> l.getText().contains("step 2 "))
                        .isEmpty());
        List<Link> links = bench.all(Link.class, l -> l.getText().contains("step "));
        assertEquals(2, links.size(), "who wrote it last, and who writes it next");
        int behind = desk.status().position();
        bench.keys("Return");
        bench.until("the writer", () -> desk.desk().status().position() < behind);
        bench.shows(1, () -> desk.status().step(), "inside of step 2");
    }

    @Test
    void stopWhenItChangesRunsToTheChangeAndWatchKeepsTheWord(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        WatchView watch = (WatchView) bench.view(WatchView.ID);
        DescriptorTablesView tables = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        Rows registers = new Rows(bench, tables.registers());
        int cr3 = registers.find(0, "CR3"::equals);
        registers.click(cr3, 1);
        bench.until("the word", () -> desk.desk().selection().word() >= 0);
        String before = registers.text(cr3, 2);
        desk.step("ctrl+shift+period");
        bench.holds(() -> !before.equals(registers.text(cr3, 2)), () -> before);
        bench.keys("ctrl+shift+i");
        bench.until("the word to be watched", () -> watch.grid().model().rowCount() == 1);
        bench.shows("cpu0.cr3", () -> watch.grid().model().cell(0, 0).text());
        bench.keys("ctrl+z");
    }
}
