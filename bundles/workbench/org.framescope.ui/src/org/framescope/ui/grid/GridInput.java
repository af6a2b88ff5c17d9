// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import java.util.StringJoiner;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Rectangle;

/** Mouse, keyboard, tooltips and accessibility of a {@link Grid}. */
final class GridInput {
    private final Grid grid;
    private final NatTable table;

    GridInput(Grid grid, NatTable table) {
        this.grid = grid;
        this.table = table;
    }

    void install(String name) {
        table.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        table.addMouseListener(MouseListener.mouseDownAdapter(this::down));
        table.addMouseListener(MouseListener.mouseDoubleClickAdapter(this::doubleClick));
        table.addMouseMoveListener(this::tooltip);
        table.addListener(SWT.MenuDetect, e -> table.setToolTipText(null));
        table.addListener(SWT.FocusIn, e -> table.redraw());
        table.addListener(SWT.FocusOut, e -> table.redraw());
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name + (grid.selectedRow() < 0 ? "" : ": " + rowText(grid.selectedRow()));
            }
        });
    }

    private void key(KeyEvent event) {
        int row = grid.selectedRow();
        int page = Math.max(1, table.getClientArea().height / grid.rowHeight() - 2);
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        if (control && event.keyCode == 'c') {
            copy();
            return;
        }
        if ((event.stateMask & SWT.MODIFIER_MASK) != 0 && !control) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> grid.select(row + 1);
            case SWT.ARROW_UP -> grid.select(Math.max(0, row - 1));
            case SWT.PAGE_DOWN -> grid.select(row + page);
            case SWT.PAGE_UP -> grid.select(Math.max(0, row - page));
            case SWT.ARROW_RIGHT -> expand(row, true);
            case SWT.ARROW_LEFT -> collapseOrUp(row);
            case SWT.CR, SWT.KEYPAD_CR -> openRow(row);
            default -> {
                // not a key of the grid
            }
        }
    }

    private void expand(int row, boolean wanted) {
        if (row >= 0 && grid.model().expandable(row) && grid.model().expanded(row) != wanted) {
            grid.model().toggle(row);
            grid.refresh();
        } else if (wanted && row >= 0 && grid.model().expandable(row)) {
            grid.select(row + 1);
        }
    }

    private void collapseOrUp(int row) {
        if (row < 0) {
            return;
        }
        if (grid.model().expandable(row) && grid.model().expanded(row)) {
            expand(row, false);
            return;
        }
        int level = grid.model().level(row);
        for (int up = row - 1; up >= 0; up--) {
            if (grid.model().level(up) < level) {
                grid.select(up);
                return;
            }
        }
    }

    private void openRow(int row) {
        if (row >= 0) {
            grid.open(row);
        }
    }

    private int rowAt(int y) {
        int position = table.getRowPositionByY(y);
        if (position < 1) {
            return -1;
        }
        int row = table.getRowIndexByPosition(position);
        return row >= 0 && row < grid.model().rowCount() ? row : -1;
    }

    private int columnAt(int x) {
        int position = table.getColumnPositionByX(x);
        return position < 0 ? -1 : table.getColumnIndexByPosition(position);
    }

    private void down(MouseEvent event) {
        table.forceFocus();
        int row = rowAt(event.y);
        if (row < 0) {
            return;
        }
        int column = columnAt(event.x);
        if (column >= 0) {
            grid.selectedColumn(column);
        }
        if (column == grid.treeColumn() && column >= 0) {
            int position = table.getColumnPositionByX(event.x);
            int left = table.getStartXOfColumnPosition(position);
            if (grid.model().expandable(row)
                    && GridGeometry.onArrow(event.x - left, grid.model().level(row))) {
                grid.model().toggle(row);
                grid.refresh();
                return;
            }
        }
        grid.select(row);
    }

    private void doubleClick(MouseEvent event) {
        int row = rowAt(event.y);
        if (row >= 0 && event.button == 1) {
            grid.open(row);
        }
    }

    private void tooltip(MouseEvent event) {
        int row = rowAt(event.y);
        int column = columnAt(event.x);
        String text = null;
        if (column >= 0) {
            text = row >= 0 ? cellTooltip(row, column) : headerTooltip(event, column);
        }
        if (!java.util.Objects.equals(text, table.getToolTipText())) {
            table.setToolTipText(text);
        }
    }

    private String cellTooltip(int row, int column) {
        String text = grid.model().tooltip(row, column);
        String otherwise = grid.otherwise(row, column);
        return otherwise == null ? text : text == null ? otherwise : text + "\n" + otherwise;
    }

    private String headerTooltip(MouseEvent event, int column) {
        Rectangle area = table.getClientArea();
        return event.y < area.y + table.getRowHeightByPosition(0)
                ? grid.column(column).tooltip()
                : null;
    }

    private String rowText(int row) {
        StringJoiner text = new StringJoiner("\t");
        for (int i = 0; i < grid.columns().size(); i++) {
            text.add(grid.model().cell(row, i).text());
        }
        return text.toString();
    }

    void copy() {
        if (grid.selectedRow() >= 0) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(
                    new Object[] {rowText(grid.selectedRow())}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
