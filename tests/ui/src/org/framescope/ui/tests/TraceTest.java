// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.trace.TraceView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class TraceTest {
    @Test
    void aTraceAddsUpToWhatXenalyzePrintsAndIsSearchedByWords(Bench bench) {
        Imports.open(bench, Imports.file("xentrace/xentrace-sched.bin.xz"));
        TraceView view = (TraceView) bench.view(TraceView.ID);
        Rows rows = new Rows(bench, view.statistics());
        bench.until("the statistics", () -> rows.count() > 0);
        bench.shows(
                List.of("d0v0", "running", "runnable", "blocked"),
                () -> rows.column(0).subList(0, 4).stream().map(String::strip).toList());
        bench.shows(List.of("", "90", "78", "41"), () -> rows.column(1).subList(0, 4));
        bench.shows(
                List.of("", "1.41 s", "1.61 s", "2.54 s"), () -> rows.column(2).subList(0, 4));
        Point before = bench.ui(() -> view.search().toDisplay(0, 0));
        bench.click(view.search());
        bench.type("d275v0 blocked");
        bench.keys("Return");
        bench.until("the first interval", () -> view.cursor() > 0);
        int first = bench.ui(view::cursor);
        bench.keys("Return");
        bench.until("the next interval", () -> view.cursor() > first);
        bench.click(view.search());
        bench.keys("ctrl+a");
        bench.type("d275v0 sleeps");
        bench.keys("Return");
        bench.shows("Nothing in this trace has the words \"d275v0 sleeps\".", view::said);
        bench.shows(before, () -> view.search().toDisplay(0, 0), "where the field stands while something is said");
        bench.keys("Escape");
        bench.shows("", view::said);
        bench.until(
                "lanes of some seconds",
                () -> bench.ui(() -> view.canvas().scale().steps()) > 5_000_000);
        bench.run(() -> bench.page().activate(view));
        bench.clickTool(
                "Open the context switches from the cursor on as steps, of which the simulator derives what each did");
        bench.desk().opened("xentrace-sched.bin.xz, derived");
        bench.until(
                "the switches of one CPU",
                () -> bench.desk().state().steps() > 100 && bench.desk().state().steps() < 704);
    }
}
