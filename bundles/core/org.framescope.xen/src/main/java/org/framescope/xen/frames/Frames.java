// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.memory.FreePages;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Program;
import org.framescope.xen.tlb.FlushMask;
import org.framescope.xen.tlb.TlbClock;

/**
 * References to frames, for straight-line code: each method runs a micro-step program to its end. The programs
 * themselves are there for whoever interleaves them.
 */
public final class Frames {
    private static final Call DEVALIDATE =
            Call.function("devalidate_page", Param.of("mfn", Param.Kind.MFN), Param.of("taf", Param.Kind.HEX));
    private static final Call PUT_OLD_GUEST_TABLE =
            Call.function("put_old_guest_table", Param.of("vcpu", Param.Kind.VCPU), Param.of("mfn", Param.Kind.MFN));

    private final Machine machine;
    private final FrameTable frames;
    private final Caller caller;
    private final List<TypeAudit> audits = new ArrayList<>();
    private final GetPage getPage;
    private final PutPage putPage;
    private final GetPageType getPageType;
    private final PutPageType putPageType;
    private final OldGuestTable oldGuestTable;
    private final PageLock pageLock;
    private final PageUnlock pageUnlock;

    /** References to the frames of {@code machine}, taken by {@code caller}. */
    public Frames(Machine machine, Caller caller, TlbClock clock, FlushMask flush, FreePages freePages) {
        this.machine = machine;
        frames = machine.frames();
        this.caller = caller;
        putPage = new PutPage(machine, freePages);
        getPage = new GetPage(machine, putPage);
        oldGuestTable = new OldGuestTable(machine, caller);
        getPageType = new GetPageType(machine, clock, flush, putPage, oldGuestTable, audits);
        putPageType = new PutPageType(machine, clock, putPage, audits);
        pageLock = new PageLock(machine);
        pageUnlock = new PageUnlock(machine);
    }

    /** Makes {@code audit} responsible for the types it covers, before any that was registered earlier. */
    public void register(TypeAudit audit) {
        audits.addFirst(audit);
    }

    /** All programs of this package. */
    public List<Program> programs() {
        return List.of(getPage, putPage, getPageType, putPageType, pageLock, pageUnlock);
    }

    /** {@code get_page} as a program: locals mfn, domain. */
    public GetPage getPageProgram() {
        return getPage;
    }

    /** {@code put_page} as a program: local mfn. */
    public PutPage putPageProgram() {
        return putPage;
    }

    /** {@code get_page_type} as a program: locals mfn, type bits, preemptible, cpu. */
    public GetPageType getPageTypeProgram() {
        return getPageType;
    }

    /** {@code put_page_type} as a program: locals mfn, preemptible, partial_set, ptpg. */
    public PutPageType putPageTypeProgram() {
        return putPageType;
    }

    /** {@code page_lock} as a program: local mfn. */
    public PageLock pageLockProgram() {
        return pageLock;
    }

    /** {@code page_unlock} as a program: local mfn. */
    public PageUnlock pageUnlockProgram() {
        return pageUnlock;
    }

    /** {@code mfn_valid}. */
    public boolean isValid(long mfn) {
        return machine.view().isFrame(mfn);
    }

    /** {@code get_page}: whether a general reference to a frame of {@code domid} was taken. */
    public boolean getPage(long mfn, long domid) {
        return caller.actor().run(getPage, mfn, domid) == 1;
    }

    /** {@code get_page_from_mfn}: as {@link #getPage}, also for numbers that are no frame. */
    public boolean getPageFromMfn(long mfn, long domid) {
        return isValid(mfn) && getPage(mfn, domid);
    }

    /** {@code put_page}. */
    public void putPage(long mfn) {
        caller.actor().run(putPage, mfn);
    }

    /** {@code put_page_alloc_ref}: drops the reference that PGC_allocated stands for, if it is still there. */
    public void putPageAllocRef(long mfn) {
        PageInfoLayout layout = machine.layout();
        long caf = frames.caf(mfn);
        if ((caf & layout.allocated()) == 0) {
            return;
        }
        if ((caf & layout.xenHeap()) == 0 && layout.count(caf) <= 1) {
            machine.recorder().event(FrameEvents.LAST_ALLOC_REF, mfn, caf);
        }
        frames.setCaf(mfn, caf & ~layout.allocated());
        putPage(mfn);
    }

    /** {@code get_page_type}, not preemptible: 0 or -EINVAL. */
    public int getPageType(long mfn, PageType type) {
        return getPageType(mfn, machine.layout().typeBits(type), false);
    }

