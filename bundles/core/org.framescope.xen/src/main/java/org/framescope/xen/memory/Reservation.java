// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.Errno;
import org.framescope.xen.Xen;
import org.framescope.xen.frames.Frames;

/**
 * {@code increase_reservation}, {@code populate_physmap} and {@code decrease_reservation}
 * ({@code xen/common/memory.c}, RELEASE-4.17.0). Results count the extents that were done, whatever ended them.
 */
public final class Reservation {
    /** Given instead of a frame number: the heap chooses. */
    public static final long ANY = -1;

    /** The largest order that the hardware domain may ask for ({@code CONFIG_HWDOM_MAX_ORDER}). */
    public static final int MAX_ORDER = 18;

    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call INCREASE =
            Call.function("alloc_domheap_pages", DOMAIN, Param.of("order", Param.Kind.NUMBER));
    private static final Call REMOVE = Call.function("guest_remove_page", DOMAIN, Param.of("gmfn", Param.Kind.MFN));

    private final Xen xen;
    private final Machine machine;

    /** Reservations made through {@code xen}. */
    public Reservation(Xen xen) {
        this.xen = xen;
        machine = xen.machine();
    }

    /**
     * Gives {@code extents} chunks of 2^{@code order} frames to {@code domid}.
     *
     * @param frames the frames to take, one by one and those of a chunk in ascending order; {@link #ANY} lets the heap
     *     choose
     * @return number of chunks given
     */
    public long increase(long domid, long extents, int order, LongSupplier frames) {
        long done = 0;
        if (order > MAX_ORDER || !machine.domains().is(domid, DomainWord.EXISTS)) {
            return done;
        }
        while (done < extents && chunk(domid, order, frames) == 0) {
            done++;
        }
        return done;
    }

    private int chunk(long domid, int order, LongSupplier frames) {
        machine.recorder().enter(INCREASE, domid, order);
        int rc = mayAssign(domid, 1L << order) ? fill(domid, order, frames) : -Errno.ENOMEM;
        machine.recorder().leave(rc);
        return rc;
    }

    /** The checks of {@code assign_pages}, which look at the chunk as a whole; callers see no reason. */
    private boolean mayAssign(long domid, long pages) {
        long ordinary = machine.domains().get(domid, DomainWord.TOT_PAGES)
                - machine.domains().get(domid, DomainWord.EXTRA_PAGES);
        return !machine.domains().is(domid, DomainWord.DYING)
                && ordinary + pages <= machine.domains().get(domid, DomainWord.MAX_PAGES);
    }

    private int fill(long domid, int order, LongSupplier frames) {
        List<Long> chunk = new ArrayList<>();
        for (int i = 0; i < 1 << order; i++) {
            long wanted = frames.getAsLong();
            long mfn = wanted != ANY && xen.heap().take(wanted)
                    ? wanted
                    : xen.heap().allocDomheapPage();
            if (mfn == Heap.EXHAUSTED) {
                chunk.forEach(m -> xen.freePages().freeHeapPage(m, false, false));
                return -Errno.ENOMEM;
            }
            chunk.add(mfn);
        }
        for (long mfn : chunk) {
            xen.assignPages().assignPage(mfn, domid);
        }
        return 0;
    }

    /**
     * Takes back the chunks of 2^{@code order} frames that begin at {@code mfns} from {@code domid}.
     *
     * @return number of chunks taken back completely
     */
    public long decrease(long domid, long[] mfns, int order) {
        if (order > MAX_ORDER || !machine.domains().is(domid, DomainWord.EXISTS)) {
            return 0;
        }
        for (int i = 0; i < mfns.length; i++) {
            for (long j = 0; j < 1L << order; j++) {
                if (guestRemovePage(domid, mfns[i] + j) != 0) {
                    return i;
                }
            }
        }
        return mfns.length;
    }

    /**
     * {@code guest_remove_page} of a PV domain: drops the reference that allocation holds, if it is still there.
     *
     * @return 0; -EINVAL for a number that is no frame; -ENXIO when the frame is not the domain's
     */
    public int guestRemovePage(long domid, long mfn) {
        machine.recorder().enter(REMOVE, domid, mfn);
        int rc = remove(domid, mfn);
        machine.recorder().leave(rc);
        return rc;
    }

    private int remove(long domid, long mfn) {
        Frames frames = xen.frames();
        if (!frames.isValid(mfn)) {
            return -Errno.EINVAL;
        }
        if (!frames.getPage(mfn, domid)) {
            return -Errno.ENXIO;
        }
        frames.putPageAllocRef(mfn);
        frames.putPage(mfn);
        return 0;
    }
}
