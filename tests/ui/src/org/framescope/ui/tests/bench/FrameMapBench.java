// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.framescope.evidence.report.Kind;
import org.framescope.inspect.framemap.Colouring;
import org.framescope.model.session.Documents;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.framemap.FrameMapCanvas;
import org.framescope.ui.views.framemap.FrameMapView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long the view Frame Map takes to paint itself anew on a machine of 16.8 M frames, moved and zoomed to random places. */
@ExtendWith(OnTheBench.class)
class FrameMapBench {
    private static final int REDRAWS = 400;
    private static final int WARMUPS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void redrawsSixteenMillionFrames(Bench bench, @TempDir Path folder) throws IOException {
        Path table = Imports.host(folder);
        BenchLine.open(bench, Documents.imported("host.bin", table.toString(), Kind.FRAME_TABLE));
        FrameMapView view = (FrameMapView) bench.view(FrameMapView.ID);
        FrameMapCanvas canvas = view.canvas();
        bench.until("the map", PATIENCE, () -> canvas.map() != null);
        long began = System.nanoTime();
        bench.run(() -> view.colour(Colouring.OWNER));
        bench.until("the other map", PATIENCE, () -> canvas.map().colouring() == Colouring.OWNER);
        double anew = (System.nanoTime() - began) / 1e6;
        SplittableRandom random = new SplittableRandom(BenchLine.SEED);
        double[] times = new double[REDRAWS];
        for (int i = -WARMUPS; i < REDRAWS; i++) {
            double time = bench.ui(() -> redraw(canvas, random));
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        String text = String.format(
                Locale.ROOT,
                "%d redraws of %d frames, %d x %d pixels: median %.2f ms, longest %.2f ms; looking at all frames anew in the"
                        + " background %.0f ms",
                REDRAWS,
                canvas.map().frames(),
                canvas.window().width(),
                canvas.window().height(),
                times[REDRAWS / 2],
                times[REDRAWS - 1],
                anew);
        BenchLine.say("frame-map", text, times[REDRAWS * 99 / 100], "ms at p99", 10);
    }

    /** Zooms or goes elsewhere and waits until that is painted, in ms. */
    private static double redraw(FrameMapCanvas canvas, SplittableRandom random) {
        long began = System.nanoTime();
        if (random.nextInt(4) == 0) {
            canvas.zoom(random.nextInt(-2, 3));
        } else {
            canvas.setSelected(random.nextInt(canvas.map().frames()));
        }
        canvas.control().redraw();
        canvas.control().update();
        return (System.nanoTime() - began) / 1e6;
    }
}
