// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Pages;
import org.framescope.xen.frames.TypeAudit;

/**
 * The audit of L1 tables: not interrupted, and undone at once when an entry is refused; entries keep the flags that Xen
 * added. Source: {@code promote_l1_table} and {@code demote_l1_table}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class L1Audit implements TypeAudit {
    private final Machine machine;
    private final Pages pages;
    private final L1Entries entries;
    private final PteRules rules;

    L1Audit(Machine machine, L1Entries entries, PteRules rules) {
        this.machine = machine;
        pages = machine.pages();
        this.entries = entries;
        this.rules = rules;
    }

    @Override
    public boolean covers(PageType type) {
        return type == PageType.L1;
    }

    @Override
    public int promote(long mfn, PageType type, long typeInfo, boolean preemptible) {
        long owner = machine.frames().owner(mfn);
        for (int slot = 0; slot < PteRules.ENTRIES; slot++) {
            long entry = pages.get(mfn, slot);
            if (!Pte.isPresent(entry)) {
                continue;
            }
            int rc = entries.get(entry, owner, owner);
            if (rc < 0) {
                machine.recorder().event(PageTableEvents.PROMOTE_FAILED, rc, 1, slot, mfn);
                undo(mfn, slot, owner);
                return rc;
            }
            pages.set(mfn, slot, rules.adjusted(1, entry ^ rc, owner));
        }
        return 0;
    }

    private void undo(long mfn, int end, long owner) {
        for (int slot = end - 1; slot >= 0; slot--) {
            entries.put(pages.get(mfn, slot), owner);
        }
    }

    @Override
    public int demote(long mfn, PageType type, boolean preemptible) {
        long owner = machine.frames().owner(mfn);
        for (int slot = 0; slot < PteRules.ENTRIES; slot++) {
            entries.put(pages.get(mfn, slot), owner);
        }
        return 0;
    }
}
