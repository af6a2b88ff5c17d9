// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import org.framescope.machine.Call;
import org.framescope.machine.CounterWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.tlb.TlbClock;

/** {@code write_ptbase}: a CPU loads the root table of a vCPU, which flushes its TLB. */
public final class WritePtbase {
    private static final Call CALL = Call.function(
            "write_ptbase",
            Param.of("vcpu", Param.Kind.VCPU),
            Param.of("cr3", Param.Kind.HEX),
            Param.of("cpu", Param.Kind.PCPU));

    private final Machine machine;
    private final TlbClock clock;

    /** Loads root tables on the CPUs of {@code machine}. */
    public WritePtbase(Machine machine, TlbClock clock) {
        this.machine = machine;
        this.clock = clock;
    }

    /** {@code cpu} loads the CR3 of {@code vcpu}. */
    public void write(long vcpu, int cpu) {
        long cr3 = machine.vcpus().get(vcpu, VcpuWord.CR3);
        machine.recorder().enter(CALL, vcpu, cr3, cpu);
        long time = clock.preFlush();
        writeCr3(vcpu, cpu);
        clock.postFlush(cpu, time);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /** {@code write_cr3} alone: {@code cpu} loads the CR3 of {@code vcpu}, and the TLB clock does not tick. */
    public void writeCr3(long vcpu, int cpu) {
        long cr3 = machine.vcpus().get(vcpu, VcpuWord.CR3);
        machine.pcpus().set(cpu, PcpuWord.CR3, cr3);
        machine.counters().add(0, CounterWord.CR3, 1);
        machine.recorder().event(SchedEvents.CR3, vcpu, cpu, cr3);
    }
}
