// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.framescope.model.session.Documents;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.branches.BranchesView;
import org.framescope.ui.views.descriptors.DescriptorTablesView;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.memory.MemoryView;
import org.framescope.ui.views.pins.ShadowPinsView;
import org.framescope.ui.views.properties.PropertiesView;
import org.framescope.ui.views.steps.StepsView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class PropertiesTest {
    private DeskDriver desk;
    private PropertiesView view;

    @BeforeEach
    void openTheSwitches(Bench bench) {
        desk = bench.desk();
        desk.library("S001-1");
        bench.view(StepsView.ID);
        view = (PropertiesView) bench.view(PropertiesView.ID);
    }

    private Rows properties(Bench bench) {
        return new Rows(bench, view.grid());
    }

    private void shows(Bench bench, String heading) {
        bench.until("the properties of " + heading, () -> {
            Rows properties = properties(bench);
            return properties.count() > 1 && properties.text(0, 0).equals(heading);
        });
        desk.shown();
    }

    private String value(Bench bench, String name) {
        Rows properties = properties(bench);
        return properties.text(properties.find(0, text -> text.strip().equals(name)), 1);
    }

    @Test
    void aFrameIsDecodedBitByBitWithWhoHoldsIt(Bench bench) {
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        frames.click(frames.find(0, text -> text.contains("GDT_d1v0")), 1);
        shows(bench, "frame 20");
        bench.shows("d1", () -> value(bench, "owner"));
        bench.shows("seg_desc", () -> value(bench, "PGT_type"));
        bench.shows("1", () -> value(bench, "PGT_validated"));
        bench.shows("1", () -> value(bench, "PGC_allocated"));
        bench.until(
                "the row of GDT 0 of d1v0",
                () -> properties(bench).column(0).stream()
                        .anyMatch(name -> name.strip().equals("GDT 0 of d1v0")));
    }

    @Test
    void aCpuSaysWhatTheLastStepChangedInIt(Bench bench) {
        DescriptorTablesView tables = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        new Rows(bench, tables.registers()).click(0, 1);
        shows(bench, "cpu0");
        bench.shows("d1v0", () -> value(bench, "current"));
        desk.step("F6");
        Rows properties = properties(bench);
        int current = properties.find(0, text -> text.strip().equals("current"));
        bench.shows("d2v0", () -> properties.text(current, 1));
        bench.shows("was d1v0", () -> properties.chip(current, 1));
        bench.shows(RowModel.Mark.CHANGED, () -> properties.mark(current));
        int number = properties.find(0, text -> text.strip().equals("idle vcpu"));
        bench.shows(RowModel.Mark.NONE, () -> properties.mark(number));
    }

    @Test
    void aStepADescriptorAndABranchAreShownWhenTheyAreClicked(Bench bench) {
        Rows steps = new Rows(bench, ((StepsView) bench.view(StepsView.ID)).grid());
        steps.click(3, 0);
        shows(bench, "step 4");
        bench.shows("d3v0", () -> value(bench, "next"));
        DescriptorTablesView tables = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        new Rows(bench, tables.descriptors()).click(0, 1);
        shows(bench, "descriptor");
        bench.shows("1", () -> value(bench, "present"));
        bench.shows("8", () -> value(bench, "selector"));
        Rows branches = new Rows(bench, ((BranchesView) bench.view(BranchesView.ID)).grid());
        branches.click(0, 0);
        shows(bench, "branch");
        bench.shows("main", () -> value(bench, "name"));
    }

    @Test
    void aVcpuADomainAndAWordAreDecoded(Bench bench) {
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        frames.click(frames.find(0, text -> text.startsWith("d1 ")), 1);
        shows(bench, "domain d1");
        bench.shows("4", () -> value(bench, "tot_pages"));
        bench.run(() -> desk.desk().select(s -> s.withVcpu(0).withFrame(0x20)));
        Rows words = new Rows(bench, ((MemoryView) bench.view(MemoryView.ID)).grid());
        desk.shown();
        words.click(1, 1);
        shows(bench, "word");
        bench.shows("3", () -> value(bench, "DPL"));
        bench.run(() -> desk.desk().select(s -> s.withVcpu(0)));
        bench.until("the vCPU", () -> properties(bench).text(0, 0).startsWith("vCPU "));
        desk.shown();
        bench.until(
                "the row of l1e",
                () -> properties(bench).column(0).stream()
                        .anyMatch(name -> name.strip().startsWith("l1e")));
    }

    @Test
    void aPinnedShadowIsShownAsAShadow(Bench bench) {
        desk.library("shadow-pin-list");
        desk.toStep(4);
        Rows pins = new Rows(bench, ((ShadowPinsView) bench.view(ShadowPinsView.ID)).grid());
        pins.click(0, 1);
        shows(bench, "shadow");
        bench.shows("31", () -> value(bench, "frame"));
        bench.shows("1", () -> value(bench, "pinned"));
        bench.shows("list", () -> value(bench, "meaning"));
    }

    @Test
    void inALargeMachineTheHoldersOfAFrameAreCountedInTheBackground(Bench bench) {
        desk.open(Documents.text(
                "large",
                "scenario large \"A large machine\"\nmachine frames 262144\ndomain d1 pv64 vcpus 1\n"
                        + "frame A 0x10 of d1\nrunning cpu0 d1v0\nswitch cpu0 idle\n",
                null));
        FramesView frames = (FramesView) bench.view(FramesView.ID);
        bench.until("the frames", () -> frames.grid().model().rowCount() > 0);
        List<String> first = bench.ui(() -> {
            desk.desk().select(s -> s.withFrame(0x10));
            desk.desk().clock().flush();
            return IntStream.range(0, view.grid().model().rowCount())
                    .mapToObj(row -> view.grid().model().cell(row, 0).text().strip())
                    .toList();
        });
        assertTrue(first.contains("frame 10") && first.contains("counting…"), first::toString);
        bench.until(
                "the holders",
                () -> view.grid()
                        .model()
                        .cell(view.grid().model().rowCount() - 1, 0)
                        .text()
                        .strip()
                        .equals("unexplained"));
        bench.shows("1 general, 0 type", () -> value(bench, "allocation"));
    }
}
