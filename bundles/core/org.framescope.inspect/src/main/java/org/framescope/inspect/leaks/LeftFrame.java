// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.leaks;

import java.util.List;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.frames.Holders;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/**
 * A frame that is left, with who refers to it: where contents of frames are known, everybody found; else what its own words
 * say, its allocation and its pin. All other references are unexplained. Facts: {@code xen/arch/x86/include/asm/mm.h} and {@code mm.c}, RELEASE-4.17.0.
 *
 * @param mfn the frame
 * @param caf count_info
 * @param taf type_info
 * @param type its type
 * @param count general references
 * @param typeCount type references
 * @param holders allocation and pin, as far as it has them, or everybody found
 * @param xenHeap whether it is of Xen's heap
 * @param partial whether an audit of it, or its undoing, was interrupted
 */
public record LeftFrame(
        long mfn,
        long caf,
        long taf,
        PageType type,
        long count,
        long typeCount,
        List<Holder> holders,
        boolean xenHeap,
        boolean partial) {

    /** The frame {@code mfn} with these words as {@code layout} has them. */
    public static LeftFrame of(PageInfoLayout layout, long mfn, long caf, long taf) {
        return new LeftFrame(
                mfn,
                caf,
                taf,
                layout.type(taf),
                layout.count(caf),
                layout.typeCount(taf),
                Holders.ofWords(layout, caf, taf),
                (caf & layout.xenHeap()) != 0,
                (taf & layout.partial()) != 0);
    }

    /** The frame with everybody that was found to refer to it. */
    LeftFrame heldBy(Holders found) {
        return new LeftFrame(mfn, caf, taf, type, count, typeCount, found.holders(), xenHeap, partial);
    }

    /** General references that nobody of the holders has. */
    public long unexplainedGeneral() {
        return count - holders.stream().mapToLong(Holder::general).sum();
    }

    /** Type references that nobody of the holders has. */
    public long unexplainedType() {
        return typeCount - holders.stream().mapToLong(Holder::type).sum();
    }

    /** Whether nothing refers to it any more: a shared frame of Xen's heap that keeps owner and type. */
    public boolean isUnreferenced() {
        return count == 0;
    }

    /** What such counts usually come from, for somebody who looks for the holder. It names nobody. */
    public String hint() {
        if (isUnreferenced()) {
            return "no reference is left; Xen frees it when the struct domain goes";
        }
        if (partial) {
            return "an audit of this table, or its undoing, was interrupted and not taken up again";
        }
        long untyped = count - typeCount;
        String typed = switch (type) {
            case WRITABLE -> "writable mappings: page-table entries, grants, vcpu_info, ioreq pages";
            case SEG_DESC -> "slots of a GDT or LDT";
            case NONE, SHARED -> "its type";
            default -> "entries of tables above it, roots of vCPUs";
        };
        String first = typeCount == 0 ? "" : typeCount + " by " + typed;
        String second = untyped <= 0 ? "" : untyped + " by read-only mappings or a plain get_page";
        return first + (first.isEmpty() || second.isEmpty() ? "" : "; ") + second;
    }
}
