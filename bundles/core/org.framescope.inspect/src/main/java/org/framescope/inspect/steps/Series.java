// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import java.util.Arrays;
import java.util.Objects;

/**
 * A value at each step of a run.
 *
 * @param name what the command line calls it
 * @param values the value at step 0 (the beginning), 1, … up to the number of operations; not to be changed
 */
public record Series(String name, double[] values) {
    /** One pixel column of a decimated series: steps first to last, their least and greatest value and where those are. */
    public record Column(int first, int last, double min, int minAt, double max, int maxAt) {}

    /** How many steps there are, step 0 included. */
    public int length() {
        return values.length;
    }

    /** The same values under another name, for comparing runs. */
    public Series renamed(String other) {
        return new Series(other, values);
    }

    /**
     * Steps {@code from} to {@code to} (inclusive) in at most {@code columns} columns: each step lies in exactly one, and
     * no extreme is lost. Cost: one pass over these steps.
     */
    public Column[] columns(int from, int to, int columns) {
        int steps = to - from + 1;
        int n = Math.min(steps, columns);
        Column[] result = new Column[n];
        for (int c = 0; c < n; c++) {
            int first = from + (int) ((long) c * steps / n);
            int last = from + (int) ((c + 1L) * steps / n) - 1;
            result[c] = column(first, last);
        }
        return result;
    }

    private Column column(int first, int last) {
        int minAt = first;
        int maxAt = first;
        for (int i = first + 1; i <= last; i++) {
            minAt = values[i] < values[minAt] ? i : minAt;
            maxAt = values[i] > values[maxAt] ? i : maxAt;
        }
        return new Column(first, last, values[minAt], minAt, values[maxAt], maxAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return name + " " + Arrays.toString(values);
    }
}
