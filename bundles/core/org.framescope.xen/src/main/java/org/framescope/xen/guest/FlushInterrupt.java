// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.guest;

import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Code;
import org.framescope.xen.program.Program;

/**
 * The interrupt of {@code native_flush_tlb_others} on the vCPU that gets it: taken when one is pending, interrupts are
 * enabled and the vCPU runs; flushes and acknowledges. Never ends.
 */
final class FlushInterrupt implements Program {
    private static final Call CALL =
            Call.program("flush_interrupt", Param.of("vcpu", Param.Kind.VCPU), Param.of("data", Param.Kind.MFN));
    private static final Code CODE = new Code(CALL, 2, "flush and acknowledge");

    private static final int VCPU = 0;
    private static final int DATA = 1;

    private final GuestKernel kernel;

    FlushInterrupt(Machine machine) {
        kernel = new GuestKernel(machine);
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public boolean restsAt(int pc) {
        return true;
    }

    @Override
    public int step(int pc, Actor a) {
        long vcpu = a.get(VCPU);
        boolean taken = kernel.hasWords(vcpu, a.get(DATA), 0)
                && kernel.isRunning(vcpu)
                && kernel.interruptPending(vcpu)
                && kernel.interruptsEnabled(vcpu);
        if (!taken) {
            return Program.BLOCKED;
        }
        kernel.interruptPending(vcpu, false);
        kernel.cached(vcpu, 0);
        long acknowledged = kernel.data(a.get(DATA), GuestKernel.ACKNOWLEDGED);
        kernel.data(a.get(DATA), GuestKernel.ACKNOWLEDGED, acknowledged | 1L << kernel.id(vcpu));
        return 0;
    }
}
