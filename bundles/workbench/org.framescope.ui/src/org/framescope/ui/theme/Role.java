// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.theme;

import org.eclipse.swt.graphics.RGB;

/**
 * What a colour stands for. Text roles have a contrast of at least 4.5:1 and marks of 3:1 on the ground of their theme;
 * the hues of page types are told apart by colour-blind readers (after Okabe and Ito) and never tell alone.
 */
public enum Role {
    /** Ground of tables and canvases. */
    GROUND(0xffffff, 0x1f2226),
    /** Ground of every second group, headers and rulers. */
    GROUND_RAISED(0xf3f4f6, 0x2a2e33),
    /** Lines between cells and lanes. */
    LINE(0xdcdfe4, 0x3a3f46),
    /** Ordinary text. */
    TEXT(0x1c1f23, 0xe3e6ea),
    /** Text that matters less. */
    TEXT_QUIET(0x5d6570, 0xa0a8b3),
    /** What can be followed. */
    LINK(0x0b5cad, 0x7db7f5),
    /** Changed by the last step. */
    ACCENT(0xc2410c, 0xff9a52),
    /** Ground of a row changed by the last step. */
    ACCENT_GROUND(0xfff1e6, 0x3d2c1f),
    /** The cursor. */
    CURSOR(0x0b5cad, 0x7db7f5),
    /** Ground of the selection. */
    SELECTION(0xcfe3fa, 0x2c4a6b),
    /** Ground of the selection in a view without focus. */
    SELECTION_QUIET(0xe4e7eb, 0x363c44),
    /** Text on the selection. */
    SELECTION_TEXT(0x1c1f23, 0xf2f5f8),
    /** A broken invariant or a mismatch. */
    VIOLATION(0xb3261e, 0xff8a80),
    /** Ground of a broken invariant. */
    VIOLATION_GROUND(0xfdeceb, 0x452422),
    /** Another word in the run that is compared. */
    DIFFERS(0x7a2a8c, 0xcf9be0),
    /** Nothing, or a free frame. */
    TYPE_NONE(0x9aa1ab, 0x737b86),
    /** L1 page tables. */
    TYPE_L1(0x00548c, 0x2f7fc1),
    /** L2 page tables. */
    TYPE_L2(0x0072b2, 0x4b9bdb),
    /** L3 page tables. */
    TYPE_L3(0x3d95cf, 0x7cbcee),
    /** L4 page tables. */
    TYPE_L4(0x6aaede, 0xaed8f7),
    /** Descriptor pages. */
    TYPE_SEG_DESC(0xc25e00, 0xe69f00),
    /** Writable frames. */
    TYPE_WRITABLE(0x00805d, 0x1fb58c),
    /** Shared frames. */
    TYPE_SHARED(0x9a7d00, 0xf0e442),
    /** Keywords in the editor. */
    CODE_KEYWORD(0x7a2a8c, 0xcf9be0),
    /** Operations in the editor. */
    CODE_OPERATION(0x00548c, 0x7cbcee),
    /** Strings in the editor. */
    CODE_STRING(0x00693e, 0x7fd1a5),
    /** Numbers in the editor. */
    CODE_NUMBER(0x8f4a00, 0xe6b566),
    /** Comments in the editor. */
    CODE_COMMENT(0x5d6570, 0x98a1ad);

    private final RGB light;
    private final RGB dark;

    Role(int light, int dark) {
        this.light = rgb(light);
        this.dark = rgb(dark);
    }

    private static RGB rgb(int value) {
        return new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }

    /** The colour in the dark or the light theme. */
    public RGB rgb(boolean inDark) {
        return inDark ? dark : light;
    }
}
