// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageView;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.pagetables.Pte;

/** {@code shadow_set_l4e} and its like: entries of shadows, and the references that they hold. */
final class ShadowEntries {
    private static final Param TABLE = Param.of("table", Param.Kind.MFN);
    private static final Param SLOT = Param.of("slot", Param.Kind.NUMBER);
    private static final Param CHILD = Param.of("child", Param.Kind.MFN);
    private static final Call SET_L4E = Call.function("shadow_set_l4e", TABLE, SLOT, CHILD);
    private static final Call SET_L3E = Call.function("shadow_set_l3e", TABLE, SLOT, CHILD);
    private static final Call SET_L2E = Call.function("shadow_set_l2e", TABLE, SLOT, CHILD);
    private static final long FLAGS = Pte.PRESENT | Pte.RW | Pte.USER | Pte.ACCESSED;

    private final Machine machine;
    private final FrameTable frames;
    private final ShadowView view;
    private final ShadowReferences references;
    private final ShadowPins pins;

    ShadowEntries(Machine machine, ShadowView view, ShadowReferences references, ShadowPins pins) {
        this.machine = machine;
        frames = machine.frames();
        this.view = view;
        this.references = references;
        this.pins = pins;
    }

    /**
     * Makes entry {@code slot} of the shadow page {@code parent} point to {@code child}, 0 for none. The child is referred
     * to first; an L4 pins an L3 while L3 shadows are pinnable. False when the child's count is at its end.
     */
    boolean set(long domid, long parent, int slot, long child) {
        machine.recorder().enter(call(parent), parent, slot, child);
        boolean done = refer(domid, parent, slot, child);
        if (done) {
            long old = machine.pages().get(parent, slot);
            machine.pages().set(parent, slot, child == 0 ? 0 : Pte.of(child, FLAGS));
            if (Pte.isPresent(old)) {
                references.put(domid, Pte.mfn(old), ShadowReferences.entryAddress(parent, slot));
            }
        }
        machine.recorder().leave(Recorder.NO_RC);
        return done;
    }

    private Call call(long parent) {
        return switch (view.layout().type(frames.taf(parent))) {
            case L4_64 -> SET_L4E;
            case L3_64 -> SET_L3E;
            default -> SET_L2E;
        };
    }

    private boolean refer(long domid, long parent, int slot, long child) {
        if (child == 0) {
            return true;
        }
        if (!references.get(domid, child, ShadowReferences.entryAddress(parent, slot))) {
            return false;
        }
        if (view.layout().type(frames.taf(child)) == ShadowType.L3_64 && view.toplevelL3(domid)) {
            pins.pin(domid, child);
        }
        return true;
    }

    /** {@code shadow_unhook_mappings}: clears the present entries of the shadow {@code smfn}. */
    void unhook(long domid, long smfn) {
        for (long page : view.pages(smfn)) {
            for (int slot = 0; slot < PageView.WORDS; slot++) {
                if (Pte.isPresent(machine.pages().get(page, slot))) {
                    set(domid, page, slot, 0);
                }
            }
        }
    }

    /** Clears the entries of the shadow {@code smfn} that point to {@code child} until that is no shadow any more. */
    void clear(long domid, long smfn, long child) {
        for (long page : view.pages(smfn)) {
            for (int slot = 0; slot < PageView.WORDS && view.layout().isHead(frames.taf(child)); slot++) {
                long entry = machine.pages().get(page, slot);
                if (Pte.isPresent(entry) && Pte.mfn(entry) == child) {
                    set(domid, page, slot, 0);
                }
            }
        }
    }
}
