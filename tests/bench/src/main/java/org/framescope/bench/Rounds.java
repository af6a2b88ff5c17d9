// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs several pieces of work in turn, A B A B, so that what else the machine does falls on all of them, and keeps the
 * least time of each. Beside the time on the wall it measures the processor time of the whole process, garbage collection
 * and compilation included: that hardly depends on what else runs.
 */
final class Rounds {
    private static final int WARMUPS = 3;
    private static final int COUNTED = 7;

    /** A piece of work. */
    interface Work {
        /** Gets ready; not measured. */
        default void prepare() throws Exception {
            // nothing to prepare
        }

        /** Does it; what it returns is kept until it was measured. */
        Object run() throws Exception;
    }

    /**
     * What a piece of work took.
     *
     * @param wall seconds on the wall
     * @param cpu seconds of processor time of the process
     */
    record Cost(double wall, double cpu) {
        /** How many of {@code count} there are in a second on the wall, in millions. */
        double millions(long count) {
            return count / wall / 1e6;
        }

        private Cost least(Cost other) {
            return new Cost(Math.min(wall, other.wall), Math.min(cpu, other.cpu));
        }
    }

    private Rounds() {}

    /** How often each piece of work was measured. */
    static int counted() {
        return COUNTED;
    }

    /** The least each of {@code work} took, after rounds that do not count. */
    static List<Cost> of(Work... work) throws Exception {
        List<Cost> least = new ArrayList<>();
        for (int round = 0; round < WARMUPS + COUNTED; round++) {
            for (int i = 0; i < work.length; i++) {
                Cost cost = once(work[i]);
                if (round == 0) {
                    least.add(new Cost(Double.MAX_VALUE, Double.MAX_VALUE));
                } else if (round >= WARMUPS) {
                    least.set(i, least.get(i).least(cost));
                }
            }
        }
        return least;
    }

    private static Cost once(Work work) throws Exception {
        work.prepare();
        System.gc();
        long cpu = cpu();
        long wall = System.nanoTime();
        Object kept = work.run();
        Cost cost = new Cost((System.nanoTime() - wall) / 1e9, (cpu() - cpu) / 1e9);
        java.lang.ref.Reference.reachabilityFence(kept);
        return cost;
    }

    private static long cpu() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getProcessCpuTime();
    }
}
