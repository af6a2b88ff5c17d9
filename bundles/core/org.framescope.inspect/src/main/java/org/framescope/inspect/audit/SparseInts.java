// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.function.LongConsumer;

/** Numbers by index, 0 where none was added; 4 KiB for each 1024 indices that were touched. Confined to one thread. */
final class SparseInts {
    private static final int SHIFT = 10;
    private static final int CHUNK = 1 << SHIFT;

    private final int[][] chunks;

    SparseInts(long size) {
        chunks = new int[Math.toIntExact((size + CHUNK - 1) >>> SHIFT)][];
    }

    int get(long index) {
        int[] chunk = chunks[(int) (index >>> SHIFT)];
        return chunk == null ? 0 : chunk[(int) index & CHUNK - 1];
    }

    void add(long index, int amount) {
        int[] chunk = chunks[(int) (index >>> SHIFT)];
        if (chunk == null) {
            chunk = new int[CHUNK];
            chunks[(int) (index >>> SHIFT)] = chunk;
        }
        chunk[(int) index & CHUNK - 1] += amount;
    }

    void set(long index, int value) {
        if (value != 0 || chunks[(int) (index >>> SHIFT)] != null) {
            add(index, value - get(index));
        }
    }

    /** Shows {@code visitor} each index at which this and {@code other}, which is as long, differ, in ascending order. */
    void differences(SparseInts other, LongConsumer visitor) {
        for (int c = 0; c < chunks.length; c++) {
            int[] a = chunks[c];
            int[] b = other.chunks[c];
            for (int i = 0; (a != null || b != null) && i < CHUNK; i++) {
                if ((a == null ? 0 : a[i]) != (b == null ? 0 : b[i])) {
                    visitor.accept((long) c << SHIFT | i);
                }
            }
        }
    }
}
