// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINVAL;

import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Suspended;

/**
 * What mmu_update does to one entry of an L1 table, cut into the steps between which others can act: the table is referred to
 * and locked while the entry changes. Result as {@code mod_l1_entry}; -EINVAL for what is no L1 table of the domain. Source: {@code
 * do_mmu_update}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public final class UpdateEntry implements Program {
    private static final Code CODE = new Code(
            Call.program(
                    "update_entry",
                    Param.of("table", Param.Kind.MFN),
                    Param.of("domain", Param.Kind.DOMAIN),
                    Param.of("slot", Param.Kind.NUMBER),
                    Param.of("entry", Param.Kind.HEX)),
            5,
            "get_page",
            "page_lock",
            "mod_l1_entry",
            "page_unlock",
            "put_page",
            "finish");

    private static final int TABLE = 0;
    private static final int DOMAIN = 1;
    private static final int SLOT = 2;
    private static final int ENTRY = 3;
    private static final int RC = 4;

    private final Machine machine;
    private final Frames frames;
    private final EntryUpdates updates;

    /** The program over {@code machine}. */
    UpdateEntry(Machine machine, Frames frames, EntryUpdates updates) {
        this.machine = machine;
        this.frames = frames;
        this.updates = updates;
    }

    @Override
    public Code code() {
        return CODE;
    }

    /** The reference of its own, until another program was called to put it; that of the lock stands in the frame. */
    @Override
    public void inHand(Suspended at, InHand hand) {
        if (at.holds(1, 5, 1)) {
            hand.general(at.get(TABLE));
        }
    }

    @Override
    public int step(int pc, Actor a) {
        long table = a.get(TABLE);
        return switch (pc) {
            case 0 ->
                frames.isValid(table) ? a.call(1, frames.getPageProgram(), table, a.get(DOMAIN)) : a.done(-EINVAL);
            case 1 -> a.result() == 1 ? a.call(2, frames.pageLockProgram(), table) : a.done(-EINVAL);
            case 2 -> a.result() == 1 ? update(a, table) : refuse(a);
            case 3 -> a.call(4, frames.pageUnlockProgram(), table);
            case 4 -> a.call(5, frames.putPageProgram(), table);
            default -> a.done(a.get(RC));
        };
    }

    private int update(Actor a, long table) {
        long domid = a.get(DOMAIN);
        int slot = (int) a.get(SLOT);
        boolean l1 = machine.frames().type(table) == PageType.L1;
        a.set(RC, l1 ? updates.modL1(table, slot, a.get(ENTRY), MmuRequest.NORMAL, domid, domid) : -EINVAL);
        return 3;
    }

    private static int refuse(Actor a) {
        a.set(RC, -EINVAL);
        return 4;
    }
}
