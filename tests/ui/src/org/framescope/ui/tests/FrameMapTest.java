// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.framescope.inspect.framemap.Colouring;
import org.framescope.inspect.framemap.MapWindow;
import org.framescope.model.session.Documents;
import org.framescope.model.session.Selection;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Pixels;
import org.framescope.ui.views.framemap.FrameMapCanvas;
import org.framescope.ui.views.framemap.FrameMapView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class FrameMapTest {
    /** A machine whose map is larger than the window. */
    private static final String LARGE = """
            scenario large "A page table among a million frames"
            machine frames 1048576 cpus 1
            domain d1 pv64 vcpus 1 max 64
            frame L1 0x80200 of d1
            frame DATA 0x40300 of d1
            entry L1[0] -> DATA rw
            running cpu0 d1v0
            step "pin": pin_l1_table d1v0 L1
            """;

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

    @Test
    void eachCellHasTheColourOfItsKindAtEachZoom(Bench bench) {
        FrameMapCanvas canvas = ((FrameMapView) bench.view(FrameMapView.ID)).canvas();
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        bench.until(
                "the map of the file",
                () -> canvas.map() != null && canvas.map().frames() > 0x1f000);
        bench.run(() -> bench.desk().desk().select(s -> s.withFrame(Selection.NONE)));
        bench.until("no mark", () -> canvas.selected() < 0 && canvas.control().getToolTipText() == null);
        bench.run(canvas::zoomToFit);
        for (int zoom = bench.ui(canvas::window).zoom(); zoom <= MapWindow.NEAREST; zoom++) {
            bench.shows("", () -> difference(bench, canvas));
            bench.run(() -> canvas.zoom(1));
        }
    }

    @Test
    void theCellOfAFrameThatAStepChangesIsPaintedAnewAtEachZoom(Bench bench) {
        FrameMapCanvas canvas = ((FrameMapView) bench.view(FrameMapView.ID)).canvas();
        bench.desk().open(Documents.text("large", LARGE, null));
        bench.until("the map", () -> canvas.map() != null && canvas.map().frames() == 1 << 20);
        bench.run(() -> bench.desk().desk().select(s -> s.withFrame(0x80200)));
        RGB before = paintedAtEachZoom(bench, canvas, 0x80200);
        bench.desk().toStep(1);
        bench.until("the table in its colour", () -> !canvas.colour(0x80200).equals(before));
        paintedAtEachZoom(bench, canvas, 0x80200);
    }

    /** A frame's colour when the map is nearest, and that it was painted in its colour until then. */
    private static RGB paintedAtEachZoom(Bench bench, FrameMapCanvas canvas, int mfn) {
        bench.run(canvas::zoomToFit);
        for (int zoom = bench.ui(canvas::window).zoom(); zoom <= MapWindow.NEAREST; zoom++) {
            bench.shows("", () -> difference(canvas, bench.pixels(canvas.control()), mfn));
            bench.run(() -> canvas.zoom(1));
        }
        return bench.ui(() -> canvas.colour(mfn));
    }

    /** How one of many frames, apart from those under the small map, is painted otherwise than it should be; empty if none is. */
    private static String difference(Bench bench, FrameMapCanvas canvas) {
        MapWindow window = canvas.window();
        Pixels pixels = bench.pixels(canvas.control());
        SplittableRandom random = new SplittableRandom(11);
        return IntStream.range(0, 2_000)
                .map(i -> window.frameAt(random.nextInt(window.width() - 170), random.nextInt(window.height())))
                .filter(mfn -> mfn >= 0 && window.shows(mfn))
                .mapToObj(mfn -> difference(canvas, pixels, mfn))
                .collect(Collectors.joining());
    }

    /** The same of one frame, in whose cell no line or letter is at the place looked at. */
    private static String difference(FrameMapCanvas canvas, Pixels pixels, int mfn) {
        MapWindow window = canvas.window();
        int corner = Math.clamp(window.zoom() - 2, 0, 1) - window.cell() / 2;
        Point place = canvas.place(mfn);
        RGB painted = pixels.at(place.x + corner, place.y + corner);
        RGB expected = canvas.colour(mfn);
        return painted.equals(expected)
                ? ""
                : "zoom %d, frame %x: %s instead of %s%n".formatted(window.zoom(), mfn, painted, expected);
    }
}
