// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.framescope.inspect.text.Property;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Execute;
import org.framescope.ui.Follow;
import org.framescope.ui.StateChanges;
import org.framescope.ui.TableView;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;

/** What was selected last, whatever it is: its object in the model with what that leads to, and its words decoded in Xen's names. */
public final class PropertiesView extends TableView {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.properties";

    private static final List<Column> COLUMNS = List.of(
            Column.text("property", "Property", 150, "Name of the field"),
            Column.text("value", "Value", 170, "Its value; double-click follows a link"),
            Column.text("explanation", "Meaning", 320, "What it means").shrinkingTo(120));

    private final StateChanges changes = new StateChanges();
    private final SelectedThing thing = new SelectedThing();
    private ObjectLines object;

    /** The view, not yet on a page. */
    public PropertiesView() {
        super("Properties", COLUMNS);
    }

    @Override
    protected void create() {
        stage().setEmpty(
                        "Here stands what is selected, decoded in Xen's words: a frame with who holds it, a vCPU, a"
                                + " CPU, a domain, a step, a word.",
                        "Go to a frame",
                        () -> Execute.command(getSite(), "org.framescope.ui.goToFrame"));
        grid().onOpen(this::follow);
        grid().onSelect(row -> {
            if (grid().selectedWord() >= 0) {
                desk().select(s -> s.pointingAt(grid().selectedWord()));
            }
        });
        WordMenu.install(getSite(), desk(), grid());
        object = new ObjectLines(desk().clock()::invalidate);
        grid().control().addListener(SWT.Dispose, e -> object.show(null));
    }

    private void follow(int row) {
        if (line(row).target() != null) {
            Follow.target(desk(), line(row).target());
        }
    }

    private PropertyLine line(int row) {
        return (PropertyLine) ((ListRows<?>) grid().model()).item(row);
    }

    @Override
    protected void render(Optional<StateAt> state, Selection selection) {
        List<PropertyLine> lines = new ArrayList<>();
        state.ifPresent(now -> {
            if (changes.advance(now)) {
                object.advance();
            }
            object.show(SelectedThing.object(desk().controller().session(), now, selection)
                    .orElse(null));
            collect(lines, now, selection);
        });
        stage().show(!lines.isEmpty());
        grid().setModel(new ListRows<>(lines, this::cell, this::mark, PropertiesView::tooltip)
                .withWords((line, column) -> line.word()));
    }

    /** The heading, what the object leads to, and the words in groups. */
    private void collect(List<PropertyLine> lines, StateAt state, Selection selection) {
        if (selection.focus() == Selection.Focus.NOTHING) {
            return;
        }
        lines.add(thing.heading(changes.now(), state, selection));
        if (!thing.isShadow(changes.now(), selection)) {
            lines.addAll(object.lines());
        }
        String group = thing.ownGroup(changes.now(), selection);
        for (Property property : thing.words(changes.now(), state, selection, desk().holders())) {
            if (!property.group().equals(group)) {
                group = property.group();
                lines.add(PropertyLine.heading(group, ""));
            }
            lines.add(PropertyLine.of(property));
        }
    }

    private RowModel.Mark mark(PropertyLine line) {
        boolean changed = line.before() != null || line.word() >= 0 && changes.changed(line.word());
        return changed ? RowModel.Mark.CHANGED : RowModel.Mark.NONE;
    }

    private Cell cell(PropertyLine line, int column) {
        return switch (column) {
            case 0 -> line.heading() ? Cell.of(line.name()) : Cell.quiet("   " + line.name());
            case 1 -> {
                if (line.heading()) {
                    yield Cell.EMPTY;
                }
                Cell value = Cell.value(line.value()).in(line.target() == null ? Role.TEXT : Role.LINK);
                yield line.before() == null ? value : value.withChip("was " + line.before());
            }
            default -> Cell.quiet(line.heading() ? line.value() : line.meaning());
        };
    }

    private static String tooltip(PropertyLine line) {
        String value = line.name() + "  " + line.value();
        return line.meaning().isEmpty() ? value : value + "\n" + line.meaning();
    }
}
