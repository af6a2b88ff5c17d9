// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.frames.LinearCounts;

/**
 * Entries that refer, read-only, to a table of their own level: linear page tables. A table's entry for itself holds
 * nothing; another table must be validated already. Source: {@code get_lN_linear_pagetable}, {@code xen/arch/x86/mm.c},
 * RELEASE-4.17.0.
 */
final class LinearTables {
    private static final Call GET = Call.function(
            "get_linear_pagetable",
            Param.of("entry", Param.Kind.HEX),
            Param.of("table", Param.Kind.MFN),
            Param.of("level", Param.Kind.NUMBER));

    private final Machine machine;
    private final FrameTable table;
    private final PageInfoLayout layout;
    private final Frames frames;
    private final LinearCounts counts;

    LinearTables(Machine machine, Frames frames) {
        this.machine = machine;
        table = machine.frames();
        layout = machine.layout();
        this.frames = frames;
        counts = new LinearCounts(machine);
    }

    /** Whether {@code entry} of the table {@code container} of {@code level} may refer to a table of the same level. */
    boolean get(int level, long entry, long container, long domid) {
        machine.recorder().enter(GET, entry, container, level);
        boolean got = isAllowed(entry) && getTable(level, Pte.mfn(entry), container, domid);
        machine.recorder().leave(got ? 1 : 0);
        return got;
    }

    private boolean isAllowed(long entry) {
        if (!machine.globals().is(0, GlobalWord.PV_LINEAR_PT)) {
            machine.recorder().event(PageTableEvents.LINEAR_DISABLED, Pte.mfn(entry));
            return false;
        }
        if (Pte.isWritable(entry)) {
            machine.recorder().event(PageTableEvents.LINEAR_WRITABLE, Pte.mfn(entry));
            return false;
        }
        return true;
    }

    private boolean getTable(int level, long mfn, long container, long domid) {
        if (mfn == container) {
            return true;
        }
        if (table.owner(container) != domid || !frames.getPageFromMfn(mfn, domid)) {
            return false;
        }
        if (counts.incEntries(container)) {
            if (counts.incUses(mfn)) {
                if (countUse(level, mfn)) {
                    return true;
                }
                counts.decUses(mfn);
            }
            counts.decEntries(container);
        }
        frames.putPage(mfn);
        return false;
    }

    private boolean countUse(int level, long mfn) {
        long taf = table.taf(mfn);
        long wanted = layout.typeBits(PageType.of(level)) | layout.validated();
        boolean fits = (taf & (layout.typeMask() | layout.validated())) == wanted && layout.typeCount(taf + 1) != 0;
        if (fits) {
            table.setTaf(mfn, taf + 1);
        }
        return fits;
    }
}
