// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.Arrays;
import java.util.Objects;

/**
 * The words themselves: a {@link ChunkTable} whose chunks are shared copy-on-write with the {@linkplain Reading readings}
 * taken from it. Only {@link Words} and {@link Replica} may change it. One writer thread.
 *
 * <p>The store changes chunks of its present generation in place and copies all others. Taking a reading begins a new
 * generation, and so does restoring one: a generation is greater than that of any chunk in the table that was not made in
 * it, whichever store made the chunk.
 *
 * <p>Cost: a read is three array loads; a write copies 4 KiB when it is the first into that chunk since the last reading
 * was taken, and up to 64 KiB when it is the first into those 2^22 words; taking a reading copies one pointer for each
 * 2^22 words of address space in use.
 */
final class WordStore {
    /** An index that is written must stay below this: the contents of 2^32 frames. */
    static final long INDEX_LIMIT = 1L << 41;

    private static final long NOWHERE = -1;

    private ChunkTable table;
    private final long[][] nodeGenerations = new long[Space.LIMIT][];
    private long generation = 1;
    private long hotKey = NOWHERE;
    private long[][] hotNode = ChunkTable.NO_CHUNKS;

    WordStore() {
        begin(ChunkTable.untouched());
    }

    WordStore(Reading reading) {
        restore(reading);
    }

    private void begin(ChunkTable newTable) {
        table = newTable;
        for (int i = 0; i < Space.LIMIT; i++) {
            nodeGenerations[i] = new long[newTable.nodes[i].length];
        }
        hotKey = NOWHERE;
    }

    /** Lays {@code space}, in which no word was written yet, over {@code base}. */
    void base(Space space, Base base) {
        Objects.requireNonNull(base);
        if (table.nodes[space.id()].length > 0) {
            throw new IllegalStateException("words of space " + space + " were already written");
        }
        table.bases[space.id()] = base;
    }

    long get(long address) {
        long[] chunk = chunk(address);
        return chunk != null ? chunk[ChunkTable.slot(address)] : table.absent(address);
    }

    /** The chunk that {@code address} lies in if a node has it; remembers the node of the last address. */
    private long[] chunk(long address) {
        if (address >>> ChunkTable.TOP_SHIFT != hotKey) {
            heat(address);
        }
        long[][] node = hotNode;
        int c = ChunkTable.chunkInNode(address);
        return c < node.length ? node[c] : null;
    }

    private void heat(long address) {
        hotNode = table.node(address);
        hotKey = address >>> ChunkTable.TOP_SHIFT;
    }

    /** Makes the word at {@code address} be {@code value}; returns what it was. */
    long exchange(long address, long value) {
        long[] chunk = chunk(address);
        if (chunk == null || chunk[0] != generation) {
            return exchangeShared(address, value);
        }
        int slot = ChunkTable.slot(address);
        long old = chunk[slot];
        chunk[slot] = value;
        return old;
    }

    private long exchangeShared(long address, long value) {
        long old = get(address);
        if (old != value) {
            ownChunk(address)[ChunkTable.slot(address)] = value;
        }
        return old;
    }

    /** Makes the word at {@code address} be itself xor {@code delta}. */
    void xor(long address, long delta) {
        long[] chunk = chunk(address);
        if (chunk == null || chunk[0] != generation) {
            chunk = ownChunk(address);
        }
        chunk[ChunkTable.slot(address)] ^= delta;
    }

    private long[] ownChunk(long address) {
        long[][] node = ownNode(address);
        long[] fresh = table.copyOfChunk(address, generation);
        node[ChunkTable.chunkInNode(address)] = fresh;
        heat(address);
        return fresh;
    }

    /** A node that only this store has, and that has a place for the chunk that {@code address} lies in. */
    private long[][] ownNode(long address) {
        int space = ChunkTable.spaceOf(address).id();
        long index = Space.index(address);
        if (index >= INDEX_LIMIT) {
            throw new IllegalArgumentException("word index 0x" + Long.toHexString(index) + " of space "
                    + ChunkTable.spaceOf(address) + " is out of range, expected less than 0x"
                    + Long.toHexString(INDEX_LIMIT));
        }
        int t = (int) (index >>> ChunkTable.TOP_SHIFT);
        if (t >= table.nodes[space].length) {
            int length = Math.max(t + 1, table.nodes[space].length * 2);
            table.nodes[space] = Arrays.copyOf(table.nodes[space], length);
            nodeGenerations[space] = Arrays.copyOf(nodeGenerations[space], length);
        }
        long[][] node = table.nodes[space][t];
        int c = ChunkTable.chunkInNode(address);
        if (node == null || c >= node.length || nodeGenerations[space][t] != generation) {
            int length = Math.max(node == null ? 0 : node.length, roomFor(c));
            node = Arrays.copyOf(node == null ? ChunkTable.NO_CHUNKS : node, length);
            table.nodes[space][t] = node;
            nodeGenerations[space][t] = generation;
        }
        return node;
    }

    private static int roomFor(int c) {
        return c == 0 ? 1 : Integer.highestOneBit(c) << 1;
    }

    Reading reading() {
        Reading reading = new Reading(table.copy(), generation);
        generation++;
        return reading;
    }

    void restore(Reading reading) {
        generation = Math.max(generation, reading.generation()) + 1;
        begin(reading.table().copy());
    }

    /** Becomes {@code reading} with {@code changes} applied, each when a word of its chunk is first asked for. */
    void restore(Reading reading, ChunkChanges changes) {
        generation = Math.max(generation, reading.generation()) + 1;
        begin(reading.table().with(new Deferred(reading.table(), changes)));
        for (int i = 0; i < changes.size(); i++) {
            if (changes.changes(i)) {
                long address = changes.address(i);
                ownNode(address)[ChunkTable.chunkInNode(address)] = null;
            }
        }
        hotKey = NOWHERE;
    }
}
