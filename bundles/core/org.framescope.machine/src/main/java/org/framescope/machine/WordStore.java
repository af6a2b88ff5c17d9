// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;

/**
 * The words themselves: chunks of 512 words in a two-level table a space, shared copy-on-write with the
 * {@linkplain Reading readings} taken from it. Only {@link Words} and {@link Replica} may change it. A space may lie
 * over a base segment (a mapped file), which is never written. One writer thread.
 *
 * <p>Cost: a read is two array loads and a segment access; a write copies 4 KiB when it is the first into that chunk
 * since the last reading was taken; taking a reading copies one pointer for each 2^19 words of address space in use.
 */
final class WordStore {
    static final int CHUNK_SHIFT = 9;
    static final int CHUNK_WORDS = 1 << CHUNK_SHIFT;
    static final int NODE_SHIFT = 10;
    static final int NODE_CHUNKS = 1 << NODE_SHIFT;
    static final int TOP_SHIFT = CHUNK_SHIFT + NODE_SHIFT;
    /** An index must stay below this: 2^24 table nodes a space, far beyond any machine. */
    static final long INDEX_LIMIT = 1L << TOP_SHIFT + 24;

    private static final Node[] EMPTY = new Node[0];

    /** 1024 chunks; {@code owned} says which of them the store may change in place. */
    static final class Node {
        final MemorySegment[] chunks;
        final long[] owned = new long[NODE_CHUNKS / Long.SIZE];
        private final Object generation;

        Node(Object generation, MemorySegment[] chunks) {
            this.generation = generation;
            this.chunks = chunks;
        }

        boolean owns(int chunk) {
            return (owned[chunk >>> 6] & 1L << chunk) != 0;
        }

        void own(int chunk, MemorySegment segment) {
            chunks[chunk] = segment;
            owned[chunk >>> 6] |= 1L << chunk;
        }
    }

    /** What stands below the chunks of a space: {@code words} words, of which the segment holds one period. */
    record Base(MemorySegment segment, long words, long mask) {
        static Base of(MemorySegment segment) {
            return new Base(segment.asReadOnly(), segment.byteSize() >>> 3, ~0L);
        }

        static Base repeated(long[] period, long words) {
            if (Integer.bitCount(period.length) != 1) {
                throw new IllegalArgumentException("a period has a power of two words, not " + period.length);
            }
            return new Base(MemorySegment.ofArray(period.clone()).asReadOnly(), words, period.length - 1L);
        }

        long word(long index) {
            return segment.getAtIndex(JAVA_LONG, index & mask);
        }
    }

    private final Node[][] tops = new Node[Space.LIMIT][];
    private final Base[] bases = new Base[Space.LIMIT];
    private Object generation = new Object();

    WordStore() {
        Arrays.fill(tops, EMPTY);
    }

    WordStore(Reading reading) {
        restore(reading);
    }

    void base(Space space, Base base) {
        bases[space.id()] = Objects.requireNonNull(base);
    }

    long get(long address) {
        int space = (int) (address >>> Space.INDEX_BITS);
        return lookup(tops[space], bases[space], space, address & Space.INDEX_MASK);
    }

    static long lookup(Node[] top, Base base, int space, long index) {
        long t = index >>> TOP_SHIFT;
        if (t < top.length) {
            Node node = top[(int) t];
            if (node != null) {
                MemorySegment chunk = node.chunks[(int) (index >>> CHUNK_SHIFT) & NODE_CHUNKS - 1];
                if (chunk != null) {
                    return chunk.getAtIndex(JAVA_LONG, index & CHUNK_WORDS - 1);
                }
            }
        }
        return untouched(base, space, index);
    }

    static long untouched(Base base, int space, long index) {
        if (base != null && index < base.words()) {
            return base.word(index);
        }
        return Space.of((long) space << Space.INDEX_BITS)
                .map(Space::untouched)
                .orElseThrow(() -> new IllegalArgumentException("no word space " + space));
    }

    void set(long address, long value) {
        long index = address & Space.INDEX_MASK;
        writable(address, index).setAtIndex(JAVA_LONG, index & CHUNK_WORDS - 1, value);
    }

    private MemorySegment writable(long address, long index) {
        int space = (int) (address >>> Space.INDEX_BITS);
        Node[] top = tops[space];
        long t = index >>> TOP_SHIFT;
        if (t < top.length) {
            Node node = top[(int) t];
            int c = (int) (index >>> CHUNK_SHIFT) & NODE_CHUNKS - 1;
            if (node != null && node.generation == generation && node.owns(c)) {
                return node.chunks[c];
            }
        }
        return ownChunk(space, index);
    }

    private MemorySegment ownChunk(int space, long index) {
        if (index >= INDEX_LIMIT) {
            throw new IllegalArgumentException("word index 0x" + Long.toHexString(index) + " is out of range");
        }
        int t = (int) (index >>> TOP_SHIFT);
        if (t >= tops[space].length) {
            tops[space] = Arrays.copyOf(tops[space], Math.max(t + 1, tops[space].length * 2));
        }
        Node node = tops[space][t];
        if (node == null || node.generation != generation) {
            node = new Node(generation, node == null ? new MemorySegment[NODE_CHUNKS] : node.chunks.clone());
            tops[space][t] = node;
        }
        int c = (int) (index >>> CHUNK_SHIFT) & NODE_CHUNKS - 1;
        MemorySegment fresh = copyOfChunk(space, index & -CHUNK_WORDS, node.chunks[c]);
        node.own(c, fresh);
        return fresh;
    }

    private MemorySegment copyOfChunk(int space, long firstIndex, MemorySegment shared) {
        long[] words = new long[CHUNK_WORDS];
        MemorySegment fresh = MemorySegment.ofArray(words);
        if (shared != null) {
            MemorySegment.copy(shared, 0, fresh, 0, CHUNK_WORDS * 8L);
        } else if (bases[space] != null) {
            for (int i = 0; i < CHUNK_WORDS; i++) {
                words[i] = untouched(bases[space], space, firstIndex + i);
            }
        } else {
            Arrays.fill(words, untouched(null, space, firstIndex));
        }
        return fresh;
    }

    Reading reading() {
        Node[][] shared = new Node[Space.LIMIT][];
        for (int i = 0; i < Space.LIMIT; i++) {
            shared[i] = tops[i].length == 0 ? EMPTY : tops[i].clone();
        }
        generation = new Object();
        return new Reading(shared, bases.clone());
    }

    void restore(Reading reading) {
        for (int i = 0; i < Space.LIMIT; i++) {
            Node[] top = reading.top(i);
            tops[i] = top.length == 0 ? EMPTY : top.clone();
            bases[i] = reading.base(i);
        }
        generation = new Object();
    }
}