    /** {@code get_page_type} with flags: {@code typeInfo} is the type as it stands in a taf, and PGT_pae_xen_l2. */
    public int getPageType(long mfn, long typeInfo, boolean preemptible) {
        long rc = caller.actor().run(getPageType, mfn, typeInfo, preemptible ? 1 : 0, caller.cpu());
        return hangs(rc, mfn) ? -EINVAL : (int) rc;
    }

    /** {@code put_page_type}, not preemptible. */
    public void putPageType(long mfn) {
        putPageType(mfn, false, false);
    }

    /** {@code put_page_type_preemptible}: 0, -EINTR or -ERESTART. */
    public int putPageType(long mfn, boolean preemptible, boolean partialSet) {
        return putPageType(mfn, preemptible, partialSet, OldGuestTable.NONE);
    }

    /**
     * {@code _put_page_type}: as {@link #putPageType(long, boolean, boolean)} for the reference of an entry of the table
     * {@code parent}, or of none ({@link OldGuestTable#NONE}); it matters when both have the same level.
     */
    public int putPageType(long mfn, boolean preemptible, boolean partialSet, long parent) {
        long rc = caller.actor().run(putPageType, mfn, preemptible ? 1 : 0, partialSet ? 1 : 0, parent);
        return hangs(rc, mfn) ? 0 : (int) rc;
    }

    /** What {@code current} still has to put. */
    public OldGuestTable oldGuestTable() {
        return oldGuestTable;
    }

    /**
     * {@code put_old_guest_table}: finishes the deferred put of {@code vcpu}; 0, or -ERESTART when it was interrupted
     * once more.
     */
    public int putOldGuestTable(long vcpu) {
        long mfn = machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_TABLE);
        if (mfn == OldGuestTable.NONE) {
            return 0;
        }
        machine.recorder().enter(PUT_OLD_GUEST_TABLE, vcpu, mfn);
        boolean partial = machine.vcpus().is(vcpu, VcpuWord.OLD_GUEST_PARTIAL);
        int rc = putPageType(mfn, true, partial, machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_PTPG));
        if (rc == -ERESTART || rc == -EINTR) {
            machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_PARTIAL, rc == -ERESTART ? 1 : 0);
            rc = -ERESTART;
        } else {
            putPage(mfn);
            oldGuestTable.clear(vcpu);
        }
        machine.recorder().leave(rc);
        return rc;
    }

    /** Straight-line code has nobody to wait for: Xen would spin for ever. It is told, and the request is refused. */
    private boolean hangs(long rc, long mfn) {
        boolean hangs = rc == Actor.DEADLOCK;
        if (hangs) {
            machine.recorder().event(FrameEvents.HANG, mfn, frames.taf(mfn));
        }
        return hangs;
    }

    /** {@code get_page_and_type}: 0 with both references taken, or -EINVAL with none. */
    public int getPageAndType(long mfn, long domid, PageType type) {
        if (!getPage(mfn, domid)) {
            return -EINVAL;
        }
        int rc = getPageType(mfn, type);
        if (rc != 0) {
            putPage(mfn);
        }
        return rc;
    }

    /** {@code put_page_and_type}. */
    public void putPageAndType(long mfn) {
        putPageType(mfn);
        putPage(mfn);
    }

    /**
     * {@code put_page_and_type_preemptible}: 0; -EINTR or -ERESTART as {@link #putPageType(long, boolean, boolean)}, and
     * then the general reference is still held.
     */
    public int putPageAndTypePreemptible(long mfn) {
        int rc = putPageType(mfn, true, false);
        if (rc == 0) {
            putPage(mfn);
        }
        return rc;
    }

    /**
     * {@code devalidate_page}, by force: puts what the entries of {@code mfn} hold, whose validated and partial bits were
     * taken away from {@code taf} before; its own references are the caller's to care for. 0, -EINTR or -ERESTART.
     */
    public int devalidate(long mfn, long taf, boolean preemptible) {
        machine.recorder().enter(DEVALIDATE, mfn, taf);
        int rc = putPageType.demote(mfn, taf, preemptible);
        machine.recorder().leave(rc);
        return rc;
    }

    /** {@code page_lock}: whether the frame is locked now. */
    public boolean pageLock(long mfn) {
        long rc = caller.actor().run(pageLock, mfn);
        return !hangs(rc, mfn) && rc == 1;
    }

    /** {@code page_unlock}. */
    public void pageUnlock(long mfn) {
        caller.actor().run(pageUnlock, mfn);
    }
}
