// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.tlb.FlushMask;
import org.framescope.xen.tlb.TlbClock;

/** Flushes that a guest asks for, or that a change of its tables needs, from the caller's CPU. */
final class TlbFlushes {
    private final Machine machine;
    private final Caller caller;
    private final TlbClock clock;
    private final FlushMask flushMask;

    TlbFlushes(Machine machine, Caller caller, TlbClock clock, FlushMask flushMask) {
        this.machine = machine;
        this.caller = caller;
        this.clock = clock;
        this.flushMask = flushMask;
    }

    /** {@code flush_tlb_local}. */
    void local() {
        clock.flushed(caller.cpu());
    }

    /** {@code flush_tlb_mask}. */
    void mask(long mask) {
        if (mask != 0) {
            caller.actor().run(flushMask, mask, caller.cpu());
        }
    }

    /** The caller's CPU, if it is in {@code mask}, flushes by itself; then the others. */
    void flushLocalFirst(long mask) {
        long self = 1L << caller.cpu();
        if ((mask & self) != 0) {
            local();
        }
        mask(mask & ~self);
    }

    /** {@code paging_invlpg} on the caller's CPU; nothing for an address that is not canonical. */
    void invlpgLocal(long linear) {
        if (GuestMemory.isCanonical(linear)) {
            machine.recorder().event(PageTableEvents.INVLPG, linear, caller.cpu());
        }
    }

    /** {@code flush_tlb_one_mask}. */
    void invlpgMask(long mask, long linear) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            machine.recorder().event(PageTableEvents.INVLPG, linear, Long.numberOfTrailingZeros(rest));
        }
    }

    /** CPUs that hold a context of {@code domid}. */
    long dirtyCpus(long domid) {
        return machine.domains().get(domid, DomainWord.DIRTY_CPUMASK);
    }

    /** {@code vcpumask_to_pcpumask}: CPUs that hold the context of a vCPU in {@code vcpus}, from number {@code first}. */
    long cpusOf(long domid, long vcpus, int first) {
        long cpus = 0;
        for (long rest = vcpus; rest != 0; rest &= rest - 1) {
            long vcpu = machine.view().vcpu(domid, first + Long.numberOfTrailingZeros(rest));
            if (vcpu >= 0) {
                long dirty = machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU);
                cpus |= dirty == Links.CLEAN ? 0 : 1L << dirty;
            }
        }
        return cpus;
    }

    /** {@code wbinvd} on the CPUs of {@code mask}. */
    void writeBack(long mask) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            machine.recorder().event(PageTableEvents.WBINVD, Long.numberOfTrailingZeros(rest));
        }
    }
}
