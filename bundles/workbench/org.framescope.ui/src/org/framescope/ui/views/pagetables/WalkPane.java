// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.pagetables;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPartSite;
import org.framescope.inspect.pagetables.Roots;
import org.framescope.inspect.pagetables.Walk;
import org.framescope.inspect.text.Names;
import org.framescope.model.session.Selection;
import org.framescope.ui.Desk;
import org.framescope.ui.Follow;
import org.framescope.ui.StateChanges;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;

/** An address and the root it is walked from; the levels it goes through. Typing walks at once. */
final class WalkPane {
    static final Column ENTRY = Column.text("entry", "Entry", 142, "The entry as it stands");
    static final Column FLAGS = Column.text(
                    "flags", "Flags", 96, "rw or ro, u user, a accessed, d dirty, g global, nx no execution")
            .shrinkingTo(68);

    private static final List<Column> COLUMNS = List.of(
            Column.text("level", "Level", 52, "L4 down to L1"),
            Column.text("table", "Table", 64, "Frame of the table; selecting the row shows its entries below")
                    .shrinkingTo(48),
            Column.number("slot", "Slot", 46, "The entry that the address selects")
                    .shrinkingTo(42),
            ENTRY,
            FLAGS,
            Column.text("target", "Leads to", 220, "The frame it leads to; double-click selects it")
                    .shrinkingTo(84));

    private final StateChanges changes;
    private final Combo roots;
    private final Text address;
    private final Label end;
    private final Grid steps;
    private List<Roots.Root> known = List.of();

    WalkPane(Composite parent, IWorkbenchPartSite site, Desk desk, StateChanges changes, LongConsumer open) {
        this.changes = changes;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 2).applyTo(area);
        label(area, " Address");
        address = new Text(area, SWT.SEARCH);
        address.setMessage("hexadecimal");
        address.setToolTipText("A linear address of the guest, hexadecimal, with or without 0x");
        address.addModifyListener(e -> desk.clock().invalidate());
        GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(address);
        label(area, "from");
        roots = new Combo(area, SWT.READ_ONLY);
        roots.setToolTipText("The table that the walk begins with");
        roots.addListener(SWT.Selection, e -> {
            open.accept(root());
            desk.clock().invalidate();
        });
        end = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).indent(6, 0).applyTo(end);
        steps = new Grid(area, desk.theme(), "Walk", COLUMNS);
        steps.onSelect(row -> {
            open.accept(step(row).table());
            desk.select(s -> s.withWord(step(row).word()));
        });
        steps.onOpen(row -> {
            if (step(row).link() != null) {
                Follow.target(desk, step(row).link());
            }
        });
        WordMenu.install(site, desk, steps);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).applyTo(steps.control());
    }

    private static void label(Composite area, String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().applyTo(label);
    }

    private Walk.Step step(int row) {
        return (Walk.Step) ((ListRows<?>) steps.model()).item(row);
    }

    /** The frame that the walk begins with, or -1 while there is none. */
    long root() {
        int chosen = roots.getSelectionIndex();
        return chosen < 0 || chosen >= known.size()
                ? Selection.NONE
                : known.get(chosen).mfn();
    }

    void render() {
        List<Roots.Root> found = Roots.of(changes.now());
        if (!found.equals(known)) {
            int chosen = Math.max(0, roots.getSelectionIndex());
            known = found;
            roots.setItems(found.stream()
                    .map(r -> r.name() + "  " + Names.mfn(r.mfn()))
                    .toArray(String[]::new));
            roots.select(Math.min(chosen, found.size() - 1));
            roots.getParent().layout();
        }
        OptionalLong typed = address();
        if (root() < 0 || typed.isEmpty()) {
            end.setText(
                    address.getText().isBlank() ? "Type an address to walk it." : "No address: " + address.getText());
            steps.setModel(new org.framescope.ui.grid.EmptyRows());
            return;
        }
        Walk walk = Walk.of(changes.now(), root(), typed.getAsLong());
        end.setText(Long.toHexString(typed.getAsLong()) + ":  " + walk.end());
        steps.setModel(new ListRows<>(
                        walk.steps(),
                        WalkPane::cell,
                        s -> changes.changed(s.word()) ? RowModel.Mark.CHANGED : RowModel.Mark.NONE,
                        s -> "L" + s.level() + " entry " + s.slot() + "\n" + s.flags() + "\n" + s.target())
                .withWords((s, column) -> s.word()));
    }

    private OptionalLong address() {
        String text = address.getText()
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^0x", "")
                .replace("_", "");
        return text.matches("[0-9a-f]{1,16}")
                ? OptionalLong.of(Long.parseUnsignedLong(text, 16))
                : OptionalLong.empty();
    }

    private static Cell cell(Walk.Step step, int column) {
        return switch (column) {
            case 0 -> Cell.of("L" + step.level());
            case 1 -> Cell.value(Names.mfn(step.table()));
            case 2 -> Cell.value(Integer.toString(step.slot()));
            case 3 -> Cell.value(Names.word(step.raw()));
            case 4 -> Cell.of(step.flags());
            default -> step.link() == null ? Cell.quiet(step.target()).in(Role.TEXT_QUIET) : Cell.link(step.target());
        };
    }

    void setFocus() {
        address.setFocus();
    }

    Grid steps() {
        return steps;
    }

    String end() {
        return end.getText();
    }
}
