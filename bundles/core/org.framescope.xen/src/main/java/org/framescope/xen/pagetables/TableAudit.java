// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.Choice;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Pages;
import org.framescope.machine.PartialEntry;
import org.framescope.xen.Preemption;
import org.framescope.xen.frames.OldGuestTable;
import org.framescope.xen.frames.TypeAudit;

/**
 * The audit of L2, L3 and L4 tables. Goes upwards and is undone downwards; interrupted, it notes in the stamp word how
 * far it came. When an entry is refused, what was taken before is put later: the table is parked. Source:
 * {@code promote_lN_table} and {@code demote_lN_table}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
final class TableAudit implements TypeAudit {
    private static final int LAST = PteRules.ENTRIES - 1;

    private final Machine machine;
    private final FrameTable frames;
    private final Pages pages;
    private final TableEntries entries;
    private final PteRules rules;
    private final XenSlots xenSlots;
    private final OldGuestTable oldGuestTable;
    private final Preemption preemption;
    private final boolean remembers;

    TableAudit(
            Machine machine,
            TableEntries entries,
            PteRules rules,
            XenSlots xenSlots,
            OldGuestTable oldGuestTable,
            Preemption preemption) {
        this.machine = machine;
        frames = machine.frames();
        pages = machine.pages();
        this.entries = entries;
        this.rules = rules;
        this.xenSlots = xenSlots;
        this.oldGuestTable = oldGuestTable;
        this.preemption = preemption;
        remembers = machine.choice(Choice.PARTIAL) == PartialEntry.KEEPS;
    }

    @Override
    public boolean covers(PageType type) {
        return type == PageType.L2 || type == PageType.L3 || type == PageType.L4;
    }

    @Override
    public int promote(long mfn, PageType type, long typeInfo, boolean preemptible) {
        int level = type.value();
        long domid = frames.owner(mfn);
        boolean pae = level == 3 && rules.isPv32(domid);
        if (pae) {
            clearFrom(mfn, PteRules.PAE_XEN_SLOT + 1);
        }
        int first = frames.nrValidatedPtes(mfn);
        boolean held = frames.partialSet(mfn);
        int end = pae ? PteRules.PAE_XEN_SLOT + 1 : PteRules.ENTRIES;
        for (int slot = first; slot < end; slot++, held = false) {
            int rc = level < 4 && slot > first && preemption.check() ? -EINTR : 0;
            if (rc == 0 && !rules.isGuestSlot(level, domid, typeInfo, slot)) {
                continue;
            }
            long entry = pages.get(mfn, slot);
            boolean paeXenSlot = pae && slot == PteRules.PAE_XEN_SLOT;
            if (rc == 0 && !Pte.isPresent(entry) && !paeXenSlot) {
                continue;
            }
            if (rc == 0) {
                rc = paeXenSlot
                        ? entries.getPaeXenL2(entry, domid, held)
                        : entries.get(level, entry, mfn, domid, held, true);
            }
            if (rc < 0) {
                return stopped(mfn, level, slot, held, rc);
            }
            pages.set(mfn, slot, rules.adjusted(level, entry, domid));
        }
        complete(mfn, level, typeInfo, domid);
        return 0;
    }

    private void clearFrom(long mfn, int first) {
        for (int slot = first; slot < PteRules.ENTRIES; slot++) {
            pages.set(mfn, slot, 0);
        }
    }

    /** The audit ends at {@code slot}; its result is what Xen makes of {@code rc}. */
    private int stopped(long mfn, int level, int slot, boolean held, int rc) {
        if (rc == -ERESTART) {
            note(mfn, slot, true);
            return rc;
        }
        if (rc == -EINTR) {
            if (slot == 0) {
                return rc;
            }
            note(mfn, slot, held);
            return -ERESTART;
        }
        machine.recorder().event(PageTableEvents.PROMOTE_FAILED, rc, level, slot, mfn);
        if (slot > 0) {
            boolean handedOver = oldGuestTable.holds(Pte.mfn(pages.get(mfn, slot)));
            note(mfn, slot, remembers && (held || handedOver));
            oldGuestTable.park(mfn, OldGuestTable.NONE, true);
        }
        if (level == 3) {
            unadjust(mfn, slot);
        }
        return rc;
    }

    /** Slots below {@code slot} hold references; {@code slot} holds a general one if {@code partialSet}. */
    private void note(long mfn, int slot, boolean partialSet) {
        frames.setProgress(mfn, slot, partialSet, frames.linearPtCount(mfn));
    }

    private void unadjust(long mfn, int end) {
        long domid = frames.owner(mfn);
        for (int slot = end - 1; slot >= 0 && rules.isPv32(domid); slot--) {
            pages.set(mfn, slot, rules.unadjustedL3(pages.get(mfn, slot), domid));
        }
    }

    private void complete(long mfn, int level, long typeInfo, long domid) {
        if (level == 4) {
            xenSlots.init(mfn, domid);
            machine.domains().add(domid, DomainWord.NR_L4_PAGES, 1);
        } else if (level == 2 && (typeInfo & machine.layout().paeXenL2()) != 0) {
            clearFrom(mfn, PteRules.FIRST_PAE_XEN_SLOT);
        }
    }

    @Override
    public int demote(long mfn, PageType type, boolean preemptible) {
        int level = type.value();
        long domid = frames.owner(mfn);
        boolean held = frames.partialSet(mfn);
        // A frame table that was damaged may tell of any progress; beyond a table's entries there is nothing to put.
        int last = Math.min(LAST, frames.nrValidatedPtes(mfn) - (held ? 0 : 1));
        for (int slot = last; slot >= 0; slot--) {
            int rc = put(mfn, level, slot, domid, held);
            if (rc < 0) {
                return interrupted(mfn, slot, held, rc);
            }
            held = false;
            if (slot > 0 && level < 4 && preemption.check()) {
                return interrupted(mfn, slot - 1, false, -EINTR);
            }
        }
        if (level == 4) {
            machine.domains().add(domid, DomainWord.NR_L4_PAGES, -1);
        } else if (level == 2) {
            frames.setTaf(mfn, frames.taf(mfn) & ~machine.layout().paeXenL2());
        }
        return 0;
    }

    private int put(long mfn, int level, int slot, long domid, boolean held) {
        if (!rules.isGuestSlot(level, domid, frames.taf(mfn), slot)) {
            return 0;
        }
        long entry = pages.get(mfn, slot);
        int rc = entries.put(level, entry, mfn, held);
        if (rc == 0 && level == 3) {
            pages.set(mfn, slot, rules.unadjustedL3(entry, domid));
        }
        return rc;
    }

    /** Notes where to go on, unless nothing was put yet. */
    private int interrupted(long mfn, int slot, boolean held, int rc) {
        if (rc == -ERESTART) {
            note(mfn, slot, true);
            return rc;
        }
        if (slot < LAST) {
            note(mfn, held ? slot : slot + 1, held);
            return -ERESTART;
        }
        return rc;
    }
}
