// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.memory.PageLists;

/**
 * {@code relinquish_memory}: takes from each frame of a list its pin and the reference of its allocation, and devalidates
 * by force the tables of one level that are still valid, which breaks circles of linear tables and ends partial states.
 * Frames go to the parking list; who is freed leaves that. Source: {@code xen/arch/x86/domain.c}, RELEASE-4.17.0.
 */
final class RelinquishMemory {
    private static final Call CALL = Call.function(
            "relinquish_memory",
            Param.of("domain", Param.Kind.DOMAIN),
            Param.of("list", Param.Kind.NUMBER),
            Param.of("type", Param.Kind.PAGE_TYPE));

    private final Machine machine;
    private final FrameTable table;
    private final PageInfoLayout layout;
    private final Frames frames;
    private final PageLists lists;
    private final Caller caller;

    RelinquishMemory(Machine machine, Frames frames, PageLists lists, Caller caller) {
        this.machine = machine;
        table = machine.frames();
        layout = machine.layout();
        this.frames = frames;
        this.lists = lists;
        this.caller = caller;
    }

    /**
     * Works through {@code list} of {@code domid}.
     *
     * @param type the level to devalidate by force, or {@link PageType#NONE} for none
     * @return 0, or -ERESTART when the rest is to be done by another call
     */
    int run(long domid, DomainWord list, PageType type) {
        machine.recorder().enter(CALL, domid, list.offset(), type.value());
        int rc = frames.putOldGuestTable(frames.oldGuestTable().current());
        long mfn = rc == 0 ? lists.removeHead(domid, list) : Links.NONE;
        while (rc == 0 && mfn != Links.NONE) {
            rc = frame(domid, list, mfn, type);
            if (rc == 0 && caller.preemption().check()) {
                rc = -ERESTART;
            }
            mfn = rc == 0 ? lists.removeHead(domid, list) : Links.NONE;
        }
        if (rc == 0) {
            lists.move(domid, list, DomainWord.RELMEM_LIST);
        }
        machine.recorder().leave(rc);
        return rc;
    }

    private int frame(long domid, DomainWord list, long mfn, PageType type) {
        if (!frames.getPage(mfn, domid)) {
            lists.addTail(domid, DomainWord.RELMEM_LIST, mfn);
            return 0;
        }
        int rc = unpin(domid, list, mfn);
        if (rc != 0) {
            return rc;
        }
        frames.putPageAllocRef(mfn);
        rc = devalidate(domid, list, mfn, type);
        if (rc != 0) {
            return rc;
        }
        lists.addTail(domid, DomainWord.RELMEM_LIST, mfn);
        frames.putPage(mfn);
        return 0;
    }

    /** Interrupted with everything put back, the pin stands again; interrupted halfway, only its general reference goes. */
    private int unpin(long domid, DomainWord list, long mfn) {
        long taf = table.taf(mfn);
        if ((taf & layout.pinned()) == 0) {
            return 0;
        }
        table.setTaf(mfn, taf & ~layout.pinned());
        int rc = frames.putPageAndTypePreemptible(mfn);
        if (rc == 0) {
            return 0;
        }
        if (rc == -EINTR) {
            table.setTaf(mfn, table.taf(mfn) | layout.pinned());
        } else {
            frames.putPage(mfn);
        }
        lists.addHead(domid, list, mfn);
        frames.putPage(mfn);
        return -ERESTART;
    }

    private int devalidate(long domid, DomainWord list, long mfn, PageType type) {
        long taf = table.taf(mfn);
        boolean due = type != PageType.NONE
                && layout.type(taf) == type
                && (taf & (layout.validated() | layout.partial())) != 0;
        if (!due) {
            return 0;
        }
        boolean partial = (taf & layout.partial()) != 0;
        table.setTaf(mfn, taf & ~(layout.validated() | layout.partial()));
        int rc = frames.devalidate(mfn, taf, true);
        if (rc == 0 && partial) {
            table.setTaf(mfn, table.taf(mfn) - 1);
            frames.putPage(mfn);
        } else if (rc != 0) {
            interrupted(domid, list, mfn, rc, partial);
            return -ERESTART;
        }
        return 0;
    }

    /** A partial state owns a type reference and a general one: if it did not exist before, it gets the one just taken. */
    private void interrupted(long domid, DomainWord list, long mfn, int rc, boolean wasPartial) {
        lists.addHead(domid, list, mfn);
        long taf = table.taf(mfn);
        if (rc == -EINTR) {
            table.setTaf(mfn, taf | layout.validated());
            if (wasPartial) {
                frames.putPage(mfn);
            }
            frames.putPage(mfn);
            return;
        }
        table.setTaf(mfn, (wasPartial ? taf : taf + 1) | layout.partial());
        if (wasPartial) {
            frames.putPage(mfn);
        }
    }
}
