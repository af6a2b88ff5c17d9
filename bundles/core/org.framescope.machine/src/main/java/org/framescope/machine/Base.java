// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * What stands below the written words of a space: {@code words} words, of which {@code segment} holds one period, or each
 * chunk at a place of its own. Never written. Words are little-endian, as the machines write them that Xen runs on, and
 * need not be aligned.
 *
 * @param segment one period, or all chunks that there are
 * @param words how many words the base has; those beyond it are the space's untouched ones
 * @param mask index mask of one period, all ones when nothing is repeated
 * @param places where chunks lie, or null when they lie one after another
 */
record Base(MemorySegment segment, long words, long mask, ChunkPlaces places) {
    private static final int CHUNK_BYTES = ChunkTable.CHUNK_WORDS * Long.BYTES;
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static Base of(MemorySegment segment) {
        return new Base(segment.asReadOnly(), segment.byteSize() >>> 3, ~0L, null);
    }

    static Base repeated(long[] period, long words) {
        if (Integer.bitCount(period.length) != 1) {
            throw new IllegalArgumentException("a period has a power of two words, not " + period.length);
        }
        MemorySegment segment = MemorySegment.ofArray(new byte[period.length * Long.BYTES]);
        for (int i = 0; i < period.length; i++) {
            segment.setAtIndex(WORD, i, period[i]);
        }
        return new Base(segment.asReadOnly(), words, period.length - 1L, null);
    }

    static Base placed(MemorySegment segment, long words, ChunkPlaces places) {
        return new Base(segment.asReadOnly(), words, ~0L, places);
    }

    /** Whether all words lie one after another. */
    boolean isPlain() {
        return mask < 0 && places == null;
    }

    /** Whether the base has the word at {@code index}. */
    boolean has(long index) {
        return index < words && (places == null || places.at(index >>> ChunkTable.CHUNK_SHIFT) >= 0);
    }

    /** The word at {@code index}, or {@code untouched} if the base does not have it. */
    long word(long index, long untouched) {
        if (index >= words) {
            return untouched;
        }
        if (places == null) {
            return segment.getAtIndex(WORD, index & mask);
        }
        long at = places.at(index >>> ChunkTable.CHUNK_SHIFT);
        return at < 0 ? untouched : segment.get(WORD, at + (index & ChunkTable.CHUNK_WORDS - 1) * Long.BYTES);
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
        if (places != null) {
            copyPlaced(index, into, at, there);
            return;
        }
        if (mask < 0) {
            MemorySegment.copy(segment, WORD, index * Long.BYTES, into, at, there);
            return;
        }
        int single = (int) Math.min(there, mask + 1);
        for (int i = 0; i < single; i++) {
            into[at + i] = segment.getAtIndex(WORD, index + i & mask);
        }
        for (int done = single; done < there; done *= 2) {
            System.arraycopy(into, at, into, at + done, Math.min(done, there - done));
        }
    }

    private void copyPlaced(long index, long[] into, int at, int n) {
        int done = 0;
        while (done < n) {
            int slot = (int) (index + done) & ChunkTable.CHUNK_WORDS - 1;
            int length = Math.min(n - done, ChunkTable.CHUNK_WORDS - slot);
            long from = places.at(index + done >>> ChunkTable.CHUNK_SHIFT);
            if (from >= 0) {
                MemorySegment.copy(segment, WORD, from + (long) slot * Long.BYTES, into, at + done, length);
            }
            done += length;
        }
    }

    /** A hash of what the words are. Cost: one pass over them, or over the period. */
    long hash() {
        long h = words;
        if (places != null) {
            for (long chunk = 0; chunk < words >>> ChunkTable.CHUNK_SHIFT; chunk++) {
                long at = places.at(chunk);
                for (long i = at; at >= 0 && i < at + CHUNK_BYTES; i += Long.BYTES) {
                    h = WordHash.mix(h, segment.get(WORD, i));
                }
            }
            return h;
        }
        for (long i = 0; i < segment.byteSize() >>> 3; i++) {
            h = WordHash.mix(h, segment.getAtIndex(WORD, i));
        }
        return h;
    }
}
