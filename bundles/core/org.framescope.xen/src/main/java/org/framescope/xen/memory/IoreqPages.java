// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.Errno;
import org.framescope.xen.frames.Frames;

/**
 * The pages of an I/O request server: PGC_extra frames of an HVM domain on which Xen holds a writable reference
 * ({@code ioreq_server_alloc_mfn} and {@code ioreq_server_free_mfn}, {@code xen/common/ioreq.c}, RELEASE-4.17.0).
 */
public final class IoreqPages {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Param MFN = Param.of("mfn", Param.Kind.MFN);
    private static final Call ALLOC = Call.function("ioreq_server_alloc_mfn", DOMAIN, MFN);
    private static final Call FREE = Call.function("ioreq_server_free_mfn", MFN);

    private static final int PAGES = 2;

    private final Machine machine;
    private final Heap heap;
    private final AssignPages assignPages;
    private final FreePages freePages;
    private final Frames frames;

    /** Pages of the I/O request servers of domains of {@code machine}. */
    public IoreqPages(Machine machine, Heap heap, AssignPages assignPages, FreePages freePages, Frames frames) {
        this.machine = machine;
        this.heap = heap;
        this.assignPages = assignPages;
        this.freePages = freePages;
        this.frames = frames;
    }

    /**
     * Gives the server of {@code domid} the free frame {@code mfn}: the first is for requests, the second for buffered ones.
     *
     * @param mfn a free frame, or {@link Heap#EXHAUSTED} to let the heap choose
     * @return 0; -EEXIST when it has both; -ENOMEM when the frame is not free or the domain is dying; -ENODATA when the reference fails
     */
    public int alloc(long domid, long mfn) {
        machine.recorder().enter(ALLOC, domid, mfn);
        int rc = allocate(domid, mfn);
        machine.recorder().leave(rc);
        return rc;
    }

    private int allocate(long domid, long wanted) {
        int slot = (int) count(domid);
        if (slot == PAGES) {
            return -Errno.EEXIST;
        }
        long mfn = wanted == Heap.EXHAUSTED ? heap.allocDomheapPage() : wanted;
        if (mfn == Heap.EXHAUSTED || mfn == wanted && !heap.take(mfn)) {
            return -Errno.ENOMEM;
        }
        machine.frames().setCaf(mfn, machine.layout().extra());
        if (assignPages.assignPage(mfn, domid) != 0) {
            freePages.freeHeapPage(mfn, false, false);
            return -Errno.ENOMEM;
        }
        if (frames.getPageAndType(mfn, domid, PageType.WRITABLE) != 0) {
            return -Errno.ENODATA;
        }
        machine.domains().set(domid, DomainWord.IOREQ_PAGES, slot, mfn);
        return 0;
    }

    private long count(long domid) {
        int count = 0;
        while (count < PAGES && page(domid, count) != 0) {
            count++;
        }
        return count;
    }

    /** The page for requests (0) or that for buffered requests (1) of the server of {@code domid}; 0 if none. */
    public long page(long domid, int slot) {
        return machine.domains().get(domid, DomainWord.IOREQ_PAGES, slot);
    }

    /** {@code ioreq_server_destroy_all}: takes back what the server of {@code domid} has. */
    public void freeAll(long domid) {
        for (int slot = 0; slot < PAGES; slot++) {
            long mfn = page(domid, slot);
            if (mfn != 0) {
                machine.domains().set(domid, DomainWord.IOREQ_PAGES, slot, 0);
                free(mfn);
            }
        }
    }

    /** Takes the frame {@code mfn} back from the server; it is freed once nobody else refers to it. */
    public void free(long mfn) {
        machine.recorder().enter(FREE, mfn);
        frames.putPageAllocRef(mfn);
        frames.putPageAndType(mfn);
        machine.recorder().leave(Recorder.NO_RC);
    }
}
