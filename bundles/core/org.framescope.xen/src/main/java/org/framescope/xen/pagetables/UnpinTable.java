// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;

import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.frames.OldGuestTable;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Suspended;

/**
 * MMUEXT_UNPIN_TABLE of one table: takes the pin away and puts what it held. Result 0, also when the table is put later, or
 * -EINVAL. Source: {@code do_mmuext_op}, {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public final class UnpinTable implements Program {
    private static final Code CODE = new Code(
            Call.program("unpin_table", Param.of("mfn", Param.Kind.MFN), Param.of("domain", Param.Kind.DOMAIN)),
            3,
            "get_page",
            "clear PGT_pinned",
            "put_page_type",
            "put_page of the pin",
            "put_page",
            "finish");

    private static final int MFN = 0;
    private static final int DOMAIN = 1;
    private static final int RC = 2;

    private final Machine machine;
    private final FrameTable table;
    private final Frames frames;

    /** The program over {@code machine}. */
    UnpinTable(Machine machine, Frames frames) {
        this.machine = machine;
        table = machine.frames();
        this.frames = frames;
    }

    @Override
    public Code code() {
        return CODE;
    }

    /** The reference of its own; and those of the pin, each until another program was called to put it. */
    @Override
    public void inHand(Suspended at, InHand hand) {
        long mfn = at.get(MFN);
        if (at.holds(1, 5, 1)) {
            hand.general(mfn);
        }
        if (at.pc() == 2 || at.pc() == 3) {
            hand.general(mfn);
        }
        if (at.pc() == 2) {
            hand.type(mfn);
        }
    }

    @Override
    public int step(int pc, Actor a) {
        long mfn = a.get(MFN);
        return switch (pc) {
            case 0 -> frames.isValid(mfn) ? a.call(1, frames.getPageProgram(), mfn, a.get(DOMAIN)) : refuse(a, mfn);
            case 1 -> a.result() == 1 ? clear(a, mfn) : refuse(a, mfn);
            case 2 -> a.call(3, frames.putPageTypeProgram(), mfn, 1, 0, OldGuestTable.NONE);
            case 3 -> {
                if (a.result() == 0) {
                    yield a.call(4, frames.putPageProgram(), mfn);
                }
                frames.oldGuestTable().park(mfn, OldGuestTable.NONE, a.result() == -ERESTART);
                yield 4;
            }
            case 4 -> a.call(5, frames.putPageProgram(), mfn);
            default -> a.done(a.get(RC));
        };
    }

    private int refuse(Actor a, long mfn) {
        machine.recorder().event(PageTableEvents.BAD_UNPIN, mfn, a.get(DOMAIN));
        return a.done(-EINVAL);
    }

    private int clear(Actor a, long mfn) {
        long taf = table.taf(mfn);
        long pinned = machine.layout().pinned();
        if ((taf & pinned) == 0) {
            machine.recorder().event(PageTableEvents.NOT_PINNED, mfn);
            a.set(RC, -EINVAL);
            return 4;
        }
        table.setTaf(mfn, taf & ~pinned);
        return 2;
    }
}
