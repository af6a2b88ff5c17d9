// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * What stands below the written words of a space: {@code words} words, of which {@code segment} holds one period.
 * Never written. Words are little-endian, as the machines write them that Xen runs on, and need not be aligned.
 *
 * @param segment one period
 * @param words how many words the base has; those beyond it are the space's untouched ones
 * @param mask index mask of one period, all ones when nothing is repeated
 */
record Base(MemorySegment segment, long words, long mask) {
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static Base of(MemorySegment segment) {
        return new Base(segment.asReadOnly(), segment.byteSize() >>> 3, ~0L);
    }

    static Base repeated(long[] period, long words) {
        if (Integer.bitCount(period.length) != 1) {
            throw new IllegalArgumentException("a period has a power of two words, not " + period.length);
        }
        MemorySegment segment = MemorySegment.ofArray(new byte[period.length * Long.BYTES]);
        for (int i = 0; i < period.length; i++) {
            segment.setAtIndex(WORD, i, period[i]);
        }
        return new Base(segment.asReadOnly(), words, period.length - 1L);
    }

    long word(long index) {
        return segment.getAtIndex(WORD, index & mask);
    }

    /**
     * Copies {@code n} words from {@code index} on to {@code into} from {@code at} on; those that the base does not have
     * stay as they are.
     */
    void copy(long index, long[] into, int at, int n) {
        int there = Math.clamp(words - index, 0, n);
        if (there == 0) {
            return;
        }
        if (mask < 0) {
            MemorySegment.copy(segment, WORD, index * Long.BYTES, into, at, there);
            return;
        }
        int single = (int) Math.min(there, mask + 1);
        for (int i = 0; i < single; i++) {
            into[at + i] = word(index + i);
        }
        for (int done = single; done < there; done *= 2) {
            System.arraycopy(into, at, into, at + done, Math.min(done, there - done));
        }
    }

    /** A hash of what the words are. Cost: one pass over the period. */
    long hash() {
        long h = words;
        for (long i = 0; i < segment.byteSize() >>> 3; i++) {
            h = WordHash.mix(h, segment.getAtIndex(WORD, i));
        }
        return h;
    }
}
