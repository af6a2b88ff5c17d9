// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Which columns of a grid are shown, in which order and how wide: a menu on the header, the room that is left, and what
 * is remembered in the workspace.
 */
final class GridColumns {
    private static final String NODE = "org.framescope.ui/grids";
    private static final String SIGNATURE = "columns";
    private static final int LEAST = 40;

    private final Grid grid;
    private final NatTable table;
    private final DataLayer body;
    private final ColumnHideShowLayer shown;
    private final String name;
    private final int[] extra;
    private boolean fitting;

    GridColumns(Grid grid, NatTable table, DataLayer body, ColumnHideShowLayer shown, String name) {
        this.grid = grid;
        this.table = table;
        this.body = body;
        this.shown = shown;
        this.name = name;
        extra = new int[grid.columns().size()];
    }

    void install() {
        for (int i = 0; i < grid.columns().size(); i++) {
            body.setColumnWidthByPosition(i, grid.columns().get(i).width());
        }
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            if (!grid.columns().get(i).shown()) {
                hidden.add(i);
            }
        }
        shown.hideColumnPositions(hidden);
        restore();
        table.addListener(SWT.Resize, e -> resized());
        table.addListener(SWT.MenuDetect, this::menu);
        table.addListener(SWT.Dispose, e -> remember());
    }

    /** A change of widths makes the table say that it was resized. */
    private void resized() {
        if (!fitting) {
            fitting = true;
            fit();
            fitting = false;
        }
    }

    /** Gives the room that the columns leave to the tree column, or the last one; where it is missing, those that may give way. */
    private void fit() {
        int position =
                grid.treeColumn() >= 0 ? shown.getColumnPositionByIndex(grid.treeColumn()) : shown.getColumnCount() - 1;
        if (position < 0) {
            return;
        }
        relax();
        int room = table.getClientArea().width - shown.getWidth();
        if (room > 0) {
            widen(shown.getColumnIndexByPosition(position), room);
        } else if (table.getClientArea().width > 0) {
            shrink(-room);
        }
    }

    private void shrink(int missing) {
        int most = 0;
        for (int i = 0; i < extra.length; i++) {
            most += slack(i);
        }
        double part = most == 0 ? 0 : Math.min(1, (double) missing / most);
        for (int i = 0; i < extra.length; i++) {
            widen(i, -(int) Math.ceil(part * slack(i)));
        }
    }

    /** How much the column with index {@code i} can give. */
    private int slack(int i) {
        boolean there = !shown.isColumnIndexHidden(i);
        return there
                ? Math.max(
                        0,
                        body.getColumnWidthByPosition(i) - grid.columns().get(i).least())
                : 0;
    }

    private void widen(int i, int by) {
        if (by != 0) {
            extra[i] = by;
            body.setColumnWidthByPosition(i, body.getColumnWidthByPosition(i) + by);
        }
    }

    private void relax() {
        for (int i = 0; i < extra.length; i++) {
            int back = -extra[i];
            extra[i] = 0;
            if (back != 0) {
                body.setColumnWidthByPosition(i, Math.max(LEAST, body.getColumnWidthByPosition(i) + back));
            }
        }
    }

    /** On the header stands a menu of its own. */
    private void menu(Event event) {
        Point at = table.toControl(event.x, event.y);
        boolean header = at.y >= 0 && at.y < table.getRowHeightByPosition(0);
        if (event.detail == SWT.MENU_KEYBOARD || !header) {
            return;
        }
        event.doit = false;
        Menu menu = new Menu(table);
        for (int i = 0; i < grid.columns().size(); i++) {
            int index = i;
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(grid.columns().get(i).title());
            item.setSelection(!shown.isColumnIndexHidden(i));
            item.setEnabled(item.getSelection() ? shown.getColumnCount() > 1 && i != grid.treeColumn() : true);
            item.addListener(SWT.Selection, e -> show(index, item.getSelection()));
        }
        menu.setLocation(event.x, event.y);
        menu.setVisible(true);
        menu.addListener(SWT.Hide, e -> table.getDisplay().asyncExec(menu::dispose));
    }

    /** Shows or hides the column with this index. */
    void show(int index, boolean wanted) {
        relax();
        if (wanted) {
            shown.showColumnIndexes(List.of(index));
        } else {
            shown.hideColumnIndexes(index);
        }
        resized();
        table.redraw();
    }

    private IEclipsePreferences node() {
        return (IEclipsePreferences) InstanceScope.INSTANCE.getNode(NODE).node(name);
    }

    private String signature() {
        return grid.columns().stream().map(Column::id).collect(Collectors.joining(","));
    }

    private void remember() {
        relax();
        Properties state = new Properties();
        body.saveState("body", state);
        shown.saveState("shown", state);
        try {
            IEclipsePreferences node = node();
            node.clear();
            node.put(SIGNATURE, signature());
            state.stringPropertyNames().forEach(key -> node.put(key, state.getProperty(key)));
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(GridColumns.class).warn("The columns of " + name + " could not be kept", e);
        }
    }

    /** Of other columns than these nothing is taken. */
    private void restore() {
        IEclipsePreferences node = node();
        if (!signature().equals(node.get(SIGNATURE, ""))) {
            return;
        }
        Properties state = new Properties();
        try {
            for (String key : node.keys()) {
                state.setProperty(key, node.get(key, ""));
            }
            body.loadState("body", state);
            shown.loadState("shown", state);
        } catch (BackingStoreException | RuntimeException e) {
            ILog.of(GridColumns.class).warn("The columns of " + name + " could not be restored", e);
        }
    }
}
