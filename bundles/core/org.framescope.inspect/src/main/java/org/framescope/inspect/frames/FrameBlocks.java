// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageView;
import org.framescope.machine.Reading;
import org.framescope.machine.Space;

/**
 * The rows of the frame table block by block, for who goes through all of them at the speed of memory: the bytes of a mapped file
 * where none was written, else a copy.
 */
final class FrameBlocks {
    /** How a word of a row stands in a block. */
    static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Bytes of a row. */
    static final int ROW_BYTES = FrameView.ROW_WORDS * Long.BYTES;

    private static final int MOST_ROWS = 1 << 12;

    /** Is shown blocks. */
    @FunctionalInterface
    interface Visitor {
        /** {@code count} rows, of which that of frame {@code first} is the first; a multiple of 64 save for the last. */
        void block(MemorySegment rows, long first, int count);
    }

    private FrameBlocks() {}

    /** Shows {@code visitor} the rows from {@code begin}, a multiple of {@link FrameView#PAGE_ROWS}, to before {@code end}. */
    static void show(Reading reading, long begin, long end, Visitor visitor) {
        Optional<MemorySegment> whole = reading.unwritten(Space.FRAME);
        long[] chunk = new long[PageView.WORDS];
        for (long first = begin; first < end; ) {
            long there = whole.isEmpty() ? 0 : (whole.get().byteSize() / ROW_BYTES - first) & -FrameView.PAGE_ROWS;
            if (there > 0) {
                int rows = (int) Math.min(Math.min(MOST_ROWS, there), end - first);
                visitor.block(whole.get().asSlice(first * ROW_BYTES, (long) rows * ROW_BYTES), first, rows);
                first += rows;
            } else {
                reading.copy(FrameView.address(first, 0), chunk);
                int rows = (int) Math.min(FrameView.PAGE_ROWS, end - first);
                visitor.block(MemorySegment.ofArray(chunk), first, rows);
                first += rows;
            }
        }
    }
}
