// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;

/**
 * The pages of an I/O request server: PGC_extra frames of an HVM domain on which Xen holds a writable reference
 * ({@code ioreq_server_alloc_mfn} and {@code ioreq_server_free_mfn}, {@code xen/common/ioreq.c}, RELEASE-4.17.0).
 */
public final class IoreqPages {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Param MFN = Param.of("mfn", Param.Kind.MFN);
    private static final Call ALLOC = Call.function("ioreq_server_alloc_mfn", DOMAIN, MFN);
    private static final Call FREE = Call.function("ioreq_server_free_mfn", MFN);

    private final Xen xen;
    private final Machine machine;

    /** Pages that {@code xen} gives to I/O request servers. */
    public IoreqPages(Xen xen) {
        this.xen = xen;
        machine = xen.machine();
    }

    /**
     * Gives the server of {@code domid} the free frame {@code mfn}.
     *
     * @return 0; -ENOMEM when the frame is not free or the domain is dying; -ENODATA when the reference fails
     */
    public int alloc(long domid, long mfn) {
        machine.recorder().enter(ALLOC, domid, mfn);
        int rc = allocate(domid, mfn);
        machine.recorder().leave(rc);
        return rc;
    }

    private int allocate(long domid, long mfn) {
        if (!xen.heap().take(mfn)) {
            return -Errno.ENOMEM;
        }
        machine.frames().setCaf(mfn, machine.layout().extra());
        if (xen.assignPages().assignPage(mfn, domid) != 0) {
            xen.freePages().freeHeapPage(mfn, false, false);
            return -Errno.ENOMEM;
        }
        return xen.frames().getPageAndType(mfn, domid, PageType.WRITABLE) == 0 ? 0 : -Errno.ENODATA;
    }

    /** Takes the frame {@code mfn} back from the server; it is freed once nobody else refers to it. */
    public void free(long mfn) {
        machine.recorder().enter(FREE, mfn);
        xen.frames().putPageAllocRef(mfn);
        xen.frames().putPageAndType(mfn);
        machine.recorder().leave(Recorder.NO_RC);
    }
}
