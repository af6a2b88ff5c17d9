// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;

/**
 * {@code sh_remove_shadows}: a guest frame is to have no shadows any more. Those that can be pinned are unpinned; of the
 * others the entry goes that the up-pointer names; who is not content with that looks through all shadows. Source:
 * {@code xen/arch/x86/mm/shadow/common.c}, RELEASE-4.17.0.
 */
final class ShadowRemoval {
    private static final Param SMFN = Param.of("smfn", Param.Kind.MFN);
    private static final Call VIA_POINTER =
            Call.function("sh_remove_shadow_via_pointer", SMFN, Param.of("up", Param.Kind.HEX));
    private static final Call FOREACH = Call.function("hash_domain_foreach", SMFN);

    /** Upper levels first, as in Xen. */
    private static final List<ShadowType> ORDER = List.of(
            ShadowType.L2_32,
            ShadowType.L1_32,
            ShadowType.L2H_PAE,
            ShadowType.L2_PAE,
            ShadowType.L1_PAE,
            ShadowType.L4_64,
            ShadowType.L3_64,
            ShadowType.L2H_64,
            ShadowType.L2_64,
            ShadowType.L1_64);

    private final Machine machine;
    private final FrameTable frames;
    private final ShadowView view;
    private final ShadowTable table;
    private final ShadowPins pins;
    private final ShadowEntries entries;

    ShadowRemoval(Machine machine, ShadowView view, ShadowTable table, ShadowPins pins, ShadowEntries entries) {
        this.machine = machine;
        frames = machine.frames();
        this.view = view;
        this.table = table;
        this.pins = pins;
        this.entries = entries;
    }

    /** Removes shadows of {@code gmfn}: with {@code fast} only as far as pins and up-pointers lead. */
    void remove(long domid, long gmfn, boolean fast) {
        for (ShadowType type : ORDER) {
            long smfn = table.isShadowed(gmfn, type) ? table.lookup(domid, gmfn, type) : 0;
            if (smfn == 0) {
                continue;
            }
            if (type.isPinnable(view.toplevelL3(domid))) {
                pins.unpin(domid, smfn);
            } else if (type.hasUpPointer(view.toplevelL3(domid))) {
                viaPointer(domid, smfn);
            }
            if (!fast && table.isShadowed(gmfn, type)) {
                fromAll(domid, smfn);
            }
        }
    }

    /**
     * Blanks the entry that the up-pointer names. A debug build asserts that it is one, and points here; what a release
     * build does then is done: eight bytes of another frame become 0.
     */
    private void viaPointer(long domid, long smfn) {
        long up = frames.link(smfn);
        if (up == 0) {
            return;
        }
        machine.recorder().enter(VIA_POINTER, smfn, up);
        boolean last = view.layout().count(frames.taf(smfn)) == 1;
        if (view.pointsTo(up, smfn)) {
            entries.set(domid, up >>> 12, slot(up), 0);
        } else {
            machine.recorder().event(ShadowEvents.NO_ENTRY, smfn, up);
            if (up >>> 12 < machine.view().maxPage()) {
                machine.pages().set(up >>> 12, slot(up), 0);
            }
        }
        machine.recorder().leave(last ? 1 : 0);
    }

    private static int slot(long up) {
        return (int) (up & 0xfff) >>> 3;
    }

    private void fromAll(long domid, long smfn) {
        machine.recorder().enter(FOREACH, smfn);
        for (long parent : view.shadows(domid)) {
            boolean there =
                    view.layout().isHead(frames.taf(parent)) && view.layout().isHead(frames.taf(smfn));
            if (there && view.layout().type(frames.taf(parent)).hasChildren()) {
                entries.clear(domid, parent, smfn);
            }
        }
        machine.recorder().leave(Recorder.NO_RC);
    }
}
