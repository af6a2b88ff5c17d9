// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import org.framescope.machine.DomainKind;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/** A domain that owns frames, with what these tell of it. Confined to the reading thread. */
final class FoundDomain {
    private final int id;
    private final long pdx;
    private final long struct;
    private long frames;
    private long extra;
    private long heap;
    private boolean hasL3;
    private boolean hasL4;
    private boolean hasTables;
    private boolean allocated;
    private long root = -1;

    /** The domain {@code id}, whose struct lies in frame {@code struct}, which has {@code pdx}. */
    FoundDomain(int id, long pdx, long struct) {
        this.id = id;
        this.pdx = pdx;
        this.struct = struct;
    }

    int id() {
        return id;
    }

    /** What owner fields hold. */
    long pdx() {
        return pdx;
    }

    /** The frame of its struct. */
    long struct() {
        return struct;
    }

    /** Frame {@code mfn} with these words is its. */
    void owns(long mfn, PageInfoLayout layout, long caf, long taf) {
        PageType type = layout.type(taf);
        allocated |= (caf & layout.allocated()) != 0;
        if ((caf & layout.xenHeap()) != 0) {
            heap++;
        } else {
            frames++;
            extra += (caf & layout.extra()) != 0 ? 1 : 0;
        }
        hasTables |= type.isPageTable();
        hasL3 |= type == PageType.L3;
        hasL4 |= type == PageType.L4;
        if (type == PageType.L4 && root < 0 && layout.typeCount(taf) != 0 && (taf & layout.validated()) != 0) {
            root = mfn;
        }
    }

    /** Ordinary frames, extra ones among them. */
    long frames() {
        return frames;
    }

    long extra() {
        return extra;
    }

    long heap() {
        return heap;
    }

    /** A root table of its in use, -1 if it has none. */
    long root() {
        return root;
    }

    /** Whether none of its frames is allocated any more: one that lives has at least its shared_info. */
    boolean isDead() {
        return !allocated && !isSystem();
    }

    boolean isSystem() {
        return id >= MachineView.DOMID_IO;
    }

    /**
     * What sort of domain it is: only frames of paravirtualised ones are ever typed as page tables; the roots of a 32-bit one
     * belong to Xen.
     */
    DomainKind kind() {
        if (isSystem()) {
            return DomainKind.SYSTEM;
        }
        if (!hasTables) {
            return frames == 0 ? DomainKind.NONE : DomainKind.HVM;
        }
        return hasL3 && !hasL4 ? DomainKind.PV32 : DomainKind.PV64;
    }
}
