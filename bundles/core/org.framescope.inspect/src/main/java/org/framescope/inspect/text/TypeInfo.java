// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.text;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.PageInfoLayout;

/**
 * A decoded {@code type_info} (taf) of a frame in use. Facts: {@code xen/arch/x86/include/asm/mm.h}, RELEASE-4.17.0;
 * which bits exist is the layout's.
 *
 * @param word the word as it stands
 * @param type {@code none}, {@code l1} to {@code l4}, {@code seg_desc}, {@code shared} or {@code writable}
 * @param count type references
 * @param locked PGT_locked
 * @param pinned PGT_pinned
 * @param validated PGT_validated
 * @param paeXenL2 PGT_pae_xen_l2
 * @param partial PGT_partial
 * @param nonCoherent PGT_non_coherent
 * @param otherBits bits that the layout gives no meaning
 */
public record TypeInfo(
        long word,
        String type,
        long count,
        boolean locked,
        boolean pinned,
        boolean validated,
        boolean paeXenL2,
        boolean partial,
        boolean nonCoherent,
        long otherBits) {

    /** Decodes {@code taf} as {@code layout} says. */
    public static TypeInfo of(PageInfoLayout layout, long taf) {
        return new TypeInfo(
                taf,
                layout.type(taf).label(),
                layout.typeCount(taf),
                (taf & layout.locked()) != 0,
                (taf & layout.pinned()) != 0,
                (taf & layout.validated()) != 0,
                (taf & layout.paeXenL2()) != 0,
                (taf & layout.partial()) != 0,
                (taf & layout.nonCoherent()) != 0,
                taf & ~layout.typeInfoBits());
    }

    /** Flags as letters: v validated, p pinned, l locked, i partial, 2 pae_xen_l2, n non_coherent. */
    public String letters() {
        return (validated ? "v" : "")
                + (pinned ? "p" : "")
                + (locked ? "l" : "")
                + (partial ? "i" : "")
                + (paeXenL2 ? "2" : "")
                + (nonCoherent ? "n" : "");
    }

    /** The parts as lines, unset flags included so that lines keep their places. */
    public List<Property> properties() {
        String group = "type_info";
        List<Property> lines = new ArrayList<>();
        lines.add(new Property(group, "word", Names.word(word), "taf, as Xen prints it"));
        lines.add(new Property(group, "PGT_type", type, "what the frame may be used as while the count is above 0"));
        lines.add(new Property(group, "count", Long.toString(count), "type references to the frame"));
        lines.add(flag("PGT_locked", locked, "page_lock is held, and a type reference with it"));
        lines.add(flag("PGT_pinned", pinned, "a pin holds one type and one general reference"));
        lines.add(flag("PGT_validated", validated, "the contents were audited for the type"));
        lines.add(flag("PGT_pae_xen_l2", paeXenL2, "the L2 in slot 3 of a 32-bit L3"));
        lines.add(flag("PGT_partial", partial, "an interrupted audit holds one type and one general reference"));
        lines.add(flag("PGT_non_coherent", nonCoherent, "caches are flushed before another use"));
        if (otherBits != 0) {
            lines.add(new Property(group, "other bits", Names.word(otherBits), "no meaning in this release"));
        }
        return lines;
    }

    private static Property flag(String name, boolean set, String meaning) {
        return new Property("type_info", name, set ? "1" : "0", meaning);
    }
}
