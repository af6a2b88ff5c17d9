// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.Arrays;

/**
 * When which CPU recorded which event, apart from those of the scheduler, in order of time. At most {@value #MOST} are kept, the
 * first ones; 14 bytes each.
 */
public final class TraceMarks {
    /** How many events are kept. */
    public static final int MOST = 1 << 20;

    private int[] events = new int[64];
    private short[] cpus = new short[64];
    private long[] times = new long[64];
    private int size;
    private long left;

    TraceMarks() {}

    /** {@code cpu} recorded {@code event} at {@code tsc}. */
    void add(int event, int cpu, long tsc) {
        if (size == MOST) {
            left++;
            return;
        }
        if (size == events.length) {
            events = Arrays.copyOf(events, size * 2);
            cpus = Arrays.copyOf(cpus, size * 2);
            times = Arrays.copyOf(times, size * 2);
        }
        events[size] = event;
        cpus[size] = (short) cpu;
        times[size] = tsc;
        size++;
    }

    /** How many events there are. */
    public int size() {
        return size;
    }

    /** How many more there would be. */
    public long left() {
        return left;
    }

    /** The number of event {@code i}, see {@link TraceEvent#name}. */
    public int event(int i) {
        return events[i];
    }

    /** The CPU that recorded it. */
    public int cpu(int i) {
        return cpus[i];
    }

    /** When, in cycles of the time stamp counter. */
    public long time(int i) {
        return times[i];
    }
}
