// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.Machine;
import org.framescope.xen.Caller;
import org.framescope.xen.descriptors.Descriptors;
import org.framescope.xen.frames.Frames;

/** Page tables of PV guests, for straight-line code. Confined to the engine's thread. */
public final class PageTables {
    private final PteRules rules;
    private final L1Entries l1Entries;
    private final TableEntries entries;
    private final XenSlots xenSlots;

    /** The page tables of {@code machine}; makes {@code frames} audit them. */
    public PageTables(Machine machine, Frames frames, Descriptors descriptors, Caller caller) {
        rules = new PteRules(machine);
        xenSlots = new XenSlots(machine);
        l1Entries = new L1Entries(machine, frames, descriptors, rules);
        entries = new TableEntries(machine, frames, rules);
        frames.register(new L1Audit(machine, l1Entries, rules));
        frames.register(new TableAudit(machine, entries, rules, xenSlots, frames.oldGuestTable(), caller.preemption()));
    }

    /** Which flags entries may have. */
    public PteRules rules() {
        return rules;
    }

    /** What L1 entries hold. */
    public L1Entries l1Entries() {
        return l1Entries;
    }

    /** What entries of L2, L3 and L4 tables hold. */
    public TableEntries entries() {
        return entries;
    }

    /** Xen's slots of root tables. */
    public XenSlots xenSlots() {
        return xenSlots;
    }
}
