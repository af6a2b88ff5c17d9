// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;

/**
 * {@code old_guest_table} with its parent and whether the put is of a partial table: the page table whose put a vCPU
 * still owes. The one written here is that of {@code current}: the caller's vCPU, or the idle vCPU of its CPU. Source:
 * {@code xen/arch/x86/mm.c}, RELEASE-4.17.0.
 */
public final class OldGuestTable {
    /** No frame: what the word of the table or its parent holds when there is none. */
    public static final long NONE = 0;

    private final Machine machine;
    private final Caller caller;

    /** The deferred puts of the vCPUs of {@code machine}. */
    public OldGuestTable(Machine machine, Caller caller) {
        this.machine = machine;
        this.caller = caller;
    }

    /** {@code current}: the caller's vCPU, or the idle vCPU of the CPU it runs on. */
    public long current() {
        long vcpu = caller.vcpu();
        return vcpu == Links.NO_VCPU ? machine.pcpus().get(caller.cpu(), PcpuWord.IDLE_VCPU) : vcpu;
    }

    /** The table that {@code current} still has to put, or {@link #NONE}. */
    public long table() {
        return machine.vcpus().get(current(), VcpuWord.OLD_GUEST_TABLE);
    }

    /** Whether {@code current} still has to put a table. */
    public boolean isPending() {
        return table() != NONE;
    }

    /** Whether that table is {@code mfn}. */
    public boolean holds(long mfn) {
        return mfn != NONE && table() == mfn;
    }

    /**
     * {@code current} will put {@code mfn} later.
     *
     * @param parent the table whose entry held it, or {@link #NONE}
     * @param partial whether PGT_partial holds the type reference
     */
    public void park(long mfn, long parent, boolean partial) {
        write(current(), mfn, parent, partial);
    }

    /** {@code vcpu} owes nothing any more. */
    void clear(long vcpu) {
        write(vcpu, NONE, NONE, true);
    }

    private void write(long vcpu, long mfn, long parent, boolean partial) {
        machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_PTPG, parent);
        machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_TABLE, mfn);
        machine.vcpus().set(vcpu, VcpuWord.OLD_GUEST_PARTIAL, partial ? 1 : 0);
    }
}
