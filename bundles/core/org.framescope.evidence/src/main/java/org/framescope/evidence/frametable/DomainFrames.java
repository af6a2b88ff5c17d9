// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import org.framescope.machine.DomainKind;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/** What the frames that a domain owns tell of it. Confined to the reading thread. */
public final class DomainFrames {
    /** vcpu_info and control block of event channels of 128 vCPUs, and 128 pages of event words. */
    private static final int MOST_WRITTEN_BY_XEN = 128 * 2 + 128;

    private final int domid;
    private final PageInfoLayout layout;
    private long total;
    private long extra;
    private long heap;
    private long roots;
    private boolean hasL3;
    private boolean hasL4;
    private boolean hasPvTypes;
    private long written;
    private boolean allocated;

    /** None yet of {@code domid}, with bits where {@code layout} says. */
    public DomainFrames(int domid, PageInfoLayout layout) {
        this.domid = domid;
        this.layout = layout;
    }

    /** A frame with these words is its. */
    public void add(long caf, long taf) {
        PageType type = layout.type(taf);
        allocated |= (caf & layout.allocated()) != 0;
        if ((caf & layout.xenHeap()) != 0) {
            heap++;
        } else {
            total++;
            boolean isExtra = (caf & layout.extra()) != 0;
            extra += isExtra ? 1 : 0;
            written += !isExtra && type == PageType.WRITABLE && layout.typeCount(taf) != 0 ? 1 : 0;
        }
        hasPvTypes |= type.isPageTable() || type == PageType.SEG_DESC;
        hasL3 |= type == PageType.L3;
        hasL4 |= type == PageType.L4;
        roots += isRoot(taf) ? 1 : 0;
    }

    /** Whether a frame with {@code taf} is a validated L4 table. */
    public boolean isRoot(long taf) {
        return layout.type(taf) == PageType.L4 && layout.typeCount(taf) != 0 && (taf & layout.validated()) != 0;
    }

    /** Ordinary frames, extra ones among them: {@code tot_pages}. */
    public long total() {
        return total;
    }

    /** How many of its ordinary frames are marked PGC_extra. */
    public long extra() {
        return extra;
    }

    /** Frames of Xen's heap. */
    public long heap() {
        return heap;
    }

    /** Validated L4 tables. */
    public long roots() {
        return roots;
    }

    /** Whether none of its frames is allocated any more: one that lives has at least its shared_info. */
    public boolean isDead() {
        return !allocated && !isSystem();
    }

    /** Whether it is one of Xen's own. */
    public boolean isSystem() {
        return domid >= MachineView.DOMID_IO;
    }

    /**
     * What sort of domain it is: only frames of paravirtualised ones are ever typed as page tables or descriptor pages; the
     * roots of a 32-bit one belong to Xen. Of a dead one perhaps only frames are left that others map: mappings of a
     * translated domain's frames take no type reference, so one that counts writers is paravirtualised. One that lives and is
     * just being built has no tables either, but more such frames than Xen itself writes for a translated domain.
     */
    public DomainKind kind() {
        if (isSystem()) {
            return DomainKind.SYSTEM;
        }
        if (!hasPvTypes && written <= (isDead() ? 0 : MOST_WRITTEN_BY_XEN)) {
            return total == 0 ? DomainKind.NONE : DomainKind.HVM;
        }
        return hasL3 && !hasL4 ? DomainKind.PV32 : DomainKind.PV64;
    }
}
