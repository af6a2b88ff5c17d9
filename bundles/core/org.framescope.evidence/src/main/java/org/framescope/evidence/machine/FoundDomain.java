// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.machine;

import org.framescope.evidence.frametable.DomainFrames;
import org.framescope.machine.PageInfoLayout;

/** A domain that owns frames, with what these tell of it. Confined to the reading thread. */
final class FoundDomain {
    private final int id;
    private final long pdx;
    private final long struct;
    private final DomainFrames frames;
    private long root = -1;

    /** The domain {@code id}, whose struct lies in frame {@code struct}, which has {@code pdx}. */
    FoundDomain(int id, long pdx, long struct, PageInfoLayout layout) {
        this.id = id;
        this.pdx = pdx;
        this.struct = struct;
        frames = new DomainFrames(id, layout);
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

    /** What its frames tell. */
    DomainFrames frames() {
        return frames;
    }

    /** Frame {@code mfn} with these words is its. */
    void owns(long mfn, long caf, long taf) {
        frames.add(caf, taf);
        if (root < 0 && frames.isRoot(taf)) {
            root = mfn;
        }
    }

    /** A root table of its in use, -1 if it has none. */
    long root() {
        return root;
    }
}
