// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.xen.memory.FrameSource;
import org.framescope.xen.memory.PageLists;
import org.framescope.xen.memory.Reservation;

/**
 * Who goes through all frames of a domain, or of a region, and what a shared frame is taken for: the check before a p2m is
 * made, a migration, key {@code q}, a live update. In February 2020 PGC_extra frames stood on page_list; since Xen 4.14 they
 * have a list of their own.
 */
final class PageInventory {
    /** A live domain with fewer frames is listed frame by frame. */
    private static final int SHORT = 10;

    private static final int MOST_OF_A_TYPE = 16;

    private final Machine machine;
    private final FrameTable table;
    private final PageInfoLayout layout;
    private final PageLists lists;
    private final PageFrameInfo info;
    private final Reservation reservation;

    PageInventory(Machine machine, PageLists lists, PageFrameInfo info, Reservation reservation) {
        this.machine = machine;
        table = machine.frames();
        layout = machine.layout();
        this.lists = lists;
        this.info = info;
        this.reservation = reservation;
    }

    private List<Long> frames(long domid, DomainWord... which) {
        List<Long> frames = new ArrayList<>();
        for (DomainWord list : which) {
            long mfn = lists.head(domid, list);
            while (mfn != Links.NONE) {
                frames.add(mfn);
                mfn = Links.next(table.link(mfn));
            }
        }
        return frames;
    }

    private long word(long domid, DomainWord word) {
        return machine.domains().get(domid, word);
    }

    /** The frames on page_list; {@code oneList} with those that are PGC_extra. */
    private List<Long> pageList(long domid, boolean oneList) {
        return oneList
                ? frames(domid, DomainWord.PAGE_LIST, DomainWord.EXTRA_PAGE_LIST)
                : frames(domid, DomainWord.PAGE_LIST);
    }

    /**
     * The check with which {@code p2m_alloc_table} begins: 0, or -EINVAL for a domain that has memory. Before Xen 4.14 it
     * asked whether page_list is empty ({@code byList}), since then for {@code domain_tot_pages}.
     */
    int p2mAllocTable(long domid, boolean byList, boolean oneList) {
        long ordinary = word(domid, DomainWord.TOT_PAGES) - word(domid, DomainWord.EXTRA_PAGES);
        boolean refused = byList ? !pageList(domid, oneList).isEmpty() : ordinary != 0;
        if (refused) {
            machine.recorder().event(DomainEvents.HAS_MEMORY, domid);
        }
        return refused ? -EINVAL : 0;
    }

    /**
     * Sends what a migration takes for the memory of {@code domid} to {@code to}, which gets as many ordinary frames with
     * the same contents. {@code aware} of PGC_extra frames it leaves them out, as it does shared frames of the Xen heap.
     *
     * @return how many frames the stream carries
     */
    long migrate(long domid, long to, boolean aware) {
        long carried = 0;
        for (long mfn : frames(domid, DomainWord.PAGE_LIST, DomainWord.EXTRA_PAGE_LIST, DomainWord.XENPAGE_LIST)) {
            long kind = info.of(domid, mfn, aware);
            if (kind != PageFrameInfo.XTAB
                    && kind != PageFrameInfo.BROKEN
                    && reservation.increase(to, 1, 0, FrameSource.of()) == 1) {
                copy(lists.tail(to, DomainWord.PAGE_LIST), mfn);
                carried++;
            }
        }
        return carried;
    }

    private void copy(long to, long from) {
        for (int slot = 0; slot < PageView.WORDS; slot++) {
            machine.pages().set(to, slot, machine.pages().get(from, slot));
        }
    }

    /** {@code dump_pageframe_info}, key q: how many frames it names one by one. */
    long dump(long domid, boolean oneList) {
        long extra = oneList ? 0 : word(domid, DomainWord.EXTRA_PAGES);
        long pages = word(domid, DomainWord.TOT_PAGES) - extra;
        machine.recorder()
                .event(
                        DomainEvents.GENERAL,
                        domid,
                        word(domid, DomainWord.REFCNT),
                        word(domid, DomainWord.DYING),
                        pages,
                        word(domid, DomainWord.XENHEAP_PAGES));
        long shown = 0;
        if (pages >= SHORT && word(domid, DomainWord.DYING) < 2) {
            machine.recorder().event(DomainEvents.LIST_TOO_LONG);
        } else {
            shown += domPages(pageList(domid, oneList));
        }
        for (long mfn : frames(domid, DomainWord.XENPAGE_LIST)) {
            machine.recorder().event(DomainEvents.XEN_PAGE, mfn, table.caf(mfn), table.taf(mfn));
            shown++;
        }
        for (long mfn : oneList ? List.<Long>of() : frames(domid, DomainWord.EXTRA_PAGE_LIST)) {
            machine.recorder().event(DomainEvents.EXTRA_PAGE, mfn, table.caf(mfn), table.taf(mfn));
            shown++;
        }
        return shown;
    }

    /** Of untyped and of writable frames the first sixteen. */
    private long domPages(List<Long> mfns) {
        Map<PageType, Integer> seen = new EnumMap<>(PageType.class);
        long shown = 0;
        for (long mfn : mfns) {
            PageType type = table.type(mfn);
            boolean plain = type == PageType.NONE || type == PageType.WRITABLE;
            if (seen.merge(type, 1, Integer::sum) <= MOST_OF_A_TYPE || !plain) {
                machine.recorder().event(DomainEvents.DOM_PAGE, mfn, table.caf(mfn), table.taf(mfn));
                shown++;
            }
        }
        return shown;
    }

    /**
     * What a new Xen may overwrite that boots with the {@code count} frames from {@code first} on as its own: a domain's
     * frames, those shared with it included, must survive a live update; what is Xen's alone need not.
     *
     * @return how many frames there must survive
     */
    long liveUpdate(long first, long count) {
        long used = 0;
        long lost = 0;
        for (long mfn = first; mfn < first + count; mfn++) {
            boolean free = table.state(mfn) == PageInfoLayout.FREE;
            used += free ? 0 : 1;
            if (!free && table.owner(mfn) >= 0) {
                machine.recorder().event(DomainEvents.OVERWRITTEN, mfn, table.owner(mfn));
                lost++;
            }
        }
        machine.recorder().event(DomainEvents.REGION, count, used, lost);
        return lost;
    }
}
