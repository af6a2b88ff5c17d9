// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

/** Numbers by index, 0 where none was added; 16 KiB for each 4096 indices that were touched. Confined to one thread. */
final class SparseInts {
    private static final int SHIFT = 12;
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
}
