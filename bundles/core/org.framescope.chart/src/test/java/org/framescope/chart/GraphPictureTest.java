// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.framescope.chart.GraphPicture.Dot;
import org.framescope.chart.GraphPicture.Kind;
import org.framescope.chart.GraphPicture.Line;
import org.junit.jupiter.api.Test;

class GraphPictureTest {
    private final GraphPicture picture = new GraphPicture(
            200,
            100,
            List.of(new Dot(20, 50, Kind.FIRST), new Dot(100, 50, Kind.PLAIN), new Dot(180, 50, Kind.BROKEN)),
            List.of(
                    new Line(List.of(20.0, 95.0), List.of(50.0, 50.0), 0),
                    new Line(List.of(100.0, 140.0, 173.0), List.of(50.0, 20.0, 50.0), 1)),
            List.of("P0", "P1"));

    @Test
    void linesHaveTheColoursOfWhoGoesThemAndWhatIsBrokenStandsOut() {
        int[] pixels = picture.pixels(200, 122, ChartTheme.LIGHT);
        assertEquals(200 * 122, pixels.length);
        for (int colour : new int[] {0x0072b2, 0xd55e00, 0xb3261e, 0xffffff}) {
            assertTrue(Arrays.stream(pixels).anyMatch(p -> (p & 0xffffff) == colour), Integer.toHexString(colour));
        }
    }

    @Test
    void aPictureIsMadeSmallerToFitAndNeverLarger() {
        assertEquals(1, picture.scale(2000, 2000));
        assertEquals(0.5, picture.scale(100, 1000));
        assertEquals(0.5, picture.scale(1000, 72));
        assertEquals(40 * 30, picture.pixels(40, 30, ChartTheme.DARK).length);
    }

    @Test
    void theDrawingNamesWhoHasWhichColour() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.svg(out, ChartTheme.LIGHT);
        String svg = out.toString(StandardCharsets.UTF_8);
        assertTrue(svg.contains("<svg") && svg.strip().endsWith("</svg>"), svg);
        assertTrue(svg.contains(">P0<") && svg.contains(">P1<"), svg);
    }
}
