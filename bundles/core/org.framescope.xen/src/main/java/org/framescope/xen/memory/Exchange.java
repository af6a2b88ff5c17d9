// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOMEM;
import static org.framescope.xen.Errno.EPERM;
import static org.framescope.xen.Errno.ESRCH;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;

/**
 * {@code memory_exchange}: a PV guest gives frames and gets as many others, chunk by chunk of the larger of the two sizes.
 * The number of its frames does not change meanwhile; a chunk that fails leaves everything as it was before that chunk.
 * Source: {@code xen/common/memory.c}, RELEASE-4.17.0.
 */
public final class Exchange {
    /** Where the numbers of the frames got go. */
    @FunctionalInterface
    public interface Results {
        /** Extent {@code index}, from 0, of those got begins with {@code mfn}; false when that cannot be stored. */
        boolean store(long index, long mfn);
    }

    private static final Call CHUNK = Call.function(
            "memory_exchange chunk", Param.of("domain", Param.Kind.DOMAIN), Param.of("first", Param.Kind.MFN));

    private final Machine machine;
    private final Memory memory;
    private final Reservation reservation;
    private final StealPage steal;

    /** Exchanges frames of {@code memory}; the new ones come from {@code reservation}. */
    public Exchange(Machine machine, Memory memory, Reservation reservation) {
        this.machine = machine;
        this.memory = memory;
        this.reservation = reservation;
        steal = new StealPage(machine, memory.frames(), memory.lists());
    }

    /**
     * Exchanges the extents that begin at {@code in}, each of 2^{@code orderIn} frames, for as many frames in extents of
     * 2^{@code orderOut}, which get the guest frame numbers from {@code gpfn} on.
     *
     * @return 0; -ESRCH; -EPERM for an extent larger than the caller may ask for; -EINVAL when the numbers do not match, or
     *     a frame given is not the domain's or is in use; -ENOMEM
     */
    public int exchange(long domid, long[] in, int orderIn, int orderOut, long gpfn, FrameSource source) {
        return exchange(domid, in, orderIn, orderOut, gpfn, source, (_, _) -> true);
    }

    /**
     * As {@link #exchange(long, long[], int, int, long, FrameSource)}; -EFAULT when everything is done and {@code results} could not
     * store all of it.
     */
    public int exchange(
            long domid, long[] in, int orderIn, int orderOut, long gpfn, FrameSource source, Results results) {
        if (orderIn < 0 || orderOut < 0 || Math.max(orderIn, orderOut) > reservation.maxOrder()) {
            return -EPERM;
        }
        if (((long) in.length << orderIn) % (1L << orderOut) != 0) {
            return -EINVAL;
        }
        if (!machine.domains().is(domid, DomainWord.EXISTS)) {
            return -ESRCH;
        }
        int perChunk = orderIn < orderOut ? 1 << orderOut - orderIn : 1;
        long next = gpfn;
        long done = 0;
        boolean stored = true;
        for (int i = 0; i < in.length; i += perChunk) {
            machine.recorder().enter(CHUNK, domid, in[i]);
            List<Long> got = new ArrayList<>();
            int rc = chunk(domid, frames(in, i, perChunk, orderIn), got, orderOut, next, source);
            machine.recorder().leave(rc);
            if (rc != 0) {
                return rc;
            }
            next += (long) perChunk << orderIn;
            for (int extent = 0; extent < got.size(); extent += 1 << orderOut) {
                stored &= results.store(done++, got.get(extent));
            }
        }
        return stored ? 0 : -EFAULT;
    }

    private static List<Long> frames(long[] in, int from, int count, int order) {
        List<Long> frames = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            for (long j = 0; j < 1L << order; j++) {
                frames.add(in[i] + j);
            }
        }
        return frames;
    }

    private int chunk(long domid, List<Long> in, List<Long> out, int orderOut, long gpfn, FrameSource source) {
        List<Long> stolen = new ArrayList<>();
        for (long mfn : in) {
            int rc = steal.steal(domid, mfn);
            if (rc != 0) {
                undo(domid, stolen, List.of());
                return rc;
            }
            stolen.add(mfn);
        }
        while (out.size() < in.size()) {
            List<Long> extent = reservation.allocate(1L << orderOut, -1, source);
            if (extent.isEmpty()) {
                undo(domid, stolen, out);
                return -ENOMEM;
            }
            out.addAll(extent);
        }
        stolen.forEach(mfn -> memory.freePages().freeDomheapPage(mfn));
        give(domid, out, gpfn);
        return 0;
    }

    /** Past the point of no return: a domain that began to die meanwhile loses what it cannot be given. */
    private void give(long domid, List<Long> out, long gpfn) {
        long next = gpfn;
        for (long mfn : out) {
            if (memory.assignPages().reassign(mfn, domid) == 0) {
                machine.pages().setM2p(mfn, next);
            } else {
                machine.domains().add(domid, DomainWord.TOT_PAGES, -1);
                memory.freePages().freeDomheapPage(mfn);
            }
            next++;
        }
    }

    private void undo(long domid, List<Long> stolen, List<Long> out) {
        for (long mfn : stolen) {
            if (memory.assignPages().reassign(mfn, domid) != 0) {
                memory.freePages().freeDomheapPage(mfn);
            }
        }
        out.forEach(mfn -> memory.freePages().freeHeapPage(mfn, false, false));
    }
}
