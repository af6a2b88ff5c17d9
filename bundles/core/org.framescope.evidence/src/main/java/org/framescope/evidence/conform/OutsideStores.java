// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashSet;
import java.util.Set;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;

/**
 * Words into which somebody stores whom no recording names: the processor sets accessed and dirty bits of page-table entries
 * and the accessed bit of descriptors, for as long as the domain runs, and Xen keeps the time in a registered vcpu_info. A frame
 * keeps what it got when it is no table any more, and so does a copy of it.
 */
final class OutsideStores {
    private static final long PRESENT = 1;
    private static final long ACCESSED_DIRTY = 0x60;
    private static final long DESCRIPTOR_CODE_DATA = 1L << 44;
    private static final long DESCRIPTOR_ACCESSED = 1L << 40;

    private final Simulation simulation;
    private final Set<Long> tables = new HashSet<>();
    private final Set<Long> descriptors = new HashSet<>();
    private final VcpuClocks clocks = new VcpuClocks();
    private boolean running;

    private OutsideStores(Simulation simulation) {
        this.simulation = simulation;
    }

    static OutsideStores of(Simulation simulation) {
        return simulation.part(OutsideStores.class, () -> new OutsideStores(simulation));
    }

    /** The domain runs from now on. */
    void runs() {
        running = true;
    }

    /** Notes where Xen keeps the time of the domain's vCPUs. */
    void noteClocks() {
        clocks.note(simulation.view(), simulation.domain());
    }

    /** Notes what {@code mfn} is used for. */
    void noteType(long mfn) {
        FrameView frames = simulation.view().frames();
        PageType type = frames.type(mfn);
        if (type.isPageTable()) {
            tables.add(mfn);
        }
        if (type == PageType.SEG_DESC) {
            descriptors.add(mfn);
        }
    }

    /** {@code to} holds a copy of {@code from} from now on. */
    void copied(long from, long to) {
        if (tables.contains(from)) {
            tables.add(to);
        }
        if (descriptors.contains(from)) {
            descriptors.add(to);
        }
        clocks.copied(from, to);
    }

    /** Whether word {@code slot} of {@code mfn}, {@code was} in the recording, {@code is} in the simulation, may differ so. */
    boolean explain(long mfn, int slot, long was, long is) {
        if (clocks.contains(mfn, slot)) {
            return true;
        }
        if (!running || (was & is) != is) {
            return false;
        }
        boolean table = tables.contains(mfn) && (is & PRESENT) != 0;
        boolean descriptor = descriptors.contains(mfn) && (is & DESCRIPTOR_CODE_DATA) != 0;
        long tolerated = (table ? ACCESSED_DIRTY : 0) | (descriptor ? DESCRIPTOR_ACCESSED : 0);
        return ((was ^ is) & ~tolerated) == 0;
    }

    /** As {@link #explain(long, int, long, long)}, of word number {@code word} of all memory. */
    boolean explain(long word, long was, long is) {
        return explain(word / PageView.WORDS, (int) (word % PageView.WORDS), was, is);
    }
}
