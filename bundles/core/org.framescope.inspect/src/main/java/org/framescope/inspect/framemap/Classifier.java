// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

import java.util.List;
import org.framescope.inspect.State;
import org.framescope.machine.PageInfoLayout;

/** Says of which kind a frame is. Made for one state; confined to one thread. */
abstract class Classifier {
    /** Kinds that every classifier has: free, offlined, and in use without a reference. */
    static final int FREE = 0;

    static final int OFFLINED = 1;
    static final int UNUSED = 2;
    static final List<FrameKind> IDLE = List.of(
            FrameKind.idle("free", 0, "in the heap"),
            FrameKind.idle("offlined", 2, "out of service"),
            FrameKind.idle("no reference", 1, "in use or reserved, without a reference"));

    private final PageInfoLayout layout;
    private final long referenced;

    Classifier(State state) {
        layout = state.layout();
        referenced = layout.countMask() | layout.xenHeap();
    }

    final PageInfoLayout layout() {
        return layout;
    }

    /** The number of the kind of the frame with these words. */
    final int of(long caf, long taf, long tail) {
        int at = layout.state(caf);
        if (at == PageInfoLayout.FREE) {
            return FREE;
        }
        if (at == PageInfoLayout.OFFLINED) {
            return OFFLINED;
        }
        return (caf & referenced) == 0 ? UNUSED : used(caf, taf, tail);
    }

    /** The number of the kind of a frame in use. */
    abstract int used(long caf, long taf, long tail);

    /** All kinds by number, those of {@link #IDLE} first. */
    abstract List<FrameKind> kinds();
}
