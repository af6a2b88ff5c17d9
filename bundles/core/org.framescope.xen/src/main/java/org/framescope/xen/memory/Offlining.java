// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EPERM;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Param;

/**
 * {@code offline_page} and {@code online_page}: a frame goes out of use at once when it is free, otherwise when it is freed.
 * Source: {@code xen/common/page_alloc.c}, RELEASE-4.17.0.
 */
public final class Offlining {
    /** PG_OFFLINE_OFFLINED. */
    public static final long OFFLINED = 0x2;
    /** PG_OFFLINE_PENDING: it is offlined when it is freed. */
    public static final long PENDING = 0x4;
    /** PG_OFFLINE_FAILED. */
    public static final long FAILED = 0x8;
    /** PG_OFFLINE_AGAIN. */
    public static final long AGAIN = 0x10;
    /** PG_ONLINE_ONLINED. */
    public static final long ONLINED = 0x2;
    /** PG_OFFLINE_XENPAGE: it is Xen's. */
    public static final long XENPAGE = 1L << 8;
    /** PG_OFFLINE_ANONYMOUS: in use without an owner. */
    public static final long ANONYMOUS = 1L << 10;
    /** PG_OFFLINE_OWNED: the owner's id stands in the upper half. */
    public static final long OWNED = 1L << 12;
    /** PG_OFFLINE_BROKEN. */
    public static final long BROKEN = 1L << 13;

    private static final int OWNER_SHIFT = 16;
    private static final long DOMID_INVALID = 0x7ff4;
    /** SHUTDOWN_crash plus one, as {@link DomainWord#SHUTDOWN_CODE} has it. */
    private static final long CRASH = 4;

    private static final Call OFFLINE =
            Call.function("offline_page", Param.of("mfn", Param.Kind.MFN), Param.of("broken", Param.Kind.FLAG));
    private static final Call ONLINE = Call.function("online_page", Param.of("mfn", Param.Kind.MFN));

    private final Machine machine;
    private final FrameTable frames;
    private final FreePages freePages;
    private final Heap heap;

    /** Offlines frames of {@code machine}. */
    public Offlining(Machine machine, FreePages freePages, Heap heap) {
        this.machine = machine;
        frames = machine.frames();
        this.freePages = freePages;
        this.heap = heap;
    }

    /** Takes {@code mfn} out of use: PG_OFFLINE_ bits; -EINVAL for no frame; -EPERM for one of Xen's image. */
    public long offline(long mfn, boolean broken) {
        machine.recorder().enter(OFFLINE, mfn, broken ? 1 : 0);
        long rc = offlineKnown(mfn, broken);
        machine.recorder().leave(rc);
        return rc;
    }

    private boolean isKnown(long mfn) {
        return mfn >= 0 && mfn < machine.view().maxPage();
    }

    private long offlineKnown(long mfn, boolean broken) {
        PageInfoLayout layout = machine.layout();
        if (!isKnown(mfn) || frames.owner(mfn) == MachineView.DOMID_IO) {
            return -EINVAL;
        }
        long caf = frames.caf(mfn);
        if (caf == 0 && frames.ownerPdx(mfn) == 0) {
            return -EPERM;
        }
        boolean owned = frames.ownerPdx(mfn) != 0 && layout.state(caf) != PageInfoLayout.FREE;
        if ((caf & layout.broken()) != 0 && owned) {
            machine.domains().set(frames.owner(mfn), DomainWord.SHUTDOWN_CODE, CRASH);
            return AGAIN;
        }
        mark(mfn, caf, broken);
        return (broken ? BROKEN : 0) | status(mfn, caf, owned);
    }

    private long status(long mfn, long caf, boolean owned) {
        PageInfoLayout layout = machine.layout();
        if (layout.state(frames.caf(mfn)) == PageInfoLayout.OFFLINED) {
            return OFFLINED;
        }
        if (owned && layout.count(caf) > 0) {
            return OWNED | PENDING | (long) frames.owner(mfn) << OWNER_SHIFT;
        }
        return (caf & layout.xenHeap()) != 0
                ? XENPAGE | PENDING | (long) MachineView.DOMID_XEN << OWNER_SHIFT
                : ANONYMOUS | FAILED | DOMID_INVALID << OWNER_SHIFT;
    }

    /** {@code mark_page_offline}: a free frame leaves the heap; one in use is to leave it when it is freed. */
    private void mark(long mfn, long caf, boolean broken) {
        PageInfoLayout layout = machine.layout();
        int state = layout.state(caf);
        boolean out = state == PageInfoLayout.FREE || state == PageInfoLayout.OFFLINED;
        int next = out ? PageInfoLayout.OFFLINED : PageInfoLayout.OFFLINING;
        if (state == PageInfoLayout.FREE) {
            heap.removed(mfn);
        }
        long kept = caf & ~layout.stateMask();
        frames.setCaf(mfn, kept | layout.stateBits(next) | (broken ? layout.broken() : 0));
    }

    /** Takes {@code mfn} back into use: {@link #ONLINED}, or 0 when it was; -EINVAL for no frame or a broken one. */
    public long online(long mfn) {
        machine.recorder().enter(ONLINE, mfn);
        long rc = onlineKnown(mfn);
        machine.recorder().leave(rc);
        return rc;
    }

    private long onlineKnown(long mfn) {
        PageInfoLayout layout = machine.layout();
        if (!isKnown(mfn) || (frames.caf(mfn) & layout.broken()) != 0) {
            return -EINVAL;
        }
        long caf = frames.caf(mfn);
        int state = layout.state(caf);
        if (state == PageInfoLayout.OFFLINED) {
            frames.setCaf(mfn, 0);
            freePages.freeHeapPage(mfn, false, false);
            return ONLINED;
        }
        if (state == PageInfoLayout.OFFLINING) {
            frames.setCaf(mfn, caf & ~layout.stateMask());
            return ONLINED;
        }
        return 0;
    }
}
