// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.guest;

import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuInfoLayout;
import org.framescope.machine.VcpuWord;

/**
 * The words a PV guest's kernel keeps for flushes: interrupt flag and pending interrupt of each vCPU in shared_info
 * (evtchn_upcall_mask and evtchn_upcall_pending), and in a data frame of its own the reference count of the table (word 0),
 * who acknowledged the interrupt (word 1) and whom a grace period waits for (word 2), a bit for each vCPU id.
 */
final class GuestKernel {
    /** References to the table: 0 once it is freed. */
    static final int REFCOUNT = 0;
    /** Bit n: vCPU n flushed because of the interrupt. */
    static final int ACKNOWLEDGED = 1;
    /** Bit n: the grace period under way waits for vCPU n. */
    static final int WAITED_FOR = 2;

    private static final long PENDING = 0xff;
    private static final long MASK = 0xff00;

    private final Machine machine;

    GuestKernel(Machine machine) {
        this.machine = machine;
    }

    long domain(long vcpu) {
        return machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
    }

    long id(long vcpu) {
        return machine.vcpus().get(vcpu, VcpuWord.ID);
    }

    /** Whether the guest has a shared_info frame and {@code data} and {@code entry} lie in the machine. */
    boolean hasWords(long vcpu, long data, long entry) {
        return machine.domains().is(domain(vcpu), DomainWord.SHARED_INFO)
                && inMachine(data)
                && inMachine(entry >>> 12)
                && (entry & 7) == 0;
    }

    private boolean inMachine(long mfn) {
        return mfn >= 0 && mfn < machine.view().maxPage();
    }

    boolean isRunning(long vcpu) {
        return machine.vcpus().is(vcpu, VcpuWord.IS_RUNNING);
    }

    private long flags(long vcpu) {
        return machine.pages().get(sharedInfo(vcpu), (int) id(vcpu) * VcpuInfoLayout.WORDS);
    }

    private long sharedInfo(long vcpu) {
        return machine.domains().get(domain(vcpu), DomainWord.SHARED_INFO);
    }

    private void flags(long vcpu, long value) {
        machine.pages().set(sharedInfo(vcpu), (int) id(vcpu) * VcpuInfoLayout.WORDS, value);
    }

    boolean interruptsEnabled(long vcpu) {
        return (flags(vcpu) & MASK) == 0;
    }

    void enableInterrupts(long vcpu, boolean enabled) {
        flags(vcpu, flags(vcpu) & ~MASK | (enabled ? 0 : 0x100));
    }

    boolean interruptPending(long vcpu) {
        return (flags(vcpu) & PENDING) != 0;
    }

    void interruptPending(long vcpu, boolean pending) {
        flags(vcpu, flags(vcpu) & ~PENDING | (pending ? 1 : 0));
    }

    long data(long frame, int word) {
        return machine.pages().get(frame, word);
    }

    void data(long frame, int word, long value) {
        machine.pages().set(frame, word, value);
    }

    /** The page-table entry at machine address {@code entry}. */
    long entry(long entry) {
        return machine.pages().get(entry >>> 12, (int) (entry >>> 3) & 511);
    }

    void entry(long entry, long value) {
        machine.pages().set(entry >>> 12, (int) (entry >>> 3) & 511, value);
    }

    /** The CPU of {@code vcpu} caches a translation through {@code table}, or none for 0. */
    void cached(long vcpu, long table) {
        machine.pcpus().set(machine.vcpus().get(vcpu, VcpuWord.PROCESSOR), PcpuWord.TLB_TABLE, table);
    }
}
