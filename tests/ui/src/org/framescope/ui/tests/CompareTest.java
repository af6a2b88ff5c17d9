// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.framescope.model.Branch;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.compare.CompareView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class CompareTest {

    @Test
    void twoChoicesStandSideBySideAndFollowTheCursor(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        CompareView view = (CompareView) bench.view(CompareView.ID);
        Branch main =
                bench.ui(() -> desk.desk().controller().session().getBranches().getFirst());
        bench.run(() ->
                desk.desk().controller().sideRuns().run(null, Map.of("gdt", "A"), other -> view.compare(main, other)));
        bench.until("the comparison", () -> view.steps().model().rowCount() == 9);
        assertTrue(bench.ui(view::said).startsWith("gdt=C  and  gdt=A:  differ from step 1 on"), bench.ui(view::said));
        desk.toStep(3);
        Rows steps = new Rows(bench, view.steps());
        assertEquals(2, steps.selected());
        assertTrue(bench.ui(view::said).contains("after step 3"), bench.ui(view::said));
        assertTrue(new Rows(bench, view.words()).find(0, text -> text.startsWith("counter")) >= 0);
        assertEquals("C", desk.status().choices().get("gdt"), "the session stays as it is");
    }
}
