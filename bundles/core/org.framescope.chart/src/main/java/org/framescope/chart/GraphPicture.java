// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jfree.svg.SVGGraphics2D;

/**
 * A graph whose parts have their places, as a picture: dots, lines with arrows in the colours of who goes them, and who has
 * which colour. Unchanging. Needs no display. Cost: dots and lines.
 *
 * @param width of the whole, in units (1/96 inch)
 * @param height of the whole, without the names
 * @param dots the nodes
 * @param lines the edges
 * @param names what each hue stands for, in order
 */
public record GraphPicture(double width, double height, List<Dot> dots, List<Line> lines, List<String> names) {
    /** What a dot stands for; told by its form, too. */
    public enum Kind {
        /** Where everything begins: a ring around it. */
        FIRST,
        /** Any other. */
        PLAIN,
        /** Something is broken here: larger, with a cross. */
        BROKEN
    }

    /** A node with its middle at {@code x}, {@code y}. */
    public record Dot(double x, double y, Kind kind) {}

    /** An edge through the points {@code xs}, {@code ys}, in colour {@code hue}. */
    public record Line(List<Double> xs, List<Double> ys, int hue) {
        /** Copies the points. */
        public Line {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
        }
    }

    private static final int LEGEND = 22;
    private static final double DOT = 5;
    private static final double ARROW = 5;
    private static final double LINE = 1.2;
    /** How small dots and arrows are made at least. */
    private static final double LEAST_MARK = 0.6;

    /** Copies the lists. */
    public GraphPicture {
        dots = List.copyOf(dots);
        lines = List.copyOf(lines);
        names = List.copyOf(names);
    }

    /**
     * Pixels as {@code 0xRRGGBB}, row by row: the whole picture, which is made narrower and lower, each by itself, where {@code
     * pixelsWide} and {@code pixelsHigh} ask for it.
     *
     * @param zoom pixels for a unit; more than one on screens whose pixels are small
     */
    public int[] pixels(int pixelsWide, int pixelsHigh, double zoom, ChartTheme theme) {
        BufferedImage image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(theme.ground());
        graphics.fillRect(0, 0, pixelsWide, pixelsHigh);
        double across = scale(pixelsWide / zoom, width);
        double down = scale(pixelsHigh / zoom - LEGEND, height);
        graphics.scale(zoom, zoom);
        legend(graphics, theme);
        graphics.translate((pixelsWide / zoom - width * across) / 2, LEGEND);
        scaled(across, down).draw(graphics, theme, Math.max(LEAST_MARK, Math.min(across, down)));
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** By how much what is {@code length} long is made shorter to fit into {@code room}; nothing is made larger than it is. */
    static double scale(double room, double length) {
        return Math.clamp(room / length, 0.01, 1);
    }

    private GraphPicture scaled(double across, double down) {
        return new GraphPicture(
                width * across,
                height * down,
                dots.stream()
                        .map(d -> new Dot(d.x() * across, d.y() * down, d.kind()))
                        .toList(),
                lines.stream()
                        .map(l -> new Line(times(l.xs(), across), times(l.ys(), down), l.hue()))
                        .toList(),
                names);
    }

    private static List<Double> times(List<Double> places, double scale) {
        return places.stream().map(place -> place * scale).toList();
    }

    /** Writes it as SVG to {@code out}, which stays open. */
    public void svg(OutputStream out, ChartTheme theme) throws IOException {
        SVGGraphics2D graphics = new SVGGraphics2D(width, height + LEGEND);
        graphics.setDefsKeyPrefix("framescope");
        graphics.setColor(theme.ground());
        graphics.fillRect(0, 0, (int) Math.ceil(width), (int) Math.ceil(height + LEGEND));
        legend(graphics, theme);
        graphics.translate(0, LEGEND);
        draw(graphics, theme, 1);
        out.write(graphics.getSVGDocument().getBytes(StandardCharsets.UTF_8));
    }

    private void legend(Graphics2D graphics, ChartTheme theme) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        int x = 8;
        for (int i = 0; i < names.size(); i++) {
            graphics.setColor(theme.series(i));
            graphics.fillRect(x, 8, 16, 3);
            graphics.setColor(theme.text());
            graphics.drawString(names.get(i), x + 20, 14);
            x += 36 + graphics.getFontMetrics().stringWidth(names.get(i));
        }
    }

    /** Draws lines and dots, the marks {@code size} as large as they are. */
    private void draw(Graphics2D graphics, ChartTheme theme, double size) {
        graphics.setStroke(new BasicStroke((float) (LINE * size)));
        for (Line line : lines) {
            line(graphics, line, theme.series(line.hue()), ARROW * size);
        }
        for (Dot dot : dots) {
            dot(graphics, dot, theme, size);
        }
    }

    private static void line(Graphics2D graphics, Line line, Color colour, double arrow) {
        Path2D path = new Path2D.Double();
        path.moveTo(line.xs().getFirst(), line.ys().getFirst());
        for (int i = 1; i < line.xs().size(); i++) {
            path.lineTo(line.xs().get(i), line.ys().get(i));
        }
        graphics.setColor(colour);
        graphics.draw(path);
        int last = line.xs().size() - 1;
        double x = line.xs().get(last);
        double y = line.ys().get(last);
        double angle = Math.atan2(y - line.ys().get(last - 1), x - line.xs().get(last - 1));
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - arrow * Math.cos(angle - 0.5), y - arrow * Math.sin(angle - 0.5));
        head.lineTo(x - arrow * Math.cos(angle + 0.5), y - arrow * Math.sin(angle + 0.5));
        head.closePath();
        graphics.fill(head);
    }

    private static void dot(Graphics2D graphics, Dot dot, ChartTheme theme, double size) {
        boolean broken = dot.kind() == Kind.BROKEN;
        graphics.setColor(broken ? theme.cursor() : theme.text());
        graphics.fill(circle(dot, (broken ? DOT + 2 : DOT) * size));
        if (broken) {
            double arm = 3 * size;
            graphics.setColor(theme.ground());
            graphics.draw(new Line2D.Double(dot.x() - arm, dot.y() - arm, dot.x() + arm, dot.y() + arm));
            graphics.draw(new Line2D.Double(dot.x() - arm, dot.y() + arm, dot.x() + arm, dot.y() - arm));
        } else if (dot.kind() == Kind.FIRST) {
            graphics.draw(circle(dot, (DOT + 3) * size));
        }
    }

    private static Ellipse2D circle(Dot dot, double radius) {
        return new Ellipse2D.Double(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
    }
}
