// SPDX-License-Identifier: EPL-2.0
package org.framescope.bench;

import java.util.Locale;

/**
 * What one benchmark came to.
 *
 * @param name the benchmark
 * @param text the measured figures in words
 * @param value the figure that the goal is about
 * @param goal the most that {@code value} may be
 * @param unit of {@code value} and {@code goal}
 * @param clock how {@code value} was measured
 */
record Figure(String name, String text, double value, double goal, String unit, Clock clock) {
    /** What time was measured. */
    enum Clock {
        /** Time on the wall: says nothing while the machine is busy with other things. */
        WALL,
        /** Processor time of the process. */
        CPU
    }

    boolean reached() {
        return value <= goal;
    }

    /** The figure as a line, without a verdict when {@code busy} makes one impossible. */
    String line(boolean busy) {
        String verdict = busy && clock == Clock.WALL ? "no verdict, the machine is too busy" : verdict();
        return String.format(
                Locale.ROOT, "%-12s %s; %.2f %s, goal %s: %s", name, text, value, unit, number(goal), verdict);
    }

    private String verdict() {
        return reached() ? "reached" : "MISSED";
    }

    private static String number(double goal) {
        return goal == Math.rint(goal) ? Long.toString((long) goal) : Double.toString(goal);
    }
}
