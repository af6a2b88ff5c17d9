// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.Arrays;
import java.util.Objects;

/**
 * The words themselves: a {@link ChunkTable} whose chunks are shared copy-on-write with the {@linkplain Reading readings}
 * taken from it. Only {@link Words} and {@link Replica} may change it. One writer thread.
 *
 * <p>Beside the table the store has another one, in which only those chunks stand that nobody else has: these it changes
 * in place, all others it copies. Taking or restoring a reading empties that second table.
 *
 * <p>Cost: a read is three array loads, and one from a chunk that was read lately; a write copies 4 KiB when it is the first into that chunk since the last reading
 * was taken, and up to 64 KiB when it is the first into those 2^22 words; taking a reading copies one pointer for each
 * 2^22 words of address space in use.
 */
final class WordStore {
    /** An index that is written must stay below this: the contents of 2^32 frames. */
    static final long INDEX_LIMIT = 1L << 41;

    private static final int LATELY = 1 << 6;

    private ChunkTable table;
    /** Numbers of chunks of the table that were read lately, each in one place, and the chunks. */
    private final long[] latelyNumbers = new long[LATELY];

    private final long[][] lately = new long[LATELY][];
    private final long[][][][] owned = new long[Space.LIMIT][][][];

    private long chunksOwned;

    WordStore() {
        begin(ChunkTable.untouched());
    }

    WordStore(Reading reading) {
        restore(reading);
    }

    private void begin(ChunkTable newTable) {
        table = newTable;
        Arrays.fill(latelyNumbers, -1);
        shareAll();
    }

    private void shareAll() {
        for (int i = 0; i < Space.LIMIT; i++) {
            owned[i] = new long[table.nodes[i].length][][];
        }
        chunksOwned = 0;
    }

    /** How many chunks the store has that nobody else has. */
    long chunksOwned() {
        return chunksOwned;
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
        long number = address >>> ChunkTable.CHUNK_SHIFT;
        int place = place(number);
        return latelyNumbers[place] == number ? lately[place][ChunkTable.slot(address)] : look(address, number, place);
    }

    private static int place(long number) {
        return (int) (number ^ number >>> Space.INDEX_BITS - ChunkTable.CHUNK_SHIFT) & LATELY - 1;
    }

    /** As {@link WordSource#present}. */
    boolean present(long address) {
        return table.present(address);
    }

    private long look(long address, long number, int place) {
        long[] chunk = chunk(address);
        if (chunk == null) {
            return table.absent(address);
        }
        latelyNumbers[place] = number;
        lately[place] = chunk;
        return chunk[ChunkTable.slot(address)];
    }

    /** The chunk that {@code address} lies in if a node has it. */
    private long[] chunk(long address) {
        return ChunkTable.find(table.nodes, address);
    }

    /** Makes the word at {@code address} be {@code value}; returns what it was. */
    long exchange(long address, long value) {
        long[] chunk = ownedChunk(address);
        if (chunk == null) {
            return exchangeShared(address, value);
        }
        int slot = ChunkTable.slot(address);
        long old = chunk[slot];
        chunk[slot] = value;
        return old;
    }

    private long exchangeShared(long address, long value) {
        long[] chunk = chunk(address);
        int slot = ChunkTable.slot(address);
        long old = chunk == null ? table.absent(address) : chunk[slot];
        if (old != value) {
            own(address)[slot] = value;
        }
        return old;
    }

    /** Makes the word at {@code address} be itself xor {@code delta}. */
    void xor(long address, long delta) {
        long[] chunk = ownedChunk(address);
        if (chunk == null) {
            chunk = own(address);
        }
        chunk[ChunkTable.slot(address)] ^= delta;
    }

    /** The chunk that {@code address} lies in if nobody else has it. */
    private long[] ownedChunk(long address) {
        return ChunkTable.find(owned, address);
    }

    /** A copy of the chunk that {@code address} lies in, in place of it. */
    private long[] own(long address) {
        long[] fresh = table.copyOfChunk(address);
        ownNode(address);
        int space = ChunkTable.spaceOf(address).id();
        int t = (int) (Space.index(address) >>> ChunkTable.TOP_SHIFT);
        int c = ChunkTable.chunkInNode(address);
        table.nodes[space][t][c] = fresh;
        owned[space][t][c] = fresh;
        latelyNumbers[place(address >>> ChunkTable.CHUNK_SHIFT)] = -1;
        chunksOwned++;
        return fresh;
    }

    /** Makes sure that nobody else has the node that {@code address} lies in, and that it has a place for the chunk. */
    private void ownNode(long address) {
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
            owned[space] = Arrays.copyOf(owned[space], length);
        }
        int c = ChunkTable.chunkInNode(address);
        long[][] node = table.nodes[space][t];
        long[][] own = owned[space][t];
        if (own == null || c >= own.length) {
            int length = Math.max(node == null ? 0 : node.length, roomFor(c));
            table.nodes[space][t] = Arrays.copyOf(node == null ? ChunkTable.NO_CHUNKS : node, length);
            owned[space][t] = Arrays.copyOf(own == null ? ChunkTable.NO_CHUNKS : own, length);
        }
    }

    private static int roomFor(int c) {
        return c == 0 ? 1 : Integer.highestOneBit(c) << 1;
    }

    Reading reading() {
        Reading reading = new Reading(table.copy());
        shareAll();
        return reading;
    }

    void restore(Reading reading) {
        begin(reading.table().copy());
    }

    /** Becomes {@code reading} with {@code changes} applied, each when a word of its chunk is first asked for. */
    void restore(Reading reading, ChunkChanges changes) {
        begin(reading.table().with(new Deferred(reading.table(), changes)));
        for (int i = 0; i < changes.size(); i++) {
            if (changes.changes(i)) {
                long address = changes.address(i);
                ownNode(address);
                table.node(address)[ChunkTable.chunkInNode(address)] = null;
            }
        }
    }
}
