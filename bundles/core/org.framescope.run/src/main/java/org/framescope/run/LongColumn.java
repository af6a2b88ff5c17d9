// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.Arrays;

/**
 * Longs that only grow at the end, in chunks of 2^13, the first of which begins small. One thread appends; a
 * {@link #freeze() frozen} copy shares the chunks and may be read by any thread it is safely handed to.
 */
final class LongColumn {
    static final int SHIFT = 13;
    static final int CHUNK = 1 << SHIFT;
    private static final int MASK = CHUNK - 1;
    private static final int FIRST_CHUNK = 64;
    private static final long[] NONE = new long[0];

    private long[][] chunks;
    private int count;
    private long[] last = NONE;
    private int at;

    /** An empty column. */
    LongColumn() {
        this(new long[4][], 0);
    }

    private LongColumn(long[][] chunks, int count) {
        this.chunks = chunks;
        this.count = count;
    }

    long size() {
        return count == 0 ? 0 : ((long) count - 1 << SHIFT) + at;
    }

    long get(long i) {
        return chunks[(int) (i >>> SHIFT)][(int) i & MASK];
    }

    void set(long i, long value) {
        chunks[(int) (i >>> SHIFT)][(int) i & MASK] = value;
    }

    void add(long value) {
        if (at == last.length) {
            grow();
        }
        last[at++] = value;
    }

    /** Appends four values; the size before must be a multiple of four. */
    void addFour(long a, long b, long c, long d) {
        if (at == last.length) {
            grow();
        }
        int i = at;
        last[i + 3] = d;
        last[i] = a;
        last[i + 1] = b;
        last[i + 2] = c;
        at = i + 4;
    }

    private void grow() {
        if (at > 0 && at < CHUNK) {
            last = Arrays.copyOf(last, Math.min(CHUNK, at * 4));
            chunks[count - 1] = last;
            return;
        }
        if (count == chunks.length) {
            chunks = Arrays.copyOf(chunks, count * 2);
        }
        last = new long[count == 0 ? FIRST_CHUNK : CHUNK];
        chunks[count++] = last;
        at = 0;
    }

    /** Up to where, from {@code from} on, this column and {@code other} have the same values. */
    long alike(LongColumn other, long from) {
        long end = Math.min(size(), other.size());
        long i = from;
        while (i < end) {
            int n = (int) (i >>> SHIFT);
            long to = Math.min(end, (long) (n + 1) << SHIFT);
            if (chunks[n] != other.chunks[n]) {
                int first = (int) i & MASK;
                int last = (int) (to - 1) & MASK;
                int at = Arrays.mismatch(chunks[n], first, last + 1, other.chunks[n], first, last + 1);
                if (at >= 0) {
                    return i + at;
                }
            }
            i = to;
        }
        return end;
    }

    /** What stands here now, for reading. */
    LongColumn freeze() {
        LongColumn frozen = new LongColumn(chunks.clone(), count);
        frozen.last = last;
        frozen.at = at;
        return frozen;
    }

    /** A column of its own that begins with the first {@code length} values of this one; whole chunks are shared. */
    LongColumn fork(long length) {
        int whole = (int) (length >>> SHIFT);
        int rest = (int) length & MASK;
        long[][] copy = Arrays.copyOf(Arrays.copyOf(chunks, whole), Math.max(4, whole + 2));
        LongColumn fork = new LongColumn(copy, whole);
        if (rest > 0) {
            fork.last = chunks[whole].clone();
            copy[whole] = fork.last;
            fork.count = whole + 1;
            fork.at = rest;
        } else if (whole > 0) {
            fork.last = copy[whole - 1];
            fork.at = CHUNK;
        }
        return fork;
    }
}
