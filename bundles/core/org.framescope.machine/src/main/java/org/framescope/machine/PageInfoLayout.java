// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * Where the bits of {@code count_info} (caf) and {@code type_info} (taf) lie in one range of Xen releases. A bit that a
 * release does not have is the mask 0. Rows are 32 bytes: link word, caf, taf, owner pdx (low half) with the stamp word
 * (high half).
 *
 * @param id the release that introduced the layout
 * @param first first release, {@code x.y.z}, that uses it
 * @param last last release that uses it
 * @param allocated PGC_allocated
 * @param needScrub PGC_need_scrub, meaningful on free frames
 * @param xenHeap PGC_xen_heap
 * @param shadowedPt PGC_page_table, from 4.18 on PGC_shadowed_pt
 * @param broken PGC_broken
 * @param stateShift lowest bit of the two PGC_state bits
 * @param extra PGC_extra
 * @param countMask the caf count
 * @param typeShift lowest bit of the type, which goes up to the highest of the word: three bits, before 4.10 four
 * @param locked PGT_locked
 * @param pinned PGT_pinned
 * @param validated PGT_validated
 * @param paeXenL2 PGT_pae_xen_l2
 * @param partial PGT_partial
 * @param nonCoherent PGT_non_coherent
 * @param typeCountMask the taf count
 * @param partialTristate whether the stamp word of a page table carries the signed two-bit {@code partial_pte} that
 *     XSA-299 replaced
 */
public record PageInfoLayout(
        String id,
        String first,
        String last,
        long allocated,
        long needScrub,
        long xenHeap,
        long shadowedPt,
        long broken,
        int stateShift,
        long extra,
        long countMask,
        int typeShift,
        long locked,
        long pinned,
        long validated,
        long paeXenL2,
        long partial,
        long nonCoherent,
        long typeCountMask,
        boolean partialTristate) {

    /** What the type of four bits has for PGT_shared_page. */
    private static final int OLD_SHARED = 8;

    /** PGC_state_inuse. */
    public static final int INUSE = 0;
    /** PGC_state_offlining. */
    public static final int OFFLINING = 1;
    /** PGC_state_offlined. */
    public static final int OFFLINED = 2;
    /** PGC_state_free. */
    public static final int FREE = 3;

    /** The count of general references in {@code caf}. */
    public long count(long caf) {
        return caf & countMask;
    }

    /** PGC_state of {@code caf}: 0 in use, 1 offlining, 2 offlined, 3 free. */
    public int state(long caf) {
        return (int) (caf >>> stateShift) & 3;
    }

    /** {@code state} as it stands in a caf. */
    public long stateBits(int state) {
        return (long) state << stateShift;
    }

    /** The mask of the PGC_state bits. */
    public long stateMask() {
        return 3L << stateShift;
    }

    /** The type in {@code taf}. */
    public PageType type(long taf) {
        int value = (int) (taf >>> typeShift);
        return value == OLD_SHARED ? PageType.SHARED : PageType.of(value);
    }

    /** The mask of the type bits. */
    public long typeMask() {
        return -1L << typeShift;
    }

    /** {@code type} as it stands in a taf. */
    public long typeBits(PageType type) {
        boolean old = typeShift < Long.SIZE - 3 && type == PageType.SHARED;
        return (old ? OLD_SHARED : (long) type.value()) << typeShift;
    }

    /** The count of type references in {@code taf}. */
    public long typeCount(long taf) {
        return taf & typeCountMask;
    }

    /** The bits of taf that mean something in this layout. */
    public long typeInfoBits() {
        return typeMask()
                | locked()
                | pinned()
                | validated()
                | paeXenL2()
                | partial()
                | nonCoherent()
                | typeCountMask();
    }
}
