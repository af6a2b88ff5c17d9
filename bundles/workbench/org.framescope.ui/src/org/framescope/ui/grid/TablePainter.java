// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.ILayerPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/**
 * Paints the titles and rows that can be seen of a table whose first row are the titles. NatTable's own painters ask all layers
 * about each cell and clip to it, which costs more than the cell; here cells are painted from left to right, so that
 * whatever is too wide disappears under the next.
 */
final class TablePainter implements ILayerPainter {
    private final Theme theme;
    private final GridPainter cells;
    private final HeaderPainter titles;

    TablePainter(Theme theme, GridPainter cells, HeaderPainter titles) {
        this.theme = theme;
        this.cells = cells;
        this.titles = titles;
    }

    @Override
    public void paintLayer(ILayer layer, GC gc, int x, int y, Rectangle area, IConfigRegistry registry) {
        Columns columns = Columns.of(layer);
        for (int row = 0; row < layer.getRowCount(); row++) {
            int top = y + layer.getStartYOfRowPosition(row);
            int height = layer.getRowHeightByPosition(row);
            if (top < area.y + area.height && top + height > area.y) {
                if (row == 0) {
                    paintTitles(gc, columns, x, top, height);
                } else {
                    paintRow(gc, columns, x, top, height, layer.getRowIndexByPosition(row));
                }
            }
        }
    }

    private void paintTitles(GC gc, Columns columns, int x, int top, int height) {
        for (int i = 0; i < columns.indexes.length; i++) {
            titles.paint(gc, new Rectangle(x + columns.left[i], top, columns.width[i], height), columns.indexes[i]);
        }
    }

    private void paintRow(GC gc, Columns columns, int x, int top, int height, int row) {
        for (int i = 0; i < columns.indexes.length; i++) {
            int left = x + columns.left[i];
            cells.paint(gc, new Rectangle(left, top, columns.width[i] - 1, height - 1), row, columns.indexes[i]);
            gc.setBackground(theme.color(Role.LINE));
            gc.fillRectangle(left + columns.width[i] - 1, top, 1, height);
            gc.fillRectangle(left, top + height - 1, columns.width[i], 1);
        }
    }

    @Override
    public Rectangle adjustCellBounds(int column, int row, Rectangle bounds) {
        return bounds;
    }

    /** The columns that can be seen, from left to right: which they are, where, and how wide. */
    private record Columns(int[] indexes, int[] left, int[] width) {
        static Columns of(ILayer layer) {
            int count = layer.getColumnCount();
            Columns columns = new Columns(new int[count], new int[count], new int[count]);
            for (int i = 0; i < count; i++) {
                columns.indexes[i] = layer.getColumnIndexByPosition(i);
                columns.left[i] = layer.getStartXOfColumnPosition(i);
                columns.width[i] = layer.getColumnWidthByPosition(i);
            }
            return columns;
        }
    }
}
