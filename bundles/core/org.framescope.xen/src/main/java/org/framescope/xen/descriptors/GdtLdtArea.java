// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.DomainKind;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;

/**
 * Where descriptor tables lie: the GDT and LDT area of each vCPU below PML4 slot 260, and the GDT pages of each CPU.
 * Reads words, never writes them. Facts: {@code asm/config.h} and {@code asm/desc.h}, RELEASE-4.17.0.
 */
public final class GdtLdtArea {
    /** FIRST_RESERVED_GDT_PAGE: the slot of a vCPU's GDT that maps a page of the CPU's. */
    public static final int RESERVED_PAGE = 14;
    /** FIRST_RESERVED_GDT_BYTE. */
    public static final long RESERVED_BYTE = 0xe000;
    /** FIRST_RESERVED_GDT_ENTRY. */
    public static final int RESERVED_ENTRY = 7168;
    /** {@code LAST_RESERVED_GDT_BYTE}: the limit of every GDTR. */
    public static final int GDT_LIMIT = 0xefff;
    /** {@code LDT_SELECTOR}: what LDTR holds while a PV vCPU with an LDT runs. */
    public static final int LDT_SELECTOR = 0xe050;
    /** Bytes of a vCPU's area: 16 pages of GDT, 16 pages of LDT. */
    public static final long VCPU_BYTES = 0x20000;
    /** Bytes of a vCPU's GDT; its LDT follows. */
    public static final long GDT_BYTES = 0x10000;
    /** {@code GDT_LDT_VIRT_START}: PML4 slot 260. */
    public static final long START = 0xffff_8200_0000_0000L;
    /** {@code __PAGE_HYPERVISOR_RW}: present, writable, accessed, dirty, no execution. */
    public static final long HYPERVISOR_RW = 0x8000_0000_0000_0063L;
    /** {@code __PAGE_HYPERVISOR_RO}: present, accessed, no execution. */
    public static final long HYPERVISOR_RO = 0x8000_0000_0000_0021L;
    /** Frame number bits of an L1 entry. */
    public static final long FRAME_MASK = 0x000f_ffff_ffff_f000L;
    /** vCPUs for which the area has room. */
    public static final int MAX_VCPUS = 8192;

    private final Machine machine;

    /** The tables of {@code machine}. */
    public GdtLdtArea(Machine machine) {
        this.machine = machine;
    }

    /** {@code need_full_gdt}: whether vCPUs of a domain of this kind bring a GDT of their own. */
    public static boolean needsFullGdt(DomainKind kind) {
        return kind.isPv();
    }

    /** GDT_VIRT_START of {@code vcpu} (an ordinal): the linear address of its GDT. */
    public long gdtVa(long vcpu) {
        long start = machine.globals().get(0, GlobalWord.PER_DOMAIN_VA);
        return start + machine.vcpus().get(vcpu, VcpuWord.ID) * VCPU_BYTES;
    }

    /** LDT_VIRT_START of {@code vcpu}: the linear address of its LDT. */
    public long ldtVa(long vcpu) {
        return gdtVa(vcpu) + GDT_BYTES;
    }

    /** What GDTR holds when {@code cpu} uses its own regular or compat page: Xen's selectors lie at 0xe000. */
    public long defaultBase(int cpu, boolean compat) {
        return machine.pcpus().get(cpu, compat ? PcpuWord.COMPAT_GDT_VA : PcpuWord.GDT_VA) - RESERVED_BYTE;
    }

    /** The frame of the regular or compat page of {@code cpu}. */
    public long pageMfn(int cpu, boolean compat) {
        return machine.pcpus().get(cpu, compat ? PcpuWord.COMPAT_GDT_MFN : PcpuWord.GDT_MFN);
    }

    /** The L1 entry that maps {@code mfn} for Xen, writable. */
    public static long hypervisorRw(long mfn) {
        return mfn << 12 | HYPERVISOR_RW;
    }

    /** Whether {@code vcpu} belongs to a 32-bit PV domain, whose slot 14 shows the compat page. */
    public boolean isCompat(long vcpu) {
        return machine.view().kindOfVcpu(vcpu) == DomainKind.PV32;
    }
}
