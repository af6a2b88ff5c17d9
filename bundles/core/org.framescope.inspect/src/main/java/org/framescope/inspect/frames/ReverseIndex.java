// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.State;

/**
 * Every reference in a state by the frame it is to, so that who holds a frame is answered without another look through the
 * machine. Unchanging; safe on any thread.
 *
 * <p>Cost: {@link References#visitFromElsewhere}, twice, when made. Memory: four bytes a frame and twelve a reference from
 * elsewhere; what a frame's own words say of it is read from them when it is asked for.
 */
public final class ReverseIndex {
    private static final int KIND_SHIFT = 56;
    private static final HolderKind[] KINDS = HolderKind.values();

    private final State state;
    /** Where the references to a frame begin; those to the next frame begin where they end. */
    private final int[] first;
    /** The holder of a reference and, in the top byte, its kind. */
    private final long[] holders;

    private final int[] slots;

    private ReverseIndex(State state, int[] first) {
        this.state = state;
        this.first = first;
        holders = new long[first[first.length - 1]];
        slots = new int[holders.length];
    }

    /** The index of {@code state}; empty when {@code cancelled} said so meanwhile. */
    public static Optional<ReverseIndex> of(State state, BooleanSupplier cancelled) {
        References references = new References(state);
        int[] begins = new int[(int) state.maxPage() + 1];
        references.visitFromElsewhere(
                (_, target, _, _) -> {
                    if (target < state.maxPage()) {
                        begins[(int) target + 1]++;
                    }
                },
                cancelled);
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        if (cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        ReverseIndex index = new ReverseIndex(state, begins);
        int[] next = begins.clone();
        references.visitFromElsewhere(
                (kind, target, holder, slot) -> {
                    if (target < state.maxPage()) {
                        index.put(next[(int) target]++, kind, holder, slot);
                    }
                },
                cancelled);
        return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(index);
    }

    private void put(int at, HolderKind kind, long holder, int slot) {
        holders[at] = (long) kind.ordinal() << KIND_SHIFT | holder;
        slots[at] = slot;
    }

    /** What it is an index of. */
    public State state() {
        return state;
    }

    /** How many references there are from elsewhere than frames' own words. */
    public int size() {
        return holders.length;
    }

    /** Shows {@code visitor} every reference to {@code mfn}, a frame of the machine: those of its own words, then the others in the order of the machine. */
    public void visit(long mfn, References.Visitor visitor) {
        new References(state).visitOwn(mfn, visitor);
        for (int i = first[(int) mfn]; i < first[(int) mfn + 1]; i++) {
            HolderKind kind = KINDS[(int) (holders[i] >>> KIND_SHIFT)];
            visitor.reference(kind, mfn, holders[i] & (1L << KIND_SHIFT) - 1, slots[i]);
        }
    }
}
