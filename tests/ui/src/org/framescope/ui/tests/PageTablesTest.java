// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Text;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.pagetables.PageTablesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class PageTablesTest {
    /** A tree of page tables of one domain. */
    static final String TABLES = """
            scenario walk "An address to walk"
            machine frames 4096 cpus 1
            domain d1 pv64 vcpus 1 max 64
            frame L4 0x10 of d1
            frame L3 0x11 of d1
            frame L2 0x12 of d1
            frame L1 0x13 of d1
            frame DATA 0x14 of d1
            frame TEXT 0x15 of d1
            entry L1[5] -> DATA rw
            entry L1[6] -> TEXT ro
            entry L2[1] -> L1
            entry L3[0] -> L2
            entry L4[0] -> L3
            pinned L4 l4
            root d1v0 L4
            running cpu0 d1v0
            step "idle": switch cpu0 idle
            """;

    @Test
    void anAddressIsWalkedAndATableSaysWhichReferencesItsEntriesHold(Bench bench, @TempDir Path folder)
            throws IOException {
        DeskDriver desk = bench.desk();
        PageTablesView view = (PageTablesView) bench.view(PageTablesView.ID);
        Path file = Files.writeString(folder.resolve("walk.scenario"), TABLES);
        bench.post(() -> Opener.file(bench.page(), desk.desk(), file));
        desk.opened("walk.scenario");
        bench.view(PageTablesView.ID);
        Text address = bench.ui(() -> bench.below(view.steps().control().getParent(), Text.class));
        bench.click(address);
        bench.type("0x205123");
        bench.until("the walk", () -> view.steps().model().rowCount() == 4);
        bench.shows("205123:  mfn 14, offset 123", () -> bench.ui(view::end));
        Rows steps = new Rows(bench, view.steps());
        bench.shows(List.of("10", "11", "12", "13"), () -> steps.column(1));
        bench.shows(List.of("0", "0", "1", "5"), () -> steps.column(2));
        Rows entries = new Rows(bench, view.entries());
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        frames.click(frames.find(0, text -> text.contains("L1")), 1);
        bench.until("the entries of the L1", () -> entries.count() == 2);
        bench.shows(List.of("5", "6"), () -> entries.column(0));
        bench.shows(List.of("1 general, 1 type", "1 general"), () -> entries.column(4));
        bench.holds(() -> entries.text(0, 3).startsWith("14 "), () -> entries.text(0, 3));
        bench.click(address);
        bench.keys("ctrl+a");
        bench.type("207000");
        bench.until("the end of the walk", () -> view.end().contains("not present at L1"));
    }
}
