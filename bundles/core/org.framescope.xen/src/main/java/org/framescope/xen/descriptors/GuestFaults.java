// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.VcpuInfoLayout;
import org.framescope.machine.VcpuWord;

/**
 * Faults that Xen hands to the kernel of a PV guest. The address of a page fault stands in the vCPU's vcpu_info: in the frame
 * registered for it, or else in shared_info. Source: {@code pv_inject_event}, {@code xen/arch/x86/pv/traps.c}, {@code
 * arch_set_cr2}, RELEASE-4.17.0.
 */
public final class GuestFaults {
    private final Machine machine;

    /** Faults of the vCPUs of {@code machine}. */
    public GuestFaults(Machine machine) {
        this.machine = machine;
    }

    /** A page fault with {@code error} at {@code linear}. */
    public void pageFault(long vcpu, long error, long linear) {
        machine.recorder().event(DescriptorEvents.PAGE_FAULT, vcpu, error, linear);
        long registered = machine.vcpus().get(vcpu, VcpuWord.VCPU_INFO);
        if (registered != 0) {
            int first = (int) machine.vcpus().get(vcpu, VcpuWord.VCPU_INFO_OFFSET) / 8;
            machine.pages().set(registered, first + VcpuInfoLayout.CR2, linear);
            return;
        }
        long id = machine.vcpus().get(vcpu, VcpuWord.ID);
        long shared = machine.domains().get(machine.vcpus().get(vcpu, VcpuWord.DOMAIN), DomainWord.SHARED_INFO);
        if (shared != 0 && id < VcpuInfoLayout.IN_SHARED_INFO) {
            machine.pages().set(shared, (int) id * VcpuInfoLayout.WORDS + VcpuInfoLayout.CR2, linear);
        }
    }

    /** A general protection fault with {@code error}. */
    public void generalProtection(long vcpu, long error) {
        machine.recorder().event(DescriptorEvents.GENERAL_PROTECTION, vcpu, error);
    }
}
