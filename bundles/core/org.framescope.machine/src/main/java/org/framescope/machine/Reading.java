// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.framescope.machine.WordStore.Base;

/**
 * All words of a machine at one moment. Unchanging, safe to read from any thread, and cheap: it shares every chunk with
 * the store it was taken from until that store writes there.
 */
public final class Reading implements WordSource {
    private final WordStore.Node[][] tops;
    private final Base[] bases;

    Reading(WordStore.Node[][] tops, Base[] bases) {
        this.tops = tops;
        this.bases = bases;
    }

    @Override
    public long read(long address) {
        int space = (int) (address >>> Space.INDEX_BITS);
        return WordStore.lookup(tops[space], bases[space], space, address & Space.INDEX_MASK);
    }

    WordStore.Node[] top(int space) {
        return tops[space];
    }

    Base base(int space) {
        return bases[space];
    }

    /** Whether any word of this space was ever written in the 512-word chunk that {@code address} lies in. */
    public boolean present(long address) {
        long index = Space.index(address);
        long t = index >>> WordStore.TOP_SHIFT;
        WordStore.Node[] top = tops[(int) (address >>> Space.INDEX_BITS)];
        if (t >= top.length || top[(int) t] == null) {
            return false;
        }
        return top[(int) t].chunks[(int) (index >>> WordStore.CHUNK_SHIFT) & WordStore.NODE_CHUNKS - 1] != null;
    }

    /** Is shown every word that differs from what it was before its first write, in ascending order of addresses. */
    @FunctionalInterface
    public interface Visitor {
        /** One word. */
        void word(long address, long value);
    }

    /** Shows {@code visitor} all words of {@code space} that differ from what they were before their first write. */
    public void visit(Space space, Visitor visitor) {
        WordStore.Node[] top = tops[space.id()];
        for (int t = 0; t < top.length; t++) {
            if (top[t] != null) {
                visit(space, bases[space.id()], (long) t << WordStore.TOP_SHIFT, top[t].chunks, visitor);
            }
        }
    }

    private static void visit(Space space, Base base, long first, MemorySegment[] chunks, Visitor visitor) {
        for (int c = 0; c < chunks.length; c++) {
            if (chunks[c] == null) {
                continue;
            }
            long index = first + ((long) c << WordStore.CHUNK_SHIFT);
            for (int i = 0; i < WordStore.CHUNK_WORDS; i++) {
                long value = chunks[c].getAtIndex(JAVA_LONG, i);
                if (value != (base == null ? space.untouched() : WordStore.untouched(base, space.id(), index + i))) {
                    visitor.word(space.at(index + i), value);
                }
            }
        }
    }

    /** Is shown every word in which two readings differ, in ascending order of addresses. */
    @FunctionalInterface
    public interface DifferenceVisitor {
        /** One word: its value in the reading that was asked, and in the other. */
        void word(long address, long here, long there);
    }

    /**
     * Shows {@code visitor} all words in which this reading and {@code other}, over the same base, differ. Cost: one
     * comparison of references for each chunk that both share, which is most of them along a run; else its 512 words.
     */
    public void difference(Reading other, DifferenceVisitor visitor) {
        for (Space space : Space.values()) {
            WordStore.Node[] mine = tops[space.id()];
            WordStore.Node[] theirs = other.tops[space.id()];
            for (int t = 0; t < Math.max(mine.length, theirs.length); t++) {
                WordStore.Node a = t < mine.length ? mine[t] : null;
                WordStore.Node b = t < theirs.length ? theirs[t] : null;
                if (a != b) {
                    difference(other, space.at((long) t << WordStore.TOP_SHIFT), a, b, visitor);
                }
            }
        }
    }

    private void difference(
            Reading other, long first, WordStore.Node mine, WordStore.Node theirs, DifferenceVisitor visitor) {
        for (int c = 0; c < WordStore.NODE_CHUNKS; c++) {
            MemorySegment a = mine == null ? null : mine.chunks[c];
            MemorySegment b = theirs == null ? null : theirs.chunks[c];
            boolean same = a == b || a != null && b != null && a.mismatch(b) < 0;
            if (!same) {
                long from = first + ((long) c << WordStore.CHUNK_SHIFT);
                for (long address = from; address < from + WordStore.CHUNK_WORDS; address++) {
                    long here = read(address);
                    long there = other.read(address);
                    if (here != there) {
                        visitor.word(address, here, there);
                    }
                }
            }
        }
    }

    /**
     * A 64-bit hash of all words. Two readings over the same base have equal hashes when all their words are equal, no
     * matter in which order or how often they were written. Cost: one pass over the chunks in use.
     */
    public long hash() {
        long[] sum = {0};
        for (Space space : Space.values()) {
            visit(space, (address, value) -> sum[0] += WordHash.mix(address, value));
        }
        return sum[0];
    }
}
