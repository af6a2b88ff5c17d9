// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * All words of a machine at one moment. Unchanging, safe to read from any thread, and cheap: it shares every chunk of
 * 512 words with the store it was taken from until that store writes there.
 */
public final class Reading implements WordSource {
    private final ChunkTable table;

    Reading(ChunkTable table) {
        this.table = table;
    }

    ChunkTable table() {
        return table;
    }

    @Override
    public long read(long address) {
        return table.read(address);
    }

    @Override
    public boolean present(long address) {
        return table.present(address);
    }

    /** Is shown every word that differs from what it was before its first write, in ascending order of addresses. */
    @FunctionalInterface
    public interface Visitor {
        /** One word. */
        void word(long address, long value);
    }

    /**
     * Shows {@code visitor} all words of {@code space} that differ from what they were before their first write, in
     * ascending order of addresses. Cost: one pass over the written chunks.
     */
    public void visit(Space space, Visitor visitor) {
        new ChunkWalk(table, space).forEach((address, chunk) -> {
            for (int i = 0; i < ChunkTable.CHUNK_WORDS; i++) {
                long value = chunk[i];
                if (value != table.below(space, Space.index(address) + i)) {
                    visitor.word(address + i, value);
                }
            }
        });
    }

    /** Is shown every word in which two readings differ, in ascending order of addresses. */
    @FunctionalInterface
    public interface DifferenceVisitor {
        /** One word: its value in the reading that was asked, and in the other. */
        void word(long address, long here, long there);
    }

    /**
     * Shows {@code visitor} all words in which this reading and {@code other} differ. Cost: one comparison of references
     * for each chunk that both share, which is most of them along a run; else its 512 words. Where neither reading was
     * ever written, nothing is compared: two readings over different bases differ in more words than are shown.
     */
    public void difference(Reading other, DifferenceVisitor visitor) {
        difference(other, visitor, Integer.MAX_VALUE);
    }

    /**
     * As {@link #difference(Reading, DifferenceVisitor)}, but shows no more than the first {@code limit} words. Returns
     * how many it showed.
     */
    public int difference(Reading other, DifferenceVisitor visitor, int limit) {
        return new ReadingDifference(table, other.table, visitor, limit).show();
    }

    /**
     * How many chunks of 512 words differ from those of {@code other}, or may: that is how much more memory both cost
     * than one.
     */
    public int chunksNotSharedWith(Reading other) {
        return ReadingDifference.chunksNotShared(table, other.table);
    }

    /** Is shown rows of the frame table. */
    @FunctionalInterface
    public interface RowVisitor {
        /** The row of {@code mfn}: its four words, see {@link FrameView}. */
        void row(long mfn, long link, long caf, long taf, long tail);
    }

    /**
     * Shows {@code visitor} the rows {@code first} to {@code limit - 1} of the frame table, each once and in ascending
     * order, written or not. Cost: a few nanoseconds a row.
     *
     * @throws IndexOutOfBoundsException when {@code first} is negative or greater than {@code limit}
     */
    public void rows(long first, long limit, RowVisitor visitor) {
        new FrameRows(table).show(first, limit, true, visitor);
    }

    /**
     * As {@link #rows}, but without stretches in which no row was written or given: a few frames far apart cost no more than
     * {@value FrameView#PAGE_ROWS} rows each, and a nanosecond for as many that are not there.
     */
    public void presentRows(long first, long limit, RowVisitor visitor) {
        new FrameRows(table).show(first, limit, false, visitor);
    }

    /**
     * What {@code space} lies over, one little-endian word after another, if it lies over words that were given at once,
     * such as a mapped file, and none of it was written since. For who goes through all of it and copies nothing.
     */
    public Optional<MemorySegment> unwritten(Space space) {
        Base base = table.bases[space.id()];
        boolean plain = base != null && base.isPlain() && table.nodes[space.id()].length == 0 && table.deferred == null;
        return plain ? Optional.of(base.segment()) : Optional.empty();
    }

    /** Fills {@code into} with the words from {@code address} on, which must lie in one space. */
    public void copy(long address, long[] into) {
        int done = 0;
        while (done < into.length) {
            long at = address + done;
            int offset = (int) at & ChunkTable.CHUNK_WORDS - 1;
            int n = Math.min(into.length - done, ChunkTable.CHUNK_WORDS - offset);
            long[] chunk = table.chunk(at);
            if (chunk != null) {
                System.arraycopy(chunk, offset, into, done, n);
            } else {
                table.copyBelow(ChunkTable.spaceOf(at), Space.index(at), into, done, n);
            }
            done += n;
        }
    }

    /**
     * A 64-bit hash of all words. Two readings over equal bases have equal hashes when all their words are equal, no
     * matter in which order or how often they were written. Cost: one pass over the written chunks and the bases.
     */
    public long hash() {
        long[] sum = {0};
        for (Space space : Space.values()) {
            visit(space, (address, value) -> sum[0] += WordHash.mix(address, value));
            Base base = table.bases[space.id()];
            if (base != null) {
                sum[0] += WordHash.mix(space.id(), base.hash());
            }
        }
        return sum[0];
    }
}
