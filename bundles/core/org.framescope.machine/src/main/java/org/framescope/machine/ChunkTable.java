// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the chunks of 512 words stand: for each space a row of nodes, each node a row of up to 8192 chunks. A chunk that
 * is not there is either {@link Deferred}, or was never written and reads as the {@link Base} of its space.
 */
final class ChunkTable {
    static final int CHUNK_SHIFT = 9;
    static final int CHUNK_WORDS = 1 << CHUNK_SHIFT;
    static final int NODE_SHIFT = 13;
    static final int NODE_CHUNKS = 1 << NODE_SHIFT;
    static final int TOP_SHIFT = CHUNK_SHIFT + NODE_SHIFT;
    static final long NODE_WORDS = 1L << TOP_SHIFT;
    static final long[][] NO_CHUNKS = new long[0][];

    private static final long[][][] NO_NODES = new long[0][][];

    final long[][][][] nodes;
    final Base[] bases;
    final Deferred deferred;

    private ChunkTable(long[][][][] nodes, Base[] bases, Deferred deferred) {
        this.nodes = nodes;
        this.bases = bases;
        this.deferred = deferred;
    }

    /** No word was ever written. */
    static ChunkTable untouched() {
        long[][][][] nodes = new long[Space.LIMIT][][][];
        Arrays.fill(nodes, NO_NODES);
        return new ChunkTable(nodes, new Base[Space.LIMIT], null);
    }

    /** A table of the same chunks, in which nodes and bases can be replaced. */
    ChunkTable copy() {
        return with(deferred);
    }

    /** A table of the same chunks, in which nodes and bases can be replaced, with {@code other} for those not there. */
    ChunkTable with(Deferred other) {
        long[][][][] copy = new long[Space.LIMIT][][][];
        for (int i = 0; i < Space.LIMIT; i++) {
            copy[i] = nodes[i].length == 0 ? NO_NODES : nodes[i].clone();
        }
        return new ChunkTable(copy, bases.clone(), other);
    }

    /** Where the word at {@code address} stands inside its chunk. */
    static int slot(long address) {
        return (int) address & CHUNK_WORDS - 1;
    }

    /** Which chunk of its node {@code address} lies in. */
    static int chunkInNode(long address) {
        return (int) (address >>> CHUNK_SHIFT) & NODE_CHUNKS - 1;
    }

    /** The address of the first word of chunk {@code c} of node {@code t} of {@code space}. */
    static long firstAddress(Space space, int t, int c) {
        return space.at((long) t << TOP_SHIFT | (long) c << CHUNK_SHIFT);
    }

    /** The node that {@code address} lies in, empty when there is none; refuses an address without a space. */
    long[][] node(long address) {
        long[][][] row = nodes[spaceOf(address).id()];
        long t = Space.index(address) >>> TOP_SHIFT;
        long[][] node = t < row.length ? row[(int) t] : null;
        return node == null ? NO_CHUNKS : node;
    }

    static Space spaceOf(long address) {
        Optional<Space> space = Space.of(address);
        if (space.isEmpty()) {
            throw new IllegalArgumentException("address 0x" + Long.toHexString(address) + " lies in no word space");
        }
        return space.get();
    }

    /** The chunk that {@code address} lies in if one of {@code nodes} has it. */
    static long[] find(long[][][][] nodes, long address) {
        int space = (int) (address >>> Space.INDEX_BITS);
        if (space < Space.LIMIT) {
            long[][][] row = nodes[space];
            long t = (address & Space.INDEX_MASK) >>> TOP_SHIFT;
            long[][] node = t < row.length ? row[(int) t] : null;
            int c = chunkInNode(address);
            return node != null && c < node.length ? node[c] : null;
        }
        return null;
    }

    /** The chunk that {@code address} lies in, or null when it was never written. */
    long[] chunk(long address) {
        long[] chunk = find(nodes, address);
        return chunk == null ? deferredChunk(address) : chunk;
    }

    /** The chunk that {@code address} lies in, or null when it is not deferred. */
    long[] deferredChunk(long address) {
        return deferred == null ? null : deferred.chunk(address);
    }

    long read(long address) {
        long[] chunk = find(nodes, address);
        return chunk != null ? chunk[slot(address)] : absent(address);
    }

    /** The word at {@code address}, whose chunk is in no node. */
    long absent(long address) {
        Space space = spaceOf(address);
        long[] chunk = deferredChunk(address);
        return chunk == null ? below(space, Space.index(address)) : chunk[slot(address)];
    }

    /** What word {@code index} of {@code space} was before its first write. */
    long below(Space space, long index) {
        Base base = bases[space.id()];
        return base == null ? space.untouched() : base.word(index, space.untouched());
    }

    /** Whether the word at {@code address} was written, or stands in the base of its space. */
    boolean present(long address) {
        Base base = bases[spaceOf(address).id()];
        return chunk(address) != null || base != null && base.has(Space.index(address));
    }

    /** What the {@code n} words of {@code space} from {@code index} on were before their first write. */
    void copyBelow(Space space, long index, long[] into, int at, int n) {
        Arrays.fill(into, at, at + n, space.untouched());
        if (bases[space.id()] != null) {
            bases[space.id()].copy(index, into, at, n);
        }
    }

    /** A copy of the chunk that {@code address} lies in. */
    long[] copyOfChunk(long address) {
        long[] chunk = chunk(address);
        if (chunk != null) {
            return chunk.clone();
        }
        long[] copy = new long[CHUNK_WORDS];
        copyBelow(spaceOf(address), Space.index(address) & -CHUNK_WORDS, copy, 0, CHUNK_WORDS);
        return copy;
    }
}
