// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.properties;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.text.CountInfo;
import org.framescope.inspect.text.Property;
import org.framescope.inspect.text.TypeInfo;
import org.framescope.inspect.text.WatchedWord;
import org.framescope.model.session.Selection;
import org.framescope.ui.Desk;
import org.framescope.ui.StateChanges;
import org.framescope.ui.clock.FrameClock;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;

/** What the selected frame and word say, decoded in Xen's words; a page of the workbench's Properties view. */
public final class PropertiesPage extends Page implements IPropertySheetPage {
    private static final List<Column> COLUMNS = List.of(
            Column.text("property", "Property", 130, "Name of the field"),
            Column.text("value", "Value", 170, "Its value"),
            Column.text("explanation", "Meaning", 320, "What it means"));

    private final StateChanges changes = new StateChanges();
    private Desk desk;
    private Grid grid;
    private FrameClock.Client client;

    @Override
    public void createControl(Composite parent) {
        desk = PlatformUI.getWorkbench().getService(Desk.class);
        grid = new Grid(parent, desk.theme(), "Properties", COLUMNS);
        client = new FrameClock.Client() {
            @Override
            public boolean isVisible() {
                return !grid.control().isDisposed() && grid.control().isVisible();
            }

            @Override
            public void render() {
                show();
            }
        };
        desk.clock().add(client);
        grid.control().addListener(SWT.Show, e -> desk.clock().invalidate(client));
        show();
    }

    private void show() {
        List<Property> properties = new ArrayList<>();
        desk.state().ifPresent(state -> {
            changes.advance(state);
            Selection selection = desk.selection();
            if (selection.mfn() != Selection.NONE) {
                frame(properties, changes.now(), selection.mfn());
            }
            if (selection.word() != Selection.NONE) {
                word(properties, changes.now(), selection.word());
            }
        });
        grid.setModel(new ListRows<>(
                properties,
                PropertiesPage::cell,
                p -> RowModel.Mark.NONE,
                p -> p.explanation().isEmpty() ? p.name() + " " + p.value() : p.explanation()));
    }

    private static void frame(List<Property> properties, State state, long mfn) {
        FrameRow row = FrameRow.of(state, mfn);
        properties.add(new Property("frame", "frame", row.line(), "The frame in one line"));
        properties.addAll(CountInfo.of(state.layout(), row.caf()).properties());
        if (!row.heap()) {
            properties.addAll(TypeInfo.of(state.layout(), row.taf()).properties());
            Holders holders = Holders.of(state, mfn);
            for (Holder holder : holders.holders()) {
                properties.add(new Property(
                        "holders",
                        "held by",
                        holder.text(),
                        holder.general() + " general, " + holder.type() + " type"));
            }
            properties.add(new Property(
                    "holders",
                    "unexplained",
                    holders.unexplainedGeneral() + " general, " + holders.unexplainedType() + " type",
                    "References that no known holder accounts for"));
        }
    }

    private static void word(List<Property> properties, State state, long address) {
        properties.add(new Property(
                "word", WatchedWord.name(state, address), WatchedWord.value(state, address), "The selected word"));
    }

    private static Cell cell(Property property, int column) {
        return switch (column) {
            case 0 -> Cell.quiet(property.name());
            case 1 -> Cell.value(property.value());
            default -> Cell.quiet(property.explanation());
        };
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        // the shared selection of the desk is what is shown
    }

    @Override
    public Control getControl() {
        return grid == null ? null : grid.control();
    }

    @Override
    public void setFocus() {
        grid.table().setFocus();
    }

    /** The table, for tests. */
    public Grid grid() {
        return grid;
    }

    @Override
    public void dispose() {
        if (client != null) {
            desk.clock().remove(client);
        }
        super.dispose();
    }
}
