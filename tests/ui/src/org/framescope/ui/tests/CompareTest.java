// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.framescope.model.Branch;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.compare.CompareView;
import org.framescope.ui.views.frames.FramesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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
        bench.holds(
                () -> bench.ui(view::said).startsWith("gdt=C  and  gdt=A:  differ from step 1 on"),
                () -> bench.ui(view::said));
        desk.toStep(3);
        Rows steps = new Rows(bench, view.steps());
        bench.shows(2, () -> steps.selected());
        bench.holds(() -> bench.ui(view::said).contains("after step 3"), () -> bench.ui(view::said));
        new Rows(bench, view.words()).find(0, text -> text.startsWith("counter"));
        bench.shows("C", () -> desk.status().choices().get("gdt"), "the session stays as it is");
    }

    @Test
    void whatDiffersIsMarkedInOtherViewsWhileAComparisonIsOpen(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S000-1");
        FramesView frames = (FramesView) bench.view(FramesView.ID);
        CompareView view = (CompareView) bench.view(CompareView.ID);
        bench.run(() -> view.compareWith(Map.of("ldt", "hook")));
        bench.until("the comparison", () -> view.steps().model().rowCount() == 9);
        desk.toStep(2);
        Rows rows = new Rows(bench, frames.grid());
        int ldt = rows.find(0, text -> text.contains("LDT0"));
        assertNull(bench.ui(() -> frames.grid().otherwise(ldt, 1)), "both have it as seg_desc");
        desk.toStep(4);
        String otherwise = bench.ui(() -> frames.grid().otherwise(ldt, 1));
        assertTrue(otherwise.startsWith("≠ ldt=hook:") && otherwise.contains("writable"), otherwise);
        bench.run(() -> bench.page().hideView(view));
        assertNull(bench.ui(() -> frames.grid().otherwise(ldt, 1)), "nothing is compared any more");
    }

    @Test
    void aComparisonIsExportedAsAPageAndAsJson(Bench bench, @TempDir Path folder) throws IOException {
        bench.desk().library("S002-1");
        CompareView view = (CompareView) bench.view(CompareView.ID);
        bench.run(() -> view.compareWith(Map.of("unpin", "V3")));
        bench.until("the comparison", () -> view.said().contains("differ from step 1 on"));
        Path page = folder.resolve("c.html");
        bench.post(() -> view.export("html"));
        bench.nativeDialog("Export Comparison", page.toString());
        bench.until("the page", () -> Files.exists(page));
        String html = Files.readString(page);
        assertTrue(html.contains("S002-1: unpin=V1 and unpin=V3") && html.contains("First divergence"), html);
        Path json = folder.resolve("c.json");
        bench.post(() -> view.export("json"));
        bench.nativeDialog("Export Comparison", json.toString());
        bench.until("the values", () -> Files.exists(json));
        assertTrue(Files.readString(json).startsWith("{\"firstDivergence\":{\"step\":1,\"word\":\"frame 0x31 link\""));
    }
}
