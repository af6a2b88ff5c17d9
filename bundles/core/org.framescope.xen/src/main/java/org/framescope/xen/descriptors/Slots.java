// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.Choice;
import org.framescope.machine.LdtPaging;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;

/** The 32 L1 entries of a vCPU's GDT/LDT area, and when they may change. */
final class Slots {
    /** GDT slots that are the guest's: {@code FIRST_RESERVED_GDT_PAGE}. */
    static final int GDT = 14;
    /** Number of the first LDT slot. */
    static final int FIRST_LDT = 16;
    /** LDT slots. */
    static final int LDT = 16;

    private final Machine machine;

    Slots(Machine machine) {
        this.machine = machine;
    }

    long get(long vcpu, int slot) {
        return machine.vcpus().get(vcpu, VcpuWord.SLOTS, slot);
    }

    void set(long vcpu, int slot, long entry) {
        machine.vcpus().set(vcpu, VcpuWord.SLOTS, slot, entry);
    }

    /** Whether the hypervisor pages LDTs out, and so counts and locks their slots. */
    boolean pagingOut() {
        return machine.choice(Choice.LDT) != LdtPaging.DROPPED;
    }

    /** Without paging-out, slots change only on behalf of the vCPU itself, or when no CPU holds its context. */
    void assertMayChange(long vcpu, int cpu) {
        long dirty = machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU);
        boolean current = machine.pcpus().get(cpu, PcpuWord.CURRENT) == vcpu;
        if (!pagingOut() && !current && dirty != Links.CLEAN) {
            machine.recorder().event(DescriptorEvents.SLOTS_IN_USE, vcpu, cpu, dirty);
        }
    }
}
