// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

/**
 * A page of a shadow as its row of the frame table says.
 *
 * @param mfn its frame
 * @param type what it is
 * @param head whether it is the first page, which alone has pinned and count
 * @param pinned whether it is on the pinned list
 * @param count references: entries that point to it, vCPUs that run on it, its pin
 * @param back the guest frame it shadows (of a splintered superpage, the guest frame number)
 * @param link the word that is a list link or an up-pointer
 * @param meaning which of the two
 */
public record Shadow(
        long mfn, ShadowType type, boolean head, boolean pinned, long count, long back, long link, Meaning meaning) {
    /** What the link word of a shadow page means. */
    public enum Meaning {
        /** {@code list}: neighbours on the pinned or free list, or inside a multi-page shadow. */
        LIST,
        /** {@code up}: machine address of one entry that points here, 0 if none is known. */
        UP,
        /** Neither: what stands there is left from before. */
        STALE
    }
}
