// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/** The frame table, for reading and, through the one write path, for writing. */
public final class FrameTable extends FrameView {

    private final Words words;

    /** The frame table of {@code words}, laid out as {@code layout} says. */
    public FrameTable(Words words, PageInfoLayout layout) {
        super(words, layout);
        this.words = words;
    }

    /** Writes the list link or the shadow up-pointer. */
    public void setLink(long mfn, long link) {
        words.write(address(mfn, LINK), link);
    }

    /** Writes count_info. */
    public void setCaf(long mfn, long caf) {
        words.write(address(mfn, CAF), caf);
    }

    /** Writes type_info. */
    public void setTaf(long mfn, long taf) {
        words.write(address(mfn, TAF), taf);
    }

    /** Writes owner pdx, back frame or order, 32 bits; the stamp word stays. */
    public void setOwnerPdx(long mfn, long pdx) {
        long address = address(mfn, TAIL);
        words.write(address, words.read(address) & ~OWNER_MASK | pdx & OWNER_MASK);
    }

    /** Writes the stamp word, 32 bits; the owner stays. */
    public void setStamp(long mfn, long stamp) {
        long address = address(mfn, TAIL);
        words.write(address, words.read(address) & OWNER_MASK | stamp << 32);
    }

    /** Writes {@code nr_validated_ptes} (0 to 512), partial_flags and linear_pt_count of a page table. */
    public void setProgress(long mfn, int nrValidated, boolean partialSet, int linearPtCount) {
        long low = nrValidated & 0x3ff | (partialSet ? 0x8000 : 0);
        setStamp(mfn, low | (linearPtCount & 0xffffL) << 16);
    }
}
