// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import java.util.function.LongConsumer;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.xen.memory.FreePages;
import org.framescope.xen.memory.PageLists;
import org.framescope.xen.tlb.TlbClock;

/** The frames a domain's shadows are made of: {@code shadow_alloc} and {@code shadow_free}. */
final class ShadowPool {
    private final Machine machine;
    private final FrameTable frames;
    private final ShadowLayout layout;
    private final PageLists lists;
    private final TlbClock clock;
    private final FreePages freePages;
    private final LongConsumer flush;

    /** Flushes the TLBs of the CPUs of a mask with {@code flush}. */
    ShadowPool(Machine machine, PageLists lists, TlbClock clock, FreePages freePages, LongConsumer flush) {
        this.machine = machine;
        frames = machine.frames();
        layout = ShadowLayout.of(machine.release());
        this.lists = lists;
        this.clock = clock;
        this.freePages = freePages;
        this.flush = flush;
    }

    /** Gives the anonymous frame {@code mfn} to the pool of {@code domid}. */
    void add(long domid, long mfn) {
        frames.setTaf(mfn, layout.word(ShadowType.NONE, false));
        lists.addTail(domid, DomainWord.SHADOW_FREELIST, mfn);
        machine.domains().add(domid, DomainWord.SHADOW_TOTAL_PAGES, 1);
        machine.domains().add(domid, DomainWord.SHADOW_FREE_PAGES, 1);
        machine.globals().add(0, GlobalWord.SHADOW_PAGES, 1);
    }

    /** Takes pages for a shadow from the head of the free list; the one taken last becomes its head. 0 if too few. */
    long alloc(long domid, ShadowType type, long back) {
        long free = machine.domains().get(domid, DomainWord.SHADOW_FREE_PAGES);
        if (free < type.pages()) {
            machine.recorder().event(ShadowEvents.NO_SHADOW_PAGES, type.pages(), free);
            return 0;
        }
        long[] pages = new long[type.pages()];
        for (int i = pages.length - 1; i >= 0; i--) {
            pages[i] = lists.head(domid, DomainWord.SHADOW_FREELIST);
            lists.remove(domid, DomainWord.SHADOW_FREELIST, pages[i]);
        }
        build(domid, type, back, pages);
        return pages[0];
    }

    /** As {@link #alloc}, of pages chosen from the free list, the head first. */
    void allocThese(long domid, ShadowType type, long back, long[] pages) {
        for (long page : pages) {
            lists.remove(domid, DomainWord.SHADOW_FREELIST, page);
        }
        build(domid, type, back, pages);
    }

    private void build(long domid, ShadowType type, long back, long[] pages) {
        machine.domains().add(domid, DomainWord.SHADOW_FREE_PAGES, -pages.length);
        long dirty = machine.domains().get(domid, DomainWord.DIRTY_CPUMASK);
        for (long page : pages) {
            flush.accept(clock.filter(dirty, frames.stamp(page)));
            machine.pages().clear(page);
        }
        for (int i = 0; i < pages.length; i++) {
            frames.setTaf(pages[i], layout.word(type, i == 0));
            frames.setOwnerPdx(pages[i], back);
            frames.setStamp(pages[i], 0);
            long next = i + 1 < pages.length ? pages[i + 1] : Links.NONE;
            frames.setLink(pages[i], Links.link(i == 0 ? Links.NONE : pages[i - 1], next));
        }
        if (pages.length == 1 && type.hasUpPointer(toplevelL3(domid))) {
            frames.setLink(pages[0], 0);
        }
    }

    private boolean toplevelL3(long domid) {
        return (machine.domains().get(domid, DomainWord.SHADOW_OPT_FLAGS) & ShadowView.LINUX_L3_TOPLEVEL) != 0;
    }

    /** Gives the pages of a shadow back: to the free list, or to the heap when the domain is dying. */
    void free(long domid, long smfn) {
        ShadowType type = layout.type(frames.taf(smfn));
        boolean dying = machine.domains().is(domid, DomainWord.DYING);
        long page = smfn;
        for (int i = 0; i < type.pages(); i++) {
            long next = Links.next(frames.link(page));
            frames.setTaf(page, layout.word(ShadowType.NONE, false));
            frames.setStamp(page, clock.now());
            if (dying) {
                frames.setOwnerPdx(page, 0);
                freePages.freeDomheapPage(page);
            } else {
                lists.addTail(domid, DomainWord.SHADOW_FREELIST, page);
            }
            page = next;
        }
        if (dying) {
            machine.domains().add(domid, DomainWord.SHADOW_TOTAL_PAGES, -type.pages());
            machine.globals().add(0, GlobalWord.SHADOW_PAGES, -type.pages());
        } else {
            machine.domains().add(domid, DomainWord.SHADOW_FREE_PAGES, type.pages());
        }
    }
}
