// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import java.util.function.LongUnaryOperator;
import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Param;

/**
 * A heap without buddies: guests get the lowest free frame, Xen itself the highest. Two cursors in the machine's words
 * make a request cost as many looks as frames were taken by name since the one before.
 */
public final class FirstFreeHeap implements Heap {
    private static final Call DOMHEAP = Call.function("alloc_domheap_page");
    private static final Call XENHEAP = Call.function("alloc_xenheap_page");
    private static final Call TAKE = Call.function("alloc_heap_page", Param.of("mfn", Param.Kind.MFN));

    private final Machine machine;
    private final FrameTable frames;

    /** The heap of {@code machine}. */
    public FirstFreeHeap(Machine machine) {
        this.machine = machine;
        frames = machine.frames();
    }

    @Override
    public long allocDomheapPage() {
        machine.recorder().enter(DOMHEAP);
        long mfn = search(GlobalWord.HEAP_CURSOR, m -> m + 1);
        if (mfn != EXHAUSTED) {
            remove(mfn);
        }
        machine.recorder().leave(mfn);
        return mfn;
    }

    @Override
    public long allocXenheapPage() {
        machine.recorder().enter(XENHEAP);
        long mfn = search(GlobalWord.XENHEAP_CURSOR, m -> m - 1);
        if (mfn != EXHAUSTED) {
            remove(mfn);
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
            remove(mfn);
            machine.recorder().leave(0);
        }
        return free;
    }

    private void remove(long mfn) {
        machine.globals().add(0, GlobalWord.FREE_PAGES, -1);
        frames.setCaf(mfn, 0);
        frames.setTaf(mfn, 0);
        frames.setOwnerPdx(mfn, 0);
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
