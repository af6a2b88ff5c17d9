// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.Choice;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.EntryFlags;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;

/**
 * Which flags an entry of a guest's table may have, which ones Xen adds, which entries are the guest's at all. Levels are
 * 1 to 4. Source: {@code xen/arch/x86/mm.c} and {@code pv/mm.h}, RELEASE-4.17.0.
 */
public final class PteRules {
    /** Entries of a table. */
    public static final int ENTRIES = 512;
    /** Slot of a 32-bit guest's L3 table whose L2 table holds Xen's own entries. */
    public static final int PAE_XEN_SLOT = 3;
    /** First of Xen's slots in the L2 table of a 32-bit guest's slot 3. */
    static final int FIRST_PAE_XEN_SLOT = 428;

    private static final int FIRST_XEN_SLOT = 256;
    private static final int LAST_XEN_SLOT = 271;
    private static final long ALLOWED =
            Pte.PRESENT | Pte.RW | Pte.USER | Pte.ACCESSED | Pte.DIRTY | Pte.AVAIL | Pte.AVAIL_HIGH | Pte.NX;
    private static final long BASE_DISALLOWED = Pte.FLAGS & ~ALLOWED;
    private static final long L1_DISALLOWED = BASE_DISALLOWED & ~Pte.GLOBAL;
    private static final long PAE_L3_DISALLOWED = BASE_DISALLOWED | Pte.AVAIL_HIGH | Pte.NX;
    private static final long CHANGEABLE =
            Pte.NX | Pte.AVAIL_HIGH | Pte.AVAIL | Pte.GLOBAL | Pte.DIRTY | Pte.ACCESSED | Pte.USER;

    private final Machine machine;

    /** The rules for the domains of {@code machine}. */
    public PteRules(Machine machine) {
        this.machine = machine;
    }

    /** Whether {@code domid} is a 32-bit PV domain; false for none (-1). */
    public boolean isPv32(long domid) {
        return domid >= 0 && machine.view().kind(domid) == DomainKind.PV32;
    }

    /** {@code l1_disallow_mask}: flags that an L1 entry of {@code domid} may not have. */
    public long l1Disallowed(long domid) {
        boolean attributes = domid < 0
                || !machine.view().kind(domid).isPv()
                || machine.domains().is(domid, DomainWord.IO_PERMITTED);
        return attributes ? L1_DISALLOWED & ~Pte.CACHE_ATTRS : L1_DISALLOWED;
    }

    /** Flags that an entry of {@code level} (2 to 4) of a table of {@code domid} may not have. */
    public long disallowed(int level, long domid) {
        if (level == 2 && machine.choice(Choice.ENTRY_FLAGS) == EntryFlags.SUPERPAGE) {
            return BASE_DISALLOWED & ~Pte.PSE;
        }
        return level == 3 && isPv32(domid) ? PAE_L3_DISALLOWED : BASE_DISALLOWED;
    }

    /**
     * Whether {@code slot} of a table of {@code level} (2 to 4) is the guest's, and not Xen's.
     *
     * @param taf type_info of the table
     */
    public boolean isGuestSlot(int level, long domid, long taf, int slot) {
        PageInfoLayout layout = machine.layout();
        return switch (level) {
            case 2 -> (taf & layout.paeXenL2()) == 0 || slot < FIRST_PAE_XEN_SLOT;
            case 3 -> true;
            default -> isPv32(domid) ? slot == 0 : slot < FIRST_XEN_SLOT || slot > LAST_XEN_SLOT;
        };
    }

    /** {@code adjust_guest_lNe}: {@code entry} with the flags that Xen adds; as it is when not present. */
    public long adjusted(int level, long entry, long domid) {
        if (!Pte.isPresent(entry)) {
            return entry;
        }
        boolean pv32 = isPv32(domid);
        return switch (level) {
            case 1 -> pv32 ? entry : adjustedL1(entry);
            case 2 -> pv32 ? entry : entry | Pte.USER;
            case 3 -> entry | Pte.USER | (pv32 ? Pte.RW : 0);
            default -> entry | Pte.ACCESSED | (pv32 ? 0 : Pte.USER);
        };
    }

    /** A kernel's entry is marked and made a user's; a user's is global. */
    private long adjustedL1(long entry) {
        if ((entry & Pte.GUEST_KERNEL) != 0 && (entry & Pte.GLOBAL) != 0) {
            machine.recorder().event(PageTableEvents.GLOBAL_KERNEL_PAGE, Pte.mfn(entry));
        }
        long marked = (entry & Pte.USER) != 0 ? entry : entry | Pte.GUEST_KERNEL;
        return marked | Pte.USER | ((marked & Pte.GUEST_KERNEL) != 0 ? 0 : Pte.GLOBAL);
    }

    /** {@code unadjust_guest_l3e}: an L3 entry of a 32-bit guest as the guest wrote it. */
    public long unadjustedL3(long entry, long domid) {
        boolean changed = Pte.isPresent(entry) && isPv32(domid);
        return changed ? entry & ~(Pte.USER | Pte.RW | Pte.ACCESSED) : entry;
    }

    /** Whether {@code next}, which is present, differs from {@code old} only in flags that need no reference to be taken or put. */
    public static boolean isFastPath(long old, long next) {
        return ((old ^ next) & ~CHANGEABLE) == 0;
    }

    /** As {@link #isFastPath}, of an entry above L1: choice entry-flags says which flags count as such. */
    boolean isTableFastPath(long old, long next) {
        long ignored = switch (machine.choice(Choice.ENTRY_FLAGS)) {
            case SUPERPAGE -> Pte.RW | Pte.PSE;
            case WRITABLE -> Pte.RW;
            case SAFE -> 0;
        };
        return isFastPath(old & ~ignored, next & ~ignored);
    }
}
