// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.start;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.framescope.evidence.Work;
import org.framescope.evidence.frametable.DomainFrames;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;
import org.framescope.xen.memory.PageLists;

/** One pass over the rows of a frame table: which frames are free, and what those of each domain tell of it. */
final class RowTally {
    private static final int ROWS_A_LOOK = 1 << 18;
    /** Frames that belong on one list of a domain, and where it begins and ends as their links have it. */
    static final class Listed {
        private long frames;
        private long head = Links.NONE;
        private long tail = Links.NONE;

        long frames() {
            return frames;
        }

        long head() {
            return head;
        }

        long tail() {
            return tail;
        }

        private void add(long mfn, long link) {
            frames++;
            head = Links.prev(link) == Links.NONE ? mfn : head;
            tail = Links.next(link) == Links.NONE ? mfn : tail;
        }
    }

    /** What the frames of a domain tell of it. */
    static final class Owned {
        private final DomainFrames frames;
        private final Map<DomainWord, Listed> lists = new EnumMap<>(DomainWord.class);

        private Owned(DomainFrames frames) {
            this.frames = frames;
            for (DomainWord list : DomainLists.SORTS) {
                lists.put(list, new Listed());
            }
        }

        DomainFrames frames() {
            return frames;
        }

        Listed list(DomainWord list) {
            return lists.get(list);
        }
    }

    private final FrameView frames;
    private final PageInfoLayout layout;
    private final PageLists sorts;
    private final Map<Integer, Owned> domains = new TreeMap<>();
    private long free;
    private long lastPdx;
    private Owned last;

    /** Of rows whose owners {@code machine} knows. */
    RowTally(Machine machine) {
        frames = machine.frames();
        layout = machine.layout();
        sorts = new PageLists(machine);
    }

    /** Looks at the first {@code count} rows of {@code reading}; false when {@code work} was cancelled meanwhile. */
    boolean run(Reading reading, long count, Work work) {
        for (long first = 0; first < count; first += ROWS_A_LOOK) {
            if (work.isCancelled()) {
                return false;
            }
            work.progress("frames", first, count);
            reading.rows(first, Math.min(count, first + ROWS_A_LOOK), this::row);
        }
        return true;
    }

    private void row(long mfn, long link, long caf, long taf, long tail) {
        int state = layout.state(caf);
        free += state == PageInfoLayout.FREE && caf != ~0L ? 1 : 0;
        long pdx = tail & FrameView.OWNER_MASK;
        if (state >= PageInfoLayout.OFFLINED || layout.count(caf) == 0 || pdx == 0) {
            return;
        }
        if (pdx != lastPdx) {
            lastPdx = pdx;
            int owner = frames.ownerOf(pdx);
            last = owner < 0 ? null : domains.computeIfAbsent(owner, d -> new Owned(new DomainFrames(d, layout)));
        }
        if (last != null) {
            last.frames.add(caf, taf);
            last.lists.get(sorts.listOf(caf)).add(mfn, link);
        }
    }

    /** How many frames are free. */
    long free() {
        return free;
    }

    /** What is known of {@code domid}, which may own nothing. */
    Owned of(int domid) {
        return domains.getOrDefault(domid, new Owned(new DomainFrames(domid, layout)));
    }
}
