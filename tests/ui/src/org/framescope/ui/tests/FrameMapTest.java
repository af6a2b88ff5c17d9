// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import org.eclipse.swt.graphics.Point;
import org.framescope.inspect.framemap.Colouring;
import org.framescope.inspect.framemap.MapWindow;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.framemap.FrameMapCanvas;
import org.framescope.ui.views.framemap.FrameMapView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class FrameMapTest {
    @Test
    void aClickSelectsTheFrameInAllViewsArrowsGoOnAndHomeShowsTheWholeMap(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        FrameMapView view = (FrameMapView) bench.view(FrameMapView.ID);
        FrameMapCanvas canvas = view.canvas();
        bench.until("the map", () -> canvas.map() != null);
        desk.shown();
        Point at = bench.ui(() -> canvas.place(0x20));
        bench.click(canvas.control(), at.x, at.y);
        bench.until("the frame to be selected", () -> desk.desk().selection().mfn() == 0x20);
        bench.keys("Right");
        bench.until(
                "the next frame to be selected", () -> desk.desk().selection().mfn() == 0x21);
        MapWindow whole = bench.ui(canvas::window);
        bench.keys("minus", "plus");
        bench.run(() -> canvas.zoom(3));
        desk.shown();
        bench.until(
                "the window to show frame 21", () -> bench.ui(canvas::window).shows(0x21));
        bench.keys("Home");
        bench.until("the whole map", () -> canvas.window().equals(whole));
        bench.shows(0, () -> desk.state().step());
    }

    @Test
    void theMapFollowsTheSelectionAndTheStepsAndIsColouredAnew(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        FrameMapView view = (FrameMapView) bench.view(FrameMapView.ID);
        bench.until("the map", () -> view.canvas().map() != null);
        bench.run(() -> view.canvas().zoom(5));
        bench.run(() -> desk.desk().select(s -> s.withFrame(0x30)));
        bench.until("the frame to be seen", () -> view.canvas().window().shows(0x30));
        desk.toStep(4);
        bench.until(
                "the map of the state",
                () -> view.canvas().map().state().reading()
                        == desk.desk().state().orElseThrow().reading());
        bench.run(() -> view.colour(Colouring.OWNER));
        bench.until("owners in the legend", () -> view.legend().stream().anyMatch(text -> text.startsWith("d1  ")));
        bench.run(() -> view.colour(Colouring.TYPE));
    }

    @Test
    void aFrameThatIsSelectedBeforeTheMapIsThereIsMarkedOnIt(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        FrameMapCanvas canvas = ((FrameMapView) bench.view(FrameMapView.ID)).canvas();
        bench.until("the map of the scenario", () -> canvas.map() != null);
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        bench.run(() -> desk.desk().select(s -> s.withFrame(0x1f000)));
        bench.until("the map of the file", () -> canvas.map().frames() > 0x1f000);
        bench.until("the mark", () -> canvas.selected() == 0x1f000);
    }
}
