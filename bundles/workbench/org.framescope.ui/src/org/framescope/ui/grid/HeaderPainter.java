// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** Paints the title of a column, at the side at which its values stand. */
final class HeaderPainter extends AbstractCellPainter {
    private final Theme theme;
    private final Grid grid;
    private final TextExtents extents = new TextExtents();

    HeaderPainter(Theme theme, Grid grid) {
        this.theme = theme;
        this.grid = grid;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        paint(gc, bounds, cell.getColumnIndex());
    }

    /** Paints the title of the column with index {@code index}. */
    void paint(GC gc, Rectangle bounds, int index) {
        gc.setBackground(theme.color(Role.GROUND_RAISED));
        gc.fillRectangle(bounds);
        gc.setForeground(theme.color(Role.TEXT_QUIET));
        gc.setFont(grid.font());
        Column column = grid.column(index);
        int available = bounds.width - 2 * GridGeometry.PADDING;
        String title = GridGeometry.shorten(column.title(), available, text -> extents.of(gc, grid.font(), text).x);
        Point extent = extents.of(gc, grid.font(), title);
        int x = column.right()
                ? bounds.x + bounds.width - GridGeometry.PADDING - extent.x
                : bounds.x + GridGeometry.PADDING;
        gc.drawText(title, x, bounds.y + (bounds.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(grid.font());
        String title = grid.column(cell.getColumnIndex()).title();
        return extents.of(gc, grid.font(), title).x + 2 * GridGeometry.PADDING;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return grid.rowHeight();
    }
}
