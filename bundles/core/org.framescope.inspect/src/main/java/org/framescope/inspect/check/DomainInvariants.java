// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.BitSet;
import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.Owners;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;

/**
 * What must hold of a domain's frames and accounting between two operations: F-INV-10 and 11, D-INV-1 to 4, T-INV-12. Walks
 * its lists. Confined to one thread.
 */
final class DomainInvariants {
    private static final DomainWord[] LISTS = {
        DomainWord.PAGE_LIST, DomainWord.EXTRA_PAGE_LIST, DomainWord.XENPAGE_LIST, DomainWord.RELMEM_LIST
    };

    private final MachineView machine;
    private final Reading reading;
    private final long maxPage;
    private final Owners owners;
    private final long[] row = new long[FrameView.ROW_WORDS];
    private final PageInfoLayout layout;
    private final Tally tally;
    private BitSet seen;
    private long ordinary;
    private long extra;
    private long xenheap;

    DomainInvariants(State state, Tally tally) {
        machine = state.machine();
        reading = state.reading();
        maxPage = machine.maxPage();
        owners = new Owners(machine);
        layout = state.layout();
        this.tally = tally;
    }

    void check(int domid, Consumer<Violation> found) {
        if (!machine.domains().is(domid, DomainWord.EXISTS) || machine.kind(domid) == DomainKind.SYSTEM) {
            return;
        }
        walk(domid, found);
        checkCounters(domid, found);
        checkReferences(domid, found);
        Tally.OfDomain counted = tally.of(domid);
        long l4 = machine.domains().get(domid, DomainWord.NR_L4_PAGES);
        long most = counted.l4();
        if (l4 > most) {
            String expected = "at most " + most + " validated or partial L4 tables";
            found.accept(violation(Invariant.T_INV_12, domid, "nr_l4_pages", expected, "" + l4));
        }
    }

    private void checkCounters(int domid, Consumer<Violation> found) {
        long tot = machine.domains().get(domid, DomainWord.TOT_PAGES);
        long extraPages = machine.domains().get(domid, DomainWord.EXTRA_PAGES);
        expect(found, domid, "tot_pages", ordinary + extra, tot);
        expect(found, domid, "extra_pages", extra, extraPages);
        expect(found, domid, "xenheap_pages", xenheap, machine.domains().get(domid, DomainWord.XENHEAP_PAGES));
        if (extraPages > tot) {
            found.accept(
                    violation(Invariant.D_INV_4, domid, "extra_pages", "at most tot_pages " + tot, "" + extraPages));
        }
        Tally.OfDomain counted = tally.of(domid);
        owns(found, domid, "ordinary", ordinary, counted.ordinary());
        owns(found, domid, "PGC_extra", extra, counted.extra());
        owns(found, domid, "Xen heap", xenheap, counted.xenheap());
    }

    private void checkReferences(int domid, Consumer<Violation> found) {
        long dying = machine.domains().get(domid, DomainWord.DYING);
        long tot = machine.domains().get(domid, DomainWord.TOT_PAGES);
        long shared = machine.domains().get(domid, DomainWord.XENHEAP_PAGES);
        long references = machine.domains().get(domid, DomainWord.REFCNT);
        long least = (dying < 2 ? 1 : 0) + (tot > 0 ? 1 : 0) + (shared > 0 ? 1 : 0);
        if (references != Links.NOT_TOLD && references < least) {
            found.accept(violation(Invariant.D_INV_2, domid, "refcnt", "at least " + least, "" + references));
        }
        long listed = ordinary + extra + xenheap;
        if (dying == 2 && references == 0 && listed > 0) {
            found.accept(
                    violation(Invariant.D_INV_3, domid, "lists", "empty, as nobody refers to it", listed + " frames"));
        }
    }

    /** Counts the frames on its lists; ends a list where it leads to no frame or to one seen before. */
    private void walk(int domid, Consumer<Violation> found) {
        ordinary = 0;
        extra = 0;
        xenheap = 0;
        seen = new BitSet();
        for (DomainWord list : LISTS) {
            long head = machine.domains().get(domid, list, 0);
            long tail = machine.domains().get(domid, list, 1);
            if (head != 0 || tail != 0) {
                walk(domid, list, head, tail, found);
            }
        }
    }

    private void walk(int domid, DomainWord list, long head, long tail, Consumer<Violation> found) {
        long before = Links.NONE;
        long mfn = head;
        while (mfn < maxPage && !seen.get((int) mfn)) {
            seen.set((int) mfn);
            reading.copy(FrameView.address(mfn, 0), row);
            long caf = row[FrameView.CAF];
            count(caf);
            long link = row[FrameView.LINK];
            if (Links.prev(link) != before) {
                String expected = "prev " + end(before) + " on " + list.label() + " of " + Names.domain(domid);
                found.accept(frame(Invariant.F_INV_11, mfn, expected, "prev " + end(Links.prev(link))));
            }
            if (!belongs(domid, list, caf)) {
                String where = list.label() + " of " + Names.domain(domid);
                found.accept(frame(Invariant.F_INV_10, mfn, "not on " + where, "on it"));
            }
            before = mfn;
            mfn = Links.next(link);
        }
        if (mfn != Links.NONE) {
            String expected =
                    "next of " + end(before) + " on " + list.label() + " to be a frame that is not on a list yet";
            found.accept(violation(Invariant.F_INV_11, domid, list.label(), expected, end(mfn)));
        } else if (before != tail) {
            found.accept(violation(Invariant.F_INV_11, domid, list.label() + " tail", end(before), end(tail)));
        }
    }

    private static String end(long mfn) {
        return mfn == Links.NONE ? "none" : Names.mfn(mfn);
    }

    /** Whether the frame is in use by the domain and of the sort that the list is for; relmem_list is for all. */
    private boolean belongs(int domid, DomainWord list, long caf) {
        int at = layout.state(caf);
        boolean heap = (caf & layout.xenHeap()) != 0;
        boolean isExtra = !heap && (caf & layout.extra()) != 0;
        boolean sort = switch (list) {
            case PAGE_LIST -> !heap && !isExtra;
            case EXTRA_PAGE_LIST -> isExtra;
            case XENPAGE_LIST -> heap;
            default -> true;
        };
        boolean inUse = at == PageInfoLayout.INUSE || at == PageInfoLayout.OFFLINING;
        return sort && inUse && layout.count(caf) > 0 && owners.of(row[FrameView.TAIL]) == domid;
    }

    private void count(long caf) {
        if ((caf & layout.xenHeap()) != 0) {
            xenheap++;
        } else if ((caf & layout.extra()) != 0) {
            extra++;
        } else {
            ordinary++;
        }
    }

    private static void expect(Consumer<Violation> found, int domid, String counter, long expected, long actual) {
        if (expected != actual) {
            found.accept(violation(Invariant.D_INV_1, domid, counter, expected + " frames on its lists", "" + actual));
        }
    }

    private static void owns(Consumer<Violation> found, int domid, String sort, long listed, long owned) {
        if (listed != owned) {
            String subject = sort + " frames on the lists";
            found.accept(violation(Invariant.F_INV_10, domid, subject, owned + " that it owns", "" + listed));
        }
    }

    private static Violation frame(Invariant invariant, long mfn, String expected, String actual) {
        return new Violation(invariant, "frame " + Names.mfn(mfn), expected, actual, Target.frame(mfn));
    }

    private static Violation violation(Invariant invariant, int domid, String what, String expected, String actual) {
        return new Violation(invariant, what + " of " + Names.domain(domid), expected, actual, Target.domain(domid));
    }
}
