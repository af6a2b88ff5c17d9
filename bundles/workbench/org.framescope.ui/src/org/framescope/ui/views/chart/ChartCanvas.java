// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.chart;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.framescope.chart.ChartTheme;
import org.framescope.chart.SeriesChart;
import org.framescope.ui.CachedPicture;
import org.framescope.ui.Images;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/**
 * Paints a chart from a picture that is drawn anew only when the chart, the size or the theme changes; the cursor is
 * painted over it, so that stepping costs a line.
 */
final class ChartCanvas {
    private final Canvas canvas;
    private final Theme theme;
    private final CachedPicture picture;
    private SeriesChart chart;
    private SeriesChart.Image drawn;
    private int cursor;
    private IntConsumer jump = step -> {};

    ChartCanvas(Composite parent, Theme theme) {
        this.theme = theme;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.MouseDown, this::mouse);
        canvas.addListener(SWT.MouseMove, this::mouse);
        picture = new CachedPicture(canvas, theme);
    }

    Canvas control() {
        return canvas;
    }

    Optional<SeriesChart> chart() {
        return Optional.ofNullable(chart);
    }

    void onJump(IntConsumer listener) {
        jump = listener;
    }

    void setChart(SeriesChart newChart) {
        chart = newChart;
        picture.forget();
    }

    void setCursor(int step) {
        cursor = step;
        canvas.redraw();
    }

    private void mouse(Event event) {
        boolean left = event.type == SWT.MouseDown ? event.button == 1 : (event.stateMask & SWT.BUTTON1) != 0;
        if (left && drawn != null) {
            canvas.forceFocus();
            jump.accept(drawn.stepAt(event.x));
        }
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(theme.color(Role.GROUND));
        gc.fillRectangle(area);
        if (chart == null || area.width < 40 || area.height < 40) {
            return;
        }
        picture.paint(gc, () -> draw(area));
        int x = (int) Math.round(drawn.columnOf(cursor));
        gc.setForeground(theme.color(Role.CURSOR));
        gc.setLineWidth(2);
        gc.drawLine(x, 2, x, area.height - 2);
    }

    private Image draw(Rectangle area) {
        drawn = image(area, 100);
        return new Image(
                canvas.getDisplay(), (ImageDataProvider) zoom -> data(zoom == 100 ? drawn : image(area, zoom)));
    }

    /** The chart in the pixels of a screen that is scaled to {@code zoom} per cent. */
    private SeriesChart.Image image(Rectangle area, int zoom) {
        ChartTheme colours = theme.isDark() ? ChartTheme.DARK : ChartTheme.LIGHT;
        return chart.image(area.width * zoom / 100, area.height * zoom / 100, zoom / 100.0, colours);
    }

    private static ImageData data(SeriesChart.Image drawn) {
        return Images.data(drawn.width(), drawn.height(), drawn.rgb());
    }
}
