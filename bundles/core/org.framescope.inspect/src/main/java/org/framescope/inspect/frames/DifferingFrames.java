// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.State;
import org.framescope.machine.PageInfoLayout;

/**
 * The frames in which two states of one host differ, as {@link FrameDifferences} says, by their places in order of number, and in
 * what they differ how often. Made in one pass over both tables; afterwards a frame is read when it is asked for.
 */
public final class DifferingFrames {
    /** Frames that are looked at between two questions whether to go on. */
    private static final int PART = 1 << 17;

    /** In what a frame can differ. */
    public enum Kind {
        /** Whose it is. */
        OWNER("owner"),
        /** Its type, or whether it is in use at all. */
        TYPE("type"),
        /** References, general ones or such to its type. */
        COUNTS("counts"),
        /** Any other bit of its words. */
        FLAGS("flags");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What it is called. */
        public String label() {
            return label;
        }
    }

    /**
     * A frame that differs.
     *
     * @param a what it is in the first state
     * @param b what it is in the second one
     * @param kinds in what it differs
     */
    public record Row(FrameRow a, FrameRow b, Set<Kind> kinds) {
        /** Copies the kinds. */
        public Row {
            kinds = Set.copyOf(kinds);
        }
    }

    private final State a;
    private final State b;
    private final long[] totals = new long[Kind.values().length];
    private final FrameDifferences differences;
    private FrameSearch places;

    private DifferingFrames(State a, State b) {
        this.a = a;
        this.b = b;
        differences = new FrameDifferences(a, b);
    }

    /** Whether {@code a} and {@code b} can be of one host: so many frames, with words of the same layout. */
    public static boolean comparable(State a, State b) {
        return a.maxPage() == b.maxPage() && a.layout().equals(b.layout());
    }

    /**
     * The frames in which {@code a} and {@code b} differ; empty as soon as {@code cancelled} says so.
     *
     * @throws IllegalArgumentException when they are not {@link #comparable}
     */
    public static Optional<DifferingFrames> of(State a, State b, BooleanSupplier cancelled) {
        if (!comparable(a, b)) {
            throw new IllegalArgumentException("not of one host: " + a.maxPage() + " and " + b.maxPage() + " frames");
        }
        DifferingFrames found = new DifferingFrames(a, b);
        return found.look(cancelled) ? Optional.of(found) : Optional.empty();
    }

    private boolean look(BooleanSupplier cancelled) {
        long frames = a.maxPage();
        long[] bits = new long[(int) ((frames + Long.SIZE - 1) / Long.SIZE)];
        for (long begin = 0; begin < frames; begin += PART) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            differences.visit(begin, Math.min(frames, begin + PART), (mfn, left, right) -> {
                bits[(int) (mfn / Long.SIZE)] |= 1L << mfn;
                kinds(left, right).forEach(kind -> totals[kind.ordinal()]++);
                return true;
            });
        }
        places = new FrameSearch(bits);
        return true;
    }

    private Set<Kind> kinds(FrameDifferences.Side left, FrameDifferences.Side right) {
        PageInfoLayout layout = a.layout();
        int state = layout.state(left.caf());
        boolean sameState = state == layout.state(right.caf());
        long caf = left.caf() ^ right.caf();
        long taf = typeWord(left) ^ typeWord(right);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (left.owner() != right.owner()) {
            kinds.add(Kind.OWNER);
        }
        if (!sameState || (taf & layout.typeMask()) != 0) {
            kinds.add(Kind.TYPE);
        }
        if ((caf & layout.countMask()) != 0 || (taf & layout.typeCountMask()) != 0) {
            kinds.add(Kind.COUNTS);
        }
        if (kinds.isEmpty()
                || (caf & ~layout.countMask() & ~layout.stateMask()) != 0
                || (taf & ~layout.typeMask() & ~layout.typeCountMask()) != 0) {
            kinds.add(Kind.FLAGS);
        }
        return kinds;
    }

    /** type_info, or 0 of a frame in the heap or out of service, whose type means nothing. */
    private long typeWord(FrameDifferences.Side side) {
        return a.layout().state(side.caf()) >= PageInfoLayout.OFFLINED ? 0 : side.taf();
    }

    /** How many there are. */
    public long count() {
        return places.count();
    }

    /** How many differ in {@code kind}; a frame that differs in several is counted in each. */
    public long count(Kind kind) {
        return totals[kind.ordinal()];
    }

    /** The number of the frame at {@code place}, from 0. */
    public long mfn(long place) {
        return places.mfn(place);
    }

    /** The place of {@code mfn}, or -1 when it does not differ. */
    public long indexOf(long mfn) {
        return places.indexOf(mfn);
    }

    /** The frame at {@code place}, from 0. Some microseconds; all calls on one thread. */
    public Row row(long place) {
        long mfn = mfn(place);
        Row[] row = new Row[1];
        differences.visit(mfn, mfn + 1, (_, left, right) -> {
            row[0] = new Row(frame(a, mfn, left), frame(b, mfn, right), kinds(left, right));
            return false;
        });
        return row[0];
    }

    private static FrameRow frame(State state, long mfn, FrameDifferences.Side side) {
        return FrameRow.of(state.release(), mfn, side.caf(), side.taf(), side.owner());
    }
}
