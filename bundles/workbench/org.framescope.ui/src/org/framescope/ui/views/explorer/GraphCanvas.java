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
import org.framescope.ui.Images;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** Paints the picture of a state graph as large as there is room for it, or says why there is none. */
final class GraphCanvas {
    private final Canvas canvas;
    private final Theme theme;
    private GraphPicture graph;
    private String reason = "";
    private Image picture;

    GraphCanvas(Composite parent, Theme theme) {
        this.theme = theme;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> forget());
        Runnable changed = this::forget;
        theme.addListener(changed);
        canvas.addDisposeListener(e -> {
            theme.removeListener(changed);
            forget();
        });
    }

    /** Shows {@code shown} from now on; null for none, and then {@code why}. */
    void show(GraphPicture shown, String why) {
        graph = shown;
        reason = why;
        canvas.setToolTipText(
                shown == null
                        ? null
                        : shown.dots().size() + " states, " + shown.lines().size()
                                + " steps, every order. The ring is the beginning, a cross is broken. Maximize the view"
                                + " to see more.");
        forget();
    }

    Optional<GraphPicture> graph() {
        return Optional.ofNullable(graph);
    }

    private void forget() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
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
        if (picture == null) {
            ChartTheme colours = theme.isDark() ? ChartTheme.DARK : ChartTheme.LIGHT;
            picture = new Image(canvas.getDisplay(), (ImageDataProvider) zoom -> {
                int width = area.width * zoom / 100;
                int height = area.height * zoom / 100;
                return Images.data(width, height, graph.pixels(width, height, colours));
            });
        }
        gc.drawImage(picture, 0, 0);
    }
}
