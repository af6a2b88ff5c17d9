// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.framescope.inspect.State;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/**
 * How many frames in use there are of each owner and type. In use is a frame whose state is in use and that has a reference
 * or is of Xen's heap. A heap frame without a reference belongs to nobody any more, whatever its owner field still holds.
 *
 * @param rows one for each owner and type that occurs: those without an owner first, then by domain and type
 */
public record Histogram(List<Row> rows) {
    private static final int TAF_SHIFT = 55;
    private static final int TYPED = 2;
    private static final int CELLS = 1 << Long.SIZE - TAF_SHIFT + 2;
    /** Frames that one thread counts at a time. */
    private static final int PART = 1 << 20;

    /**
     * Frames of one owner and type.
     *
     * @param owner domain id, or -1 for none or one that is not known
     * @param type the type, with or without a type count
     * @param frames how many
     * @param typed how many of them have a type count above 0
     * @param pinned how many of them are pinned
     */
    public record Row(int owner, PageType type, long frames, long typed, long pinned) {
        /** Frames of the same owner and type, counted apart. */
        private Row plus(Row other) {
            return new Row(owner, type, frames + other.frames, typed + other.typed, pinned + other.pinned);
        }
    }

    /** The histogram of {@code state}. Cost: one pass over the frame table by all CPUs, some nanoseconds a frame. */
    public static Histogram of(State state) {
        int parts = (int) ((state.maxPage() + PART - 1) / PART);
        List<Row> rows = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    Scan scan = new Scan(state);
                    scan.run((long) part * PART, Math.min(state.maxPage(), (part + 1L) * PART));
                    return scan.rows();
                })
                .flatMap(List::stream)
                .toList();
        return new Histogram(merged(rows));
    }

    private static List<Row> merged(List<Row> parts) {
        record Key(int owner, PageType type) {}
        Map<Key, Row> merged = new HashMap<>();
        parts.forEach(row -> merged.merge(new Key(row.owner, row.type), row, Row::plus));
        return merged.values().stream()
                .sorted(Comparator.comparingInt(Row::owner).thenComparing(Row::type))
                .toList();
    }

    /** How many frames {@code owner} has, -1 for those without one. */
    public long frames(int owner) {
        return rows.stream()
                .filter(r -> r.owner == owner)
                .mapToLong(Row::frames)
                .sum();
    }

    /** The owners that occur, -1 first if some frames have none. */
    public List<Integer> owners() {
        return rows.stream().map(Row::owner).distinct().toList();
    }

    /**
     * One pass over a part of the table. A cell counts frames that are alike in owner, in the nine highest bits of taf, which hold type and flags in
     * every layout, and in being typed.
     */
    private static final class Scan {
        private final State state;
        private final FrameView frames;
        private final Map<Integer, Integer> slots = new HashMap<>();
        private long[] cells = new long[CELLS];
        private long lastPdx;
        private int lastCell;

        Scan(State state) {
            this.state = state;
            frames = state.machine().frames();
            slots.put(-1, 0);
        }

        /** Counts the frames from {@code begin} to before {@code end}. */
        void run(long begin, long end) {
            FrameBlocks.show(state.reading(), begin, end, (rows, _, count) -> count(rows, count));
        }

        private void count(MemorySegment segment, int rows) {
            for (int row = 0; row < rows; ) {
                row = stretch(segment, row, rows);
                if (row < rows) {
                    turnTo(owner(segment, row));
                }
            }
        }

        private static long owner(MemorySegment segment, int row) {
            return segment.get(FrameBlocks.WORD, (long) row * FrameBlocks.ROW_BYTES + FrameView.TAIL * Long.BYTES)
                    & FrameView.OWNER_MASK;
        }

        /** Counts from {@code first} on, to before the row that is the first of another owner. Calls nothing, which makes it quick. */
        private int stretch(MemorySegment segment, int first, int rows) {
            PageInfoLayout layout = state.layout();
            long inUse = layout.stateMask();
            long countMask = layout.countMask();
            long referenced = countMask | layout.xenHeap();
            long typeCount = layout.typeCountMask();
            int typeBits = Long.bitCount(typeCount);
            long[] counts = cells;
            long pdxOfCell = lastPdx;
            int cell = lastCell;
            for (int row = first; row < rows; row++) {
                long at = (long) row * FrameBlocks.ROW_BYTES;
                long caf = segment.get(FrameBlocks.WORD, at + FrameView.CAF * Long.BYTES);
                if ((caf & inUse) != 0 || (caf & referenced) == 0) {
                    continue;
                }
                long taf = segment.get(FrameBlocks.WORD, at + FrameView.TAF * Long.BYTES);
                // A count above 0 carries into the bit above the count. Every other row has cells of its own, because a
                // cell
                // that was just written is slow to read.
                int typed = (int) ((taf & typeCount) + typeCount >>> typeBits) & 1;
                int of = (int) (taf >>> TAF_SHIFT) << 2 | typed << 1 | row & 1;
                long pdx = (caf & countMask) == 0 ? 0 : owner(segment, row);
                if (pdx == pdxOfCell) {
                    counts[cell + of]++;
                } else if (pdx == 0) {
                    counts[of]++;
                } else {
                    return row;
                }
            }
            return rows;
        }

        private void turnTo(long pdx) {
            lastPdx = pdx;
            int slot = slots.computeIfAbsent(frames.ownerOf(pdx), _ -> slots.size());
            if (slot * CELLS >= cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            lastCell = slot * CELLS;
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            slots.forEach((owner, slot) -> {
                for (PageType type : PageType.values()) {
                    Row row = row(owner, type, slot * CELLS);
                    if (row.frames() > 0) {
                        rows.add(row);
                    }
                }
            });
            return rows;
        }

        private Row row(int owner, PageType type, int first) {
            long all = 0;
            long typed = 0;
            long pinned = 0;
            for (int i = 0; i < CELLS; i++) {
                long taf = (long) (i >>> 2) << TAF_SHIFT;
                long n = cells[first + i];
                if (n != 0 && state.layout().type(taf) == type) {
                    all += n;
                    typed += (i & TYPED) != 0 ? n : 0;
                    pinned += (taf & state.layout().pinned()) != 0 ? n : 0;
                }
            }
            return new Row(owner, type, all, typed, pinned);
        }
    }
}
