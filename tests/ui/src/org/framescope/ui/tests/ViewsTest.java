// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.branches.BranchesView;
import org.framescope.ui.views.chart.ChartView;
import org.framescope.ui.views.descriptors.DescriptorTablesView;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.memory.MemoryView;
import org.framescope.ui.views.pins.ShadowPinsView;
import org.framescope.ui.views.problems.ProblemsView;
import org.framescope.ui.views.steps.StepsView;
import org.framescope.ui.views.timeline.TimelineView;
import org.framescope.ui.views.watch.WatchView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class ViewsTest {
    private DeskDriver desk;

    @BeforeEach
    void openTheSwitches(Bench bench) {
        desk = bench.desk();
        desk.library("S001-1");
    }

    @Test
    void stepsShowsTheOperationsThatTheFilterLetsThroughAndMarksTheCursor(Bench bench) {
        StepsView view = (StepsView) bench.view(StepsView.ID);
        Rows steps = new Rows(bench, view.grid());
        desk.toStep(4);
        bench.shows(9, () -> steps.count());
        bench.shows(RowModel.Mark.CURRENT, () -> steps.mark(3));
        Text filter = bench.ui(() -> bench.below(view.grid().control().getParent(), Text.class));
        bench.click(filter);
        bench.type("d3v0");
        bench.until("fewer operations", () -> view.grid().model().rowCount() < 9);
        desk.shown();
        bench.holds(
                () -> steps.column(0).stream().allMatch(text -> text.matches("[4-8] .*")), () -> "" + steps.column(0));
        bench.shows(RowModel.Mark.CURRENT, () -> steps.mark(0));
        bench.click(filter);
        bench.keys("ctrl+a", "BackSpace");
        bench.until("all operations", () -> view.grid().model().rowCount() == 9);
    }

    @Test
    void framesOpensAFrameOnTheRightArrowAndShowsWhoHoldsIt(Bench bench) {
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        bench.until(
                "the frames of the scenario",
                () -> frames.column(0).stream().anyMatch(text -> text.contains("GDT_d1v1")));
        int row = frames.find(0, text -> text.contains("GDT_d1v1"));
        int before = frames.count();
        frames.click(row, 1);
        bench.until("the frame to be selected", () -> desk.desk().selection().mfn() == 0x21);
        desk.shown();
        bench.keys("Right");
        bench.holds(
                () -> frames.column(0)
                        .subList(row + 1, row + 1 + frames.count() - before)
                        .contains("GDT 0 of d1v1"),
                () -> frames.column(0));
    }

    @Test
    void descriptorTablesShowsTheRegularPageOfTheCpuInSlot14OfTheVcpuThatRuns(Bench bench) {
        DescriptorTablesView view = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        Point size = bench.ui(() -> view.slots().getSize());
        int names = 34;
        bench.click(view.slots(), names + (size.x - names) * 29 / 32, 17);
        bench.until("slot 14", () -> view.chosenSlot().startsWith("GDT slot 14:"));
        desk.shown();
        bench.holds(() -> view.chosenSlot().contains("cpu0 regular"), () -> bench.ui(view::chosenSlot));
        Rows registers = new Rows(bench, view.registers());
        bench.shows("d1v0", () -> registers.text(registers.find(0, "current"::equals), 1));
        bench.until("descriptors", () -> view.descriptors().model().rowCount() > 0);
    }

    @Test
    void memoryReadsAFrameAsWhatIsChosen(Bench bench) {
        MemoryView view = (MemoryView) bench.view(MemoryView.ID);
        bench.run(() -> desk.desk().select(s -> s.withFrame(0x20)));
        desk.shown();
        Rows words = new Rows(bench, view.grid());
        bench.shows(512, () -> words.count());
        bench.holds(() -> words.text(1, 3).startsWith("code "), () -> words.text(1, 3));
    }

    @Test
    void timelineJumpsToWhereItIsClicked(Bench bench) {
        TimelineView view = (TimelineView) bench.view(TimelineView.ID);
        bench.until("the run to be on the scale", () -> view.canvas().scale().steps() == 9);
        int names = 56;
        int x = bench.ui(() -> names + view.canvas().scale().x(6.5));
        bench.click(view.canvas().control(), x, 30);
        desk.atStep(6);
        bench.keys("Right");
        desk.atStep(7);
    }

    @Test
    void chartShowsTheChosenSeriesAndJumpsToWhereItIsClicked(Bench bench) {
        ChartView view = (ChartView) bench.view(ChartView.ID);
        bench.until(
                "the series of this run",
                () -> view.chart().filter(c -> c.to() == 9).isPresent());
        List<String> names = bench.ui(() ->
                view.chart().orElseThrow().series().stream().map(s -> s.name()).toList());
        assertEquals(List.of("context_switch", "cr3", "slot14", "lgdt_default", "lgdt_full", "virt_to_mfn"), names);
        Point size = bench.ui(() -> view.canvas().getSize());
        bench.click(view.canvas(), size.x / 2, size.y / 3);
        bench.until("the cursor in the middle", () -> {
            int step = desk.desk().state().orElseThrow().step();
            return step >= 3 && step <= 6;
        });
    }

    @Test
    void shadowPinsLeadsToAScenarioWithShadowsAndListsThemInOrder(Bench bench) {
        ShadowPinsView view = (ShadowPinsView) bench.view(ShadowPinsView.ID);
        desk.shown();
        Link link = bench.ui(() -> bench.below(view.grid().control().getParent(), Link.class));
        bench.click(link);
        desk.opened("shadow-pin-list");
        bench.view(ShadowPinsView.ID);
        desk.toStep(4);
        Rows pins = new Rows(bench, view.grid());
        bench.shows(List.of("31", "30", "41", "40"), () -> pins.column(1));
        bench.shows(List.of("d1  #1", "d1  #2", "d1  #3", "d1  #4"), () -> pins.column(0));
        bench.shows(RowModel.Mark.CHANGED, () -> pins.mark(0));
        desk.toStep(5);
        bench.shows(List.of("40", "31", "30", "41"), () -> pins.column(1));
    }

    @Test
    void branchesAppliesAnOperationAndSwitchesBack(Bench bench) {
        Rows branches = new Rows(bench, ((BranchesView) bench.view(BranchesView.ID)).grid());
        desk.toStep(2);
        bench.clickTool("Apply Operation…");
        bench.dialog("Apply Operation");
        bench.type("switch cpu0 d2v0");
        bench.keys("Return");
        bench.until(
                "a second branch",
                () -> desk.desk().controller().session().getBranches().size() == 2);
        desk.atStep(3);
        bench.shows("main, step 2", () -> branches.text(1, 1));
        bench.shows(RowModel.Mark.CURRENT, () -> branches.mark(1));
        bench.shows(3, () -> desk.status().steps());
        branches.click(0, 0);
        bench.until("the row", () -> branches.selected() == 0);
        bench.keys("Return");
        bench.until("the main branch", () -> desk.desk().status().branch().equals("main"));
        desk.atStep(3);
        bench.shows(9, () -> desk.status().steps());
        bench.shows(RowModel.Mark.CURRENT, () -> branches.mark(0));
    }

    @Test
    void watchShowsAWordWithItsValueAndWhoWroteIt(Bench bench) {
        WatchView view = (WatchView) bench.view(WatchView.ID);
        desk.shown();
        Link link = bench.ui(() -> bench.below(view.grid().control().getParent(), Link.class));
        bench.click(link);
        bench.dialog("Watch a Word");
        bench.keys("ctrl+a");
        bench.type("cpu0.cr3");
        bench.keys("Return");
        Rows words = new Rows(bench, view.grid());
        bench.until("the word", () -> view.grid().model().rowCount() == 1);
        desk.shown();
        String before = words.text(0, 1);
        desk.step("F6");
        bench.until("another value", () -> !before.equals(words.text(0, 1)));
        bench.shows(RowModel.Mark.CHANGED, () -> words.mark(0));
        bench.holds(
                () -> words.text(0, 2).contains("write_cr3") || words.text(0, 2).contains("switch"),
                () -> words.text(0, 2));
        int end = desk.status().position();
        words.click(0, 0);
        bench.until("the row", () -> words.selected() == 0);
        desk.step("Return");
        bench.until(
                "the writer stands before the end of the step",
                () -> desk.status().position() < end);
        bench.shows(0, () -> desk.status().step());
    }

    @Test
    void problemsGoesToTheStepOfWhatIsClicked(Bench bench) {
        ProblemsView view = (ProblemsView) bench.view(ProblemsView.ID);
        desk.library("gdt-writable-refused");
        Rows problems = new Rows(bench, view.grid());
        bench.until("a problem", () -> problems.count() > 0);
        problems.click(0, 2);
        bench.until(
                "the cursor behind it", () -> desk.desk().state().orElseThrow().position() > 0);
        desk.shown();
        bench.shows(RowModel.Mark.CURRENT, () -> problems.mark(0));
        bench.shows(problems.text(0, 1), () -> "" + desk.state().operation());
    }

    @Test
    void theStatusLineSaysStepReleaseAndChoices(Bench bench) {
        desk.toStep(3);
        List<CLabel> lines = bench.all(CLabel.class, label -> label.getText().startsWith("step 3/9"));
        assertEquals(1, lines.size());
        String text = bench.ui(() -> lines.getFirst().getText());
        assertTrue(text.contains("gdt=") && text.contains("Xen 4."), text);
        Point size = bench.ui(() -> {
            Point shell = lines.getFirst().getShell().getSize();
            Point at = lines.getFirst().getShell().toControl(lines.getFirst().toDisplay(0, 0));
            Point label = lines.getFirst().getSize();
            return new Point(Math.min(label.x, shell.x - at.x), Math.min(label.y, shell.y - at.y));
        });
        assertTrue(size.x > 300 && size.y > 12, "it can be read: " + size);
        double ink = 1
                - bench.pixels(lines.getFirst())
                        .share(bench.ui(() -> lines.getFirst().getBackground().getRGB()));
        assertTrue(ink > 0.005, "only " + ink + " of it is painted; " + SWT.getPlatform());
    }
}
