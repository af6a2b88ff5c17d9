// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;

/**
 * Feels the pulse of the user-interface thread: every {@value #PERIOD} ms a beat is queued there, and how long it waits is
 * how long the thread was deaf. Processor time is that of the thread itself, so that a busy machine does not count.
 */
public final class Heartbeat implements AutoCloseable {
    private static final int PERIOD = 5;
    private static final int LONG_WAIT = 25;
    private static final long NOT_WAITING = -1;

    /**
     * What was felt.
     *
     * @param beats how many there were
     * @param wall the longest time that a beat waited, ms
     * @param cpu the most processor time that the thread took between two beats, ms
     * @param doing what the thread was seen doing while the beat that waited longest did, a stack a line
     */
    public record Pulse(int beats, double wall, double cpu, List<String> doing) {
        /** Nothing felt yet. */
        public static final Pulse NONE = new Pulse(0, 0, 0, List.of());

        /** What was worse, of this and {@code other}. */
        public Pulse or(Pulse other) {
            List<String> worse = wall < other.wall ? other.doing : doing;
            return new Pulse(beats + other.beats, Math.max(wall, other.wall), Math.max(cpu, other.cpu), worse);
        }
    }

    private final Display display;
    private final Thread thread;
    private final ScheduledExecutorService beating = Executors.newScheduledThreadPool(2);
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private volatile long waitingSince = NOT_WAITING;
    private Pulse worst = Pulse.NONE;
    private long lastCpu = -1;

    /** Begins to beat on the thread of {@code display}. */
    Heartbeat(Display display) {
        this.display = display;
        thread = display.getThread();
        beating.scheduleAtFixedRate(this::look, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
        beating.scheduleWithFixedDelay(this::beat, 0, PERIOD, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        long queued = System.nanoTime();
        seen.clear();
        waitingSince = queued;
        display.syncExec(() -> felt(System.nanoTime() - queued));
    }

    /** What the thread does while a beat waits for long. */
    private void look() {
        long since = waitingSince;
        if (since != NOT_WAITING && System.nanoTime() - since > TimeUnit.MILLISECONDS.toNanos(LONG_WAIT)) {
            seen.add(Stream.of(thread.getStackTrace())
                    .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                    .collect(Collectors.joining(" < ")));
        }
    }

    private void felt(long waited) {
        waitingSince = NOT_WAITING;
        long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double cpu = lastCpu < 0 ? 0 : (now - lastCpu) / 1e6;
        worst = worst.or(new Pulse(1, waited / 1e6, cpu, List.copyOf(seen)));
        lastCpu = now;
    }

    /** Ends it and says what was felt. */
    public Pulse end() {
        close();
        return worst;
    }

    @Override
    public void close() {
        beating.close();
    }
}
