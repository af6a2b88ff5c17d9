// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINVAL;

import org.framescope.machine.Choice;
import org.framescope.machine.Machine;
import org.framescope.machine.MulticallIret;
import org.framescope.machine.VcpuWord;

/**
 * {@code do_multicall} of two calls, an iret to user mode and an update_va_mapping behind it. Choice multicall says whether there
 * is a second one. Source: {@code xen/common/multicall.c}, {@code do_iret}, {@code xen/arch/x86/pv/iret.c}, RELEASE-4.17.0.
 */
final class Multicall {
    private final Machine machine;
    private final BasePointers roots;
    private final UpdateVaMapping updateVaMapping;

    Multicall(Machine machine, BasePointers roots, UpdateVaMapping updateVaMapping) {
        this.machine = machine;
        this.roots = roots;
        this.updateVaMapping = updateVaMapping;
    }

    /** Both, by {@code vcpu}: the result of the last call that was done; -EINVAL when it cannot return to user mode. */
    int iretThenUpdate(long vcpu, long linear, long entry, long flags) {
        if (!machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL)) {
            return -EINVAL;
        }
        int rc = roots.toUserMode(vcpu);
        boolean goesOn = rc == 0 && machine.choice(Choice.MULTICALL) == MulticallIret.GOES_ON;
        return goesOn ? updateVaMapping.update(linear, entry, flags) : rc;
    }
}
