// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.Call;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.machine.Param;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.frames.Frames;
import org.framescope.xen.pagetables.GuestWalk;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.InHand;
import org.framescope.xen.program.Program;
import org.framescope.xen.program.Suspended;

/**
 * {@code pv_map_ldt_shadow_page}: maps the page of the guest's LDT that holds a byte offset into the vCPU's LDT area,
 * taking a general and a descriptor-page reference. Result 1, or 0 when the offset is beyond the LDT, the guest maps
 * nothing there, or the frame cannot be a descriptor page. Waits for {@code shadow_ldt_lock} where LDTs are paged out.
 */
public final class LdtFault implements Program {
    private static final Code CODE = new Code(
            Call.program(
                    "pv_map_ldt_shadow_page",
                    Param.of("vcpu", Param.Kind.VCPU),
                    Param.of("offset", Param.Kind.HEX),
                    Param.of("cpu", Param.Kind.PCPU)),
            4,
            "check limit",
            "read guest L1 entry",
            "get_page",
            "get_page_type",
            "type taken",
            "lock shadow_ldt_lock",
            "write L1 slot",
            "unlock shadow_ldt_lock",
            "refuse");

    private static final int VCPU = 0;
    private static final int OFFSET = 1;
    private static final int CPU = 2;
    private static final int ENTRY = 3;

    private final Machine machine;
    private final Frames frames;
    private final boolean locking;
    private final GuestWalk walk;
    private final Slots slots;

    /** The program over {@code machine}; without {@code locking} as if the lock had been removed. */
    LdtFault(Machine machine, Frames frames, boolean locking) {
        this.machine = machine;
        this.frames = frames;
        this.locking = locking;
        walk = new GuestWalk(machine.view());
        slots = new Slots(machine);
    }

    @Override
    public Code code() {
        return CODE;
    }

    /** The frame that it found, from get_page until the slot is written. */
    @Override
    public void inHand(Suspended at, InHand hand) {
        long mfn = Pte.mfn(at.get(ENTRY));
        if (at.holds(3, 7, 1)) {
            hand.general(mfn);
        }
        if (at.holds(4, 7, 0)) {
            hand.type(mfn);
        }
    }

    @Override
    public int step(int pc, Actor a) {
        long vcpu = a.get(VCPU);
        return switch (pc) {
            case 0 -> a.get(OFFSET) >>> 3 < machine.vcpus().get(vcpu, VcpuWord.LDT_ENTS) ? 1 : a.done(0);
            case 1 -> readEntry(a, vcpu);
            case 2 -> {
                long domain = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
                yield a.call(3, frames.getPageProgram(), Pte.mfn(a.get(ENTRY)), domain);
            }
            case 3 -> {
                long want = machine.layout().typeBits(PageType.SEG_DESC);
                yield a.result() == 0
                        ? a.done(0)
                        : a.call(4, frames.getPageTypeProgram(), Pte.mfn(a.get(ENTRY)), want, 0, a.get(CPU));
            }
            case 4 -> {
                if (a.result() != 0) {
                    yield a.call(8, frames.putPageProgram(), Pte.mfn(a.get(ENTRY)));
                }
                yield slots.pagingOut() && locking ? 5 : 6;
            }
            case 5 -> {
                if (machine.vcpus().is(vcpu, VcpuWord.SHADOW_LDT_LOCK)) {
                    yield Program.BLOCKED;
                }
                machine.vcpus().set(vcpu, VcpuWord.SHADOW_LDT_LOCK, a.get(CPU) + 1);
                yield 6;
            }
            case 6 -> writeSlot(a, vcpu);
            case 7 -> {
                machine.vcpus().set(vcpu, VcpuWord.SHADOW_LDT_LOCK, 0);
                yield a.done(1);
            }
            default -> a.done(0);
        };
    }

    private int readEntry(Actor a, long vcpu) {
        long linear = machine.vcpus().get(vcpu, VcpuWord.LDT_BASE) + a.get(OFFSET);
        long domain = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        if (DomainKind.of(machine.domains().get(domain, DomainWord.KIND)) == DomainKind.PV32) {
            linear &= 0xffff_ffffL;
        }
        long entry = walk.l1Entry(vcpu, linear);
        a.set(ENTRY, entry);
        return Pte.isPresent(entry) && frames.isValid(Pte.mfn(entry)) ? 2 : a.done(0);
    }

    private int writeSlot(Actor a, long vcpu) {
        int slot = Slots.FIRST_LDT + (int) (a.get(OFFSET) >>> 12);
        slots.set(vcpu, slot, a.get(ENTRY) | Pte.RW);
        if (!slots.pagingOut()) {
            return a.done(1);
        }
        machine.vcpus().add(vcpu, VcpuWord.SHADOW_LDT_MAPCNT, 1);
        return locking ? 7 : a.done(1);
    }
}
