// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.HashMap;
import java.util.Map;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Owners;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/**
 * How many frames of a state are of which sort, of the whole machine and of each domain; follows the rows of frames as they
 * change. Confined to one thread.
 */
final class Tally {
    /** What is counted of a domain. */
    static final class OfDomain {
        private long ordinary;
        private long extra;
        private long xenheap;
        private long l4;

        /** Frames that belong on its page_list: with an owner and a count, neither of the Xen heap nor PGC_extra. */
        long ordinary() {
            return ordinary;
        }

        /** Frames that belong on its extra_page_list. */
        long extra() {
            return extra;
        }

        /** Frames of the Xen heap that belong on its xenpage_list. */
        long xenheap() {
            return xenheap;
        }

        /** Validated and partial L4 tables with type references. */
        long l4() {
            return l4;
        }
    }

    private static final OfDomain NOTHING = new OfDomain();

    private final Map<Integer, OfDomain> domains = new HashMap<>();
    private long free;
    private long locked;
    private long shadowed;

    /** Free frames. */
    long free() {
        return free;
    }

    /** Frames with PGT_locked. */
    long locked() {
        return locked;
    }

    /** Frames with PGC_page_table, which have shadows. */
    long shadowed() {
        return shadowed;
    }

    /** What is counted of {@code domid}; all 0 when it has nothing. */
    OfDomain of(int domid) {
        return domains.getOrDefault(domid, NOTHING);
    }

    /** Counts rows of frames of one state, or takes them back. Confined to one thread. */
    final class Counter {
        private final PageInfoLayout layout;
        private final FrameView frames;
        private final Owners owners;
        private final int sign;
        private int lastId = -1;
        private OfDomain last;

        /** Counts rows of {@code state}; takes them back when {@code sign} is -1. */
        Counter(State state, int sign) {
            layout = state.layout();
            frames = state.machine().frames();
            owners = new Owners(state.machine());
            this.sign = sign;
        }

        void count(long mfn) {
            count(frames.caf(mfn), frames.taf(mfn), frames.tail(mfn));
        }

        /** Counts the row that consists of these words. */
        void count(long caf, long taf, long tail) {
            int at = layout.state(caf);
            if (at == PageInfoLayout.FREE) {
                free += sign;
            } else if (at != PageInfoLayout.OFFLINED && layout.count(caf) != 0) {
                int owner = owners.of(tail);
                if (owner >= 0) {
                    countOwned(domain(owner), caf, taf);
                }
                shadowed += (caf & layout.shadowedPt()) != 0 ? sign : 0;
                locked += (taf & layout.locked()) != 0 ? sign : 0;
            }
        }

        private OfDomain domain(int owner) {
            if (owner != lastId) {
                last = domains.computeIfAbsent(owner, _ -> new OfDomain());
                lastId = owner;
            }
            return last;
        }

        private void countOwned(OfDomain domain, long caf, long taf) {
            if ((caf & layout.xenHeap()) != 0) {
                domain.xenheap += sign;
            } else if ((caf & layout.extra()) != 0) {
                domain.extra += sign;
            } else {
                domain.ordinary += sign;
            }
            boolean audited = (taf & (layout.validated() | layout.partial())) != 0;
            if (audited && layout.type(taf) == PageType.L4 && layout.typeCount(taf) > 0) {
                domain.l4 += sign;
            }
        }
    }
}
