// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.MenuItem;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.RowModel;
import org.opentest4j.AssertionFailedError;

/** The rows of one {@link Grid}, read as a person reads them and clicked with the real mouse. Rows count from 0. */
public final class Rows {
    private final Bench bench;
    private final Grid grid;

    /** The rows of {@code grid}. */
    public Rows(Bench bench, Grid grid) {
        this.bench = bench;
        this.grid = grid;
    }

    /** How many there are. */
    public int count() {
        return bench.ui(() -> grid.model().rowCount());
    }

    /** What a row shows in a column. */
    public String text(int row, int column) {
        return bench.ui(() -> grid.model().cell(row, column).text());
    }

    /** What all rows show in a column. */
    public List<String> column(int column) {
        return bench.ui(() -> IntStream.range(0, grid.model().rowCount())
                .mapToObj(row -> grid.model().cell(row, column).text())
                .toList());
    }

    /** How a row stands out. */
    public RowModel.Mark mark(int row) {
        return bench.ui(() -> grid.model().mark(row));
    }

    /** The selected row, or -1. */
    public int selected() {
        return bench.ui(grid::selectedRow);
    }

    /** The first row whose text in {@code column} is as wanted, once there is one. */
    public int find(int column, Predicate<String> wanted) {
        bench.holds(() -> column(column).stream().anyMatch(wanted), () -> "no such row among " + column(column));
        List<String> texts = column(column);
        return IntStream.range(0, texts.size())
                .filter(row -> wanted.test(texts.get(row)))
                .findFirst()
                .orElseThrow();
    }

    /** Clicks on a row in a column, once it is there; scrolls to it before when it is out of sight. */
    public void click(int row, int column) {
        Point place = shown(row, column);
        bench.click(grid.table(), place.x, place.y);
    }

    /** Opens the context menu of a cell. */
    public void rightClick(int row, int column) {
        Point place = shown(row, column);
        bench.rightClick(grid.table(), place.x, place.y);
        bench.until("the menu to be filled", () -> grid.table().getMenu().getItemCount() > 0);
    }

    /** Where a cell is to be seen, once it is. */
    private Point shown(int row, int column) {
        bench.holds(
                () -> {
                    if (row < grid.model().rowCount() && position(row) < 0) {
                        grid.show(row);
                    }
                    return position(row) >= 0;
                },
                () -> "row " + row + " of " + count() + " is not to be seen");
        return bench.ui(() -> place(row, column));
    }

    /** Drags a cell onto another control and lets go in its middle. */
    public void dragTo(int row, int column, Control target) {
        Point from = shown(row, column);
        Point to = bench.ui(() -> {
            Point size = target.getSize();
            return grid.table().toControl(target.toDisplay(size.x / 2, size.y / 2));
        });
        bench.drag(grid.table(), from, to);
    }

    /** What the context menu shows, separators left out. */
    public List<String> menu() {
        return bench.ui(() -> Arrays.stream(grid.table().getMenu().getItems())
                .map(MenuItem::getText)
                .filter(text -> !text.isEmpty())
                .toList());
    }

    /** The difference that a cell shows behind its text. */
    public String chip(int row, int column) {
        return bench.ui(() -> grid.model().cell(row, column).chip());
    }

    /** Gives the table the focus, without a click that would select. */
    public void focus() {
        bench.run(() -> grid.table().setFocus());
        bench.until("the table to have the focus", () -> grid.table().isFocusControl());
    }

    private Point place(int row, int column) {
        NatTable table = grid.table();
        int position = position(row);
        for (int at = 0; at < table.getColumnCount(); at++) {
            if (table.getColumnIndexByPosition(at) == column) {
                return new Point(
                        table.getStartXOfColumnPosition(at) + table.getColumnWidthByPosition(at) / 2,
                        table.getStartYOfRowPosition(position) + table.getRowHeightByPosition(position) / 2);
            }
        }
        throw new AssertionFailedError("column " + column + " is not to be seen");
    }

    /** The position of a row that is wholly to be seen, or -1. The header has position 0. */
    private int position(int row) {
        NatTable table = grid.table();
        for (int at = 1; at < table.getRowCount(); at++) {
            int top = table.getStartYOfRowPosition(at);
            int bottom = top + table.getRowHeightByPosition(at);
            boolean whole = top >= table.getRowHeightByPosition(0) && bottom <= table.getClientArea().height;
            if (table.getRowIndexByPosition(at) == row && whole) {
                return at;
            }
        }
        return -1;
    }
}
