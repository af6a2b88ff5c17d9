// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Text;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.explorer.ExplorerView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class ExplorerTest {

    @Test
    void theShortestCounterexampleIsOpenedAsARun(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S004-2");
        ExplorerView view = (ExplorerView) bench.view(ExplorerView.ID);
        bench.until("what can be explored", () -> view.said().startsWith("Not explored yet: P0, P1, HW"));
        bench.clickTool("Play every interleaving of the actors and check every state");
        bench.until("what is broken", () -> view.found().model().rowCount() == 1);
        bench.holds(() -> view.said().startsWith("41 states, 61 transitions"), () -> view.said());
        bench.shows("use_after_free", () -> new Rows(bench, view.found()).text(0, 2));
        bench.shows(7, () -> view.way().model().rowCount());
        bench.clickTool("Go the selected way as a branch from the beginning");
        bench.until("the branch", () -> desk.desk().status().branch().equals("branch 1"));
        desk.atStep(7);
        bench.shows(1, () -> desk.status().violations());
        bench.shows(1, () -> view.found().model().rowCount(), "what was found holds for the branch, too");
        desk.library("S001-1");
        bench.until("nothing of another scenario", () -> view.found().model().rowCount() == 0);
    }

    @Test
    void whatMustHoldIsCheckedAndTheStatesAreDrawn(Bench bench, @TempDir Path folder) throws IOException {
        bench.desk().library("S004-1");
        ExplorerView view = (ExplorerView) bench.view(ExplorerView.ID);
        bench.until("what can be explored", () -> view.said().startsWith("Not explored yet"));
        Text check = bench.all(Text.class, t -> t.getMessage().startsWith("Must hold"))
                .getFirst();
        bench.click(check);
        bench.type("word(L2[0]) != 0");
        bench.keys("Return");
        bench.until("what does not hold", () -> view.found().model().rowCount() == 1);
        bench.shows("word(L2[0]) != 0", () -> new Rows(bench, view.found()).text(0, 2));
        bench.holds(() -> view.said().startsWith("36 states, 54 transitions"), () -> view.said());
        bench.shows(36, () -> bench.ui(() -> view.graph().orElseThrow().dots().size()));
        Path file = folder.resolve("states.svg");
        bench.post(view::export);
        bench.nativeDialog("Export State Graph", file.toString());
        bench.until("the drawing", () -> Files.exists(file));
        assertTrue(Files.readString(file).contains(">P0<"));
        bench.click(check);
        bench.keys("ctrl+a");
        bench.type("tc(nobody) > 0");
        bench.keys("Return");
        bench.until("what is wrong with it", () -> view.said().contains("nobody"));
        bench.desk().library("S004-2");
        bench.until(
                "a field without what holds of another scenario",
                () -> check.getText().isEmpty());
    }
}
