// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import java.util.function.ToIntFunction;

/** Where the parts of a cell lie, in pixels. Pure. */
final class GridGeometry {
    static final int PADDING = 6;
    static final int INDENT = 14;
    static final int ARROW = 8;
    static final int BAR = 3;
    static final int SWATCH = 9;

    private GridGeometry() {}

    /** Left edge of the arrow of a row at {@code level}, from the cell's left edge. */
    static int arrowStart(int level) {
        return PADDING + level * INDENT;
    }

    /** Left edge of the text of a row at {@code level}, from the cell's left edge. */
    static int textStart(int level) {
        return arrowStart(level) + ARROW + PADDING;
    }

    /** Whether {@code x}, from the cell's left edge, lies on the arrow of a row at {@code level}. */
    static boolean onArrow(int x, int level) {
        return x >= arrowStart(level) - PADDING / 2 && x <= arrowStart(level) + ARROW + PADDING / 2;
    }

    /** The triangle of an arrow whose left edge is {@code x} and whose middle is {@code middle}. */
    static int[] arrow(int x, int middle, boolean expanded) {
        int half = ARROW / 2;
        return expanded
                ? new int[] {x, middle - 2, x + ARROW, middle - 2, x + half, middle + half - 1}
                : new int[] {x + 1, middle - half, x + half + 2, middle, x + 1, middle + half};
    }

    /** {@code text}, cut in the middle so that it is no wider than {@code available}. */
    static String shorten(String text, int available, ToIntFunction<String> width) {
        if (text.isEmpty() || width.applyAsInt(text) <= available) {
            return text;
        }
        int low = 0;
        int high = text.length() - 1;
        while (low < high) {
            int kept = (low + high + 1) >>> 1;
            if (width.applyAsInt(cut(text, kept)) <= available) {
                low = kept;
            } else {
                high = kept - 1;
            }
        }
        return low == 0 ? "…" : cut(text, low);
    }

    private static String cut(String text, int kept) {
        int head = (kept + 1) / 2;
        return text.substring(0, head) + "…" + text.substring(text.length() - (kept - head));
    }
}
