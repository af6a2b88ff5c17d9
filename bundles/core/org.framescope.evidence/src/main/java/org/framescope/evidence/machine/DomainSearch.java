// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.framescope.evidence.Work;
import org.framescope.evidence.memory.PhysicalMemory;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Reading;

/**
 * Finds the domains that own frames. What an owner field holds is the pdx of the page of a struct domain, whose first 16
 * bits are the domain's id; the page is one of Xen's heap. An owner counts only of a frame in use that has a reference or is
 * of Xen's heap: of others the field holds other things.
 */
final class DomainSearch {
    private static final int MOST_OWNERS = 1 << 16;
    private static final int ROWS_A_LOOK = 1 << 16;
    private static final long ROW_BYTES = FrameView.ROW_WORDS * (long) Long.BYTES;
    private static final int FIRST_RESERVED = 0x7ff0;

    private final PhysicalMemory memory;
    private final DirectMap directMap;
    private final Reading rows;
    private final PageInfoLayout layout;
    private final long frames;
    private final Map<Long, Optional<FoundDomain>> byPdx = new HashMap<>();
    private final Map<Integer, FoundDomain> byId = new TreeMap<>();
    private Optional<FoundDomain> last = Optional.empty();
    private long lastPdx;
    private long strangers;
    private long free;
    private long shadowed;
    private long uncounted;

    /** Searches the {@code frames} rows in {@code rows}, laid out as {@code layout} says. */
    DomainSearch(PhysicalMemory memory, DirectMap directMap, Reading rows, PageInfoLayout layout, long frames) {
        this.memory = memory;
        this.directMap = directMap;
        this.rows = rows;
        this.layout = layout;
        this.frames = frames;
    }

    /** Looks at all rows; false when {@code work} was cancelled meanwhile. */
    boolean run(Work work) {
        for (long first = 0; first < frames; first += ROWS_A_LOOK) {
            if (work.isCancelled()) {
                return false;
            }
            work.progress("frame table", first * ROW_BYTES, frames * ROW_BYTES);
            rows.rows(first, Math.min(frames, first + ROWS_A_LOOK), this::row);
        }
        return true;
    }

    private void row(long mfn, long link, long caf, long taf, long tail) {
        free += layout.state(caf) == PageInfoLayout.FREE && caf != ~0L ? 1 : 0;
        uncounted += caf == 0 && taf != 0 ? 1 : 0;
        boolean inUse = (caf & layout.stateMask()) == 0 && (caf & (layout.countMask() | layout.xenHeap())) != 0;
        if (!inUse || caf == ~0L || (tail & FrameView.OWNER_MASK) == 0) {
            return;
        }
        if ((tail & FrameView.OWNER_MASK) != lastPdx) {
            lastPdx = tail & FrameView.OWNER_MASK;
            last = domain(lastPdx);
        }
        if (last.isEmpty()) {
            strangers += layout.count(caf) != 0 ? 1 : 0;
        } else if (layout.count(caf) != 0) {
            last.get().owns(mfn, caf, taf);
            shadowed += (caf & layout.shadowedPt()) != 0 ? 1 : 0;
        }
    }

    private Optional<FoundDomain> domain(long pdx) {
        Optional<FoundDomain> known = byPdx.get(pdx);
        if (known == null) {
            known = byPdx.size() < MOST_OWNERS ? look(pdx) : Optional.empty();
            if (byPdx.size() < MOST_OWNERS) {
                byPdx.put(pdx, known);
            }
        }
        return known;
    }

    private Optional<FoundDomain> look(long pdx) {
        long frame = directMap.frame(pdx);
        if (frame < 0 || frame >= frames || !memory.has(frame << 12)) {
            return Optional.empty();
        }
        long caf = rows.read(FrameView.address(frame, FrameView.CAF));
        int id = (int) memory.entry(frame, 0) & 0xffff;
        boolean possible = id < FIRST_RESERVED || id >= MachineView.DOMID_IO && id <= MachineView.DOMID_COW;
        if ((caf & layout.stateMask()) != 0 || (caf & layout.xenHeap()) == 0 || !possible || byId.containsKey(id)) {
            return Optional.empty();
        }
        FoundDomain domain = new FoundDomain(id, pdx, frame, layout);
        byId.put(id, domain);
        return Optional.of(domain);
    }

    /** The domains found, in order of id. */
    Collection<FoundDomain> domains() {
        return byId.values();
    }

    /** How many frames are free. */
    long free() {
        return free;
    }

    /** How many frames of domains are marked as having shadows. */
    long shadowed() {
        return shadowed;
    }

    /** How many frames are pages of shadows or for them: without count_info, with the word that has a shadow's type. 0 without shadows. */
    long shadows() {
        return shadowed > 0 ? uncounted : 0;
    }

    /** How many frames that are referred to have an owner that is no domain. */
    long strangers() {
        return strangers;
    }
}
