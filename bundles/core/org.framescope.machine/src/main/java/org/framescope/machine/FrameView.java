// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * The frame table, for reading: four words a frame, as {@code struct page_info} of a non-BIGMEM build has them. A frame
 * is its number (mfn); there is no object per frame. Frame numbers are not checked here: rows beyond the machine's size
 * read as zero.
 */
public class FrameView {
    /** Words of a row. */
    public static final int ROW_WORDS = 4;
    /** Word of a row: list link or shadow up-pointer. */
    public static final int LINK = 0;
    /** Word of a row: count_info. */
    public static final int CAF = 1;
    /** Word of a row: type_info, of a free frame first_dirty and flush state, of a shadow its head word. */
    public static final int TAF = 2;
    /** Word of a row: owner pdx (or back frame, or order) low, stamp word high. */
    public static final int TAIL = 3;

    /** The bits of the last word of a row that name the owner. */
    public static final long OWNER_MASK = 0xffff_ffffL;
    /** Rows in as many words as a page has. */
    public static final int PAGE_ROWS = PageView.WORDS / ROW_WORDS;

    private static final long FIRST = Space.FRAME.at(0);

    private final WordSource source;
    private final PageInfoLayout layout;

    /** The frame table of {@code source}, laid out as {@code layout} says. */
    public FrameView(WordSource source, PageInfoLayout layout) {
        this.source = source;
        this.layout = layout;
    }

    /** Where the bits lie. */
    public final PageInfoLayout layout() {
        return layout;
    }

    /** The address of word {@code word} (0 to 3) of the row of {@code mfn}. */
    public static long address(long mfn, int word) {
        return FIRST | mfn * ROW_WORDS + word;
    }

    /** The list link, or the shadow up-pointer. */
    public final long link(long mfn) {
        return source.read(address(mfn, LINK));
    }

    /** count_info. */
    public final long caf(long mfn) {
        return source.read(address(mfn, CAF));
    }

    /** type_info. */
    public final long taf(long mfn) {
        return source.read(address(mfn, TAF));
    }

    /** The last word of the row: owner pdx low, stamp high. */
    public final long tail(long mfn) {
        return source.read(address(mfn, TAIL));
    }

    /** Owner pdx, back frame or order: the low half of the last word. */
    public final long ownerPdx(long mfn) {
        return tail(mfn) & OWNER_MASK;
    }

    /** TLB stamp, or validation progress and linear count of a page table: the high half of the last word. */
    public final long stamp(long mfn) {
        return tail(mfn) >>> 32;
    }

    /** The count of general references. */
    public final long count(long mfn) {
        return layout.count(caf(mfn));
    }

    /** The count of type references. */
    public final long typeCount(long mfn) {
        return layout.typeCount(taf(mfn));
    }

    /** The type. */
    public final PageType type(long mfn) {
        return layout.type(taf(mfn));
    }

    /** PGC_state: 0 in use, 1 offlining, 2 offlined, 3 free. */
    public final int state(long mfn) {
        return layout.state(caf(mfn));
    }

    /** {@code nr_validated_ptes} of a page table: slots below it hold references. */
    public final int nrValidatedPtes(long mfn) {
        return (int) stamp(mfn) & 0x3ff;
    }

    /** {@code PTF_partial_set} of a page table. */
    public final boolean partialSet(long mfn) {
        return (stamp(mfn) & 0x8000) != 0;
    }

    /** {@code linear_pt_count} of a page table: positive as container, negative as target. */
    public final int linearPtCount(long mfn) {
        return (short) (stamp(mfn) >>> 16);
    }

    /** The domain id that owns the frame, or -1. */
    public final int owner(long mfn) {
        return ownerOf(ownerPdx(mfn));
    }

    /** The domain id whose struct domain lies in frame {@code pdx}, or -1. */
    public final int ownerOf(long pdx) {
        return pdx == 0 ? -1 : (int) source.read(Space.OWNER.at(pdx)) - 1;
    }
}
