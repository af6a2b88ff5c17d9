// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.HashSet;
import java.util.Set;

/** Frames that a guest copied a page table to: with its entries came accessed and dirty bits that the processor set. */
final class CopiedTables {
    private final Set<Long> frames = new HashSet<>();

    /** {@code mfn} holds a copy of a table from now on. */
    static void add(Simulation simulation, long mfn) {
        simulation.part(CopiedTables.class, CopiedTables::new).frames.add(mfn);
    }

    /** Whether {@code mfn} holds, or once held, a copy of a table. */
    static boolean contains(Simulation simulation, long mfn) {
        return simulation
                .part(CopiedTables.class)
                .filter(c -> c.frames.contains(mfn))
                .isPresent();
    }
}
