// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.frames.OldGuestTable;

/**
 * What an entry of an L2, L3 or L4 table holds: a general and a type reference to a table one level below, or to one of
 * its own level. Source: {@code get_page_from_lNe}, {@code put_page_from_lNe}, {@code get_page_and_type_from_mfn},
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public final class TableEntries {
    /** Result of a put: the entry held nothing. */
    public static final int NOTHING = 1;

    private static final Param TABLE = Param.of("table", Param.Kind.MFN);
    private static final Call[] GET = {
        null, null, get("get_page_from_l2e"), get("get_page_from_l3e"), get("get_page_from_l4e")
    };
    private static final Call[] PUT = {
        null, null, put("put_page_from_l2e"), put("put_page_from_l3e"), put("put_page_from_l4e")
    };

    private final Machine machine;
    private final PageInfoLayout layout;
    private final Frames frames;
    private final OldGuestTable oldGuestTable;
    private final PteRules rules;
    private final LinearTables linear;

    /** Entries of tables in {@code machine}. */
    public TableEntries(Machine machine, Frames frames, PteRules rules) {
        this.machine = machine;
        layout = machine.layout();
        this.frames = frames;
        oldGuestTable = frames.oldGuestTable();
        this.rules = rules;
        linear = new LinearTables(machine, frames);
    }

    private static Call get(String name) {
        return Call.function(
                name,
                Param.of("entry", Param.Kind.HEX),
                TABLE,
                Param.of("domain", Param.Kind.DOMAIN),
                Param.of("partial_set", Param.Kind.FLAG));
    }

    private static Call put(String name) {
        return Call.function(name, Param.of("entry", Param.Kind.HEX), TABLE, Param.of("partial_set", Param.Kind.FLAG));
    }

    /**
     * {@code get_page_from_lNe}: takes the references of {@code entry}, which is present.
     *
     * @param level 2 to 4
     * @param container the table that the entry is or will be in
     * @param domid the domain of the table
     * @param partialSet whether the entry holds a general reference already
     * @param retain whether the general reference is to stay when the result is -ERESTART
     * @return 0; -EINVAL; -EINTR or -ERESTART when interrupted (not at level 2)
     */
    public int get(int level, long entry, long container, long domid, boolean partialSet, boolean retain) {
        machine.recorder().enter(GET[level], entry, container, domid, partialSet ? 1 : 0);
        int rc = getTable(level, entry, container, domid, partialSet, retain);
        machine.recorder().leave(rc);
        return rc;
    }

    private int getTable(int level, long entry, long container, long domid, boolean partialSet, boolean retain) {
        long bad = entry & rules.disallowed(level, domid);
        if (bad != 0) {
            machine.recorder().event(PageTableEvents.BAD_FLAGS, level, bad);
            return -EINVAL;
        }
        long type = layout.typeBits(PageType.of(level - 1));
        int rc = getPageAndType(Pte.mfn(entry), type, domid, level > 2, partialSet, retain);
        boolean mayBeLinear = rc == -EINVAL && !(level == 3 && rules.isPv32(domid));
        return mayBeLinear && linear.get(level, entry, container, domid) ? 0 : rc;
    }

    /**
     * Takes the references of slot 3 of a 32-bit guest's L3 table, {@code entry}, whose L2 table gets Xen's own entries.
     * As {@link #get}; -EINVAL also when the L2 table is used elsewhere.
     */
    int getPaeXenL2(long entry, long domid, boolean partialSet) {
        if (!Pte.isPresent(entry) || (entry & rules.disallowed(3, domid)) != 0) {
            return -EINVAL;
        }
        long mfn = Pte.mfn(entry);
        long type = layout.typeBits(PageType.L2) | layout.paeXenL2();
        int rc = getPageAndType(mfn, type, domid, true, partialSet, true);
        if (rc == 0 && layout.typeCount(machine.frames().taf(mfn)) != 1) {
            machine.recorder().event(PageTableEvents.PAE_SHARED, mfn);
            return -EINVAL;
        }
        return rc;
    }

    /**
     * {@code get_page_and_type_from_mfn}: 0 with a general reference to {@code mfn} of {@code domid} and one of the type
     * {@code typeInfo}; else an error, and the general reference is kept only if it came with the caller, if
     * {@code retain} asks for it at -ERESTART, or if the frame is parked.
     */
    public int getPageAndType(
            long mfn, long typeInfo, long domid, boolean preemptible, boolean partialSet, boolean retain) {
        if (!partialSet && !frames.getPageFromMfn(mfn, domid)) {
            return -EINVAL;
        }
        int rc = frames.getPageType(mfn, typeInfo, preemptible);
        boolean kept = rc == 0 || partialSet || oldGuestTable.holds(mfn) || retain && rc == -ERESTART;
        if (!kept) {
            frames.putPage(mfn);
        }
        return rc;
    }

    /**
     * {@code put_page_from_lNe}: puts what {@code entry} of the table {@code container} holds.
     *
     * @param partialSet whether the entry holds no type reference any more, only the general one
     * @return 0; {@link #NOTHING} when the entry is not present or the table's own; -EINTR or -ERESTART when interrupted
     */
    public int put(int level, long entry, long container, boolean partialSet) {
        long mfn = Pte.mfn(entry);
        if (!Pte.isPresent(entry) || mfn == container) {
            return NOTHING;
        }
        machine.recorder().enter(PUT[level], entry, container, partialSet ? 1 : 0);
        int rc = 0;
        if (level < 4 && (entry & Pte.PSE) != 0) {
            putLargePage(entry, level);
        } else {
            rc = frames.putPageType(mfn, true, partialSet, container);
            if (rc == 0) {
                frames.putPage(mfn);
            }
        }
        machine.recorder().leave(rc);
        return rc;
    }

    /** {@code put_page_from_lNe} with PTF_defer: as {@link #put}, but what it holds is put at the next boundary. */
    public void putLater(int level, long entry, long container) {
        long mfn = Pte.mfn(entry);
        if (!Pte.isPresent(entry) || mfn == container) {
            return;
        }
        if (level < 4 && (entry & Pte.PSE) != 0) {
            putLargePage(entry, level);
        } else {
            oldGuestTable.park(mfn, container, false);
        }
    }

    /** {@code put_data_pages}: no audit lets a large page in, but an entry may have been changed behind Xen's back. */
    private void putLargePage(long entry, int level) {
        long count = 1L << 9 * (level - 1);
        long first = Pte.mfn(entry);
        for (long mfn = first; mfn < first + count && frames.isValid(mfn); mfn++) {
            if (Pte.isWritable(entry)) {
                frames.putPageAndType(mfn);
            } else {
                frames.putPage(mfn);
            }
        }
    }
}
