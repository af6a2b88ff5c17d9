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
 */
record Figure(String name, String text, double value, double goal, String unit) {

    boolean reached() {
        return value <= goal;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-10s %s; %.2f %s, goal %.2f: %s",
                name,
                text,
                value,
                unit,
                goal,
                reached() ? "reached" : "MISSED");
    }
}
