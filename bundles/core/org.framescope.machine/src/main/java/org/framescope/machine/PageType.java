// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** PGT_ types as numbered since Xen 4.10 ({@code asm-x86/mm.h}, RELEASE-4.10.0). */
public enum PageType {
    /** PGT_none. */
    NONE("none"),
    /** PGT_l1_page_table. */
    L1("l1"),
    /** PGT_l2_page_table. */
    L2("l2"),
    /** PGT_l3_page_table. */
    L3("l3"),
    /** PGT_l4_page_table, the root. */
    L4("l4"),
    /** PGT_seg_desc_page. */
    SEG_DESC("seg_desc"),
    /** PGT_shared_page: copy on write. */
    SHARED("shared"),
    /** PGT_writable_page. */
    WRITABLE("writable");

    private static final PageType[] BY_VALUE = values();

    private final String label;

    PageType(String label) {
        this.label = label;
    }

    /** The number in the three type bits. */
    public int value() {
        return ordinal();
    }

    /** Xen's name without {@code PGT_} and {@code _page}. */
    public String label() {
        return label;
    }

    /** Whether frames of this type are page tables. */
    public boolean isPageTable() {
        return ordinal() >= L1.ordinal() && ordinal() <= L4.ordinal();
    }

    /** The type with {@code value} in its low three bits. */
    public static PageType of(int value) {
        return BY_VALUE[value & 7];
    }
}
