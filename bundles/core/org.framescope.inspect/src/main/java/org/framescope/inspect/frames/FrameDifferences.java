// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.inspect.State;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageView;

/**
 * The frames in which two machines differ, or one machine at two moments: in count_info, in the owner, and in type_info unless
 * both are free, whose type word is list data. A frame that only one of them has differs. Cost: one pass over both tables.
 */
public final class FrameDifferences {
    private static final int ROWS = PageView.WORDS / FrameView.ROW_WORDS;

    private final State a;
    private final State b;
    private final Owners ownersOfA;
    private final Owners ownersOfB;

    /** The differences from {@code a} to {@code b}. */
    public FrameDifferences(State a, State b) {
        this.a = a;
        this.b = b;
        ownersOfA = new Owners(a.machine());
        ownersOfB = new Owners(b.machine());
    }

    /**
     * A frame in one of the machines.
     *
     * @param caf count_info
     * @param taf type_info
     * @param owner domain id, or -1
     */
    public record Side(long caf, long taf, int owner) {}

    /** Is shown each frame that differs; returns whether to go on. */
    @FunctionalInterface
    public interface Visitor {
        /** A frame; null where a machine does not have it. */
        boolean differs(long mfn, Side a, Side b);
    }

    /** Shows {@code visitor} each frame that differs, in ascending order, until it has enough. */
    public void visit(Visitor visitor) {
        long[] rowsOfA = new long[PageView.WORDS];
        long[] rowsOfB = new long[PageView.WORDS];
        long end = Math.max(a.maxPage(), b.maxPage());
        for (long first = 0; first < end; first += ROWS) {
            a.reading().copy(FrameView.address(first, 0), rowsOfA);
            b.reading().copy(FrameView.address(first, 0), rowsOfB);
            for (int i = 0; i < ROWS && first + i < end; i++) {
                Side left = side(a, ownersOfA, rowsOfA, first + i, i);
                Side right = side(b, ownersOfB, rowsOfB, first + i, i);
                if (!same(left, right) && !visitor.differs(first + i, left, right)) {
                    return;
                }
            }
        }
    }

    private static Side side(State state, Owners owners, long[] rows, long mfn, int row) {
        if (mfn >= state.maxPage()) {
            return null;
        }
        int at = row * FrameView.ROW_WORDS;
        long caf = rows[at + FrameView.CAF];
        boolean used = state.layout().state(caf) == PageInfoLayout.INUSE
                && state.layout().count(caf) != 0;
        return new Side(caf, rows[at + FrameView.TAF], used ? owners.of(rows[at + FrameView.TAIL]) : -1);
    }

    private boolean same(Side left, Side right) {
        if (left == null || right == null) {
            return left == right;
        }
        boolean free =
                a.layout().state(left.caf) == PageInfoLayout.FREE && b.layout().state(right.caf) == PageInfoLayout.FREE;
        return left.caf == right.caf && left.owner == right.owner && (free || left.taf == right.taf);
    }
}
