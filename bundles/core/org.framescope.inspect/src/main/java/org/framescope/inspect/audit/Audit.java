// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.State;
import org.framescope.inspect.check.Invariants;
import org.framescope.inspect.check.Violation;
import org.framescope.machine.FrameView;

/**
 * Everything that is wrong in one state: the reference equations of each frame, entries that do not fit the frame they
 * name, and the {@link Invariants}.
 *
 * @param frames number of frames whose equations were checked
 * @param violations what is broken: equations first, in order of frame
 * @param known what the register of known behaviours of Xen explains: counts above what any holder could put
 * @param complete false when it was cancelled, or more frames than asked for are broken
 */
public record Audit(long frames, List<Violation> violations, List<Violation> known, boolean complete) {
    private static final int CANCEL_MASK = 0xffff;

    /**
     * Audits {@code state}; names at most {@code limit} frames whose equations are broken. Asks {@code cancelled} now and
     * then. Cost: {@link org.framescope.inspect.frames.References#visit} and {@link Invariants#check(State)}.
     */
    public static Audit of(State state, int limit, BooleanSupplier cancelled) {
        ReferenceCounts counts = new ReferenceCounts(state);
        TreeSet<Long> broken = new TreeSet<>();
        Equations equations = new Equations(state);
        FrameView frames = state.machine().frames();
        long mfn = 0;
        while (mfn < state.maxPage() && broken.size() <= limit) {
            if ((mfn & CANCEL_MASK) == CANCEL_MASK && cancelled.getAsBoolean()) {
                break;
            }
            if (equations.isBroken(mfn, frames.caf(mfn), frames.taf(mfn), counts.general(mfn), counts.type(mfn))) {
                broken.add(mfn);
            }
            mfn++;
        }
        boolean complete = mfn == state.maxPage() && broken.size() <= limit;
        if (broken.size() > limit) {
            broken.pollLast();
        }
        List<Violation> violations = new ArrayList<>(equations.violations(broken));
        violations.addAll(new EntryInvariants(state).all());
        violations.addAll(Invariants.check(state));
        return new Audit(mfn, List.copyOf(violations), Equations.known(state), complete);
    }
}
