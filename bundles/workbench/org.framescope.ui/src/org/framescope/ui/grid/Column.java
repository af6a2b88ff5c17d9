// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

/**
 * A column of a {@link Grid}.
 *
 * @param id stable name under which its width is remembered
 * @param title header text
 * @param tooltip what the column shows, one sentence
 * @param width first width in pixels at 100 %
 * @param right whether values are aligned right, as counts are
 * @param shown whether it is visible at first
 */
public record Column(String id, String title, String tooltip, int width, boolean right, boolean shown) {
    /** A visible column of text. */
    public static Column text(String id, String title, int width, String tooltip) {
        return new Column(id, title, tooltip, width, false, true);
    }

    /** A visible column of numbers. */
    public static Column number(String id, String title, int width, String tooltip) {
        return new Column(id, title, tooltip, width, true, true);
    }

    /** The same column, hidden until asked for. */
    public Column hidden() {
        return new Column(id, title, tooltip, width, right, false);
    }
}
