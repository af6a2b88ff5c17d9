// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a chart. Series have, in this order, hues of the Okabe-Ito palette, adjusted so that each has a
 * contrast of 3:1 to the ground; where sky blue would then look like blue, violet stands for it.
 */
public enum ChartTheme {
    /** Dark on white. */
    LIGHT(
            new Color(0xffffff),
            new Color(0x202124),
            new Color(0xdfe1e5),
            new Color(0xb3261e),
            "0072b2 d55e00 009e73 b85c92 a56a00 7a3fb0 5a5a5a"),
    /** Light on near black. */
    DARK(
            new Color(0x1f2226),
            new Color(0xe3e3e6),
            new Color(0x3c3f45),
            new Color(0xff8a80),
            "56b4e9 e69f00 2bbf94 e08fbc f0e442 ff7a33 b0b0b0");

    private final Color ground;
    private final Color text;
    private final Color grid;
    private final Color cursor;
    private final List<Color> series;

    ChartTheme(Color ground, Color text, Color grid, Color cursor, String series) {
        this.ground = ground;
        this.text = text;
        this.grid = grid;
        this.cursor = cursor;
        this.series = List.of(series.split(" ")).stream()
                .map(hex -> new Color(Integer.parseInt(hex, 16)))
                .toList();
    }

    /** Behind everything. */
    public Color ground() {
        return ground;
    }

    /** Texts and axes. */
    public Color text() {
        return text;
    }

    /** Grid lines. */
    public Color grid() {
        return grid;
    }

    /** The line at the cursor. */
    public Color cursor() {
        return cursor;
    }

    /** The colour of series {@code i}, repeating. */
    public Color series(int i) {
        return series.get(i % series.size());
    }

    /** How many series have a colour of their own. */
    public int hues() {
        return series.size();
    }
}
