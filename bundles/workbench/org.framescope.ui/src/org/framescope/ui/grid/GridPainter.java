// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** Paints a body cell: ground, accent bar, tree arrow, swatch, text, chip. Geometry is in {@link GridGeometry}. */
final class GridPainter extends AbstractCellPainter {
    /** The sign of a word that is another one in the run that is compared. */
    private static final String OTHERWISE = "≠";

    private final Theme theme;
    private final Grid grid;
    private final TextExtents extents = new TextExtents();

    GridPainter(Theme theme, Grid grid) {
        this.theme = theme;
        this.grid = grid;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        paint(gc, bounds, cell.getRowIndex(), cell.getColumnIndex());
    }

    /** Paints the cell of the model's {@code row} and the column with index {@code column}. */
    void paint(GC gc, Rectangle bounds, int row, int column) {
        RowModel model = grid.model();
        if (row < 0 || row >= model.rowCount()) {
            fill(gc, bounds, Role.GROUND);
            return;
        }
        RowModel.Mark mark = model.mark(row);
        boolean selected = row == grid.selectedRow();
        paintGround(gc, bounds, mark, selected, column == grid.firstColumn());
        Cell value = model.cell(row, column);
        Rectangle room = bounds;
        if (grid.otherwise(row, column) != null) {
            room = paintOtherwise(gc, bounds);
        }
        int x = bounds.x + GridGeometry.PADDING;
        if (column == grid.treeColumn()) {
            int level = model.level(row);
            x = bounds.x + GridGeometry.textStart(level);
            if (model.expandable(row)) {
                paintArrow(gc, bounds.x + GridGeometry.arrowStart(level), bounds, model.expanded(row));
            }
        }
        paintValue(gc, room, x, value, selected, grid.column(column).right());
    }

    private void fill(GC gc, Rectangle bounds, Role role) {
        gc.setBackground(theme.color(role));
        gc.fillRectangle(bounds);
    }

    private void paintGround(GC gc, Rectangle bounds, RowModel.Mark mark, boolean selected, boolean first) {
        Role ground = switch (mark) {
            case CHANGED -> Role.ACCENT_GROUND;
            case VIOLATION -> Role.VIOLATION_GROUND;
            case NONE, CURRENT -> Role.GROUND;
        };
        if (selected) {
            ground = grid.hasFocus() ? Role.SELECTION : Role.SELECTION_QUIET;
        }
        fill(gc, bounds, ground);
        if (mark != RowModel.Mark.NONE && first) {
            Role bar = switch (mark) {
                case VIOLATION -> Role.VIOLATION;
                case CURRENT -> Role.CURSOR;
                default -> Role.ACCENT;
            };
            gc.setBackground(theme.color(bar));
            gc.fillRectangle(bounds.x, bounds.y, GridGeometry.BAR, bounds.height);
        }
        if (mark == RowModel.Mark.CURRENT) {
            gc.setForeground(theme.color(Role.CURSOR));
            gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
        }
    }

    /** The sign of a word that differs, at the right; what is left of the cell. */
    private Rectangle paintOtherwise(GC gc, Rectangle bounds) {
        gc.setFont(grid.font());
        int width = extents.of(gc, grid.font(), OTHERWISE).x + GridGeometry.PADDING;
        gc.setForeground(theme.color(Role.DIFFERS));
        gc.drawText(
                OTHERWISE,
                bounds.x + bounds.width - width,
                bounds.y + (bounds.height - extents.of(gc, grid.font(), OTHERWISE).y) / 2,
                SWT.DRAW_TRANSPARENT);
        return new Rectangle(bounds.x, bounds.y, bounds.width - width, bounds.height);
    }

    private void paintArrow(GC gc, int x, Rectangle bounds, boolean expanded) {
        gc.setBackground(theme.color(Role.TEXT_QUIET));
        gc.setAntialias(SWT.ON);
        gc.fillPolygon(GridGeometry.arrow(x, bounds.y + bounds.height / 2, expanded));
    }

    private void paintValue(GC gc, Rectangle bounds, int start, Cell value, boolean selected, boolean right) {
        if (value.text().isEmpty() && value.chip().isEmpty() && value.swatch() == null) {
            return;
        }
        Font font = font(value);
        gc.setFont(font);
        int swatch = value.swatch() == null ? 0 : GridGeometry.SWATCH + GridGeometry.PADDING;
        int room = bounds.x + bounds.width - start - GridGeometry.PADDING - swatch;
        int chip = chip(gc, value, font, room);
        int available = room - chip;
        String text = GridGeometry.shorten(value.text(), available, s -> extents.of(gc, font, s).x);
        Point extent = extents.of(gc, font, text);
        int x = right ? Math.max(start, bounds.x + bounds.width - GridGeometry.PADDING - chip - extent.x) : start;
        int y = bounds.y + (bounds.height - extent.y) / 2;
        if (swatch > 0) {
            gc.setBackground(theme.color(value.swatch()));
            gc.fillRectangle(
                    x, bounds.y + (bounds.height - GridGeometry.SWATCH) / 2, GridGeometry.SWATCH, GridGeometry.SWATCH);
        }
        boolean chipless = chip == 0 && !value.chip().isEmpty();
        Role plain = selected ? Role.SELECTION_TEXT : chipless ? Role.ACCENT : Role.TEXT;
        gc.setForeground(theme.color(value.role() == Role.TEXT ? plain : value.role()));
        gc.drawText(text, x + swatch, y, SWT.DRAW_TRANSPARENT);
        if (chip > 0) {
            paintChip(gc, x + swatch + extent.x + GridGeometry.PADDING, y, extent.y, value.chip());
        }
    }

    /** How wide the chip is with what separates it; 0 where there is no room for both: the value is more than its change. */
    private int chip(GC gc, Cell value, Font font, int room) {
        int chip = value.chip().isEmpty() ? 0 : extents.of(gc, font, value.chip()).x + 3 * GridGeometry.PADDING;
        return extents.of(gc, font, value.text()).x + chip <= room ? chip : 0;
    }

    private void paintChip(GC gc, int x, int y, int height, String chip) {
        int width = gc.textExtent(chip).x + GridGeometry.PADDING;
        gc.setForeground(theme.color(Role.ACCENT));
        gc.drawRoundRectangle(x, y, width, height - 1, 6, 6);
        gc.drawText(chip, x + GridGeometry.PADDING / 2, y, SWT.DRAW_TRANSPARENT);
    }

    private Font font(Cell value) {
        return value.italic() ? grid.italicFont() : value.fixed() ? theme.valueFont() : grid.font();
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        Cell value = grid.model().cell(cell.getRowIndex(), cell.getColumnIndex());
        gc.setFont(font(value));
        int indent = cell.getColumnIndex() == grid.treeColumn()
                ? GridGeometry.textStart(grid.model().level(cell.getRowIndex()))
                : GridGeometry.PADDING;
        int chip = value.chip().isEmpty() ? 0 : gc.textExtent(value.chip()).x + 3 * GridGeometry.PADDING;
        int swatch = value.swatch() == null ? 0 : GridGeometry.SWATCH + GridGeometry.PADDING;
        return indent + swatch + gc.textExtent(value.text()).x + chip + 2 * GridGeometry.PADDING;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return grid.rowHeight();
    }
}
