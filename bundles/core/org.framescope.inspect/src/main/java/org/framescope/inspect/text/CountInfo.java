// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.PageInfoLayout;

/**
 * A decoded {@code count_info} (caf). Facts: {@code xen/arch/x86/include/asm/mm.h}, RELEASE-4.17.0; which bits exist is
 * the layout's.
 *
 * @param word the word as it stands
 * @param count general references
 * @param state {@code inuse}, {@code offlining}, {@code offlined} or {@code free}
 * @param allocated PGC_allocated; never true of a free frame, where the same bit may mean need_scrub
 * @param needScrub PGC_need_scrub of a free frame
 * @param xenHeap PGC_xen_heap
 * @param extra PGC_extra
 * @param shadowedPt PGC_page_table, later PGC_shadowed_pt
 * @param broken PGC_broken
 * @param otherBits bits that the layout gives no meaning
 */
public record CountInfo(
        long word,
        long count,
        String state,
        boolean allocated,
        boolean needScrub,
        boolean xenHeap,
        boolean extra,
        boolean shadowedPt,
        boolean broken,
        long otherBits) {
    private static final List<String> STATES = List.of("inuse", "offlining", "offlined", "free");

    /** Decodes {@code caf} as {@code layout} says. */
    public static CountInfo of(PageInfoLayout layout, long caf) {
        int state = layout.state(caf);
        boolean free = state == PageInfoLayout.FREE;
        boolean aliased = layout.needScrub() == layout.allocated();
        long known = layout.allocated()
                | layout.needScrub()
                | layout.xenHeap()
                | layout.extra()
                | layout.shadowedPt()
                | layout.broken()
                | layout.stateMask()
                | layout.countMask();
        return new CountInfo(
                caf,
                layout.count(caf),
                stateName(state),
                (caf & layout.allocated()) != 0 && !(free && aliased),
                (caf & layout.needScrub()) != 0 && (free || !aliased),
                (caf & layout.xenHeap()) != 0,
                (caf & layout.extra()) != 0,
                (caf & layout.shadowedPt()) != 0,
                (caf & layout.broken()) != 0,
                caf & ~known);
    }

    /** Xen's name of PGC_state {@code state}, 0 to 3. */
    public static String stateName(int state) {
        return STATES.get(state);
    }

    /** Whether the frame is in the heap, where the other words have other meanings. */
    public boolean free() {
        return state.equals("free");
    }

    /** Flags as letters: a allocated, s need_scrub, h xen_heap, x extra, t shadowed, b broken. */
    public String letters() {
        return (allocated ? "a" : "")
                + (needScrub ? "s" : "")
                + (xenHeap ? "h" : "")
                + (extra ? "x" : "")
                + (shadowedPt ? "t" : "")
                + (broken ? "b" : "");
    }

    /** The parts as lines, unset flags included so that lines keep their places. */
    public List<Property> properties() {
        String group = "count_info";
        List<Property> lines = new ArrayList<>();
        lines.add(new Property(group, "word", Names.word(word), "caf, as Xen prints it"));
        lines.add(new Property(group, "count", Long.toString(count), "general references to the frame"));
        lines.add(new Property(group, "PGC_state", state, stateMeaning()));
        lines.add(flag("PGC_allocated", allocated, "the allocation itself holds one general reference"));
        lines.add(flag("PGC_need_scrub", needScrub, "a free frame to be scrubbed before its next use"));
        lines.add(flag("PGC_xen_heap", xenHeap, "the frame is memory of Xen's own"));
        lines.add(flag("PGC_extra", extra, "not counted against max_pages, on extra_page_list"));
        lines.add(flag("PGC_shadowed_pt", shadowedPt, "the frame has a shadow"));
        lines.add(flag("PGC_broken", broken, "the memory is faulty"));
        if (otherBits != 0) {
            lines.add(new Property(group, "other bits", Names.word(otherBits), "no meaning in this release"));
        }
        return lines;
    }

    private static Property flag(String name, boolean set, String meaning) {
        return new Property("count_info", name, set ? "1" : "0", meaning);
    }

    private String stateMeaning() {
        return switch (state) {
            case "inuse" -> "allocated or assigned";
            case "offlining" -> "in use, goes offline when freed";
            case "offlined" -> "out of service";
            default -> "in the heap; type_info and owner hold list data";
        };
    }
}
