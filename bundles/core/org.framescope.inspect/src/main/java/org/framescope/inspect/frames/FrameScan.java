// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.framescope.inspect.State;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Links;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;

/**
 * Which frames belong where, by one pass over the frame table; the order of a domain's lists is walked when it is first
 * asked for. Frame numbers fit an int, as Xen's links do.
 */
final class FrameScan {
    private final State state;
    private final MachineView machine;
    private final FrameView frames;
    private final Map<FrameNode.Pool, IntList> pools = new EnumMap<>(FrameNode.Pool.class);
    private final Map<Integer, IntList> owned = new TreeMap<>();
    private final Map<Integer, Map<FrameList, IntList>> ordered = new TreeMap<>();

    FrameScan(State state) {
        this.state = state;
        machine = state.machine();
        frames = machine.frames();
        for (FrameNode.Pool pool : FrameNode.Pool.values()) {
            pools.put(pool, new IntList());
        }
        machine.domainIds().forEach(id -> owned.put(id, new IntList()));
        scan();
    }

    private void scan() {
        PageInfoLayout layout = state.layout();
        IntList free = pools.get(FrameNode.Pool.FREE);
        long lastPdx = 0;
        IntList lastList = pools.get(FrameNode.Pool.XEN);
        int end = (int) Math.min(machine.maxPage(), Integer.MAX_VALUE - 8);
        FrameRowsReader rows = new FrameRowsReader(state.reading());
        for (int mfn = 0; mfn < end; mfn++) {
            rows.turnTo(mfn);
            long caf = rows.caf();
            int at = layout.state(caf);
            if (caf == 0 && !machine.isFrame(mfn)) {
                pools.get(FrameNode.Pool.ABSENT).add(mfn);
            } else if (at == PageInfoLayout.FREE) {
                free.add(mfn);
            } else if (at == PageInfoLayout.OFFLINED) {
                pools.get(FrameNode.Pool.OFFLINED).add(mfn);
            } else {
                boolean unshared = (caf & layout.xenHeap()) != 0 && layout.count(caf) == 0;
                long pdx = unshared ? 0 : rows.ownerPdx();
                if (pdx != lastPdx) {
                    lastPdx = pdx;
                    lastList = listOf(pdx == 0 ? -1 : frames.owner(mfn));
                }
                lastList.add(mfn);
            }
        }
    }

    private IntList listOf(int owner) {
        return owner < 0 ? pools.get(FrameNode.Pool.XEN) : owned.computeIfAbsent(owner, _ -> new IntList());
    }

    Iterable<Integer> domains() {
        return owned.keySet();
    }

    IntList pool(FrameNode.Pool pool) {
        return pools.get(pool);
    }

    /** Every frame that {@code domid} owns, in order of number. */
    IntList owned(int domid) {
        return owned.getOrDefault(domid, new IntList());
    }

    /** The lists of {@code domid} in link order, and what it owns besides. */
    Map<FrameList, IntList> lists(int domid) {
        return ordered.computeIfAbsent(domid, this::walk);
    }

    private Map<FrameList, IntList> walk(int domid) {
        BitSet left = new BitSet();
        IntList all = owned(domid);
        for (int i = 0; i < all.size(); i++) {
            left.set(all.get(i));
        }
        Map<FrameList, IntList> lists = new EnumMap<>(FrameList.class);
        lists.put(FrameList.PAGE_LIST, walk(domid, DomainWord.PAGE_LIST, left));
        lists.put(FrameList.EXTRA, walk(domid, DomainWord.EXTRA_PAGE_LIST, left));
        lists.put(FrameList.XENHEAP, walk(domid, DomainWord.XENPAGE_LIST, left));
        lists.put(FrameList.RELMEM, walk(domid, DomainWord.RELMEM_LIST, left));
        IntList rest = new IntList();
        left.stream().forEach(rest::add);
        lists.put(FrameList.UNLISTED, rest);
        return lists;
    }

    /** Whether anything is known of where the lists of {@code domid} begin; of a bare frame table nothing is. */
    boolean knowsLists(int domid) {
        return Stream.of(
                        DomainWord.PAGE_LIST,
                        DomainWord.EXTRA_PAGE_LIST,
                        DomainWord.XENPAGE_LIST,
                        DomainWord.RELMEM_LIST)
                .anyMatch(list -> !isUnused(domid, list));
    }

    private boolean isUnused(int domid, DomainWord list) {
        return machine.domains().get(domid, list, 0) == 0 && machine.domains().get(domid, list, 1) == 0;
    }

    /** Follows the links among {@code left}; stops where they lead elsewhere or come back. */
    private IntList walk(int domid, DomainWord list, BitSet left) {
        IntList found = new IntList();
        long mfn = machine.domains().get(domid, list, 0);
        boolean unused = isUnused(domid, list);
        while (!unused && mfn < Integer.MAX_VALUE && left.get((int) mfn)) {
            left.clear((int) mfn);
            found.add((int) mfn);
            mfn = Links.next(frames.link(mfn));
        }
        return found;
    }
}
