// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.inspect.State;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.machine.Reading;

/**
 * How many frames in use there are of each owner and type. In use is a frame whose state is in use and that has a reference
 * or is of Xen's heap. A heap frame without a reference belongs to nobody any more, whatever its owner field still holds.
 *
 * @param rows one for each owner and type that occurs: those without an owner first, then by domain and type
 */
public record Histogram(List<Row> rows) {
    private static final int TYPE_SHIFT = 2;
    private static final int TYPED = 2;
    private static final int PINNED = 1;
    private static final int CELLS = PageType.values().length << TYPE_SHIFT;
    private static final int ROWS = PageView.WORDS / FrameView.ROW_WORDS;
    private static final long LOW = 0xffff_ffffL;

    /**
     * Frames of one owner and type.
     *
     * @param owner domain id, or -1 for none or one that is not known
     * @param type the type, with or without a type count
     * @param frames how many
     * @param typed how many of them have a type count above 0
     * @param pinned how many of them are pinned
     */
    public record Row(int owner, PageType type, long frames, long typed, long pinned) {}

    /** The histogram of {@code state}. Cost: one pass over the frame table, some nanoseconds a frame. */
    public static Histogram of(State state) {
        Scan scan = new Scan(state);
        scan.run();
        return new Histogram(scan.rows());
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

    /** One pass. A cell counts frames that are alike in owner, type, being typed and being pinned. */
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

        void run() {
            Reading reading = state.reading();
            long[] chunk = new long[PageView.WORDS];
            long end = state.maxPage();
            for (long first = 0; first < end; first += ROWS) {
                reading.copy(FrameView.address(first, 0), chunk);
                chunk(chunk, (int) Math.min(ROWS, end - first));
            }
        }

        private void chunk(long[] chunk, int rows) {
            PageInfoLayout layout = state.layout();
            long inUse = layout.stateMask();
            long countMask = layout.countMask();
            long referenced = countMask | layout.xenHeap();
            int typeShift = layout.typeShift();
            long typeCount = layout.typeCountMask();
            long pinned = layout.pinned();
            for (int at = 0; at < rows * FrameView.ROW_WORDS; at += FrameView.ROW_WORDS) {
                long caf = chunk[at + FrameView.CAF];
                if ((caf & inUse) != 0 || (caf & referenced) == 0) {
                    continue;
                }
                long taf = chunk[at + FrameView.TAF];
                long pdx = (caf & countMask) == 0 ? 0 : chunk[at + FrameView.TAIL] & LOW;
                if (pdx != lastPdx) {
                    turnTo(pdx);
                }
                int cell = lastCell + ((int) (taf >>> typeShift & 7) << TYPE_SHIFT);
                cells[cell + ((taf & typeCount) != 0 ? TYPED : 0) + ((taf & pinned) != 0 ? PINNED : 0)]++;
            }
        }

        private void turnTo(long pdx) {
            lastPdx = pdx;
            int owner = frames.ownerOf(pdx);
            int slot = slots.computeIfAbsent(owner, _ -> slots.size());
            if (slot * CELLS >= cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            lastCell = slot * CELLS;
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            slots.forEach((owner, slot) -> {
                for (PageType type : PageType.values()) {
                    int at = slot * CELLS + (type.value() << TYPE_SHIFT);
                    long all = cells[at] + cells[at + 1] + cells[at + 2] + cells[at + 3];
                    if (all > 0) {
                        rows.add(new Row(
                                owner,
                                type,
                                all,
                                cells[at + TYPED] + cells[at + TYPED + PINNED],
                                cells[at + PINNED] + cells[at + TYPED + PINNED]));
                    }
                }
            });
            rows.sort(Comparator.comparingInt(Row::owner).thenComparing(Row::type));
            return List.copyOf(rows);
        }
    }
}
