// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.L3Unpin;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.memory.PageLists;

/** {@code sh_pin}, {@code sh_unpin}, and leaving the mode in which L3 shadows are pinned. */
final class ShadowPins {
    private static final Param SMFN = Param.of("smfn", Param.Kind.MFN);
    private static final Call PIN = Call.function("sh_pin", SMFN);
    private static final Call UNPIN = Call.function("sh_unpin", SMFN);
    private static final Call RESET = Call.function("sh_reset_l3_up_pointers", Param.of("domain", Param.Kind.DOMAIN));

    private final Machine machine;
    private final FrameTable frames;
    private final PageLists lists;
    private final ShadowView view;
    private final ShadowLayout layout;
    private final ShadowReferences references;

    ShadowPins(Machine machine, PageLists lists, ShadowView view, ShadowReferences references) {
        this.machine = machine;
        frames = machine.frames();
        this.lists = lists;
        this.view = view;
        layout = view.layout();
        this.references = references;
    }

    private boolean mayBePinned(long domid, long smfn) {
        long word = frames.taf(smfn);
        boolean may = layout.isHead(word) && layout.type(word).isPinnable(view.toplevelL3(domid));
        if (!may) {
            machine.recorder().event(ShadowEvents.NOT_PINNABLE, smfn);
        }
        return may;
    }

    boolean pin(long domid, long smfn) {
        machine.recorder().enter(PIN, smfn);
        boolean pinned = mayBePinned(domid, smfn) && putAtHead(domid, smfn);
        machine.recorder().leave(pinned ? 1 : 0);
        return pinned;
    }

    private boolean putAtHead(long domid, long smfn) {
        boolean already = layout.isPinned(frames.taf(smfn));
        if (already && lists.head(domid, DomainWord.PINNED_SHADOWS) == smfn) {
            return true;
        }
        long[] pages = view.pages(smfn);
        if (already) {
            for (long page : pages) {
                lists.remove(domid, DomainWord.PINNED_SHADOWS, page);
            }
        } else {
            if (!references.get(domid, smfn, 0)) {
                return false;
            }
            frames.setTaf(smfn, layout.withPinned(frames.taf(smfn), true));
        }
        for (int i = pages.length - 1; i >= 0; i--) {
            lists.addHead(domid, DomainWord.PINNED_SHADOWS, pages[i]);
        }
        return true;
    }

    void unpin(long domid, long smfn) {
        machine.recorder().enter(UNPIN, smfn);
        if (mayBePinned(domid, smfn) && layout.isPinned(frames.taf(smfn))) {
            frames.setTaf(smfn, layout.withPinned(frames.taf(smfn), false));
            long[] pages = view.pages(smfn);
            for (long page : pages) {
                lists.remove(domid, DomainWord.PINNED_SHADOWS, page);
            }
            relink(domid, smfn, pages);
            references.put(domid, smfn, 0);
        }
        machine.recorder().leave(Recorder.NO_RC);
    }

    /** What becomes of the link words of a shadow that left the list; this is where releases differ. */
    private void relink(long domid, long smfn, long[] pages) {
        L3Unpin choice = machine.choice(Choice.UNPIN);
        boolean asFragment = pages.length > 1 || choice == L3Unpin.V0 || choice == L3Unpin.V1;
        if (asFragment) {
            for (int i = 0; i < pages.length; i++) {
                long next = i + 1 < pages.length ? pages[i + 1] : Links.NONE;
                frames.setLink(pages[i], Links.link(i == 0 ? Links.NONE : pages[i - 1], next));
            }
        }
        boolean l3 = layout.type(frames.taf(smfn)) == ShadowType.L3_64;
        boolean always = choice == L3Unpin.V3;
        boolean now = choice == L3Unpin.V2 && machine.domains().is(domid, DomainWord.SHADOW_UNPINNING_L3);
        if (l3 && (always || now)) {
            frames.setLink(smfn, 0);
        }
    }

    /** Unpins every pinned L3 shadow and clears SHOPT_LINUX_L3_TOPLEVEL, so that L3 shadows have up-pointers. */
    void leaveToplevel(long domid) {
        L3Unpin choice = machine.choice(Choice.UNPIN);
        if (choice == L3Unpin.V2) {
            machine.domains().set(domid, DomainWord.SHADOW_UNPINNING_L3, 1);
        }
        for (long smfn : view.pinnedList(domid)) {
            if (layout.isHead(frames.taf(smfn)) && layout.type(frames.taf(smfn)) == ShadowType.L3_64) {
                unpin(domid, smfn);
                if (choice == L3Unpin.V0 && layout.type(frames.taf(smfn)) == ShadowType.L3_64) {
                    frames.setLink(smfn, 0);
                }
            }
        }
        if (choice == L3Unpin.V2) {
            machine.domains().set(domid, DomainWord.SHADOW_UNPINNING_L3, 0);
        }
        long flags = machine.domains().get(domid, DomainWord.SHADOW_OPT_FLAGS);
        machine.domains().set(domid, DomainWord.SHADOW_OPT_FLAGS, flags & ~ShadowView.LINUX_L3_TOPLEVEL);
        if (choice == L3Unpin.V1) {
            resetUpPointers(domid);
        }
        checkUpPointers(domid);
    }

    private void resetUpPointers(long domid) {
        machine.recorder().enter(RESET, domid);
        for (long smfn : view.shadows(domid)) {
            if (layout.type(frames.taf(smfn)) == ShadowType.L3_64) {
                frames.setLink(smfn, 0);
            }
        }
        machine.recorder().leave(Recorder.NO_RC);
    }

    /** Tells of every L3 shadow whose word is taken for an up-pointer now and is none. */
    private void checkUpPointers(long domid) {
        for (long smfn : view.shadows(domid)) {
            long up = frames.link(smfn);
            boolean l3 = layout.type(frames.taf(smfn)) == ShadowType.L3_64;
            if (l3 && up != 0 && !view.pointsTo(up, smfn)) {
                machine.recorder().event(ShadowEvents.STALE_UP, smfn, up);
            }
        }
    }
}
