// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

/**
 * A column of a {@link Grid}.
 *
 * @param id stable name under which its width is remembered
 * @param title header text
 * @param tooltip what the column shows, one sentence
 * @param width first width in pixels at 100 %
 * @param least how narrow it may become, in the same pixels, so that all columns can be seen
 * @param right whether values are aligned right, as counts are
 * @param shown whether it is visible at first
 */
public record Column(String id, String title, String tooltip, int width, int least, boolean right, boolean shown) {
    /** A visible column of text. */
    public static Column text(String id, String title, int width, String tooltip) {
        return new Column(id, title, tooltip, width, width, false, true);
    }

    /** A visible column of numbers. */
    public static Column number(String id, String title, int width, String tooltip) {
        return new Column(id, title, tooltip, width, width, true, true);
    }

    /** The same column, which gives way down to {@code narrowest} pixels where there is little room. */
    public Column shrinkingTo(int narrowest) {
        return new Column(id, title, tooltip, width, narrowest, right, shown);
    }

    /** The same column, hidden until asked for. */
    public Column hidden() {
        return new Column(id, title, tooltip, width, least, right, false);
    }
}
