// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.inspect.State;
import org.framescope.machine.PageInfoLayout;

/**
 * The frames in which two machines differ, or one machine at two moments: in count_info, in the owner, and in type_info unless
 * both are free, whose type word is list data. A frame that only one of them has differs. Cost: one pass over both tables.
 */
public final class FrameDifferences {
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
        visit(0, Math.max(a.maxPage(), b.maxPage()), visitor);
    }

    /** As above, of the frames from {@code begin} to before {@code end}. */
    void visit(long begin, long end, Visitor visitor) {
        FrameRowsReader rowsOfA = new FrameRowsReader(a.reading());
        FrameRowsReader rowsOfB = new FrameRowsReader(b.reading());
        boolean goOn = true;
        for (long mfn = begin; mfn < end && goOn; mfn++) {
            Side left = side(a, ownersOfA, rowsOfA, mfn);
            Side right = side(b, ownersOfB, rowsOfB, mfn);
            goOn = same(left, right) || visitor.differs(mfn, left, right);
        }
    }

    private static Side side(State state, Owners owners, FrameRowsReader rows, long mfn) {
        if (mfn >= state.maxPage()) {
            return null;
        }
        rows.turnTo(mfn);
        long caf = rows.caf();
        boolean used = state.layout().state(caf) == PageInfoLayout.INUSE
                && state.layout().count(caf) != 0;
        return new Side(caf, rows.taf(), used ? owners.of(rows.ownerPdx()) : -1);
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
