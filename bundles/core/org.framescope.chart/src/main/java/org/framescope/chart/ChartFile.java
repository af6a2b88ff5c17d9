// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.framescope.inspect.steps.Series;
import org.jfree.pdf.PDFDocument;
import org.jfree.svg.SVGGraphics2D;

/**
 * Writes a chart to a file, whole or not at all; the ending of the name says in which format. Needs no display. Cost:
 * pixels for the pictures, steps for CSV.
 *
 * @param chart what is written
 * @param theme its colours
 * @param width pixels of a PNG, units (1/96 inch) of SVG and PDF
 * @param height as width
 * @param dpi resolution of a PNG; texts keep their size on paper
 */
public record ChartFile(SeriesChart chart, ChartTheme theme, int width, int height, int dpi) {
    /** The formats, as endings of file names. */
    public static final List<String> FORMATS = List.of("png", "svg", "pdf", "csv");

    private static final int MAX_SIDE = 20_000;
    private static final double UNITS_PER_INCH = 96;

    /** Checks the numbers. */
    public ChartFile {
        if (width < 64 || height < 64 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "size " + width + "x" + height + " is out of range, expected 64 to " + MAX_SIDE + " each");
        }
        if (dpi < 24 || dpi > 1200) {
            throw new IllegalArgumentException("resolution " + dpi + " dpi is out of range, expected 24 to 1200");
        }
    }

    /** 1200 by 600 at 96 dpi. */
    public static ChartFile of(SeriesChart chart, ChartTheme theme) {
        return new ChartFile(chart, theme, 1200, 600, 96);
    }

    /** The format that the ending of {@code path} names, or null. */
    public static String format(Path path) {
        String name =
                path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        return FORMATS.stream().filter(f -> name.endsWith("." + f)).findFirst().orElse(null);
    }

    /**
     * Writes to {@code path}.
     *
     * @throws IOException when the ending is none of {@link #FORMATS} or the file cannot be written; the message says
     *     why
     */
    public void write(Path path) throws IOException {
        String format = format(path);
        if (format == null) {
            throw new IOException(
                    "cannot write \"" + path + "\": the name must end in ." + String.join(", .", FORMATS));
        }
        AtomicFile.write(path, out -> write(format, out));
    }

    /** Writes in {@code format}, one of {@link #FORMATS}, to {@code out}, which stays open. */
    public void write(String format, OutputStream out) throws IOException {
        switch (format) {
            case "png" -> png(out);
            case "svg" -> svg(out);
            case "pdf" -> pdf(out);
            case "csv" -> csv(out);
            default -> throw new IOException("unknown chart format \"" + format + "\", known: " + FORMATS);
        }
    }

    private void png(OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        chart.paint(image, dpi / UNITS_PER_INCH, theme);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            metadata.mergeTree("javax_imageio_png_1.0", resolution());
            writer.setOutput(stream);
            writer.write(metadata, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
    }

    private IIOMetadataNode resolution() {
        String perMetre = Integer.toString((int) Math.round(dpi / 0.0254));
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(size);
        return root;
    }

    private void svg(OutputStream out) throws IOException {
        SVGGraphics2D graphics = new SVGGraphics2D(width, height);
        graphics.setDefsKeyPrefix("framescope");
        chart.draw(graphics, width, height, theme);
        out.write(graphics.getSVGDocument().getBytes(StandardCharsets.UTF_8));
    }

    private void pdf(OutputStream out) throws IOException {
        PDFDocument document = new PDFDocument();
        document.setTitle(chart.title().isEmpty() ? "Framescope" : chart.title());
        double points = 72 / UNITS_PER_INCH;
        Rectangle page = new Rectangle((int) Math.ceil(width * points), (int) Math.ceil(height * points));
        var graphics = document.createPage(page).getGraphics2D();
        graphics.scale(points, points);
        chart.draw(graphics, width, height, theme);
        out.write(document.getPDFBytes());
    }

    /** Header {@code step,SERIES…}, then a row for each step shown; a series that is over leaves its cell empty. */
    private void csv(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("step");
        chart.series().forEach(s -> text.append(',').append(quoted(s.name())));
        text.append('\n');
        for (int step = chart.from(); step <= chart.to(); step++) {
            text.append(step);
            for (Series series : chart.series()) {
                text.append(',').append(step < series.length() ? number(series.values()[step]) : "");
            }
            text.append('\n');
            if (text.length() > 1 << 16) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
