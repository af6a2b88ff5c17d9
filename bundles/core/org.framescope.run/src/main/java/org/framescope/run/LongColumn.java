// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.Arrays;

/**
 * Longs that only grow at the end, in chunks of 2^16. One thread appends; a {@link #freeze() frozen} copy shares the
 * chunks and may be read by any thread it is safely handed to.
 */
final class LongColumn {
    private static final int SHIFT = 16;
    private static final int CHUNK = 1 << SHIFT;
    private static final int MASK = CHUNK - 1;

    private long[][] chunks;
    private long[] last;
    private long size;

    LongColumn() {
        chunks = new long[4][];
        last = null;
    }

    private LongColumn(long[][] chunks, long size) {
        this.chunks = chunks;
        this.size = size;
    }

    long size() {
        return size;
    }

    long get(long i) {
        return chunks[(int) (i >>> SHIFT)][(int) i & MASK];
    }

    void set(long i, long value) {
        chunks[(int) (i >>> SHIFT)][(int) i & MASK] = value;
    }

    void add(long value) {
        int i = (int) size & MASK;
        if (i == 0) {
            grow();
        }
        last[i] = value;
        size++;
    }

    /** Appends two values; the size before must be even. */
    void addPair(long a, long b) {
        int i = (int) size & MASK;
        if (i == 0) {
            grow();
        }
        long[] chunk = last;
        chunk[i] = a;
        chunk[i + 1] = b;
        size += 2;
    }

    private void grow() {
        int c = (int) (size >>> SHIFT);
        if (c == chunks.length) {
            chunks = Arrays.copyOf(chunks, c * 2);
        }
        last = new long[CHUNK];
        chunks[c] = last;
    }

    /** What stands here now, for reading. */
    LongColumn freeze() {
        return new LongColumn(chunks.clone(), size);
    }

    /** A column of its own that begins with the first {@code length} values of this one; whole chunks are shared. */
    LongColumn fork(long length) {
        int whole = (int) (length >>> SHIFT);
        long[][] copy = Arrays.copyOf(chunks, Math.max(4, chunks.length));
        Arrays.fill(copy, whole, copy.length, null);
        LongColumn fork = new LongColumn(copy, length);
        if ((length & MASK) != 0) {
            fork.last = chunks[whole].clone();
            copy[whole] = fork.last;
        }
        return fork;
    }
}
