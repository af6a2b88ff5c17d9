// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.guest;

import static org.framescope.xen.Errno.EINVAL;

import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.pagetables.Pte;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;

/**
 * {@code get_user_pages_fast}: a vCPU walks to a page table without a lock, with interrupts disabled from before it reads
 * the upper entry until it is through with the table. Waits while the vCPU does not run. -EINVAL without shared_info.
 */
final class GupFast implements Program {
    private static final Call CALL = Call.program(
            "gup_fast",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("entry", Param.Kind.HEX),
            Param.of("table", Param.Kind.MFN),
            Param.of("data", Param.Kind.MFN));
    private static final Code CODE = new Code(CALL, 5, "cli", "read upper entry", "read table", "sti");

    private static final int VCPU = 0;
    private static final int ENTRY = 1;
    private static final int TABLE = 2;
    private static final int DATA = 3;
    private static final int SEEN = 4;

    private final Machine machine;
    private final GuestKernel kernel;

    GupFast(Machine machine) {
        this.machine = machine;
        kernel = new GuestKernel(machine);
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public int step(int pc, Actor a) {
        long vcpu = a.get(VCPU);
        if (!kernel.hasWords(vcpu, a.get(DATA), a.get(ENTRY))) {
            return a.done(-EINVAL);
        }
        if (!kernel.isRunning(vcpu)) {
            return Program.BLOCKED;
        }
        return switch (pc) {
            case 0 -> {
                kernel.enableInterrupts(vcpu, false);
                yield 1;
            }
            case 1 -> {
                a.set(SEEN, kernel.entry(a.get(ENTRY)));
                yield 2;
            }
            case 2 -> {
                if (Pte.isPresent(a.get(SEEN))) {
                    readTable(a, vcpu);
                }
                yield 3;
            }
            default -> {
                kernel.enableInterrupts(vcpu, true);
                long waitedFor = kernel.data(a.get(DATA), GuestKernel.WAITED_FOR);
                kernel.data(a.get(DATA), GuestKernel.WAITED_FOR, waitedFor & ~(1L << kernel.id(vcpu)));
                yield a.done(0);
            }
        };
    }

    /** Through an entry that was read before, whatever became of the table. */
    private void readTable(Actor a, long vcpu) {
        if (kernel.data(a.get(DATA), GuestKernel.REFCOUNT) == 0) {
            machine.recorder().event(GuestEvents.USE_AFTER_FREE, vcpu, a.get(TABLE));
        }
        kernel.cached(vcpu, a.get(TABLE));
    }
}
