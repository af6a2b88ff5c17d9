// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.framescope.ui.SizedDialog;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Theme;

/** Every key and what it does, narrowed by typing. */
final class KeyListDialog extends SizedDialog {
    private static final Point SIZE = new Point(720, 560);

    private static final List<String> FIRST = List.of("Run", "Look", "Framescope Files", "Tables", "Timeline");

    private record Key(String command, String keys, String category, String description) {
        /** What is particular to this tool stands first. */
        int rank() {
            int place = FIRST.indexOf(category);
            return place < 0 ? FIRST.size() : place;
        }

        boolean has(String text) {
            return (command + " " + keys + " " + description)
                    .toLowerCase(Locale.ROOT)
                    .contains(text);
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.text("command", "Command", 200, "What it is called in the menus"),
            Column.text("keys", "Keys", 140, "What to press"),
            Column.text("category", "Group", 110, "What it belongs to"),
            Column.text("description", "What it does", 240, "In a sentence"));

    /** What keys do inside of tables, trees and canvases; no command stands behind them. */
    private static final List<Key> INSIDE = List.of(
            new Key("Select a row", "Up, Down, Page Up, Page Down", "Tables", "Moves the selection in a table or tree"),
            new Key("Open and close a row", "Right, Left", "Tables", "Shows or hides what is below a row of a tree"),
            new Key("Go there", "Enter", "Tables", "Follows the link, goes to the bookmark, switches the branch"),
            new Key("Copy Row", "Ctrl+C", "Tables", "Puts the row on the clipboard, tab-separated"),
            new Key("Menu of a cell", "Shift+F10", "Tables", "Who wrote it, where it changes, watch it"),
            new Key("Zoom", "+, -, 0", "Timeline", "Zooms in and out; 0 shows the whole run"));

    private final Theme theme;
    private final List<Key> all = new ArrayList<>(INSIDE);
    private Grid grid;

    KeyListDialog(Shell parent, Theme theme) {
        super(parent, "Keys", SIZE);
        this.theme = theme;
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        Arrays.stream(bindings.getBindings())
                .filter(b -> b.getParameterizedCommand() != null
                        && b.getSchemeId().equals(bindings.getActiveScheme().getId()))
                .forEach(this::add);
        all.sort(Comparator.comparing(Key::rank).thenComparing(Key::category).thenComparing(Key::command));
    }

    private void add(Binding binding) {
        ParameterizedCommand command = binding.getParameterizedCommand();
        try {
            boolean known = command.getCommand().isDefined();
            if (known) {
                String description = command.getCommand().getDescription();
                Key key = new Key(
                        command.getName(),
                        binding.getTriggerSequence().format(),
                        command.getCommand().getCategory().getName(),
                        description == null ? "" : description);
                if (!all.contains(key)) {
                    all.add(key);
                }
            }
        } catch (NotDefinedException e) {
            throw new IllegalStateException("defined and not defined: " + command.getId(), e);
        }
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Text filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter by command or key");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        grid = new Grid(area, theme, "Keys", COLUMNS);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        filter.addModifyListener(e -> show(filter.getText().strip().toLowerCase(Locale.ROOT)));
        show("");
        return area;
    }

    private void show(String text) {
        grid.setModel(new ListRows<>(
                all.stream().filter(key -> key.has(text)).toList(),
                (key, column) -> switch (column) {
                    case 0 -> Cell.of(key.command().replace("…", ""));
                    case 1 -> Cell.value(key.keys());
                    case 2 -> Cell.quiet(key.category());
                    default -> Cell.quiet(key.description());
                },
                key -> RowModel.Mark.NONE,
                Key::description));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
