// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import org.framescope.machine.PageInfoLayout;

/**
 * The layout of releases before those that are simulated. The type has four bits, of which the highest says shared; it is
 * left out here, as such frames read as untyped. Facts: {@code xen/include/asm-x86/mm.h}, RELEASE-4.4.0 and 4.9.0.
 */
final class OldLayout {
    static final PageInfoLayout BEFORE_4_10 = new PageInfoLayout(
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
