// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.Arrays;

/** A column of words that grows without being copied. */
final class Chunks {
    private static final int SHIFT = 15;
    private static final int MASK = (1 << SHIFT) - 1;

    private long[][] chunks = new long[16][];
    private long size;

    void add(long value) {
        int chunk = (int) (size >>> SHIFT);
        if (((int) size & MASK) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * chunk);
            }
            chunks[chunk] = new long[1 << SHIFT];
        }
        chunks[chunk][(int) size++ & MASK] = value;
    }

    long get(long i) {
        return chunks[(int) (i >>> SHIFT)][(int) i & MASK];
    }

    long bytes() {
        return 8L * ((size + MASK >>> SHIFT << SHIFT) + chunks.length);
    }

    /** Mixes all bits of {@code x}. */
    static long mix(long x) {
        long h = x * 0x9e3779b97f4a7c15L;
        h = (h ^ h >>> 32) * 0xd6e8feb86659fd93L;
        return h ^ h >>> 32;
    }

    /** A place below {@code length} that depends on the high bits of {@code hash} most. */
    static int place(long hash, int length) {
        return (int) ((hash >>> 32) * length >>> 32);
    }

    /** Whether a table of {@code length} places that holds {@code size} is to grow: more than three quarters are taken. */
    static boolean full(int size, int length) {
        return 4L * size > 3L * length;
    }

    /** How long a table of {@code length} places becomes when it grows. */
    static int nextLength(int length) {
        return (int) Math.min(StateSet.MOST, length * 7L / 5);
    }
}
