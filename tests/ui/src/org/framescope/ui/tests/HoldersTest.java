// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.holders.HoldersView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class HoldersTest {
    @Test
    void whoHoldsTheSelectedFrameStandsThereWithThePathToItsRootAndLeadsOn(Bench bench, @TempDir Path folder)
            throws IOException {
        DeskDriver desk = bench.desk();
        Path file = Files.writeString(folder.resolve("walk.scenario"), PageTablesTest.TABLES);
        bench.post(() -> Opener.file(bench.page(), desk.desk(), file));
        desk.opened("walk.scenario");
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        frames.click(frames.find(0, text -> text.contains("DATA")), 1);
        HoldersView view = (HoldersView) bench.view(HoldersView.ID);
        Rows rows = new Rows(bench, view.grid());
        bench.until("the holders of DATA", () -> rows.count() == 6);
        bench.shows(
                List.of(
                        "Held by  2",
                        "allocation",
                        "l1 entry 5 of 13 rw",
                        "Paths to roots  2",
                        "pin of 10, over 4 tables",
                        "guest_table of d1v0, over 4 tables"),
                () -> rows.column(0));
        bench.shows(List.of("", "1", "1", "", "", ""), () -> rows.column(1));
        rows.click(2, 0);
        bench.keys("Return");
        bench.until("the L1 to be selected", () -> desk.desk().selection().mfn() == 0x13);
        bench.until("its holders", () -> rows.text(2, 0).equals("l2 entry 1 of 12"));
        bench.shows("Refers to  2", () -> rows.column(0).getLast());
    }
}
