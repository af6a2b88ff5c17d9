// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;

/** The idle domain of a machine that was read from a file: a vCPU for each CPU. */
public final class IdleDomain {
    private final Machine machine;

    /** That of {@code machine}. */
    public IdleDomain(Machine machine) {
        this.machine = machine;
    }

    /** Gives the machine {@code cpus} CPUs with idle vCPUs, whose records follow the first {@code vcpus}. */
    public void create(int cpus, long vcpus) {
        machine.globals().set(0, GlobalWord.NR_CPUS, cpus);
        machine.domains().set(MachineView.DOMID_IDLE, DomainWord.KIND, DomainKind.IDLE.ordinal());
        machine.domains().set(MachineView.DOMID_IDLE, DomainWord.VCPU_BASE, vcpus);
        machine.domains().set(MachineView.DOMID_IDLE, DomainWord.NR_VCPUS, cpus);
        for (int cpu = 0; cpu < cpus; cpu++) {
            long idle = vcpus + cpu;
            machine.vcpus().set(idle, VcpuWord.EXISTS, 1);
            machine.vcpus().set(idle, VcpuWord.DOMAIN, MachineView.DOMID_IDLE);
            machine.vcpus().set(idle, VcpuWord.ID, cpu);
            machine.vcpus().set(idle, VcpuWord.PROCESSOR, cpu);
            machine.vcpus().set(idle, VcpuWord.DIRTY_CPU, Links.CLEAN);
            machine.pcpus().set(cpu, PcpuWord.ONLINE, 1);
            machine.pcpus().set(cpu, PcpuWord.IDLE_VCPU, idle);
        }
        machine.globals().set(0, GlobalWord.NR_VCPUS, vcpus + cpus);
    }
}
