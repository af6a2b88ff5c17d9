// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

/** What a shadow is a shadow of ({@code SH_type_*}). Numbers differ by release: {@link ShadowLayout}. */
public enum ShadowType {
    /** Not in use: on the free list. */
    NONE("none", 1),
    /** L1 table of a 32-bit guest without PAE. */
    L1_32("l1_32", 2),
    /** L1 that stands for a 4 MiB page of such a guest. */
    FL1_32("fl1_32", 2),
    /** L2 table of such a guest. */
    L2_32("l2_32", 4),
    /** L1 table of a PAE guest. */
    L1_PAE("l1_pae", 1),
    /** L1 that stands for a 2 MiB page of such a guest. */
    FL1_PAE("fl1_pae", 1),
    /** L2 table of such a guest. */
    L2_PAE("l2_pae", 1),
    /** Topmost L2 table of such a guest; up to 4.15. */
    L2H_PAE("l2h_pae", 1),
    /** L1 table of a 64-bit guest. */
    L1_64("l1_64", 1),
    /** L1 that stands for a 2 MiB page of such a guest. */
    FL1_64("fl1_64", 1),
    /** L2 table of such a guest. */
    L2_64("l2_64", 1),
    /** Topmost L2 table of a 32-bit PV guest. */
    L2H_64("l2h_64", 1),
    /** L3 table of a 64-bit guest. */
    L3_64("l3_64", 1),
    /** L4 table of such a guest. */
    L4_64("l4_64", 1),
    /** A table of the p2m. */
    P2M_TABLE("p2m_table", 1),
    /** A monitor table. */
    MONITOR_TABLE("monitor_table", 1),
    /** Snapshot of a table that is out of sync. */
    OOS_SNAPSHOT("oos_snapshot", 1);

    private final String label;
    private final int pages;

    ShadowType(String label, int pages) {
        this.label = label;
        this.pages = pages;
    }

    /** Xen's name without {@code SH_type_} and {@code _shadow}. */
    public String label() {
        return label;
    }

    /** {@code shadow_size}: how many frames one takes. */
    public int pages() {
        return pages;
    }

    /** Whether it shadows a guest's table, and so stands in the hash and may be referred to. */
    public boolean isShadow() {
        return this != NONE && ordinal() < P2M_TABLE.ordinal();
    }

    /** Whether it stands for a superpage: what it shadows is a guest frame number then, and no frame is referred to. */
    public boolean isSplinter() {
        return this == FL1_32 || this == FL1_PAE || this == FL1_64;
    }

    /** Whether its entries point to other shadows. */
    public boolean hasChildren() {
        return switch (this) {
            case L2_32, L2_PAE, L2H_PAE, L2_64, L2H_64, L3_64, L4_64 -> true;
            default -> false;
        };
    }

    /**
     * {@code sh_type_is_pinnable}.
     *
     * @param toplevelL3 whether the domain has SHOPT_LINUX_L3_TOPLEVEL set
     */
    public boolean isPinnable(boolean toplevelL3) {
        return switch (this) {
            case L2_32, L2_PAE, L2H_PAE, L4_64 -> true;
            case L3_64 -> toplevelL3;
            default -> false;
        };
    }

    /**
     * {@code sh_type_has_up_pointer}: single-page shadows that cannot be pinned.
     *
     * @param toplevelL3 whether the domain has SHOPT_LINUX_L3_TOPLEVEL set
     */
    public boolean hasUpPointer(boolean toplevelL3) {
        return isShadow() && pages == 1 && !isPinnable(toplevelL3);
    }
}
