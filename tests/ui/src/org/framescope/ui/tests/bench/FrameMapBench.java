// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbenchPage;
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

/** How long the view Frame Map takes to paint itself anew on a machine of 16.8 M frames, moved and zoomed to random places and as large as the window. */
@ExtendWith(OnTheBench.class)
class FrameMapBench {
    private static final int REDRAWS = 400;
    private static final int WARMUPS = 100;
    /** GTK paints 60 times a second at most; who asks earlier waits, and would measure that. In ns. */
    private static final long FRAME = 25_000_000;

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
        bench.run(() -> bench.page().setPartState(bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED));
        bench.settle();
        SplittableRandom random = new SplittableRandom(BenchLine.SEED);
        double[] times = new double[REDRAWS];
        double[] cpu = new double[REDRAWS];
        for (int i = -WARMUPS; i < REDRAWS; i++) {
            long painted = System.nanoTime();
            bench.until("the next frame of the screen", () -> System.nanoTime() - painted > FRAME);
            double[] time = bench.ui(() -> redraw(canvas, random));
            if (i >= 0) {
                times[i] = time[0];
                cpu[i] = time[1];
            }
        }
        Arrays.sort(cpu);
        Arrays.sort(times);
        bench.run(() -> bench.page().setPartState(bench.page().getReference(view), IWorkbenchPage.STATE_RESTORED));
        String text = String.format(
                Locale.ROOT,
                "%d redraws of %d frames, %d x %d pixels: median %.2f ms, longest %.2f ms; processor time of the thread that"
                        + " paints: median %.2f ms, p99 %.2f ms; looking at all frames anew in the"
                        + " background %.0f ms",
                REDRAWS,
                canvas.map().frames(),
                canvas.window().width(),
                canvas.window().height(),
                times[REDRAWS / 2],
                times[REDRAWS - 1],
                cpu[REDRAWS / 2],
                cpu[REDRAWS * 99 / 100],
                anew);
        BenchLine.say("frame-map", text, times[REDRAWS * 99 / 100], "ms at p99", 10);
    }

    /** Zooms or goes elsewhere and waits until that is painted: on the wall and in processor time of the thread, in ms. */
    private static double[] redraw(FrameMapCanvas canvas, SplittableRandom random) {
        Canvas control = canvas.control();
        boolean[] painted = {false};
        Listener listener = e -> painted[0] = true;
        control.addListener(SWT.Paint, listener);
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long began = System.nanoTime();
        if (random.nextInt(4) == 0) {
            canvas.zoom(random.nextInt(-2, 3));
        } else {
            canvas.setSelected(random.nextInt(canvas.map().frames()));
        }
        while (!painted[0]) {
            control.getDisplay().readAndDispatch();
        }
        double time = (System.nanoTime() - began) / 1e6;
        double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6;
        control.removeListener(SWT.Paint, listener);
        return new double[] {time, used};
    }
}
