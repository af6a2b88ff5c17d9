// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;

/**
 * Whether the frame number or a word of a row, masked, lies in one of some ranges; asked of 64 rows at once, a bit each. The
 * tests of a clause must all hold, or with a negated clause not all.
 */
final class FrameTest {
    /** What stands for the frame's number instead of a word of its row. */
    static final int NUMBER = -1;

    private static final int FEW = 4;

    private final int word;
    private final long mask;
    /** Ends of the ranges, both included: first and last of each, in ascending order of unsigned numbers. */
    private final long[] ranges;

    private FrameTest(int word, long mask, long... ranges) {
        this.word = word;
        this.mask = mask;
        this.ranges = ranges;
    }

    /**
     * Tests that must all hold, or not all.
     *
     * @param negated whether not all may hold
     * @param tests at least one
     */
    record Clause(boolean negated, List<FrameTest> tests) {
        /** Which of {@code count} rows fulfil it, of those in {@code among}. */
        long of(MemorySegment rows, long at, long first, int count, long among) {
            long bits = among;
            for (int i = 0; i < tests.size() && bits != 0; i++) {
                bits &= tests.get(i).of(rows, at, first, count);
            }
            return negated ? among & ~bits : bits;
        }
    }

    /** The word's masked bits lie in one of {@code ranges}: first and last of each, none twice. */
    static FrameTest in(int word, long mask, long... ranges) {
        return new FrameTest(word, mask, ranges);
    }

    /** The word's masked bits are one of {@code values}. */
    static FrameTest oneOf(int word, long mask, LongStream values) {
        long[] sorted = values.sorted().distinct().toArray();
        return new FrameTest(
                word,
                mask,
                Arrays.stream(sorted).flatMap(v -> LongStream.of(v, v)).toArray());
    }

    /** All of {@code flags} are set in the word; of no flag at all, never. */
    static FrameTest flags(int word, long flags) {
        return flags == 0 ? new FrameTest(word, 0) : new FrameTest(word, flags, flags, flags);
    }

    /** The frame is in use or about to go out of use: its words have the meaning of a frame that somebody can refer to. */
    static FrameTest used(PageInfoLayout layout) {
        return in(FrameView.CAF, layout.stateMask(), 0, layout.stateBits(PageInfoLayout.OFFLINING));
    }

    private long of(MemorySegment rows, long at, long first, int count) {
        if (word == NUMBER) {
            return ofNumbers(first, count);
        }
        if (ranges.length > 2 * FEW) {
            return ofMany(rows, at, count);
        }
        long bits = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            bits |= ofRange(rows, at + (long) word * Long.BYTES, count, mask, ranges[i], ranges[i + 1] - ranges[i]);
        }
        return bits;
    }

    private static long ofRange(MemorySegment rows, long at, int count, long mask, long low, long span) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            long value = rows.get(FrameBlocks.WORD, at + (long) i * FrameBlocks.ROW_BYTES) & mask;
            bits |= (Long.compareUnsigned(value - low, span) <= 0 ? 1L : 0) << i;
        }
        return bits;
    }

    private long ofMany(MemorySegment rows, long at, int count) {
        long bits = 0;
        long last = -1;
        long wanted = 0;
        for (int i = 0; i < count; i++) {
            long value =
                    rows.get(FrameBlocks.WORD, at + (long) i * FrameBlocks.ROW_BYTES + (long) word * Long.BYTES) & mask;
            if (value != last) {
                last = value;
                wanted = isWanted(value) ? 1 : 0;
            }
            bits |= wanted << i;
        }
        return bits;
    }

    private boolean isWanted(long value) {
        int found = Arrays.binarySearch(ranges, value);
        return found >= 0 || (-found - 1) % 2 == 1;
    }

    private long ofNumbers(long first, int count) {
        long bits = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            long low = Math.clamp(ranges[i] - first, 0, count);
            long high = Math.clamp(ranges[i + 1] + 1 - first, 0, count);
            bits |= below(high) & ~below(low);
        }
        return bits;
    }

    private static long below(long n) {
        return n == Long.SIZE ? ~0L : (1L << n) - 1;
    }
}
