// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import org.framescope.inspect.State;
import org.framescope.inspect.text.CountInfo;
import org.framescope.inspect.text.Names;
import org.framescope.inspect.text.TypeInfo;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Release;

/**
 * A frame as a row of a table and as the one line that stands for it everywhere.
 *
 * @param mfn its number
 * @param type the type's label; {@code free} or {@code offlined} for a frame of the heap; {@code sh_l1_64} and the
 *     like for a page of a shadow
 * @param typeCount type references, 0 for a frame of the heap
 * @param count general references
 * @param flags Xen's flags as letters: those of the type first, then x extra, h xen_heap, s need_scrub, b broken
 * @param owner domain id, or -1
 * @param ownerName {@code d1}, or {@code -}
 * @param caf count_info
 * @param taf type_info; of a free frame, list data
 */
public record FrameRow(
        long mfn,
        String type,
        long typeCount,
        long count,
        String flags,
        int owner,
        String ownerName,
        long caf,
        long taf) {

    /** The row of {@code mfn} in {@code state}; frame numbers beyond the machine's read as zero words. */
    public static FrameRow of(State state, long mfn) {
        FrameView frames = state.machine().frames();
        CountInfo count = CountInfo.of(state.layout(), frames.caf(mfn));
        TypeInfo type = TypeInfo.of(state.layout(), frames.taf(mfn));
        if (count.word() == 0 && type.word() != 0 && ShadowPins.hasShadows(state)) {
            return ShadowPins.row(state, mfn);
        }
        return of(mfn, count, type, frames.owner(mfn));
    }

    /** The row of a frame whose words are {@code caf} and {@code taf}, wherever they were seen; owner -1 for none. */
    public static FrameRow of(Release release, long mfn, long caf, long taf, int owner) {
        PageInfoLayout layout = release.layout();
        return of(mfn, CountInfo.of(layout, caf), TypeInfo.of(layout, taf), owner);
    }

    private static FrameRow of(long mfn, CountInfo count, TypeInfo type, int ownerIfInUse) {
        boolean heap = isHeap(count);
        int owner = heap ? -1 : ownerIfInUse;
        return new FrameRow(
                mfn,
                heap ? count.state() : type.type(),
                heap ? 0 : type.count(),
                count.count(),
                (heap ? "" : type.letters())
                        + (count.extra() ? "x" : "")
                        + (count.xenHeap() ? "h" : "")
                        + (count.needScrub() ? "s" : "")
                        + (count.broken() ? "b" : ""),
                owner,
                Names.domain(owner),
                count.word(),
                type.word());
    }

    private static boolean isHeap(CountInfo count) {
        return count.free() || count.state().equals("offlined");
    }

    /** Whether the frame is a page of a shadow, whose count is that of the shadow's own references. */
    public boolean shadow() {
        return type.startsWith("sh_");
    }

    /** Whether the frame is in the heap or out of service, so that only the state means something. */
    public boolean heap() {
        return type.equals("free") || type.equals("offlined");
    }

    /** Whether the frame counts references that others hold. */
    public boolean counts() {
        return !heap() && !shadow() && (count > 0 || typeCount > 0);
    }

    /** {@code 20  seg_desc 1/2  v  d1}; of a free frame {@code 30  free}. */
    public String line() {
        return Names.mfn(mfn) + "  " + facts();
    }

    /** The same without the frame's number: {@code seg_desc 1/2  v  d1}. */
    public String facts() {
        if (heap()) {
            return type + (flags.isEmpty() ? "" : "  " + flags);
        }
        return type + " " + typeCount + "/" + count + "  " + (flags.isEmpty() ? "-" : flags) + "  " + ownerName;
    }

    /** Address of its count_info. */
    public long cafWord() {
        return FrameView.address(mfn, FrameView.CAF);
    }

    /** Address of its type_info; of a page of a shadow, of the word with type, pin and count. */
    public long tafWord() {
        return FrameView.address(mfn, FrameView.TAF);
    }

    /** Address of its list link; of a page of a shadow, of its up-pointer. */
    public long linkWord() {
        return FrameView.address(mfn, FrameView.LINK);
    }

    /** Address of its last word: owner and stamp; of a page of a shadow, the guest frame behind it. */
    public long tailWord() {
        return FrameView.address(mfn, FrameView.TAIL);
    }

    /** What the letters in {@link #flags} mean, for a tooltip: one flag a line. */
    public String flagsMeaning() {
        StringBuilder text = new StringBuilder();
        for (char letter : flags.toCharArray()) {
            text.append(text.isEmpty() ? "" : "\n").append(letter).append("  ").append(meaning(letter));
        }
        return text.toString();
    }

    private static String meaning(char letter) {
        return switch (letter) {
            case 'v' -> "PGT_validated";
            case 'p' -> "PGT_pinned";
            case 'l' -> "PGT_locked";
            case 'i' -> "PGT_partial";
            case '2' -> "PGT_pae_xen_l2";
            case 'n' -> "PGT_non_coherent";
            case 'x' -> "PGC_extra";
            case 'h' -> "PGC_xen_heap";
            case 's' -> "PGC_need_scrub";
            default -> "PGC_broken";
        };
    }
}
