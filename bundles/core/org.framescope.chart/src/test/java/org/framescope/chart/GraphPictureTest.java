// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
        int[] pixels = picture.pixels(200, 122, 1, ChartTheme.LIGHT);
        assertEquals(200 * 122, pixels.length);
        for (int colour : new int[] {0x0072b2, 0xd55e00, 0xb3261e, 0xffffff}) {
            assertTrue(Arrays.stream(pixels).anyMatch(p -> (p & 0xffffff) == colour), Integer.toHexString(colour));
        }
    }

    /** The columns in which there is anything broken. */
    private static IntStream columns(int[] pixels, int width) {
        return IntStream.range(0, pixels.length)
                .filter(i -> (pixels[i] & 0xffffff) == 0xb3261e)
                .map(i -> i % width);
    }

    @Test
    void aPictureIsMadeSmallerToFitAndNeverLarger() {
        assertEquals(1, GraphPicture.scale(2000, 200));
        assertEquals(0.5, GraphPicture.scale(100, 200));
        int[] flat = picture.pixels(200, 47, 1, ChartTheme.LIGHT);
        assertTrue(columns(flat, 200).anyMatch(x -> x > 175), "it keeps its width where it is made lower");
        assertEquals(40 * 30, picture.pixels(40, 30, 2, ChartTheme.DARK).length);
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
