// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartThemeTest {
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void marksAndTextsStandOutFromTheGround(ChartTheme theme) {
        for (int i = 0; i < theme.hues(); i++) {
            double contrast = contrast(theme.series(i), theme.ground());
            assertTrue(contrast >= 3, theme + " series " + i + ": " + contrast);
        }
        assertTrue(contrast(theme.cursor(), theme.ground()) >= 3);
        assertTrue(contrast(theme.text(), theme.ground()) >= 4.5);
    }
}
