// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.Call;
import org.framescope.machine.FrameTable;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.frames.OldGuestTable;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Suspended;

/**
 * {@code pv_destroy_ldt} (up to 4.11 {@code invalidate_shadow_ldt}): clears every LDT slot of a vCPU and puts what it
 * holds. Result: how many were dropped; flushing is the caller's. Where LDTs are paged out it works under
 * {@code shadow_ldt_lock} and sets {@code shadow_ldt_mapcnt} to 0.
 */
public final class LdtDrop implements Program {
    private static final Code CODE = new Code(
            Call.program("pv_destroy_ldt", Param.of("vcpu", Param.Kind.VCPU), Param.of("cpu", Param.Kind.PCPU)),
            5,
            "begin",
            "lock shadow_ldt_lock",
            "read shadow_ldt_mapcnt",
            "read L1 slot",
            "clear L1 slot",
            "put_page",
            "next slot",
            "clear shadow_ldt_mapcnt",
            "unlock shadow_ldt_lock");

    private static final int VCPU = 0;
    private static final int CPU = 1;
    private static final int SLOT = 2;
    private static final int DROPPED = 3;
    private static final int MFN = 4;

    private final Machine machine;
    private final Frames frames;
    private final boolean locking;
    private final Slots slots;

    /** The program over {@code machine}; without {@code locking} as if the lock had been removed. */
    LdtDrop(Machine machine, Frames frames, boolean locking) {
        this.machine = machine;
        this.frames = frames;
        this.locking = locking;
        slots = new Slots(machine);
    }

    @Override
    public Code code() {
        return CODE;
    }

    /** What the slot held that was cleared last, until it is put. */
    @Override
    public void inHand(Suspended at, InHand hand) {
        if (at.pc() == 5) {
            hand.general(at.get(MFN));
        }
    }

    @Override
    public int step(int pc, Actor a) {
        long vcpu = a.get(VCPU);
        return switch (pc) {
            case 0 -> {
                slots.assertMayChange(vcpu, (int) a.get(CPU));
                yield !slots.pagingOut() ? 3 : locking ? 1 : 2;
            }
            case 1 -> {
                if (machine.vcpus().is(vcpu, VcpuWord.SHADOW_LDT_LOCK)) {
                    yield Program.BLOCKED;
                }
                machine.vcpus().set(vcpu, VcpuWord.SHADOW_LDT_LOCK, a.get(CPU) + 1);
                yield 2;
            }
            case 2 -> machine.vcpus().is(vcpu, VcpuWord.SHADOW_LDT_MAPCNT) ? 3 : unlock(a);
            case 3 -> readSlot(a, vcpu);
            case 4 -> clearSlot(a, vcpu);
            case 5 -> a.call(6, frames.putPageProgram(), a.get(MFN));
            case 6 -> {
                a.set(SLOT, a.get(SLOT) + 1);
                yield 3;
            }
            case 7 -> clearCount(a, vcpu);
            default -> {
                machine.vcpus().set(vcpu, VcpuWord.SHADOW_LDT_LOCK, 0);
                yield a.done(a.get(DROPPED));
            }
        };
    }

    private int readSlot(Actor a, long vcpu) {
        int slot = (int) a.get(SLOT);
        if (slot == Slots.LDT) {
            return slots.pagingOut() ? 7 : a.done(a.get(DROPPED));
        }
        long entry = slots.get(vcpu, Slots.FIRST_LDT + slot);
        a.set(MFN, Pte.mfn(entry));
        return Pte.isPresent(entry) ? 4 : 6;
    }

    private int clearSlot(Actor a, long vcpu) {
        int slot = (int) a.get(SLOT);
        long mfn = a.get(MFN);
        slots.set(vcpu, Slots.FIRST_LDT + slot, 0);
        a.set(DROPPED, a.get(DROPPED) + 1);
        FrameTable table = machine.frames();
        boolean expected = table.type(mfn) == PageType.SEG_DESC
                && table.typeCount(mfn) != 0
                && table.owner(mfn) == machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        if (!expected) {
            machine.recorder().event(DescriptorEvents.BAD_LDT_SLOT, vcpu, slot, mfn);
        }
        return a.call(5, frames.putPageTypeProgram(), mfn, 0, 0, OldGuestTable.NONE);
    }

    private int clearCount(Actor a, long vcpu) {
        long count = machine.vcpus().get(vcpu, VcpuWord.SHADOW_LDT_MAPCNT);
        if (count != a.get(DROPPED)) {
            machine.recorder().event(DescriptorEvents.BAD_MAPCNT, vcpu, count, a.get(DROPPED));
        }
        machine.vcpus().set(vcpu, VcpuWord.SHADOW_LDT_MAPCNT, 0);
        return unlock(a);
    }

    private int unlock(Actor a) {
        return locking ? 8 : a.done(a.get(DROPPED));
    }
}
