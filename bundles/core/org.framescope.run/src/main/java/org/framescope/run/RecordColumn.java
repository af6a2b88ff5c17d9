// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Records, pairs of words, that only grow at the end, in chunks of 2^12, the first of which begins small. When there are
 * many, the oldest chunks are kept {@linkplain PackedRecords packed}, and unpacked again, for as long as memory allows,
 * when they are asked for. One thread appends; a {@link #freeze() frozen} copy shares the chunks and may be read by any
 * thread it is safely handed to.
 */
final class RecordColumn {
    private static final int SHIFT = 12;
    /** Records of a chunk. */
    static final int CHUNK = 1 << SHIFT;

    private static final int WORDS = 2 * CHUNK;
    private static final int MASK = CHUNK - 1;
    private static final int FIRST_WORDS = 64;
    private static final int SHARE_OF_HEAP = 16;
    private static final long[] NONE = new long[0];

    private final long limit;
    private final int unpackedLimit;
    private final Unpacked unpacked;
    private long[][] chunks;
    private byte[][] packed;
    private int count;
    private int firstUnpacked;
    private long[] last = NONE;
    private int at;

    /**
     * An empty column that takes at least {@code limit - 2^12} and at most {@code limit} records.
     *
     * @param unpackedLimit how many full chunks, at least 1, are kept as they were written
     */
    RecordColumn(long limit, int unpackedLimit) {
        this(new long[4][], new byte[4][], limit, unpackedLimit, new Unpacked());
    }

    private RecordColumn(long[][] chunks, byte[][] packed, long limit, int unpackedLimit, Unpacked unpacked) {
        this.chunks = chunks;
        this.packed = packed;
        this.limit = limit;
        this.unpackedLimit = unpackedLimit;
        this.unpacked = unpacked;
    }

    /** As many chunks as fill a sixteenth of the heap. */
    static int standardUnpacked() {
        return Math.clamp(chunksIn(SHARE_OF_HEAP), 16, 1 << 16);
    }

    /** How many unpacked chunks fill the {@code share}th part of the heap. */
    private static long chunksIn(int share) {
        return Runtime.getRuntime().maxMemory() / share / ((long) WORDS * Long.BYTES);
    }

    /** Number of records. */
    int size() {
        return count == 0 ? 0 : (count - 1 << SHIFT) + (at >>> 1);
    }

    /** How many bytes keep the records. */
    long bytes() {
        long bytes = 0;
        for (int n = 0; n < count; n++) {
            bytes += chunks[n] == null ? packed[n].length : (long) chunks[n].length * Long.BYTES;
        }
        return bytes;
    }

    /** The first word of record {@code i}. */
    long a(int i) {
        return chunk(i >>> SHIFT)[(i & MASK) << 1];
    }

    /** The second word of record {@code i}. */
    long b(int i) {
        return chunk(i >>> SHIFT)[(i & MASK) << 1 | 1];
    }

    private long[] chunk(int n) {
        long[] chunk = chunks[n];
        return chunk == null ? unpacked.chunk(n, packed[n]) : chunk;
    }

    /** Appends a record. Returns whether it began a chunk. */
    boolean add(long a, long b) {
        int i = at;
        long[] chunk = last;
        if (Integer.compareUnsigned(i + 1, chunk.length) >= 0) {
            return addGrowing(a, b);
        }
        chunk[i + 1] = b;
        chunk[i] = a;
        at = i + 2;
        return false;
    }

    private boolean addGrowing(long a, long b) {
        grow();
        last[at] = a;
        last[at + 1] = b;
        at += 2;
        return at == 2;
    }

    /** Takes back the record that was appended last, after which nothing was appended, taken back or frozen. */
    void removeLast() {
        at -= 2;
    }

    private void grow() {
        if (at > 0 && at < WORDS) {
            last = Arrays.copyOf(last, Math.min(WORDS, at * 4));
            chunks[count - 1] = last;
            return;
        }
        if ((long) size() + CHUNK > limit) {
            throw new IllegalStateException("the record is full: " + size() + " changes and calls were written");
        }
        if (count == chunks.length) {
            chunks = Arrays.copyOf(chunks, count * 2);
            packed = Arrays.copyOf(packed, count * 2);
        }
        if (count - firstUnpacked >= unpackedLimit) {
            packed[firstUnpacked] = PackedRecords.pack(chunks[firstUnpacked]);
            chunks[firstUnpacked++] = null;
        }
        last = new long[count == 0 ? FIRST_WORDS : WORDS];
        chunks[count++] = last;
        at = 0;
    }

    /** Up to which record, from record {@code from} on, this column and {@code other} have the same ones. */
    int alike(RecordColumn other, int from) {
        int end = Math.min(size(), other.size());
        int i = from;
        while (i < end) {
            int n = i >>> SHIFT;
            int to = (int) Math.min(end, (long) (n + 1) << SHIFT);
            if (!sameChunk(other, n)) {
                int first = (i & MASK) << 1;
                int last = (to - 1 & MASK) + 1 << 1;
                int at = Arrays.mismatch(chunk(n), first, last, other.chunk(n), first, last);
                if (at >= 0) {
                    return i + (at >>> 1);
                }
            }
            i = to;
        }
        return end;
    }

    private boolean sameChunk(RecordColumn other, int n) {
        return chunks[n] != null && chunks[n] == other.chunks[n]
                || packed[n] != null && other.packed[n] != null && Arrays.equals(packed[n], other.packed[n]);
    }

    /** What stands here now, for reading, with each full chunk packed. */
    RecordColumn packed() {
        RecordColumn all = freeze();
        for (int n = all.firstUnpacked; n < count - 1; n++) {
            all.packed[n] = PackedRecords.pack(all.chunks[n]);
            all.chunks[n] = null;
        }
        all.firstUnpacked = Math.max(all.firstUnpacked, count - 1);
        return all;
    }

    /** What stands here now, for reading. */
    RecordColumn freeze() {
        RecordColumn frozen = new RecordColumn(chunks.clone(), packed.clone(), limit, unpackedLimit, unpacked);
        frozen.count = count;
        frozen.firstUnpacked = firstUnpacked;
        frozen.last = last;
        frozen.at = at;
        return frozen;
    }

    /** A column of its own that begins with the first {@code length} records of this one; whole chunks are shared. */
    RecordColumn fork(int length) {
        int whole = length >>> SHIFT;
        int room = Math.max(4, whole + 2);
        long[][] shared = Arrays.copyOf(Arrays.copyOf(chunks, whole), room);
        byte[][] sharedPacked = Arrays.copyOf(Arrays.copyOf(packed, whole), room);
        RecordColumn fork = new RecordColumn(shared, sharedPacked, limit, unpackedLimit, unpacked);
        fork.count = whole;
        fork.firstUnpacked = Math.min(firstUnpacked, whole);
        int rest = length & MASK;
        if (rest > 0) {
            fork.last = chunk(whole).clone();
            shared[whole] = fork.last;
            fork.count = whole + 1;
            fork.at = 2 * rest;
        } else if (whole > 0) {
            fork.at = WORDS;
        }
        return fork;
    }

    /**
     * Unpacked chunks, each for as long as memory allows and no other one needs its place. For any thread.
     *
     * <p>There are places for an eighth of the heap: to compute a chunk of words, records are read at random places of the
     * whole part between two checkpoints, and one that has no place for all its records is unpacked for each of them.
     */
    private static final class Unpacked {
        private static final int SHARE_OF_HEAP = 8;
        private static final int LEAST_PLACES = 1 << 8;
        private static final int MOST_PLACES = 1 << 14;

        private record Entry(byte[] packed, long[] chunk) {}

        private volatile AtomicReferenceArray<SoftReference<Entry>> entries;

        long[] chunk(int n, byte[] packed) {
            AtomicReferenceArray<SoftReference<Entry>> places = entries == null ? places() : entries;
            int place = n & places.length() - 1;
            SoftReference<Entry> reference = places.get(place);
            Entry entry = reference == null ? null : reference.get();
            if (entry == null || entry.packed != packed) {
                entry = new Entry(packed, PackedRecords.unpack(packed, WORDS));
                places.set(place, new SoftReference<>(entry));
            }
            return entry.chunk;
        }

        /** Made when the first packed chunk is read: most runs have none. */
        private synchronized AtomicReferenceArray<SoftReference<Entry>> places() {
            if (entries == null) {
                long chunks = chunksIn(SHARE_OF_HEAP);
                entries = new AtomicReferenceArray<>(
                        Integer.highestOneBit(Math.clamp(chunks, LEAST_PLACES, MOST_PLACES)));
            }
            return entries;
        }
    }
}
