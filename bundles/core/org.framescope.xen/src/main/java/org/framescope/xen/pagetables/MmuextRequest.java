// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

/**
 * A request to mmuext_op: {@code struct mmuext_op}. Numbers as in {@code xen/include/public/xen.h}, RELEASE-4.17.0.
 *
 * @param cmd the command, one of the constants or any other number
 * @param arg1 a frame, or a linear address
 * @param arg2 a number of entries, a frame, or the linear address of a bitmap of vCPUs
 */
public record MmuextRequest(int cmd, long arg1, long arg2) {
    /** MMUEXT_PIN_L1_TABLE; those of L2 to L4 follow. */
    public static final int PIN_L1_TABLE = 0;
    /** MMUEXT_PIN_L4_TABLE. */
    public static final int PIN_L4_TABLE = 3;
    /** MMUEXT_UNPIN_TABLE. */
    public static final int UNPIN_TABLE = 4;
    /** MMUEXT_NEW_BASEPTR. */
    public static final int NEW_BASEPTR = 5;
    /** MMUEXT_TLB_FLUSH_LOCAL. */
    public static final int TLB_FLUSH_LOCAL = 6;
    /** MMUEXT_INVLPG_LOCAL. */
    public static final int INVLPG_LOCAL = 7;
    /** MMUEXT_TLB_FLUSH_MULTI. */
    public static final int TLB_FLUSH_MULTI = 8;
    /** MMUEXT_INVLPG_MULTI. */
    public static final int INVLPG_MULTI = 9;
    /** MMUEXT_TLB_FLUSH_ALL. */
    public static final int TLB_FLUSH_ALL = 10;
    /** MMUEXT_INVLPG_ALL. */
    public static final int INVLPG_ALL = 11;
    /** MMUEXT_FLUSH_CACHE. */
    public static final int FLUSH_CACHE = 12;
    /** MMUEXT_SET_LDT. */
    public static final int SET_LDT = 13;
    /** MMUEXT_NEW_USER_BASEPTR. */
    public static final int NEW_USER_BASEPTR = 15;
    /** MMUEXT_CLEAR_PAGE. */
    public static final int CLEAR_PAGE = 16;
    /** MMUEXT_COPY_PAGE. */
    public static final int COPY_PAGE = 17;
    /** MMUEXT_FLUSH_CACHE_GLOBAL. */
    public static final int FLUSH_CACHE_GLOBAL = 18;
    /** MMUEXT_MARK_SUPER. */
    public static final int MARK_SUPER = 19;
    /** MMUEXT_UNMARK_SUPER. */
    public static final int UNMARK_SUPER = 20;
}
