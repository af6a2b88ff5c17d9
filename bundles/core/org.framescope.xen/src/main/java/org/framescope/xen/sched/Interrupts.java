// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import static org.framescope.xen.Errno.EFAULT;

import org.framescope.machine.Call;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.GdtLdtArea;
import org.framescope.xen.pagetables.Pte;

/**
 * What the processor needs of its GDT when an interrupt arrives: Xen's code segment, found through GDTR and the page tables
 * in CR3. The CPU's own page is mapped in every address space; a vCPU's area belongs to one.
 */
final class Interrupts {
    private static final Call DELIVER = Call.function("deliver_interrupt", Param.of("cpu", Param.Kind.PCPU));
    private static final long OTHERS_PAGE = 1;

    private final Machine machine;
    private final GdtLdtArea area;

    Interrupts(Machine machine) {
        this.machine = machine;
        area = new GdtLdtArea(machine);
    }

    /** 0; 1 when the page belongs to another CPU; -EFAULT when there is none, a double fault. */
    long deliver(int cpu) {
        machine.recorder().enter(DELIVER, cpu);
        long base = machine.pcpus().get(cpu, PcpuWord.GDTR_BASE);
        boolean own = base == area.defaultBase(cpu, false) || base == area.defaultBase(cpu, true);
        long rc = own ? 0 : through(cpu, base);
        machine.recorder().leave(rc);
        return rc;
    }

    private long through(int cpu, long base) {
        long vcpu = areaOf(cpu, base);
        long entry = vcpu < 0 ? 0 : machine.vcpus().get(vcpu, VcpuWord.SLOTS, GdtLdtArea.RESERVED_PAGE);
        if (!Pte.isPresent(entry)) {
            machine.recorder().event(SchedEvents.DOUBLE_FAULT, cpu, base);
            return -EFAULT;
        }
        long page = Pte.mfn(entry);
        if (page != area.pageMfn(cpu, false) && page != area.pageMfn(cpu, true)) {
            machine.recorder().event(SchedEvents.OTHERS_PAGE, cpu, page);
            return OTHERS_PAGE;
        }
        return 0;
    }

    /** The vCPU whose area lies at {@code base} in the address space of {@code cpu}; -1 if there is none. */
    private long areaOf(int cpu, long base) {
        long cr3 = machine.pcpus().get(cpu, PcpuWord.CR3);
        for (long root = 0; root < machine.view().vcpuCount(); root++) {
            if (machine.vcpus().is(root, VcpuWord.EXISTS) && machine.vcpus().get(root, VcpuWord.CR3) == cr3) {
                return sibling(machine.vcpus().get(root, VcpuWord.DOMAIN), base);
            }
        }
        return -1;
    }

    private long sibling(long domid, long base) {
        for (long vcpu = 0; vcpu < machine.view().vcpuCount(); vcpu++) {
            boolean there = machine.vcpus().is(vcpu, VcpuWord.EXISTS)
                    && machine.vcpus().get(vcpu, VcpuWord.DOMAIN) == domid
                    && area.gdtVa(vcpu) == base;
            if (there) {
                return vcpu;
            }
        }
        return -1;
    }
}
