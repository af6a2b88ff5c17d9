// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import java.util.HashMap;
import java.util.Map;

/**
 * What follows from the intervals of a trace.
 *
 * @param switches how often a CPU ran another vCPU than before, idle ones among them
 * @param waits how many of the intervals in which vCPUs of guests were runnable lasted at least 2^n and less than 2^(n+1) cycles, at n
 * @param complete whether all intervals are among those that were kept
 */
public record TraceStatistics(long switches, long[] waits, boolean complete) {
    /** Those of {@code lanes}. Cost: a pass over the intervals. */
    public static TraceStatistics of(Lanes lanes) {
        Map<Integer, Integer> running = new HashMap<>();
        long switches = 0;
        long[] waits = new long[Long.SIZE];
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.state(i) == Runstate.RUNNABLE && lanes.domain(i) != RunstateTimes.IDLE) {
                waits[Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, lanes.to(i) - lanes.from(i)))]++;
            } else if (lanes.state(i) == Runstate.RUNNING && lanes.cpu(i) >= 0) {
                int vcpu = lanes.who(i);
                Integer before = running.put(lanes.cpu(i), vcpu);
                switches += before != null && before != vcpu ? 1 : 0;
            }
        }
        return new TraceStatistics(switches, waits, lanes.left() == 0);
    }

    /** Copies the waits. */
    public TraceStatistics {
        waits = waits.clone();
    }

    @Override
    public long[] waits() {
        return waits.clone();
    }

    /** How many waits there are. */
    public long allWaits() {
        long all = 0;
        for (long n : waits) {
            all += n;
        }
        return all;
    }
}
