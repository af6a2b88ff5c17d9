// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EPERM;

import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Machine;
import org.framescope.machine.Pages;
import org.framescope.machine.Param;
import org.framescope.xen.frames.Frames;

/**
 * {@code mod_l1_entry} to {@code mod_l4_entry}: one entry of a typed table gets a new value. New references are taken
 * before the entry is stored and old ones put after that, those of tables later. Source: {@code xen/arch/x86/mm.c},
 * RELEASE-4.17.0.
 */
final class EntryUpdates {
    private static final Param TABLE = Param.of("table", Param.Kind.MFN);
    private static final Param SLOT = Param.of("slot", Param.Kind.NUMBER);
    private static final Param ENTRY = Param.of("entry", Param.Kind.HEX);
    private static final Call[] CALLS = {
        null, call("mod_l1_entry"), call("mod_l2_entry"), call("mod_l3_entry"), call("mod_l4_entry")
    };

    private final Machine machine;
    private final Pages pages;
    private final Frames frames;
    private final PteRules rules;
    private final L1Entries l1Entries;
    private final TableEntries entries;

    EntryUpdates(Machine machine, Frames frames, PteRules rules, L1Entries l1Entries, TableEntries entries) {
        this.machine = machine;
        pages = machine.pages();
        this.frames = frames;
        this.rules = rules;
        this.l1Entries = l1Entries;
        this.entries = entries;
    }

    private static Call call(String name) {
        return Call.function(name, TABLE, SLOT, ENTRY);
    }

    /**
     * {@code mod_l1_entry}.
     *
     * @param command of mmu_update
     * @param owner the domain of the table
     * @param pgOwner the domain of the frames it may map
     * @return 0; -EINVAL for bad flags or a frame number that is not translated; else as {@link L1Entries#get}
     */
    int modL1(long table, int slot, long entry, int command, long owner, long pgOwner) {
        machine.recorder().enter(CALLS[1], table, slot, entry);
        int rc = modifyL1(table, slot, entry, command, owner, pgOwner);
        machine.recorder().leave(rc);
        return rc;
    }

    private int modifyL1(long table, int slot, long entry, int command, long owner, long pgOwner) {
        long old = pages.get(table, slot);
        boolean preserve = command == MmuRequest.PRESERVE_AD;
        if (!Pte.isPresent(entry)) {
            store(table, slot, entry, preserve);
            l1Entries.put(old, owner);
            return 0;
        }
        long bad = entry & rules.l1Disallowed(owner);
        if (bad != 0) {
            machine.recorder().event(PageTableEvents.BAD_FLAGS, 1, bad);
            return -EINVAL;
        }
        boolean translate = command != MmuRequest.NO_TRANSLATE && isTranslated(pgOwner);
        long mfn = translate ? frameOf(pgOwner, Pte.mfn(entry)) : Pte.mfn(entry);
        if (translate && !frames.getPageFromMfn(mfn, pgOwner)) {
            return -EINVAL;
        }
        int rc = replaceL1(
                table, slot, rules.adjusted(1, Pte.of(mfn, Pte.flags(entry)), owner), preserve, owner, pgOwner);
        if (translate) {
            frames.putPage(mfn);
        }
        return rc;
    }

    private int replaceL1(long table, int slot, long entry, boolean preserve, long owner, long pgOwner) {
        long old = pages.get(table, slot);
        if (PteRules.isFastPath(old, entry)) {
            store(table, slot, entry, preserve);
            return 0;
        }
        int rc = l1Entries.get(entry, owner, pgOwner);
        if (rc < 0) {
            return rc;
        }
        store(table, slot, entry ^ rc, preserve);
        l1Entries.put(old, owner);
        return 0;
    }

    private boolean isTranslated(long domid) {
        return domid >= 0 && machine.domains().is(domid, DomainWord.EXTERNAL_PAGING);
    }

    /** The frame behind guest frame number {@code gfn} of a translated domain, as its M2P entries tell; -1 if none. */
    private long frameOf(long domid, long gfn) {
        FrameView table = machine.frames();
        long max = machine.view().maxPage();
        for (long mfn = 0; mfn < max; mfn++) {
            if (table.owner(mfn) == domid && pages.m2p(mfn) == gfn) {
                return mfn;
            }
        }
        return -1;
    }

    /**
     * {@code mod_l2_entry}, {@code mod_l3_entry}, {@code mod_l4_entry}.
     *
     * @param level 2 to 4
     * @param owner the domain of the table
     * @return 0; -EPERM (level 2) or -EINVAL for Xen's own slots; -EINVAL for bad flags and what cannot be the table
     *     below; -EINTR or -ERESTART when interrupted
     */
    int modTable(int level, long table, int slot, long entry, boolean preserveAd, long owner) {
        machine.recorder().enter(CALLS[level], table, slot, entry);
        int rc = modifyTable(level, table, slot, entry, preserveAd, owner);
        machine.recorder().leave(rc);
        return rc;
    }

    private int modifyTable(int level, long table, int slot, long entry, boolean preserveAd, long owner) {
        int refused = checkSlot(level, table, slot, owner);
        if (refused != 0) {
            return refused;
        }
        long old = pages.get(table, slot);
        long next = entry;
        if (Pte.isPresent(entry)) {
            long bad = entry & rules.disallowed(level, owner);
            if (bad != 0) {
                machine.recorder().event(PageTableEvents.BAD_FLAGS, level, bad);
                return -EINVAL;
            }
            next = rules.adjusted(level, entry, owner);
            if (rules.isTableFastPath(old, next)) {
                store(table, slot, next, preserveAd);
                return 0;
            }
            int rc = entries.get(level, next, table, owner, false, false);
            if (rc < 0) {
                return rc;
            }
        }
        store(table, slot, next, preserveAd);
        entries.putLater(level, old, table);
        return 0;
    }

    private int checkSlot(int level, long table, int slot, long owner) {
        if (level == 3) {
            return slot >= PteRules.PAE_XEN_SLOT && rules.isPv32(owner) ? -EINVAL : 0;
        }
        if (rules.isGuestSlot(level, owner, machine.frames().taf(table), slot)) {
            return 0;
        }
        machine.recorder().event(PageTableEvents.XEN_SLOT, level, slot, table);
        return level == 2 ? -EPERM : -EINVAL;
    }

    /** {@code UPDATE_ENTRY}: with {@code preserveAd} the accessed and dirty bits that stand there stay. */
    private void store(long table, int slot, long entry, boolean preserveAd) {
        long kept = preserveAd ? pages.get(table, slot) & (Pte.ACCESSED | Pte.DIRTY) : 0;
        pages.set(table, slot, entry | kept);
    }
}
