// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import java.util.function.LongConsumer;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.xen.frames.FrameEvents;
import org.framescope.xen.tlb.TlbClock;

/** {@code free_domheap_pages} and {@code free_heap_pages} for single frames. */
public final class FreePages {
    private static final Call FREE_XENHEAP = Call.function("free_xenheap_page", Param.of("mfn", Param.Kind.MFN));
    private static final Call FREE_DOMHEAP = Call.function("free_domheap_page", Param.of("mfn", Param.Kind.MFN));

    /** {@code u.free.first_dirty} of a clean chunk: all ones in MAX_ORDER + 1 bits. */
    public static final long INVALID_DIRTY_IDX = (1L << 19) - 1;

    /** {@code u.free.need_tlbflush}, byte 20 of the row. */
    static final long NEED_TLBFLUSH = 1L << 32;

    /** Bytes 22 and 23 of the row: no field of a free frame overlays them, so they stay as the type left them. */
    private static final long BEYOND_FREE_FIELDS = 0xffff_0000_0000_0000L;

    private final Machine machine;
    private final FrameTable frames;
    private final PageLists lists;
    private final TlbClock clock;
    private final Heap heap;
    private final LongConsumer putDomain;

    /**
     * Takes back frames of {@code machine} for {@code heap}.
     *
     * @param putDomain drops the reference to the domain with an id that its frames together hold
     */
    public FreePages(Machine machine, PageLists lists, TlbClock clock, Heap heap, LongConsumer putDomain) {
        this.putDomain = putDomain;
        this.machine = machine;
        frames = machine.frames();
        this.lists = lists;
        this.clock = clock;
        this.heap = heap;
    }

    /** What becomes of a frame whose count reached 0. */
    public void freeDomheapPage(long mfn) {
        Recorder recorder = machine.recorder();
        recorder.enter(FREE_DOMHEAP, mfn);
        int owner = frames.owner(mfn);
        if ((frames.caf(mfn) & machine.layout().xenHeap()) != 0) {
            freeShared(mfn, owner);
        } else if (owner >= 0) {
            freeOwned(mfn, owner);
        } else {
            freeHeapPage(mfn, false, true);
        }
        recorder.leave(Recorder.NO_RC);
    }

    /** A shared Xen heap frame only leaves the domain's list; its memory stays with Xen, which looks at no owner before. */
    private void freeShared(long mfn, int owner) {
        if (owner < 0) {
            machine.recorder().event(FrameEvents.NOBODYS_HEAP, mfn, frames.caf(mfn));
            return;
        }
        lists.removeFromEither(owner, DomainWord.XENPAGE_LIST, DomainWord.RELMEM_LIST, mfn);
        if (machine.domains().add(owner, DomainWord.XENHEAP_PAGES, -1) == 0) {
            putDomain.accept(owner);
        }
    }

    private void freeOwned(long mfn, int owner) {
        PageInfoLayout layout = machine.layout();
        if (layout.typeCount(frames.taf(mfn)) != 0) {
            machine.recorder().event(FrameEvents.FREED_TYPED, mfn, frames.taf(mfn));
        }
        long caf = frames.caf(mfn);
        lists.removeFromEither(owner, lists.listOf(caf), DomainWord.RELMEM_LIST, mfn);
        if ((caf & layout.extra()) != 0) {
            machine.domains().add(owner, DomainWord.EXTRA_PAGES, -1);
        }
        boolean last = machine.domains().add(owner, DomainWord.TOT_PAGES, -1) == 0;
        freeHeapPage(mfn, true, machine.domains().is(owner, DomainWord.DYING));
        if (last) {
            putDomain.accept(owner);
        }
    }

    /** {@code free_xenheap_pages} for one frame: it goes back to the heap whatever references it has. */
    public void freeXenheapPage(long mfn) {
        machine.recorder().enter(FREE_XENHEAP, mfn);
        frames.setCaf(mfn, frames.caf(mfn) & ~machine.layout().xenHeap());
        freeHeapPage(mfn, frames.ownerPdx(mfn) != 0, true);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /**
     * {@code free_heap_pages} for one frame.
     *
     * @param hadOwner whether stale translations may exist
     * @param scrub whether it must be scrubbed before its next use
     */
    public void freeHeapPage(long mfn, boolean hadOwner, boolean scrub) {
        PageInfoLayout layout = machine.layout();
        long caf = frames.caf(mfn);
        int state = layout.state(caf) == PageInfoLayout.OFFLINING ? PageInfoLayout.OFFLINED : PageInfoLayout.FREE;
        long kept = caf & layout.broken();
        frames.setCaf(mfn, kept | layout.stateBits(state) | (scrub ? layout.needScrub() : 0));
        long beyond = frames.taf(mfn) & BEYOND_FREE_FIELDS;
        frames.setTaf(mfn, beyond | (scrub ? 0 : INVALID_DIRTY_IDX) | (hadOwner ? NEED_TLBFLUSH : 0));
        if (hadOwner) {
            frames.setStamp(mfn, clock.now());
        }
        frames.setOwnerPdx(mfn, 0);
        machine.pages().setM2p(mfn, Links.INVALID_M2P);
        if (state == PageInfoLayout.FREE) {
            heap.freed(mfn);
        }
    }
}
