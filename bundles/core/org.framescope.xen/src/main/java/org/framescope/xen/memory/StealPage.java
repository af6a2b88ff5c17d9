// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EOPNOTSUPP;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Param;
import org.framescope.xen.frames.FrameEvents;
import org.framescope.xen.frames.Frames;

/**
 * {@code steal_page}: takes a frame away from a domain that has no reference to it but its allocation; it is anonymous
 * then. Source: {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class StealPage {
    private static final Call CALL =
            Call.function("steal_page", Param.of("domain", Param.Kind.DOMAIN), Param.of("mfn", Param.Kind.MFN));

    private final Machine machine;
    private final FrameTable table;
    private final Frames frames;
    private final PageLists lists;

    StealPage(Machine machine, Frames frames, PageLists lists) {
        this.machine = machine;
        table = machine.frames();
        this.frames = frames;
        this.lists = lists;
    }

    /** With MEMF_no_refcount: tot_pages stays. 0; -EOPNOTSUPP; -EINVAL for who is not the owner, and when it is in use. */
    int steal(long domid, long mfn) {
        machine.recorder().enter(CALL, domid, mfn);
        int rc = take(domid, mfn);
        machine.recorder().leave(rc);
        return rc;
    }

    private int take(long domid, long mfn) {
        PageInfoLayout layout = machine.layout();
        if (machine.domains().is(domid, DomainWord.EXTERNAL_PAGING)) {
            return -EOPNOTSUPP;
        }
        if (!frames.isValid(mfn) || !frames.getPage(mfn, domid)) {
            return -EINVAL;
        }
        boolean special = (table.caf(mfn) & (layout.xenHeap() | layout.extra())) != 0;
        if (special || table.caf(mfn) != (layout.allocated() | 2)) {
            frames.putPage(mfn);
            return -EINVAL;
        }
        long held = layout.typeCountMask() | layout.locked() | layout.pinned();
        if ((table.taf(mfn) & held) != 0) {
            machine.recorder().event(FrameEvents.FREED_TYPED, mfn, table.taf(mfn));
        }
        table.setCaf(mfn, 0);
        table.setTaf(mfn, 0);
        table.setOwnerPdx(mfn, 0);
        lists.remove(domid, DomainWord.PAGE_LIST, mfn);
        return 0;
    }
}
