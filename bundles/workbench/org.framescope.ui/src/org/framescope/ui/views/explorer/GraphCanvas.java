// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.explorer;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.framescope.chart.ChartTheme;
import org.framescope.chart.GraphPicture;
import org.framescope.ui.CachedPicture;
import org.framescope.ui.Images;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** Paints the picture of a state graph as large as there is room for it, or says why there is none. */
final class GraphCanvas {
    private final Canvas canvas;
    private final Theme theme;
    private final CachedPicture picture;
    private GraphPicture graph;
    private String reason = "";

    GraphCanvas(Composite parent, Theme theme) {
        this.theme = theme;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addPaintListener(e -> paint(e.gc));
        picture = new CachedPicture(canvas, theme);
    }

    /** Shows {@code shown} from now on; null for none, and then {@code why}. */
    void show(GraphPicture shown, String why) {
        graph = shown;
        reason = why;
        canvas.setToolTipText(
                shown == null
                        ? null
                        : shown.dots().size() + " states, " + shown.lines().size()
                                + " steps. The ring is the beginning, a cross is broken. Maximize the view"
                                + " to see more.");
        picture.forget();
    }

    Optional<GraphPicture> graph() {
        return Optional.ofNullable(graph);
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(theme.color(Role.GROUND));
        gc.fillRectangle(area);
        if (graph == null || area.width < 40 || area.height < 40) {
            gc.setForeground(theme.color(Role.TEXT_QUIET));
            Point extent = gc.textExtent(reason);
            gc.drawText(reason, Math.max(6, (area.width - extent.x) / 2), Math.max(4, (area.height - extent.y) / 2));
            return;
        }
        picture.paint(gc, () -> draw(area));
    }

    private Image draw(Rectangle area) {
        ChartTheme colours = theme.isDark() ? ChartTheme.DARK : ChartTheme.LIGHT;
        return new Image(canvas.getDisplay(), (ImageDataProvider) zoom -> {
            int width = area.width * zoom / 100;
            int height = area.height * zoom / 100;
            return Images.data(width, height, graph.pixels(width, height, zoom / 100.0, colours));
        });
    }
}
