// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

/**
 * Where the descriptor tables of PV vCPUs lie in linear memory: slot 0 of the per-domain area, 32 pages a vCPU, 16 for
 * the GDT and 16 for the LDT. Source: {@code xen/arch/x86/include/asm/config.h} and {@code ldt.h}, RELEASE-4.17.0.
 */
public final class GdtLdtArea {
    /** {@code GDT_LDT_VIRT_START}. */
    public static final long START = 0xffff_8200_0000_0000L;
    /** Bytes a vCPU. */
    public static final long VCPU_BYTES = 0x20000;
    /** Bytes of a vCPU's GDT; its LDT follows. */
    public static final long GDT_BYTES = 0x10000;
    /** {@code LAST_RESERVED_GDT_BYTE}: the limit of every GDTR. */
    public static final int GDT_LIMIT = 0xefff;
    /** {@code LDT_SELECTOR}: what LDTR holds while a PV vCPU with an LDT runs. */
    public static final int LDT_SELECTOR = 0xe050;

    private GdtLdtArea() {}

    /** {@code GDT_VIRT_START} of the vCPU numbered {@code id} inside its domain. */
    public static long gdt(long id) {
        return START + id * VCPU_BYTES;
    }

    /** {@code LDT_VIRT_START} of the vCPU numbered {@code id} inside its domain. */
    public static long ldt(long id) {
        return gdt(id) + GDT_BYTES;
    }
}
