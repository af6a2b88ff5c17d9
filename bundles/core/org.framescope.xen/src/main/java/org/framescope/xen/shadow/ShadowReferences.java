// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageView;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.pagetables.Pte;

/** {@code sh_get_ref}, {@code sh_put_ref} and the end of a shadow without references. */
final class ShadowReferences {
    private static final Param SMFN = Param.of("smfn", Param.Kind.MFN);
    private static final Param ENTRY = Param.of("entry_pa", Param.Kind.HEX);
    private static final Call GET = Call.function("sh_get_ref", SMFN, ENTRY);
    private static final Call PUT = Call.function("sh_put_ref", SMFN, ENTRY);
    private static final Call DESTROY = Call.function("sh_destroy_shadow", SMFN);

    private final Machine machine;
    private final FrameTable frames;
    private final ShadowLayout layout;
    private final ShadowView view;
    private final ShadowTable table;
    private final ShadowPool pool;

    ShadowReferences(Machine machine, ShadowView view, ShadowTable table, ShadowPool pool) {
        this.machine = machine;
        frames = machine.frames();
        layout = view.layout();
        this.view = view;
        this.table = table;
        this.pool = pool;
    }

    private boolean hasUp(long domid, long smfn) {
        return layout.type(frames.taf(smfn)).hasUpPointer(view.toplevelL3(domid));
    }

    /** One reference more; {@code entryPa} is the machine address of the entry that refers, 0 for others. */
    boolean get(long domid, long smfn, long entryPa) {
        machine.recorder().enter(GET, smfn, entryPa);
        long word = frames.taf(smfn);
        boolean room = layout.count(word) < layout.maxCount();
        if (room) {
            frames.setTaf(smfn, layout.withCount(word, layout.count(word) + 1));
            if (entryPa != 0 && frames.link(smfn) == 0 && hasUp(domid, smfn)) {
                frames.setLink(smfn, entryPa);
            }
        } else {
            machine.recorder().event(ShadowEvents.REF_OVERFLOW, frames.ownerPdx(smfn), smfn);
        }
        machine.recorder().leave(room ? 1 : 0);
        return room;
    }

    /** One reference less; the shadow goes with the last one. */
    void put(long domid, long smfn, long entryPa) {
        machine.recorder().enter(PUT, smfn, entryPa);
        long word = frames.taf(smfn);
        if (entryPa != 0 && frames.link(smfn) == entryPa && hasUp(domid, smfn)) {
            frames.setLink(smfn, 0);
        }
        if (layout.count(word) == 0) {
            machine.recorder().event(ShadowEvents.REF_UNDERFLOW, smfn);
        } else {
            frames.setTaf(smfn, layout.withCount(word, layout.count(word) - 1));
            if (layout.count(word) == 1) {
                destroy(domid, smfn);
            }
        }
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void destroy(long domid, long smfn) {
        machine.recorder().enter(DESTROY, smfn);
        ShadowType type = layout.type(frames.taf(smfn));
        table.remove(domid, smfn);
        if (type.hasChildren()) {
            long page = smfn;
            for (int i = 0; i < type.pages(); i++) {
                putChildren(domid, page);
                page = Links.next(frames.link(page));
            }
        }
        pool.free(domid, smfn);
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void putChildren(long domid, long page) {
        for (int slot = 0; slot < PageView.WORDS; slot++) {
            long entry = machine.pages().get(page, slot);
            if (Pte.isPresent(entry) && layout.isHead(frames.taf(Pte.mfn(entry)))) {
                put(domid, Pte.mfn(entry), entryAddress(page, slot));
            }
        }
    }

    /** The machine address of entry {@code slot} of {@code page}. */
    static long entryAddress(long page, int slot) {
        return page << 12 | slot << 3;
    }
}
