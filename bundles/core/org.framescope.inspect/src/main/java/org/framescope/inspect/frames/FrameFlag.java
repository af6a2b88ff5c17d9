// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;

/** A flag of a frame that a {@link FrameFilter} can ask for by name. Facts: {@code xen/arch/x86/include/asm/mm.h}, RELEASE-4.17.0. */
public enum FrameFlag {
    /** PGC_allocated. */
    ALLOCATED("allocated", FrameView.CAF, PageInfoLayout::allocated, "its owner holds a reference to it"),
    /** PGC_need_scrub. */
    NEED_SCRUB(
            "need_scrub", FrameView.CAF, PageInfoLayout::needScrub, "free, and to be scrubbed before it is handed out"),
    /** PGC_xen_heap. */
    XEN_HEAP("xen_heap", FrameView.CAF, PageInfoLayout::xenHeap, "of Xen's heap"),
    /** PGC_extra. */
    EXTRA("extra", FrameView.CAF, PageInfoLayout::extra, "not counted as the guest's memory"),
    /** PGC_page_table, later PGC_shadowed_pt. */
    SHADOWED("shadowed", FrameView.CAF, PageInfoLayout::shadowedPt, "a guest's page table that has shadows"),
    /** PGC_broken. */
    BROKEN("broken", FrameView.CAF, PageInfoLayout::broken, "its memory is faulty"),
    /** PGT_pinned. */
    PINNED("pinned", FrameView.TAF, PageInfoLayout::pinned, "a pin holds its type"),
    /** PGT_validated. */
    VALIDATED("validated", FrameView.TAF, PageInfoLayout::validated, "its contents were audited for its type"),
    /** PGT_partial. */
    PARTIAL("partial", FrameView.TAF, PageInfoLayout::partial, "an audit of it was interrupted"),
    /** PGT_locked. */
    LOCKED("locked", FrameView.TAF, PageInfoLayout::locked, "page_lock is held"),
    /** PGT_pae_xen_l2. */
    PAE_XEN_L2("pae_xen_l2", FrameView.TAF, PageInfoLayout::paeXenL2, "the L2 with Xen's slots of a 32-bit guest"),
    /** PGT_non_coherent. */
    NON_COHERENT("non_coherent", FrameView.TAF, PageInfoLayout::nonCoherent, "caches are flushed before another use");

    private final String label;
    private final int word;
    private final ToLongFunction<PageInfoLayout> mask;
    private final String description;

    FrameFlag(String label, int word, ToLongFunction<PageInfoLayout> mask, String description) {
        this.label = label;
        this.word = word;
        this.mask = mask;
        this.description = description;
    }

    /** Xen's name without {@code PGC_} or {@code PGT_}. */
    public String label() {
        return label;
    }

    /** What it says of a frame. */
    public String description() {
        return description;
    }

    /** The flag called {@code label}. */
    static Optional<FrameFlag> named(String label) {
        return Arrays.stream(values()).filter(f -> f.label.equals(label)).findFirst();
    }

    /** That it is set: need_scrub of a free frame alone, and any other of one that is not. */
    List<FrameTest> tests(PageInfoLayout layout) {
        long free = layout.stateBits(PageInfoLayout.FREE);
        FrameTest state = this == NEED_SCRUB
                ? FrameTest.in(FrameView.CAF, layout.stateMask(), free, free)
                : word == FrameView.TAF
                        ? FrameTest.used(layout)
                        : FrameTest.in(FrameView.CAF, layout.stateMask(), 0, layout.stateBits(PageInfoLayout.OFFLINED));
        return List.of(state, FrameTest.flags(word, mask.applyAsLong(layout)));
    }
}
