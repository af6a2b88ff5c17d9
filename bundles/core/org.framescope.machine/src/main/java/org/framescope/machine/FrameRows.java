// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import java.util.Objects;

/** Shows rows of the frame table a chunk at a time. */
final class FrameRows {
    private static final int CHUNK_ROWS = ChunkTable.CHUNK_WORDS / FrameView.ROW_WORDS;

    private final ChunkTable table;
    private final long[] below = new long[ChunkTable.CHUNK_WORDS];

    FrameRows(ChunkTable table) {
        this.table = table;
    }

    /** Rows {@code first} to {@code limit - 1}; of chunks in which there is no row, only if {@code absent}. */
    void show(long first, long limit, boolean absent, Reading.RowVisitor visitor) {
        Objects.checkFromToIndex(first, limit, Space.INDEX_MASK / FrameView.ROW_WORDS);
        long mfn = first;
        while (mfn < limit) {
            long end = Math.min(limit, (mfn / CHUNK_ROWS + 1) * CHUNK_ROWS);
            long[] chunk = table.chunk(FrameView.address(mfn, 0));
            int at = ChunkTable.slot(FrameView.address(mfn, 0));
            if (chunk == null && !absent && !table.present(FrameView.address(mfn, 0))) {
                mfn = end;
                continue;
            }
            if (chunk == null) {
                int words = (int) (end - mfn) * FrameView.ROW_WORDS;
                table.copyBelow(Space.FRAME, mfn * FrameView.ROW_WORDS, below, at, words);
                chunk = below;
            }
            for (; mfn < end; mfn++, at += FrameView.ROW_WORDS) {
                visitor.row(mfn, chunk[at], chunk[at + 1], chunk[at + 2], chunk[at + 3]);
            }
        }
    }
}
