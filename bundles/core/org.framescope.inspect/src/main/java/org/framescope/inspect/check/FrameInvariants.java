// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.HolderKind;
import org.framescope.inspect.frames.Owners;
import org.framescope.inspect.frames.P2mTables;
import org.framescope.inspect.frames.References;
import org.framescope.inspect.frames.ShadowPins;
import org.framescope.inspect.text.Names;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;

/**
 * What must hold of the row of one frame between two operations: F-INV-1 to 5 and 9, T-INV-1, 5 to 9 and 11, P-INV-2. A
 * page of a shadow, whose row means other things, is passed over. Confined to one thread.
 */
final class FrameInvariants {
    private final State state;
    private final FrameView frames;
    private final PageView pages;
    private final PageInfoLayout layout;
    private final Owners owners;
    private final boolean shadows;
    private final long notOfFree;

    FrameInvariants(State state) {
        this.state = state;
        MachineView machine = state.machine();
        frames = machine.frames();
        pages = machine.pages();
        layout = state.layout();
        owners = new Owners(machine);
        shadows = ShadowPins.hasShadows(state);
        notOfFree = ~(layout.stateMask() | layout.needScrub());
    }

    void check(long mfn, Consumer<Violation> found) {
        check(mfn, frames.caf(mfn), frames.taf(mfn), frames.tail(mfn), found);
        checkM2p(mfn, pages.m2p(mfn), found);
    }

    /** P-INV-2 for {@code mfn} with the M2P entry {@code gpfn}. */
    void checkM2p(long mfn, long gpfn, Consumer<Violation> found) {
        if (gpfn != -1 && layout.state(frames.caf(mfn)) == PageInfoLayout.FREE) {
            fail(
                    found,
                    Invariant.P_INV_2,
                    mfn,
                    "an INVALID M2P entry while it is free, not 0x" + Long.toHexString(gpfn));
        }
    }

    /** All but P-INV-2, for the frame whose row consists of these words. */
    void check(long mfn, long caf, long taf, long tail, Consumer<Violation> found) {
        int at = layout.state(caf);
        if (at == PageInfoLayout.FREE) {
            if ((caf & notOfFree) != 0) {
                fail(found, Invariant.F_INV_1, mfn, "no count and no flag but need_scrub in the heap");
            }
            return;
        }
        if (at == PageInfoLayout.OFFLINED || caf == 0 && (shadows || taf == 0 && tail << 32 == 0)) {
            return;
        }
        int owner = owners.of(tail);
        checkCount(mfn, caf, taf, tail, owner, found);
        if (taf != 0 && caf != 0) {
            checkType(mfn, taf, found);
        }
    }

    private void checkCount(long mfn, long caf, long taf, long tail, int owner, Consumer<Violation> found) {
        long count = layout.count(caf);
        boolean owned = tail << 32 != 0;
        boolean heap = (caf & layout.xenHeap()) != 0;
        if (count == 0 && owned && !heap) {
            fail(found, Invariant.F_INV_2, mfn, "a count, as it has an owner");
        }
        if (count == 0 && (caf & layout.allocated()) != 0) {
            fail(found, Invariant.F_INV_3, mfn, "a count with PGC_allocated");
        }
        if ((caf & layout.extra()) != 0 && (heap || !owned)) {
            fail(found, Invariant.F_INV_4, mfn, "an owner, and no frame of the Xen heap, with PGC_extra");
        }
        if (count > 0 && !owners.isKnown()) {
            fail(found, Invariant.F_INV_9, mfn, "an owner that is there");
        }
        long paired = layout.typeCount(taf) - ((taf & layout.locked()) != 0 ? 1 : 0);
        boolean shared = heap || owner >= MachineView.DOMID_IO || P2mTables.is(layout, caf, taf, tail);
        if (paired > count + (shared ? 1 : 0)) {
            fail(found, Invariant.F_INV_5, mfn, "a general reference for each type reference");
        }
    }

    private void checkType(long mfn, long taf, Consumer<Violation> found) {
        PageType type = layout.type(taf);
        long count = layout.typeCount(taf);
        boolean validated = (taf & layout.validated()) != 0;
        boolean partial = (taf & layout.partial()) != 0;
        boolean pinned = (taf & layout.pinned()) != 0;
        boolean pae = (taf & layout.paeXenL2()) != 0;
        if (pinned && !(count >= 1 && type.isPageTable() && (validated || partial))) {
            fail(found, Invariant.T_INV_1, mfn, "a pinned frame to be a page table with references");
        }
        if (type.isPageTable() && count == 0 && (validated || partial)) {
            fail(found, Invariant.T_INV_5, mfn, "a page table without references to be neither validated nor partial");
        }
        if (partial && (count != 1 || validated || frames.nrValidatedPtes(mfn) > PageView.WORDS)) {
            fail(
                    found,
                    Invariant.T_INV_6,
                    mfn,
                    "a partial frame to have one type reference, and at most 512 entries audited");
        }
        if (count > 0 && !validated && !partial && owners.isAlive() && !(count == 1 && isAudited(mfn))) {
            fail(found, Invariant.T_INV_7, mfn, "a frame with type references to be validated or partial");
        }
        if (pae && count > 0 && (type != PageType.L2 || count > 1 || pinned)) {
            fail(found, Invariant.T_INV_8, mfn, "pae_xen_l2 on an L2 table with one reference that is no pin");
        }
        if (count == 0 && (pinned || pae || (taf & layout.locked()) != 0)) {
            fail(found, Invariant.T_INV_9, mfn, "no lock, pin or pae_xen_l2 without a type reference");
        }
        if ((taf & layout.nonCoherent()) != 0 && count > 0 && type != PageType.WRITABLE && !owners.isExternal()) {
            fail(found, Invariant.T_INV_11, mfn, "non_coherent on writable frames only");
        }
    }

    /** Whether an actor is in the middle of an audit of {@code mfn}, or of undoing one. */
    private boolean isAudited(long mfn) {
        boolean[] audited = {false};
        new References(state)
                .visitActors((kind, target, _, _) -> audited[0] |= target == mfn && kind == HolderKind.IN_HAND_TYPE);
        return audited[0];
    }

    private void fail(Consumer<Violation> found, Invariant invariant, long mfn, String expected) {
        FrameRow row = FrameRow.of(state, mfn);
        String actual = row.line() + "  caf " + Names.word(row.caf()) + " taf " + Names.word(row.taf());
        found.accept(new Violation(invariant, "frame " + Names.mfn(mfn), expected, actual, Target.frame(mfn)));
    }
}
