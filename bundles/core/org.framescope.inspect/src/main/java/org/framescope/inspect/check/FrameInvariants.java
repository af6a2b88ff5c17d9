// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.text.Names;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/** What must hold of one frame between two operations: F-INV-1, F-INV-3, T-INV-1, T-INV-5, T-INV-6, T-INV-9. */
final class FrameInvariants {
    private final State state;
    private final FrameView frames;
    private final PageInfoLayout layout;

    FrameInvariants(State state) {
        this.state = state;
        frames = state.machine().frames();
        layout = state.layout();
    }

    void check(long mfn, Consumer<Violation> found) {
        long caf = frames.caf(mfn);
        int at = layout.state(caf);
        if (at == PageInfoLayout.FREE) {
            expect(layout.count(caf) == 0, found, "F-INV-1", mfn, "a count of 0 in the heap");
            return;
        }
        long taf = frames.taf(mfn);
        if (at == PageInfoLayout.OFFLINED || caf == 0 || taf == 0) {
            return;
        }
        PageType type = layout.type(taf);
        long count = layout.typeCount(taf);
        boolean validated = (taf & layout.validated()) != 0;
        boolean partial = (taf & layout.partial()) != 0;
        boolean pinned = (taf & layout.pinned()) != 0;
        boolean bound = (taf & (layout.locked() | layout.pinned() | layout.paeXenL2())) != 0;
        expect(
                (caf & layout.allocated()) == 0 || layout.count(caf) > 0,
                found,
                "F-INV-3",
                mfn,
                "a count with PGC_allocated");
        expect(
                !pinned || count >= 1 && type.isPageTable() && (validated || partial),
                found,
                "T-INV-1",
                mfn,
                "a pinned frame to be a page table with references");
        expect(
                !type.isPageTable() || count > 0 || !validated && !partial,
                found,
                "T-INV-5",
                mfn,
                "a page table without references to be neither validated nor partial");
        expect(
                !partial || count == 1 && !validated,
                found,
                "T-INV-6",
                mfn,
                "a partial frame to have one type reference");
        expect(count > 0 || !bound, found, "T-INV-9", mfn, "no lock, pin or pae_xen_l2 without a type reference");
    }

    private void expect(boolean holds, Consumer<Violation> found, String invariant, long mfn, String expected) {
        if (!holds) {
            FrameRow row = FrameRow.of(state, mfn);
            String actual = row.line() + "  caf " + Names.word(row.caf()) + " taf " + Names.word(row.taf());
            found.accept(new Violation(invariant, "frame " + Names.mfn(mfn), expected, actual, Target.frame(mfn)));
        }
    }
}
