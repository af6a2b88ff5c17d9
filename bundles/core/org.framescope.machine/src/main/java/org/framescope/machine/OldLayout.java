// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

/**
 * The layout of words of the releases before those that are simulated, 4.4 to 4.9. The type has four bits: l1 to l4, seg_desc and
 * writable have the numbers that they have today, shared is 8. Facts: {@code xen/include/asm-x86/mm.h}, RELEASE-4.4.0 and 4.9.0.
 */
public final class OldLayout {
    /** What a caf and a taf of such a release mean; their frame tables are not known. */
    public static final PageInfoLayout BEFORE_4_10 = new PageInfoLayout(
            "4.4",
            "4.4.0",
            "4.9.99",
            bit(63),
            0,
            bit(62),
            bit(61),
            bit(57),
            55,
            0,
            bit(55) - 1,
            60,
            bit(55),
            bit(59),
            bit(58),
            bit(57),
            bit(56),
            0,
            bit(55) - 1,
            true);

    private OldLayout() {}

    private static long bit(int position) {
        return 1L << position;
    }
}
