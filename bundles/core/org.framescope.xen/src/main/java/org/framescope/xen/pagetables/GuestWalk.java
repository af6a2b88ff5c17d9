// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.MachineView;
import org.framescope.machine.VcpuWord;

/**
 * Walks a PV guest's kernel page tables from {@code guest_table} down to the L1 entry of a linear address, as Xen does
 * through its linear mapping ({@code guest_get_eff_kern_l1e}, {@code xen/arch/x86/pv/mm.c}, RELEASE-4.17.0). Nothing is
 * changed; accessed bits stay as they are.
 */
public final class GuestWalk {
    private static final int TOP_SHIFT = 39;
    private static final int LEVEL_BITS = 9;

    private final MachineView view;

    /** Walks the tables in {@code view}. */
    public GuestWalk(MachineView view) {
        this.view = view;
    }

    /**
     * The L1 entry that maps {@code linear} in the kernel tables of {@code vcpu}; 0 when the vCPU has no root or a
     * table on the way is absent or no frame of the machine.
     */
    public long l1Entry(long vcpu, long linear) {
        long table = view.vcpus().get(vcpu, VcpuWord.GUEST_TABLE);
        if (table == 0) {
            return 0;
        }
        for (int shift = TOP_SHIFT; ; shift -= LEVEL_BITS) {
            if (table >= view.maxPage()) {
                return 0;
            }
            long entry = view.pages().get(table, (int) (linear >>> shift) & 511);
            if (shift == 12) {
                return entry;
            }
            if (!Pte.isPresent(entry)) {
                return 0;
            }
            table = Pte.mfn(entry);
        }
    }
}
