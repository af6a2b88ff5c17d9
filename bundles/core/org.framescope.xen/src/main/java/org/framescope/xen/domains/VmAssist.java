// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOSYS;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;

/** {@code HYPERVISOR_vm_assist}: {@code do_vm_assist}, {@code xen/common/kernel.c}, RELEASE-4.17.0. */
public final class VmAssist {
    /** VMASST_TYPE_writable_pagetables: faulting stores into L1 tables are emulated. */
    public static final int WRITABLE_PAGETABLES = 2;
    /** VMASST_TYPE_m2p_strict: user tables do not map the M2P. */
    public static final int M2P_STRICT = 32;

    /** 4gb_segments, its notification, writable_pagetables, pae_extended_cr3, architectural_iopl, runstate_update_flag. */
    private static final long LOW_TYPES = 0x3f;

    private static final int ENABLE = 0;
    private static final int DISABLE = 1;

    private final Machine machine;

    /** The assists of the domains of {@code machine}. */
    public VmAssist(Machine machine) {
        this.machine = machine;
    }

    /** The bits that a guest may set. */
    static long valid(boolean pv32) {
        return pv32 ? LOW_TYPES : LOW_TYPES | 1L << M2P_STRICT;
    }

    /** Command 0 enables, 1 disables {@code type}: 0, -EINVAL for an unknown type, -ENOSYS for another command. */
    public int assist(long domid, long command, long type) {
        boolean pv32 = machine.view().kind(domid) == DomainKind.PV32;
        if (type < 0 || type >= Long.SIZE || (valid(pv32) >>> type & 1) == 0) {
            return -EINVAL;
        }
        if (command != ENABLE && command != DISABLE) {
            return -ENOSYS;
        }
        long bits = machine.domains().get(domid, DomainWord.VM_ASSIST);
        long bit = 1L << type;
        machine.domains().set(domid, DomainWord.VM_ASSIST, command == ENABLE ? bits | bit : bits & ~bit);
        return 0;
    }
}
