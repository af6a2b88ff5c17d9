// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.xen.tlb.TlbClock;

/**
 * A heap without buddies: guests get the lowest free frame, Xen itself the highest. Two cursors in the machine's words
 * make a request cost as many looks as frames were taken by name since the one before. A frame that had an owner makes
 * the CPUs flush that may still cache its translation; a guest's frame is scrubbed if it has to be.
 */
public final class FirstFreeHeap implements Heap {
    private static final Call DOMHEAP = Call.function("alloc_domheap_page");
    private static final Call XENHEAP = Call.function("alloc_xenheap_page");
    private static final Call SCRUB = Call.function("scrub_one_page", Param.of("mfn", Param.Kind.MFN));
    private static final Call TAKE = Call.function("alloc_heap_page", Param.of("mfn", Param.Kind.MFN));

    private final Machine machine;
    private final FrameTable frames;
    private final TlbClock clock;
    private final LongConsumer flushMask;

    /**
     * The heap of {@code machine}.
     *
     * @param flushMask flushes the TLBs of the CPUs in a mask
     */
    public FirstFreeHeap(Machine machine, TlbClock clock, LongConsumer flushMask) {
        this.machine = machine;
        frames = machine.frames();
        this.clock = clock;
        this.flushMask = flushMask;
    }

    @Override
    public long allocDomheapPage() {
        machine.recorder().enter(DOMHEAP);
        long mfn = search(GlobalWord.HEAP_CURSOR, m -> m + 1);
        if (mfn != EXHAUSTED) {
            remove(mfn, true);
        }
        machine.recorder().leave(mfn);
        return mfn;
    }

    @Override
    public long allocXenheapPage() {
        machine.recorder().enter(XENHEAP);
        long mfn = search(GlobalWord.XENHEAP_CURSOR, m -> m - 1);
        if (mfn != EXHAUSTED) {
            remove(mfn, false);
            frames.setCaf(mfn, machine.layout().xenHeap());
        }
        machine.recorder().leave(mfn);
        return mfn;
    }

    /** The first free frame from the cursor on; the cursor then points behind it. */
    private long search(GlobalWord cursor, LongUnaryOperator next) {
        long max = machine.globals().get(0, GlobalWord.MAX_PAGE);
        long mfn = machine.globals().get(0, cursor);
        while (mfn >= 0 && mfn < max && frames.state(mfn) != PageInfoLayout.FREE) {
            mfn = next.applyAsLong(mfn);
        }
        boolean found = mfn >= 0 && mfn < max;
        machine.globals().set(0, cursor, found ? next.applyAsLong(mfn) : mfn);
        return found ? mfn : EXHAUSTED;
    }

    @Override
    public boolean take(long mfn) {
        boolean free = mfn >= 0
                && mfn < machine.globals().get(0, GlobalWord.MAX_PAGE)
                && frames.state(mfn) == PageInfoLayout.FREE;
        if (free) {
            machine.recorder().enter(TAKE, mfn);
            remove(mfn, true);
            machine.recorder().leave(0);
        }
        return free;
    }

    /** {@code alloc_heap_pages}: the frame leaves the heap, what others cached of it is flushed, then it is scrubbed. */
    private void remove(long mfn, boolean scrub) {
        machine.globals().add(0, GlobalWord.FREE_PAGES, -1);
        boolean dirty = (frames.caf(mfn) & machine.layout().needScrub()) != 0;
        boolean cached = (frames.taf(mfn) & FreePages.NEED_TLBFLUSH) != 0;
        frames.setCaf(mfn, 0);
        frames.setTaf(mfn, 0);
        frames.setOwnerPdx(mfn, 0);
        if (cached && frames.stamp(mfn) <= clock.now()) {
            flushMask.accept(clock.filter(online(), frames.stamp(mfn)));
        }
        if (dirty && scrub) {
            scrub(mfn);
        }
    }

    private long online() {
        long mask = 0;
        for (int cpu = 0; cpu < machine.view().cpuCount(); cpu++) {
            mask |= machine.pcpus().is(cpu, PcpuWord.ONLINE) ? 1L << cpu : 0;
        }
        return mask;
    }

    private void scrub(long mfn) {
        machine.recorder().enter(SCRUB, mfn);
        machine.pages().clear(mfn);
        machine.recorder().leave(Recorder.NO_RC);
    }

    @Override
    public void removed(long mfn) {
        machine.globals().add(0, GlobalWord.FREE_PAGES, -1);
    }

    @Override
    public void freed(long mfn) {
        machine.globals().add(0, GlobalWord.FREE_PAGES, 1);
        if (mfn < machine.globals().get(0, GlobalWord.HEAP_CURSOR)) {
            machine.globals().set(0, GlobalWord.HEAP_CURSOR, mfn);
        }
        if (mfn > machine.globals().get(0, GlobalWord.XENHEAP_CURSOR)) {
            machine.globals().set(0, GlobalWord.XENHEAP_CURSOR, mfn);
        }
    }
}
