// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import java.util.OptionalLong;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Machine;
import org.framescope.machine.VcpuWord;

/**
 * Memory as a guest's vCPU sees it through its tables: how the processor walks them for a load or a store, and which L1
 * table maps an address. Accessed and dirty bits are left alone. Source: Intel SDM volume 3, chapter 4;
 * {@code map_guest_l1e}, {@code xen/arch/x86/pv/mm.c}, {@code vcpumask_to_pcpumask}, {@code xen/arch/x86/mm.c},
 * RELEASE-4.17.0.
 */
final class GuestMemory {
    private static final long LOW_END = 1L << 47;
    private static final long HYPERVISOR_END = 0xffff_8800_0000_0000L;
    private static final int TOP_SHIFT = 39;
    private static final int LEVEL_BITS = 9;
    private static final int BITMAP_BITS = 64;

    private final Machine machine;
    private final TlbFlushes flushes;

    GuestMemory(Machine machine, TlbFlushes flushes) {
        this.machine = machine;
        this.flushes = flushes;
    }

    /** {@code __addr_ok}: below the hole, or above Xen's area. */
    static boolean isGuestAddress(long linear) {
        return Long.compareUnsigned(linear, LOW_END) < 0 || Long.compareUnsigned(linear, HYPERVISOR_END) >= 0;
    }

    /** Whether the processor takes {@code linear} for an address at all. */
    static boolean isCanonical(long linear) {
        return linear << 16 >> 16 == linear;
    }

    /**
     * The L1 table of the tables that {@code vcpu} runs on whose entry maps {@code linear}; -1 when the address is not
     * the guest's or there is no such table.
     */
    long l1Table(long vcpu, long linear) {
        return isGuestAddress(linear) ? table(vcpu, linear, 0, 0) : -1;
    }

    /** Walks to the L1 table, through entries with all of {@code flags} and none of {@code without}; -1 if one fails. */
    private long table(long vcpu, long linear, long flags, long without) {
        boolean pae = machine.view().kindOfVcpu(vcpu) == DomainKind.PV32;
        long table = root(vcpu);
        long wanted = Pte.PRESENT | flags;
        for (int shift = pae ? TOP_SHIFT - LEVEL_BITS : TOP_SHIFT; shift > 12; shift -= LEVEL_BITS) {
            if (table <= 0 || table >= machine.view().maxPage()) {
                return -1;
            }
            long entry = machine.pages().get(table, (int) (linear >>> shift) & 511);
            if ((entry & (wanted | without)) != wanted || shift < TOP_SHIFT && (entry & Pte.PSE) != 0) {
                return -1;
            }
            table = Pte.mfn(entry);
        }
        return table < machine.view().maxPage() ? table : -1;
    }

    private long root(long vcpu) {
        boolean kernel = machine.vcpus().is(vcpu, VcpuWord.IN_KERNEL);
        return machine.vcpus().get(vcpu, kernel ? VcpuWord.GUEST_TABLE : VcpuWord.GUEST_TABLE_USER);
    }

    /** The L1 entry of {@code linear}, 0 when there is none. */
    long l1Entry(long vcpu, long linear) {
        long table = l1Table(vcpu, linear);
        return table < 0 ? 0 : machine.pages().get(table, (int) (linear >>> 12) & 511);
    }

    /**
     * The frame that an access of {@code vcpu} to {@code linear} reaches; -1 when it faults. A guest's kernel is no
     * supervisor for the processor: every entry on the way must be for users.
     */
    long frame(long vcpu, long linear, GuestAccess.Kind kind) {
        long flags = Pte.USER | (kind == GuestAccess.Kind.STORE ? Pte.RW : 0);
        long without = kind == GuestAccess.Kind.FETCH ? Pte.NX : 0;
        long table = isGuestAddress(linear) ? table(vcpu, linear, flags, without) : -1;
        if (table < 0) {
            return -1;
        }
        long entry = machine.pages().get(table, (int) (linear >>> 12) & 511);
        boolean allowed = (entry & (Pte.PRESENT | flags | without)) == (Pte.PRESENT | flags);
        long mfn = Pte.mfn(entry);
        return allowed && mfn < machine.view().maxPage() ? mfn : -1;
    }

    /** Whether {@code linear} is mapped at all, so that a fault is one of protection. */
    boolean isMapped(long vcpu, long linear) {
        return Pte.isPresent(l1Entry(vcpu, linear));
    }

    /** {@code vcpumask_to_pcpumask}: the CPUs of the vCPUs in the bitmap at {@code linear}; none when unreadable. */
    OptionalLong cpusOfBitmap(long vcpu, long linear) {
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        long max = machine.domains().get(domid, DomainWord.MAX_VCPUS);
        long cpus = 0;
        for (int first = 0; first < max; first += BITMAP_BITS) {
            long address = linear + first / 8;
            long mfn = frame(vcpu, address, GuestAccess.Kind.LOAD);
            if (mfn < 0) {
                return OptionalLong.empty();
            }
            long word = machine.pages().get(mfn, (int) (address >>> 3) & 511);
            cpus |= flushes.cpusOf(domid, word, first);
        }
        return OptionalLong.of(cpus);
    }
}
