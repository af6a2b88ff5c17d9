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
    /** _PAGE_PWT: with the other two cache bits 0, write-through. */
    public static final long PWT = 0x8;
    /** _PAGE_PCD: with the other two cache bits 0, uncached unless the MTRRs combine. */
    public static final long PCD = 0x10;
    /** _PAGE_ACCESSED, set by the processor. */
    public static final long ACCESSED = 0x20;
    /** _PAGE_DIRTY, set by the processor. */
    public static final long DIRTY = 0x40;
    /** _PAGE_PAT in an L1 entry. */
    public static final long PAT = 0x80;
    /** _PAGE_PSE in an L2 or L3 entry: it maps a large page. */
    public static final long PSE = 0x80;
    /** _PAGE_GLOBAL. */
    public static final long GLOBAL = 0x100;
    /** _PAGE_AVAIL: bits 9 to 11, the guest's own. */
    public static final long AVAIL = 0xe00;
    /** _PAGE_AVAIL_HIGH: bits 52 to 62, the guest's own. */
    public static final long AVAIL_HIGH = 0x7ffL << 52;
    /** _PAGE_GUEST_KERNEL: bit 52, set by Xen in an L1 entry of a 64-bit guest's kernel. */
    public static final long GUEST_KERNEL = 1L << 52;
    /** PAGE_CACHE_ATTRS. */
    public static final long CACHE_ATTRS = PWT | PCD | PAT;
    /** _PAGE_WC: write-combining, as Xen sets up the PAT. */
    public static final long WC = PAT;
    /** Every bit that is not part of the frame number. */
    public static final long FLAGS = 0xfff0_0000_0000_0fffL;
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

    /** The flags in {@code entry}, where they stand. */
    public static long flags(long entry) {
        return entry & FLAGS;
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
