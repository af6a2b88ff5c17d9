// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.framescope.model.session.Documents;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.frames.FramesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the wish to the painted rows of the view Frames: when it is opened on a machine of a million frames, and when the
 * cursor jumps in a run of ten million changes. All views of the perspective that can be seen render meanwhile.
 */
@ExtendWith(OnTheBench.class)
class FramesViewBench {
    private static final long SEED = BenchLine.SEED;
    private static final int FRAMES = 1 << 20;
    private static final int OWNED = 1 << 17;
    private static final int SWITCHES = 400_000;
    private static final int WARMUPS = 5;
    private static final int OPENINGS = 25;
    private static final int JUMPS = 200;

    /** How long something took, on the wall and in processor time of the user-interface thread, both in ms. */
    private record Time(double wall, double cpu) {
        static double wall(Time[] times, double share) {
            return Arrays.stream(times).mapToDouble(Time::wall).sorted().toArray()[(int) (times.length * share)];
        }

        static double cpu(Time[] times, double share) {
            return Arrays.stream(times).mapToDouble(Time::cpu).sorted().toArray()[(int) (times.length * share)];
        }
    }

    /** Runs on the user-interface thread from a command to a paint. */
    private static final class Watch {
        private final AtomicReference<Time> time = new AtomicReference<>();
        private long wall;
        private long cpu;

        void start() {
            cpu = cpu();
            wall = System.nanoTime();
        }

        void stop() {
            time.compareAndSet(null, new Time((System.nanoTime() - wall) / 1e6, (cpu() - cpu) / 1e6));
        }

        boolean stopped() {
            return time.get() != null;
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    @Test
    void opensOnAMillionFrames(Bench bench) throws IOException {
        BenchLine.open(bench, Documents.text("million", million(), null));
        Time[] times = measured(OPENINGS, () -> {
            bench.run(() -> bench.page().hideView(bench.page().findView(FramesView.ID)));
            bench.settle();
            return opening(bench);
        });
        String text = String.format(
                Locale.ROOT,
                "%d openings on %d frames, %d of a domain: least %.1f ms, p90 %.1f ms; processor time of the thread"
                        + " that paints: median %.1f ms",
                OPENINGS,
                FRAMES,
                OWNED,
                Time.wall(times, 0),
                Time.wall(times, 0.9),
                Time.cpu(times, 0.5));
        BenchLine.say("frames-view", text, Time.wall(times, 0.5), "ms median from the command to the first paint", 50);
    }

    @Test
    void jumpsInTenMillionChanges(Bench bench) throws IOException {
        BenchLine.open(bench, Documents.library("generate:switches?n=" + SWITCHES + "&v=64&p=8&seed=" + SEED));
        bench.view(FramesView.ID);
        Desk desk = bench.desk().desk();
        int length = bench.desk().state().run().length();
        SplittableRandom random = new SplittableRandom(SEED);
        Time[] times = measured(JUMPS, () -> {
            int target = random.nextInt(length + 1);
            return untilPainted(
                    bench,
                    () -> desk.controller().stepper().toPosition(target),
                    () -> desk.state().map(StateAt::position).orElse(-1) == target,
                    () -> !desk.clock().isDirty());
        });
        String text = String.format(
                Locale.ROOT,
                "%d jumps in %d records of %d operations: median %.1f ms, p90 %.1f ms; processor time of the thread"
                        + " that paints: median %.1f ms, p99 %.1f ms",
                JUMPS,
                length,
                SWITCHES,
                Time.wall(times, 0.5),
                Time.wall(times, 0.9),
                Time.cpu(times, 0.5),
                Time.cpu(times, 0.99));
        BenchLine.say("view-jump", text, Time.wall(times, 0.99), "ms at p99 from the command to the paint", 50);
    }

    /** The times of {@code count} repetitions after some that do not count. */
    private static Time[] measured(int count, Supplier<Time> once) {
        return Stream.generate(once).limit(WARMUPS + count).skip(WARMUPS).toArray(Time[]::new);
    }

    /** A scenario of a million frames, an eighth of which a domain owns. */
    private static String million() {
        StringBuilder text = new StringBuilder("scenario million \"A million frames\"\n");
        text.append("machine frames ").append(FRAMES).append("\ndomain d1 pv64 vcpus 1\n");
        for (int i = 0; i < OWNED; i++) {
            text.append("frame F").append(i).append(' ').append(0x100 + 2 * i).append(" of d1\n");
        }
        return text.append("running cpu0 d1v0\nswitch cpu0 idle\n").toString();
    }

    private static Time opening(Bench bench) {
        Watch watch = new Watch();
        bench.ui(() -> {
            watch.start();
            FramesView view = (FramesView) bench.page().showView(FramesView.ID);
            Listener listener = e -> {
                if (view.grid().model().rowCount() > 0) {
                    watch.stop();
                }
            };
            view.grid().table().addListener(SWT.Paint, listener);
            return view;
        });
        bench.until("the first paint", watch::stopped);
        return watch.time.get();
    }

    /** Until the view is painted after the command has {@code arrived}, and all other views are {@code rendered} too. */
    private static Time untilPainted(Bench bench, Runnable command, BooleanSupplier arrived, BooleanSupplier rendered) {
        Watch watch = new Watch();
        FramesView view = bench.ui(() -> (FramesView) bench.page().findView(FramesView.ID));
        Listener listener = e -> {
            if (arrived.getAsBoolean() && rendered.getAsBoolean()) {
                watch.stop();
            } else if (arrived.getAsBoolean()) {
                view.grid().table().redraw();
            }
        };
        bench.run(() -> {
            view.grid().table().addListener(SWT.Paint, listener);
            watch.start();
            command.run();
        });
        bench.until("the paint after a jump", watch::stopped);
        bench.run(() -> view.grid().table().removeListener(SWT.Paint, listener));
        return watch.time.get();
    }
}
