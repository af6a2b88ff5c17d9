// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOMEM;
import static org.framescope.xen.Errno.ENXIO;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.frames.Frames;

/**
 * {@code increase_reservation}, {@code populate_physmap} and {@code decrease_reservation}
 * ({@code xen/common/memory.c}, RELEASE-4.17.0). Results count the extents that were done, whatever ended them.
 */
public final class Reservation {
    /** The largest order that the control domain may ask for ({@code CONFIG_CTLDOM_MAX_ORDER}). */
    public static final int MAX_ORDER = 18;
    /** The largest order that other domains may ask for ({@code CONFIG_DOMU_MAX_ORDER}). */
    public static final int DOMU_MAX_ORDER = 9;

    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call ALLOC =
            Call.function("alloc_domheap_pages", DOMAIN, Param.of("order", Param.Kind.NUMBER));
    private static final Call REMOVE = Call.function("guest_remove_page", DOMAIN, Param.of("gmfn", Param.Kind.MFN));

    private final Machine machine;
    private final Caller caller;
    private final Memory memory;

    /** Reservations in {@code memory} that {@code caller} asks for. */
    public Reservation(Machine machine, Caller caller, Memory memory) {
        this.machine = machine;
        this.caller = caller;
        this.memory = memory;
    }

    /** {@code max_order} of who calls: dom0 and Xen itself may ask for larger extents than guests. */
    int maxOrder() {
        long vcpu = caller.vcpu();
        boolean guest = vcpu != Links.NO_VCPU && machine.vcpus().get(vcpu, VcpuWord.DOMAIN) > 0;
        return guest ? DOMU_MAX_ORDER : MAX_ORDER;
    }

    private boolean isRefused(long domid, int order) {
        return order < 0 || order > maxOrder() || !machine.domains().is(domid, DomainWord.EXISTS);
    }

    /**
     * Gives {@code extents} chunks of 2^{@code order} frames to {@code domid}.
     *
     * @param frames the frames to take, one by one and those of a chunk in ascending order
     * @return number of chunks given
     */
    public long increase(long domid, long extents, int order, FrameSource frames) {
        long done = 0;
        while (!isRefused(domid, order)
                && done < extents
                && !chunk(domid, order, frames).isEmpty()) {
            done++;
        }
        return done;
    }

    /** As {@link #increase}; the frames of a PV domain get the guest frame numbers from {@code gpfn} on. */
    public long populate(long domid, long extents, int order, long gpfn, FrameSource frames) {
        long done = 0;
        while (!isRefused(domid, order) && done < extents) {
            List<Long> chunk = chunk(domid, order, frames);
            if (chunk.isEmpty()) {
                return done;
            }
            long first = gpfn + (done << order);
            for (int i = 0; i < chunk.size(); i++) {
                machine.pages().setM2p(chunk.get(i), first + i);
            }
            done++;
        }
        return done;
    }

    /** A chunk that belongs to {@code domid} now; none when it could not be had or not be assigned. */
    private List<Long> chunk(long domid, int order, FrameSource frames) {
        machine.recorder().enter(ALLOC, domid, order);
        List<Long> chunk = allocate(1L << order, domid, frames);
        if (!chunk.isEmpty() && !mayAssign(domid, chunk.size())) {
            chunk.forEach(mfn -> memory.freePages().freeHeapPage(mfn, false, false));
            chunk = List.of();
        }
        for (long mfn : chunk) {
            memory.assignPages().assignPage(mfn, domid);
        }
        machine.recorder().leave(chunk.isEmpty() ? -ENOMEM : 0);
        return chunk;
    }

    /** The checks of {@code assign_pages}, which look at the chunk as a whole; callers see no reason. */
    private boolean mayAssign(long domid, long pages) {
        long ordinary = machine.domains().get(domid, DomainWord.TOT_PAGES)
                - machine.domains().get(domid, DomainWord.EXTRA_PAGES);
        return !machine.domains().is(domid, DomainWord.DYING)
                && ordinary + pages <= machine.domains().get(domid, DomainWord.MAX_PAGES);
    }

    /** {@code alloc_heap_pages}: {@code pages} anonymous frames, or none. {@code domid} may use its claim; -1 for nobody. */
    List<Long> allocate(long pages, long domid, FrameSource frames) {
        List<Long> chunk = new ArrayList<>();
        if (!memory.claims().mayAllocate(domid, pages)) {
            return chunk;
        }
        while (chunk.size() < pages) {
            long wanted = frames.next();
            long mfn = wanted != FrameSource.ANY && memory.heap().take(wanted)
                    ? wanted
                    : memory.heap().allocDomheapPage();
            if (mfn == Heap.EXHAUSTED) {
                chunk.forEach(m -> memory.freePages().freeHeapPage(m, false, false));
                return List.of();
            }
            chunk.add(mfn);
        }
        return chunk;
    }

    /**
     * Takes back the chunks of 2^{@code order} frames that begin at {@code mfns} from {@code domid}.
     *
     * @return number of chunks taken back completely
     */
    public long decrease(long domid, long[] mfns, int order) {
        if (isRefused(domid, order)) {
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
        Frames frames = memory.frames();
        if (!frames.isValid(mfn)) {
            return -EINVAL;
        }
        if (!frames.getPage(mfn, domid)) {
            return -ENXIO;
        }
        frames.putPageAllocRef(mfn);
        frames.putPage(mfn);
        return 0;
    }
}
