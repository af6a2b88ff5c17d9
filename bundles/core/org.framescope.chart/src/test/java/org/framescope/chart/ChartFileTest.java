// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.framescope.inspect.steps.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class ChartFileTest {
    private static final Series CR3 = new Series("cr3", new double[] {0, 1, 2, 2, 3});
    private static final Series SLOT14 = new Series("slot14", new double[] {0, 1, 1, 1});
    private static final SeriesChart CHART =
            SeriesChart.of("S001-1", List.of(CR3, SLOT14)).withCursor(2);

    @TempDir
    private Path folder;

    private Path written(String name, ChartFile file) throws IOException {
        Path path = folder.resolve(name);
        file.write(path);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(path), left.toList());
        }
        return path;
    }

    @Test
    void aPngHasTheSizeAndResolutionAskedFor() throws IOException {
        Path path = written("chart.png", new ChartFile(CHART, ChartTheme.LIGHT, 640, 400, 192));
        BufferedImage image = ImageIO.read(path.toFile());
        assertEquals(640, image.getWidth());
        assertEquals(400, image.getHeight());
        String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
        int at = bytes.indexOf("pHYs");
        byte[] chunk = bytes.substring(at + 4, at + 13).getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(new byte[] {0, 0, 0x1d, (byte) 0x87, 0, 0, 0x1d, (byte) 0x87, 1}, chunk);
    }

    @Test
    void everySeriesAndTheCursorArePainted() {
        for (ChartTheme theme : ChartTheme.values()) {
            SeriesChart.Image image = CHART.image(800, 400, 1, theme);
            for (Color colour : List.of(theme.series(0), theme.series(1), theme.cursor())) {
                assertTrue(
                        IntStream.of(image.rgb()).anyMatch(p -> (p & 0xffffff) == (colour.getRGB() & 0xffffff)),
                        theme + " " + colour);
            }
            assertEquals(theme.ground().getRGB() & 0xffffff, image.rgb()[0] & 0xffffff);
        }
    }

    @Test
    void aPlaceInTheImageLeadsToItsStep() {
        SeriesChart.Image image = CHART.image(800, 400, 2, ChartTheme.LIGHT);
        for (int step = 0; step <= 4; step++) {
            assertEquals(step, image.stepAt(image.columnOf(step)));
        }
        assertEquals(0, image.stepAt(-50));
        assertEquals(4, image.stepAt(5000));
        assertTrue(image.plotLeft() > 0 && image.plotRight() <= 800 && image.plotRight() > 600);
    }

    @Test
    void anSvgIsWellFormedAndNamesItsSeries() throws Exception {
        Path path = written("chart.svg", ChartFile.of(CHART, ChartTheme.DARK));
        var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
        var document = builder.parse(path.toFile());
        assertEquals("svg", document.getDocumentElement().getLocalName());
        String text = document.getDocumentElement().getTextContent();
        assertTrue(text.contains("slot14") && text.contains("cr3") && text.contains("S001-1"), text);
        assertTrue(document.getElementsByTagNameNS("*", "path").getLength()
                        + document.getElementsByTagNameNS("*", "line").getLength()
                > 5);
    }

    @Test
    void aPdfHasHeaderPageAndTrailer() throws IOException {
        byte[] bytes = Files.readAllBytes(written("chart.pdf", ChartFile.of(CHART, ChartTheme.LIGHT)));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%PDF-1."));
        assertTrue(text.contains("/Type /Page") && text.contains("/MediaBox [0.0 0.0 900.0 450.0]"), text);
        assertTrue(text.stripTrailing().endsWith("%%EOF"));
    }

    @Test
    void aCsvHasARowForEachStepAndEmptyCellsWhereASeriesIsOver() throws IOException {
        Path path = written("chart.csv", ChartFile.of(CHART, ChartTheme.LIGHT));
        assertEquals("step,cr3,slot14\n0,0,0\n1,1,1\n2,2,1\n3,2,1\n4,3,\n", Files.readString(path));
        Series odd = new Series("a,\"b\"", new double[] {0.5});
        Path quoted = folder.resolve("quoted.csv");
        ChartFile.of(SeriesChart.of("", List.of(odd)), ChartTheme.LIGHT).write(quoted);
        assertEquals("step,\"a,\"\"b\"\"\"\n0,0.5\n", Files.readString(quoted));
    }

    @Test
    void theSameChartIsTheSameFile() throws IOException {
        for (String format : List.of("png", "svg", "csv")) {
            ByteArrayOutputStream a = new ByteArrayOutputStream();
            ByteArrayOutputStream b = new ByteArrayOutputStream();
            ChartFile.of(CHART, ChartTheme.LIGHT).write(format, a);
            ChartFile.of(CHART, ChartTheme.LIGHT).write(format, b);
            assertArrayEquals(a.toByteArray(), b.toByteArray(), format);
        }
    }

    @Test
    void aMillionStepsAreDrawnWithEveryPeak() {
        double[] values = new double[1_000_001];
        values[654_321] = 9;
        SeriesChart chart = SeriesChart.of("", List.of(new Series("peak", values)));
        SeriesChart.Image image = chart.image(900, 300, 1, ChartTheme.LIGHT);
        int column = (int) image.columnOf(654_321);
        boolean found = false;
        for (int x = column - 2; x <= column + 2; x++) {
            int colour = image.rgb()[60 * 900 + x] & 0xffffff;
            found |= colour != 0xffffff && colour != (ChartTheme.LIGHT.grid().getRGB() & 0xffffff);
        }
        assertTrue(found);
    }

    @Test
    void anEmptyChartAndOneStepCanBeDrawn() throws IOException {
        written("empty.png", ChartFile.of(SeriesChart.of("", List.of()), ChartTheme.DARK));
        SeriesChart one = SeriesChart.of("", List.of(new Series("x", new double[] {7})));
        assertEquals(0, one.image(300, 200, 1, ChartTheme.DARK).stepAt(150));
        assertNotEquals(
                0, CHART.withRange(1, 3).image(300, 200, 1, ChartTheme.DARK).stepAt(0));
    }

    @Test
    void whatCannotBeWrittenSaysWhyAndLeavesTheOldFile() throws IOException {
        ChartFile file = ChartFile.of(CHART, ChartTheme.LIGHT);
        IOException noFolder = assertThrows(IOException.class, () -> file.write(folder.resolve("no/chart.png")));
        assertTrue(noFolder.getMessage().contains("no folder"), noFolder.getMessage());
        IOException isFolder = assertThrows(IOException.class, () -> AtomicFile.write(folder, out -> out.write(1)));
        assertTrue(isFolder.getMessage().contains("is a folder"), isFolder.getMessage());
        IOException ending = assertThrows(IOException.class, () -> file.write(folder.resolve("chart.gif")));
        assertTrue(ending.getMessage().contains(".png, .svg, .pdf, .csv"), ending.getMessage());
        Path old = folder.resolve("old.csv");
        Files.writeString(old, "precious");
        assertThrows(
                IOException.class,
                () -> AtomicFile.write(old, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }));
        assertEquals("precious", Files.readString(old));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(old), left.toList());
        }
        assertFalse(Files.exists(folder.resolve("no")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 63, 1 << 30})
    void aSizeOutOfRangeIsRefused(int side) {
        int dpi = side == 63 ? 1201 : side;
        assertThrows(IllegalArgumentException.class, () -> new ChartFile(CHART, ChartTheme.LIGHT, side, 400, 96));
        assertThrows(IllegalArgumentException.class, () -> new ChartFile(CHART, ChartTheme.LIGHT, 400, 400, dpi));
    }

    @Test
    void twoSeriesOfOneNameAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SeriesChart.of("", List.of(CR3, CR3)));
    }
}
