// SPDX-License-Identifier: EPL-2.0
package org.framescope.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.OptionalInt;
import org.framescope.inspect.steps.Series;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A chart of series over steps, drawn without a window. Unchanging; safe in any thread.
 *
 * <p>Series are decimated to the width of the drawing, so that cost follows pixels, not steps; no extreme is lost.
 *
 * @param title above the chart; empty for none
 * @param series what is drawn; all of one run, or of runs that are compared
 * @param from first step shown
 * @param to last step shown
 * @param cursor the step at which a line stands, if any
 */
public record SeriesChart(String title, List<Series> series, int from, int to, OptionalInt cursor) {
    private static final String FONT = Font.SANS_SERIF;
    private static final int FONT_SIZE = 11;

    /** How many times as wide as high a chart is that has its legend beside it. */
    private static final int WIDE = 4;

    /** Units of height below which the axis has no label. */
    private static final int LOW = 200;

    /** A chart drawn to pixels, with which places and steps can be told from one another. */
    public record Image(int width, int height, int[] rgb, double plotLeft, double plotRight, int from, int to) {
        /** The step under the pixel column {@code x}, within those shown. */
        public int stepAt(double x) {
            double part = (x - plotLeft) / Math.max(1, plotRight - plotLeft);
            return Math.clamp(Math.round(from + part * (to - from)), from, to);
        }

        /** The pixel column of {@code step}. */
        public double columnOf(int step) {
            return plotLeft + (plotRight - plotLeft) * (step - from) / Math.max(1, to - from);
        }
    }

    /** All steps of {@code series}. */
    public static SeriesChart of(String title, List<Series> series) {
        int last = series.stream().mapToInt(Series::length).max().orElse(1) - 1;
        return new SeriesChart(title, series, 0, last, OptionalInt.empty());
    }

    /** The same chart with a line at {@code step}. */
    public SeriesChart withCursor(int step) {
        return new SeriesChart(title, series, from, to, OptionalInt.of(step));
    }

    /** The same chart of steps {@code first} to {@code last} only. */
    public SeriesChart withRange(int first, int last) {
        return new SeriesChart(title, series, Math.max(0, first), Math.max(first, last), cursor);
    }

    /**
     * Draws on {@code graphics} in a rectangle of {@code width} by {@code height} units at the origin.
     *
     * @return where the plot itself lies
     */
    public Rectangle2D draw(Graphics2D graphics, int width, int height, ChartTheme theme) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        JFreeChart chart = chart(theme, Math.max(16, width), height);
        chart.addLegend(legend(chart.getPlot(), theme, width >= WIDE * height));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), null, info);
        return info.getPlotInfo().getDataArea();
    }

    /**
     * Draws to {@code width} by {@code height} pixels.
     *
     * @param scale pixels a unit: 1 at 96 dpi
     */
    public Image image(int width, int height, double scale, ChartTheme theme) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Rectangle2D plot = paint(image, scale, theme);
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Image(width, height, rgb, plot.getMinX() * scale, plot.getMaxX() * scale, from, to);
    }

    Rectangle2D paint(BufferedImage image, double scale, ChartTheme theme) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(theme.ground());
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            int width = (int) Math.ceil(image.getWidth() / scale);
            int height = (int) Math.ceil(image.getHeight() / scale);
            return draw(graphics, width, height, theme);
        } finally {
            graphics.dispose();
        }
    }

    private JFreeChart chart(ChartTheme theme, int columns, int height) {
        NumberAxis steps = axis(height < LOW ? null : "step", theme);
        steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        steps.setRange(from, Math.max(from + 1, to));
        NumberAxis values = axis(null, theme);
        values.setAutoRangeIncludesZero(true);
        values.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        XYStepRenderer renderer = new XYStepRenderer();
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < series.size(); i++) {
            data.addSeries(points(series.get(i), columns));
            renderer.setSeriesPaint(i, theme.series(i));
            renderer.setSeriesStroke(i, stroke(i));
        }
        XYPlot plot = new XYPlot(data, steps, values, renderer);
        plot.setBackgroundPaint(theme.ground());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        cursor.ifPresent(step -> plot.addDomainMarker(cursorMarker(step, theme)));
        return framed(plot, theme);
    }

    private JFreeChart framed(XYPlot plot, ChartTheme theme) {
        JFreeChart chart =
                new JFreeChart(title.isEmpty() ? null : title, new Font(FONT, Font.BOLD, FONT_SIZE + 2), plot, false);
        chart.setBackgroundPaint(theme.ground());
        if (chart.getTitle() != null) {
            chart.getTitle().setPaint(theme.text());
        }
        return chart;
    }

    /** Beside a wide chart, so that it takes nothing of the little height; else below it. */
    private static LegendTitle legend(Plot plot, ChartTheme theme, boolean beside) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(beside ? RectangleEdge.RIGHT : RectangleEdge.BOTTOM);
        legend.setVerticalAlignment(VerticalAlignment.TOP);
        legend.setBackgroundPaint(theme.ground());
        legend.setItemPaint(theme.text());
        legend.setItemFont(new Font(FONT, Font.PLAIN, FONT_SIZE));
        return legend;
    }

    private static NumberAxis axis(String label, ChartTheme theme) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelPaint(theme.text());
        axis.setTickLabelPaint(theme.text());
        axis.setAxisLinePaint(theme.text());
        axis.setTickMarkPaint(theme.text());
        axis.setLabelFont(new Font(FONT, Font.PLAIN, FONT_SIZE));
        axis.setTickLabelFont(new Font(FONT, Font.PLAIN, FONT_SIZE));
        return axis;
    }

    private static ValueMarker cursorMarker(int step, ChartTheme theme) {
        ValueMarker marker = new ValueMarker(step);
        marker.setPaint(theme.cursor());
        marker.setAlpha(1f);
        marker.setStroke(new BasicStroke(1.5f));
        return marker;
    }

    /** Lines differ in their dashes too, so that nothing is told by colour alone. */
    private static BasicStroke stroke(int i) {
        float[][] dashes = {null, {8, 4}, {2, 3}, {10, 3, 2, 3}, {5, 2}};
        float[] dash = dashes[i % dashes.length];
        return new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
    }

    /** The points of one series in at most {@code columns} columns, extremes in the order in which they come. */
    private XYSeries points(Series values, int columns) {
        XYSeries points = new XYSeries(values.name(), false, true);
        int last = Math.min(to, values.length() - 1);
        if (from > last) {
            return points;
        }
        for (Series.Column column : values.columns(from, last, columns)) {
            points.add(column.first(), values.values()[column.first()], false);
            int a = Math.min(column.minAt(), column.maxAt());
            int b = Math.max(column.minAt(), column.maxAt());
            if (a > column.first()) {
                points.add(a, values.values()[a], false);
            }
            if (b > a) {
                points.add(b, values.values()[b], false);
            }
        }
        points.add(last, values.values()[last], false);
        return points;
    }

    /** A series name must be unique in a chart; this says which is there twice. */
    static void checkNames(List<Series> series) {
        long distinct = series.stream().map(Series::name).distinct().count();
        if (distinct != series.size()) {
            throw new IllegalArgumentException("two series have one name: "
                    + series.stream().map(Series::name).toList());
        }
    }

    /** Checks that names differ. */
    public SeriesChart {
        series = List.copyOf(series);
        checkNames(series);
    }
}
