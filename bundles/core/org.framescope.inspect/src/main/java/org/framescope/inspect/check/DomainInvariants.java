// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.BitSet;
import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;

/** What must hold of a domain's accounting between two operations: D-INV-1, D-INV-2, D-INV-4. Walks its lists. */
final class DomainInvariants {
    private final MachineView machine;
    private final FrameView frames;
    private final PageInfoLayout layout;
    private long ordinary;
    private long extra;
    private long xenheap;

    DomainInvariants(State state) {
        machine = state.machine();
        frames = machine.frames();
        layout = state.layout();
    }

    void check(int domid, Consumer<Violation> found) {
        if (!machine.domains().is(domid, DomainWord.EXISTS) || machine.kind(domid) == DomainKind.SYSTEM) {
            return;
        }
        long tot = machine.domains().get(domid, DomainWord.TOT_PAGES);
        long extraPages = machine.domains().get(domid, DomainWord.EXTRA_PAGES);
        long shared = machine.domains().get(domid, DomainWord.XENHEAP_PAGES);
        countLists(domid);
        expect(found, "D-INV-1", domid, "tot_pages", ordinary + extra, tot);
        expect(found, "D-INV-1", domid, "extra_pages", extra, extraPages);
        expect(found, "D-INV-1", domid, "xenheap_pages", xenheap, shared);
        if (extraPages > tot) {
            found.accept(violation("D-INV-4", domid, "extra_pages", "at most tot_pages " + tot, "" + extraPages));
        }
        long least =
                (machine.domains().get(domid, DomainWord.DYING) < 2 ? 1 : 0) + (tot > 0 ? 1 : 0) + (shared > 0 ? 1 : 0);
        long references = machine.domains().get(domid, DomainWord.REFCNT);
        if (references < least) {
            found.accept(violation("D-INV-2", domid, "refcnt", "at least " + least, "" + references));
        }
    }

    private void countLists(int domid) {
        ordinary = 0;
        extra = 0;
        xenheap = 0;
        BitSet seen = new BitSet();
        for (DomainWord list : new DomainWord[] {
            DomainWord.PAGE_LIST, DomainWord.EXTRA_PAGE_LIST, DomainWord.XENPAGE_LIST, DomainWord.RELMEM_LIST
        }) {
            boolean unused = machine.domains().get(domid, list, 0) == 0
                    && machine.domains().get(domid, list, 1) == 0;
            long mfn = unused ? Links.NONE : machine.domains().get(domid, list, 0);
            while (mfn < machine.maxPage() && !seen.get((int) mfn)) {
                seen.set((int) mfn);
                count(frames.caf(mfn));
                mfn = Links.next(frames.link(mfn));
            }
        }
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

    private static void expect(
            Consumer<Violation> found, String invariant, int domid, String counter, long expected, long actual) {
        if (expected != actual) {
            found.accept(violation(invariant, domid, counter, expected + " frames on its lists", "" + actual));
        }
    }

    private static Violation violation(String invariant, int domid, String what, String expected, String actual) {
        return new Violation(invariant, what + " of " + Names.domain(domid), expected, actual, Target.domain(domid));
    }
}
