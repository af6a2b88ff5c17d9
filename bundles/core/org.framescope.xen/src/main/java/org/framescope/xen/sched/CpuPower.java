// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EEXIST;
import static org.framescope.xen.Errno.EINVAL;

import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordTable;
import org.framescope.machine.Recorder;

/**
 * CPUs that go off line, come on line, and wake from S3. Facts: {@code load_system_tables} in
 * {@code xen/arch/x86/cpu/common.c}, {@code smpboot.c} and {@code acpi/power.c}, RELEASE-4.17.0.
 */
public final class CpuPower {
    private static final Call LOAD_SYSTEM_TABLES =
            Call.function("load_system_tables", Param.of("cpu", Param.Kind.PCPU));

    private final Machine machine;
    private final RecordTable<PcpuWord> pcpus;
    private final ContextSwitch sched;
    private final GdtLoader gdt;

    CpuPower(Machine machine, ContextSwitch sched, GdtLoader gdt) {
        this.machine = machine;
        pcpus = machine.pcpus();
        this.sched = sched;
        this.gdt = gdt;
    }

    /** {@code load_system_tables}: the CPU's own GDT is loaded, the flag of a full one cleared, LDTR null. */
    public void loadSystemTables(int cpu) {
        machine.recorder().enter(LOAD_SYSTEM_TABLES, cpu);
        gdt.loadDefault(cpu, false);
        pcpus.set(cpu, PcpuWord.LDTR, 0);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /**
     * Takes {@code cpu} off line: its idle vCPU runs from then on, with its own context loaded.
     *
     * @return 0; -EINVAL when there is no such CPU or it is CPU 0; -EEXIST when it is off line
     */
    public int down(int cpu) {
        if (cpu <= 0 || cpu >= machine.view().cpuCount()) {
            return -EINVAL;
        }
        if (!pcpus.is(cpu, PcpuWord.ONLINE)) {
            return -EEXIST;
        }
        pcpus.set(cpu, PcpuWord.ONLINE, 0);
        sched.contextSwitch(cpu, pcpus.get(cpu, PcpuWord.IDLE_VCPU));
        sched.syncLocalExecstate(cpu);
        return 0;
    }

    /**
     * Brings {@code cpu} on line.
     *
     * @return 0; -EINVAL when there is no such CPU; -EEXIST when it is on line
     */
    public int up(int cpu) {
        if (cpu < 0 || cpu >= machine.view().cpuCount()) {
            return -EINVAL;
        }
        if (pcpus.is(cpu, PcpuWord.ONLINE)) {
            return -EEXIST;
        }
        loadSystemTables(cpu);
        pcpus.set(cpu, PcpuWord.ONLINE, 1);
        return 0;
    }

    /**
     * CPU 0 wakes from S3. It sleeps in a tasklet of its idle vCPU, so no context is kept lazily by then.
     *
     * @return 0, or -EBUSY while CPU 0 runs a guest or another CPU is on line
     */
    public int resume() {
        boolean idle = pcpus.get(0, PcpuWord.CURRENT) == pcpus.get(0, PcpuWord.IDLE_VCPU);
        for (int cpu = 1; cpu < machine.view().cpuCount(); cpu++) {
            idle &= !pcpus.is(cpu, PcpuWord.ONLINE);
        }
        if (!idle) {
            return -EBUSY;
        }
        sched.syncLocalExecstate(0);
        loadSystemTables(0);
        return 0;
    }
}
