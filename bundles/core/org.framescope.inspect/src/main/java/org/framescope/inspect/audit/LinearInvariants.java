// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.check.Invariant;
import org.framescope.inspect.check.Violation;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/**
 * T-INV-10: what {@code linear_pt_count} of a table says. Only while it is validated or partial, as its word is a stamp
 * otherwise, and while its owner lives: the tables of a dying domain are torn out of their references.
 */
final class LinearInvariants {
    private final MachineView machine;
    private final FrameView frames;
    private final PageInfoLayout layout;
    private final ReferenceCounts counts;

    LinearInvariants(State state, ReferenceCounts counts) {
        machine = state.machine();
        frames = machine.frames();
        layout = state.layout();
        this.counts = counts;
    }

    /** Those broken of {@code mfns}. */
    List<Violation> of(Iterable<Long> mfns) {
        List<Violation> found = new ArrayList<>();
        for (long mfn : mfns) {
            check(mfn, frames.caf(mfn), frames.taf(mfn), found);
        }
        return found;
    }

    private void check(long mfn, long caf, long taf, List<Violation> found) {
        PageType type = layout.type(taf);
        boolean applies = type.isPageTable()
                && type != PageType.L1
                && layout.typeCount(taf) > 0
                && (taf & (layout.validated() | layout.partial())) != 0
                && layout.state(caf) != PageInfoLayout.FREE
                && layout.state(caf) != PageInfoLayout.OFFLINED
                && caf != 0;
        if (applies && frames.linearPtCount(mfn) != counts.linear(mfn) && isAlive(frames.owner(mfn))) {
            found.add(new Violation(
                    Invariant.T_INV_10,
                    "linear_pt_count of frame " + Names.mfn(mfn),
                    counts.linear(mfn) + " by entries of and for tables of its level",
                    "" + frames.linearPtCount(mfn),
                    Target.frame(mfn)));
        }
    }

    private boolean isAlive(int owner) {
        return owner >= 0 && !machine.domains().is(owner, DomainWord.DYING);
    }
}
