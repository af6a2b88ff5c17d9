// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.theme;

/** Colours for things that are alike and have numbers, such as domains and what runs on a lane; after the last the first comes again. */
public final class NumberedRoles {
    private static final Role[] HUES = {
        Role.TYPE_L2,
        Role.TYPE_SEG_DESC,
        Role.TYPE_WRITABLE,
        Role.CODE_KEYWORD,
        Role.TYPE_SHARED,
        Role.TYPE_L4,
        Role.ACCENT
    };

    private NumberedRoles() {}

    /** The role of thing {@code number}, from 0. */
    public static Role of(int number) {
        return HUES[number % HUES.length];
    }
}
