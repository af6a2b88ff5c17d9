// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.leaks;

import java.util.Comparator;
import java.util.List;

/**
 * What is left of a domain, or what it gave back and is still referred to.
 *
 * @param domain its id
 * @param dying 0 alive, 1 dying, 2 dead; -1 when that is not known
 * @param derived whether {@code dying} follows from the frames, none of which is allocated any more, rather than from what
 *     Xen said
 * @param frames the frames in order of number, those without a reference last
 * @param more how many more there are than are listed
 */
public record DomainLeft(int domain, int dying, boolean derived, List<LeftFrame> frames, long more) {
    /** The order of the frames: those that are referred to first, each group by number. */
    public static final Comparator<LeftFrame> ORDER =
            Comparator.comparing(LeftFrame::isUnreferenced).thenComparingLong(LeftFrame::mfn);

    /** The same with {@code frames} instead. */
    DomainLeft with(List<LeftFrame> others) {
        return new DomainLeft(domain, dying, derived, others, more);
    }

    /** The frames that something still refers to. */
    public List<LeftFrame> referenced() {
        return frames.stream().filter(f -> !f.isUnreferenced()).toList();
    }

    /** The frames of Xen's heap that nothing refers to. */
    public List<LeftFrame> unreferenced() {
        return frames.stream().filter(LeftFrame::isUnreferenced).toList();
    }
}
