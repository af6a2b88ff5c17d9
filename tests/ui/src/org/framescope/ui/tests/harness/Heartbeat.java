// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Display;

/**
 * Feels the pulse of the user-interface thread: every {@value #PERIOD} ms a beat is queued there, and how long it waits is
 * how long the thread was deaf. Processor time is that of the thread itself, so that a busy machine does not count.
 */
public final class Heartbeat implements AutoCloseable {
    private static final int PERIOD = 5;

    /**
     * What was felt.
     *
     * @param beats how many there were
     * @param wall the longest time that a beat waited, ms
     * @param cpu the most processor time that the thread took between two beats, ms
     */
    public record Pulse(int beats, double wall, double cpu) {
        /** What was worse, of this and {@code other}. */
        public Pulse or(Pulse other) {
            return new Pulse(beats + other.beats, Math.max(wall, other.wall), Math.max(cpu, other.cpu));
        }
    }

    private final Display display;
    private final ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor();
    private int beats;
    private double wall;
    private double cpu;
    private long lastCpu = -1;

    /** Begins to beat on the thread of {@code display}. */
    Heartbeat(Display display) {
        this.display = display;
        beating.scheduleWithFixedDelay(this::beat, 0, PERIOD, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        long queued = System.nanoTime();
        display.syncExec(() -> felt(System.nanoTime() - queued));
    }

    private void felt(long waited) {
        long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        beats++;
        wall = Math.max(wall, waited / 1e6);
        cpu = lastCpu < 0 ? 0 : Math.max(cpu, (now - lastCpu) / 1e6);
        lastCpu = now;
    }

    /** Ends it and says what was felt. */
    public Pulse end() {
        close();
        return new Pulse(beats, wall, cpu);
    }

    @Override
    public void close() {
        beating.close();
    }
}
