// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

/**
 * A page-table entry of any level as the processor reads it: flags in bits 0 to 11 and 52 to 63, the frame number in bits
 * 12 to 51. Source: {@code xen/arch/x86/include/asm/x86_64/page.h} and {@code page.h}, RELEASE-4.17.0.
 */
public final class Pte {
    /** _PAGE_PRESENT. */
    public static final long PRESENT = 0x1;
    /** _PAGE_RW. */
    public static final long RW = 0x2;
    /** _PAGE_USER. */
    public static final long USER = 0x4;
    /** _PAGE_ACCESSED, set by the processor. */
    public static final long ACCESSED = 0x20;
    /** _PAGE_DIRTY, set by the processor. */
    public static final long DIRTY = 0x40;
    /** _PAGE_NX. */
    public static final long NX = 1L << 63;

    /** __PAGE_HYPERVISOR_RO: what Xen's own read-only data mappings have. */
    public static final long HYPERVISOR_RO = PRESENT | ACCESSED | NX;
    /** __PAGE_HYPERVISOR_RW: what Xen's own data mappings have. */
    public static final long HYPERVISOR_RW = HYPERVISOR_RO | DIRTY | RW;

    private static final long FRAME_MASK = 0x000f_ffff_ffff_f000L;

    private Pte() {}

    /** The entry that maps {@code mfn} (0 to 2^40-1) with {@code flags}. */
    public static long of(long mfn, long flags) {
        return mfn << 12 & FRAME_MASK | flags;
    }

    /** The frame number in {@code entry}. */
    public static long mfn(long entry) {
        return (entry & FRAME_MASK) >>> 12;
    }

    /** Whether {@code entry} maps anything. */
    public static boolean isPresent(long entry) {
        return (entry & PRESENT) != 0;
    }

    /** Whether {@code entry} allows writing. */
    public static boolean isWritable(long entry) {
        return (entry & RW) != 0;
    }
}
