// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.VcpuWord;

/**
 * Faults that Xen hands to the kernel of a PV guest. The address of a page fault stands in the vCPU's vcpu_info: in the frame
 * registered for it, or else in shared_info. Source: {@code pv_inject_event}, {@code xen/arch/x86/pv/traps.c}, {@code
 * arch_set_cr2}, RELEASE-4.17.0.
 */
public final class GuestFaults {
    /** Words of a vcpu_info in shared_info. */
    private static final int INFO_WORDS = 8;
    /** arch.cr2 in a vcpu_info, behind the flags and the selector of pending events. */
    private static final int CR2 = 2;
    /** vCPUs for which shared_info has room. */
    private static final int LEGACY_MAX_VCPUS = 32;

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
            machine.pages().set(registered, first + CR2, linear);
            return;
        }
        long id = machine.vcpus().get(vcpu, VcpuWord.ID);
        long shared = machine.domains().get(machine.vcpus().get(vcpu, VcpuWord.DOMAIN), DomainWord.SHARED_INFO);
        if (shared != 0 && id < LEGACY_MAX_VCPUS) {
            machine.pages().set(shared, (int) id * INFO_WORDS + CR2, linear);
        }
    }

    /** A general protection fault with {@code error}. */
    public void generalProtection(long vcpu, long error) {
        machine.recorder().event(DescriptorEvents.GENERAL_PROTECTION, vcpu, error);
    }
}
