// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.Arrays;

/** Numbers arrays of words from 0 in the order in which they come. */
public final class Dictionary {
    private static final int OBJECT_BYTES = 24;

    private long[][] values = new long[16][];
    private int[] table = new int[32];
    private int size;
    private long words;

    /** The number of {@code value}, a new one if it was not seen before; keeps it by reference, do not change it. */
    public int number(long... value) {
        int at = slot(value);
        if (table[at] != 0) {
            return table[at] - 1;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        words += value.length;
        table[at] = ++size;
        if (2 * size > table.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(long... value) {
        int at = Arrays.hashCode(value) * 0x9e3779b1 >>> 7 & table.length - 1;
        while (table[at] != 0 && !Arrays.equals(values[table[at] - 1], value)) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int i = 0; i < size; i++) {
            table[slot(values[i])] = i + 1;
        }
    }

    /** What {@code number} stands for. */
    public long[] value(int number) {
        return values[number];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Puts {@code added} at the end of every value; numbers stay. */
    public void extend(long added) {
        for (int i = 0; i < size; i++) {
            values[i] = Arrays.copyOf(values[i], values[i].length + 1);
            values[i][values[i].length - 1] = added;
        }
        words += size;
        Arrays.fill(table, 0);
        for (int i = 0; i < size; i++) {
            table[slot(values[i])] = i + 1;
        }
    }

    /** Memory it takes, in bytes. */
    public long bytes() {
        return 8L * words + (OBJECT_BYTES + 4L) * values.length + 4L * table.length;
    }
}
