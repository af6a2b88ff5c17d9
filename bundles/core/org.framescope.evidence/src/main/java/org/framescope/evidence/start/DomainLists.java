// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.start;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;
import org.framescope.xen.memory.PageLists;

/**
 * Makes the lists of domains' frames such that operations can rely on them: as the links in the file have them, or anew, in order
 * of number, where the links do not lead through all frames of a sort.
 */
final class DomainLists {
    /** The lists that every frame of a living domain is on one of. */
    static final List<DomainWord> SORTS =
            List.of(DomainWord.PAGE_LIST, DomainWord.EXTRA_PAGE_LIST, DomainWord.XENPAGE_LIST);

    /** Frames that are put on lists anew at most; each costs 32 bytes of memory. */
    private static final long MOST = 1L << 22;

    private final Machine machine;
    private final RowTally tally;
    private final FrameView frames;
    private final PageLists lists;
    private final long maxPage;
    private final Map<Integer, Long> broken = new TreeMap<>();

    /** Those of {@code machine}, whose rows {@code tally} counted. */
    DomainLists(Machine machine, RowTally tally) {
        this.machine = machine;
        this.tally = tally;
        frames = machine.frames();
        lists = new PageLists(machine);
        maxPage = machine.view().maxPage();
    }

    /**
     * Lays down where the lists of {@code domid} begin and end, or notes that they have to be made anew. Frames of Xen's own
     * domains need not be on lists.
     */
    void lay(int domid) {
        RowTally.Owned owned = tally.of(domid);
        boolean sound = SORTS.stream().allMatch(sort -> leadsThroughAll(owned.list(sort), sort, domid));
        for (DomainWord sort : SORTS) {
            machine.domains().set(domid, sort, 0, sound ? owned.list(sort).head() : Links.NONE);
            machine.domains().set(domid, sort, 1, sound ? owned.list(sort).tail() : Links.NONE);
        }
        for (DomainWord other :
                List.of(DomainWord.RELMEM_LIST, DomainWord.PINNED_SHADOWS, DomainWord.SHADOW_FREELIST)) {
            lists.init(domid, other);
        }
        if (!sound && !owned.frames().isSystem()) {
            broken.put(domid, owned.frames().total() + owned.frames().heap());
        }
    }

    private boolean leadsThroughAll(RowTally.Listed listed, DomainWord sort, int domid) {
        long before = Links.NONE;
        long mfn = listed.head();
        for (long n = 0; n < listed.frames(); n++) {
            if (mfn >= maxPage
                    || Links.prev(frames.link(mfn)) != before
                    || frames.owner(mfn) != domid
                    || lists.listOf(frames.caf(mfn)) != sort) {
                return false;
            }
            before = mfn;
            mfn = Links.next(frames.link(mfn));
        }
        return mfn == Links.NONE && before == listed.tail();
    }

    /** The domains whose lists cannot be followed in the file. */
    Collection<Integer> broken() {
        return broken.keySet();
    }

    /** Makes anew those that have to be; false, and nothing is done, when these are too many frames. */
    boolean relink() {
        if (broken.values().stream().mapToLong(n -> n).sum() > MOST) {
            return false;
        }
        Reading rows = machine.words().reading();
        PageInfoLayout layout = machine.layout();
        rows.rows(0, broken.isEmpty() ? 0 : maxPage, (mfn, link, caf, taf, tail) -> {
            if (layout.state(caf) < PageInfoLayout.OFFLINED && layout.count(caf) != 0) {
                int owner = frames.ownerOf(tail & FrameView.OWNER_MASK);
                if (broken.containsKey(owner)) {
                    lists.addTail(owner, lists.listOf(caf), mfn);
                }
            }
        });
        return true;
    }
}
