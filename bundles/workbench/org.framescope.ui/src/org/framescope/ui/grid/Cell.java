// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import org.framescope.ui.theme.Role;

/**
 * What a cell shows.
 *
 * @param text its text, never null
 * @param role the colour of the text
 * @param chip a short difference shown behind it, such as {@code +1}; empty for none
 * @param swatch a mark in front of the text in this colour; null for none
 * @param italic whether the value is derived, not recorded
 * @param fixed whether the text is set in the fixed-width font
 */
public record Cell(String text, Role role, String chip, Role swatch, boolean italic, boolean fixed) {
    /** An empty cell. */
    public static final Cell EMPTY = of("");

    /** Ordinary text. */
    public static Cell of(String text) {
        return new Cell(text, Role.TEXT, "", null, false, false);
    }

    /** A value in the fixed-width font. */
    public static Cell value(String text) {
        return new Cell(text, Role.TEXT, "", null, false, true);
    }

    /** Text that matters less. */
    public static Cell quiet(String text) {
        return of(text).in(Role.TEXT_QUIET);
    }

    /** Text that can be followed. */
    public static Cell link(String text) {
        return of(text).in(Role.LINK);
    }

    /** The same cell in the colour of {@code other}. */
    public Cell in(Role other) {
        return new Cell(text, other, chip, swatch, italic, fixed);
    }

    /** The same cell with a difference behind its text. */
    public Cell withChip(String difference) {
        return new Cell(text, role, difference, swatch, italic, fixed);
    }

    /** The same cell with a coloured mark in front. */
    public Cell withSwatch(Role mark) {
        return new Cell(text, role, chip, mark, italic, fixed);
    }

    /** The same cell in italics. */
    public Cell derived() {
        return new Cell(text, role, chip, swatch, true, fixed);
    }
}
