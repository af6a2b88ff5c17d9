// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.frames.OldGuestTable;
import org.framescope.xen.program.Actor;

/**
 * MMUEXT_PIN_Ln_TABLE and MMUEXT_UNPIN_TABLE: a pin holds a general and a type reference. Source: {@code do_mmuext_op},
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class Pins {
    private final Machine machine;
    private final FrameTable table;
    private final PageInfoLayout layout;
    private final Frames frames;
    private final OldGuestTable oldGuestTable;
    private final Caller caller;
    private final UnpinTable unpinTable;

    Pins(Machine machine, Frames frames, Caller caller, UnpinTable unpinTable) {
        this.caller = caller;
        this.unpinTable = unpinTable;
        this.machine = machine;
        table = machine.frames();
        layout = machine.layout();
        this.frames = frames;
        oldGuestTable = frames.oldGuestTable();
    }

    /**
     * Pins {@code mfn} of {@code domid}.
     *
     * @param foreign whether the caller is another domain
     * @return 0; -EINVAL for a stranger's frame, a type conflict, refused contents or a second pin; -EBUSY, -EPERM or
     *     -EACCES as an L1 entry was refused; -ERESTART when interrupted
     */
    int pin(long mfn, PageType type, long domid, boolean foreign) {
        if (!frames.getPageFromMfn(mfn, domid)) {
            return -EINVAL;
        }
        int rc = frames.getPageType(mfn, layout.typeBits(type), true);
        if (rc != 0) {
            return refused(mfn, rc);
        }
        long taf = table.taf(mfn);
        if ((taf & layout.pinned()) != 0) {
            machine.recorder().event(PageTableEvents.ALREADY_PINNED, mfn);
            drop(mfn, type);
            return -EINVAL;
        }
        table.setTaf(mfn, taf | layout.pinned());
        if (foreign && machine.domains().is(domid, DomainWord.DYING)) {
            table.setTaf(mfn, table.taf(mfn) & ~layout.pinned());
            drop(mfn, type);
        }
        return 0;
    }

    private int refused(long mfn, int rc) {
        if (rc != -EINTR && rc != -ERESTART) {
            machine.recorder().event(PageTableEvents.PIN_FAILED, rc, mfn);
        }
        if (!oldGuestTable.holds(mfn)) {
            frames.putPage(mfn);
        }
        return rc == -EINTR ? -ERESTART : rc;
    }

    /** The references of a pin that is not to be: those of an L1 table are put now, others later. */
    private void drop(long mfn, PageType type) {
        if (type == PageType.L1) {
            frames.putPageAndType(mfn);
        } else {
            oldGuestTable.park(mfn, OldGuestTable.NONE, false);
        }
    }

    /** Takes the pin of {@code mfn} of {@code domid} away; 0, also when its table is put later, or -EINVAL. */
    int unpin(long mfn, long domid) {
        long rc = caller.actor().run(unpinTable, mfn, domid);
        return rc == Actor.DEADLOCK ? -EINVAL : (int) rc;
    }
}
