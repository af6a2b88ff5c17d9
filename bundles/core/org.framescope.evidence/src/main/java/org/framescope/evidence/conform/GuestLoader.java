// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.OptionalLong;
import org.framescope.machine.Pages;

/**
 * The recorder's way of loading a guest: code, mailbox and stack go into f0 to f2, then tables and the GDT are stored by
 * recorded steps, and after the GDT (f7) every further frame is cleared, between two steps.
 */
final class GuestLoader {
    private static final String LAST_STORED = "f7";
    private static final int FIRST_CLEARED = 8;

    private boolean done;

    void poked(Simulation simulation, String frame) {
        if (!done && LAST_STORED.equals(frame)) {
            done = true;
            simulation.afterStep(() -> clearData(simulation));
        }
    }

    private static void clearData(Simulation simulation) {
        Pages pages = simulation.xen().machine().pages();
        int n = FIRST_CLEARED;
        for (OptionalLong mfn = simulation.frameNamed("f" + n); mfn.isPresent(); mfn = simulation.frameNamed("f" + n)) {
            MemoryAdapters.clear(pages, mfn.getAsLong());
            n++;
        }
    }
}
