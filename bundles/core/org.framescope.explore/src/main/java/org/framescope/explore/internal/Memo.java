// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

/** Remembers a word for a word, up to a number of entries; then it forgets everything and begins again. */
public final class Memo {
    /** What {@link #get} returns when nothing is remembered. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int MOST = 1 << 22;

    private long[] table = filled(256);
    private int size;

    private static long[] filled(int entries) {
        long[] table = new long[2 * entries];
        clear(table);
        return table;
    }

    private static void clear(long... table) {
        for (int i = 1; i < table.length; i += 2) {
            table[i] = NONE;
        }
    }

    /** What was put for {@code key}, or {@link #NONE}. */
    public long get(long key) {
        int mask = table.length - 1;
        int at = slot(key, mask);
        while (table[at + 1] != NONE && table[at] != key) {
            at = at + 2 & mask;
        }
        return table[at + 1];
    }

    private static int slot(long key, int mask) {
        long h = key * 0x9e3779b97f4a7c15L;
        return (int) (h >>> 31) << 1 & mask;
    }

    /** Remembers {@code value}, which is not {@link #NONE}, for {@code key}, for which nothing is remembered. */
    public void put(long key, long value) {
        if (4 * size >= table.length) {
            grow();
        }
        insert(key, value);
        size++;
    }

    private void insert(long key, long value) {
        int mask = table.length - 1;
        int at = slot(key, mask);
        while (table[at + 1] != NONE) {
            at = at + 2 & mask;
        }
        table[at] = key;
        table[at + 1] = value;
    }

    private void grow() {
        if (size >= MOST) {
            clear(table);
            size = 0;
            return;
        }
        long[] old = table;
        table = filled(old.length);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != NONE) {
                insert(old[i], old[i + 1]);
            }
        }
    }

    /** Memory it takes, in bytes. */
    public long bytes() {
        return 8L * table.length;
    }
}
