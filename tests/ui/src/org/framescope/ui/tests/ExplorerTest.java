// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.explorer.ExplorerView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
        assertTrue(view.said().startsWith("41 states, 61 transitions"), view.said());
        assertEquals("use_after_free", new Rows(bench, view.found()).text(0, 2));
        assertEquals(7, view.way().model().rowCount());
        bench.clickTool("Go the selected way as a branch from the beginning");
        bench.until("the branch", () -> desk.desk().status().branch().equals("branch 1"));
        desk.atStep(7);
        assertEquals(1, desk.status().violations());
        assertEquals(1, view.found().model().rowCount(), "what was found holds for the branch, too");
        desk.library("S001-1");
        bench.until("nothing of another scenario", () -> view.found().model().rowCount() == 0);
    }
}
