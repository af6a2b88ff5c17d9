// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.framescope.model.Bookmark;
import org.framescope.model.Branch;
import org.framescope.model.Session;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Images;
import org.framescope.ui.Stage;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.internal.commands.Execute;

/** The branches of the session and the bookmarks in them; Enter switches or goes there. */
public final class BranchesView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.branches";

    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Branch or Bookmark", 190, "Enter switches to a branch or goes to a bookmark"),
            Column.text("from", "Begins", 120, "Where a branch leaves its parent, or where a bookmark stands"),
            Column.number("steps", "Steps", 60, "Operations of the branch"));

    /** A branch, or a bookmark in it when that is not null. */
    private record Entry(Branch branch, Bookmark bookmark) {}

    private Desk desk;
    private Stage stage;
    private Grid grid;
    private List<Entry> entries = List.of();

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stand the branches of the session and the bookmarks in them.",
                "Open a scenario",
                () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        grid = new Grid(stage.area(), desk.theme(), "Branches", COLUMNS);
        grid.onOpen(this::open);
        stage.setContent(grid.control());
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(action("Apply Operation…", "add", this::apply));
        bar.add(action("Rename…", "scenario", this::rename));
        bar.add(action("Delete", "remove", this::delete));
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private static Action action(String text, String image, Runnable body) {
        return new Action(text, Images.descriptor(image)) {
            @Override
            public void run() {
                body.run();
            }
        };
    }

    private void open(int row) {
        Entry entry = entries.get(row);
        desk.controller().switchTo(entry.branch());
        if (entry.bookmark() != null) {
            desk.controller().stepper().toPosition(entry.bookmark().getPosition());
        }
    }

    /** Asks for an operation in the scenario language and applies it at the cursor, which begins a branch. */
    private void apply() {
        InputDialog dialog = new InputDialog(
                getSite().getShell(),
                "Apply Operation",
                "An operation as a scenario writes it, such as: switch cpu0 d2v0",
                "",
                text -> text.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            desk.controller().apply(List.of(dialog.getValue().strip()));
        }
    }

    private Optional<Entry> selected() {
        int row = grid.selectedRow();
        return row < 0 || row >= entries.size() ? Optional.empty() : Optional.of(entries.get(row));
    }

    private void rename() {
        selected().ifPresent(entry -> {
            String old = entry.bookmark() == null
                    ? entry.branch().getName()
                    : entry.bookmark().getName();
            InputDialog dialog = new InputDialog(
                    getSite().getShell(), "Rename", "New name:", old, text -> text.isBlank() ? "" : null);
            if (dialog.open() == Window.OK && entry.bookmark() != null) {
                desk.controller()
                        .edits()
                        .rename(entry.bookmark(), dialog.getValue().strip());
            } else if (dialog.getReturnCode() == Window.OK) {
                desk.controller()
                        .edits()
                        .rename(entry.branch(), dialog.getValue().strip());
            }
        });
    }

    private void delete() {
        selected().ifPresent(entry -> {
            if (entry.bookmark() != null) {
                desk.controller().edits().remove(entry.bookmark());
            } else if (entry.branch().getParent() != null) {
                desk.controller().delete(entry.branch());
            }
        });
    }

    private void render(Optional<StateAt> state, Selection selection) {
        stage.show(state.isPresent());
        Session session = desk.controller().session();
        List<Entry> found = new ArrayList<>();
        for (Branch branch : session.getBranches()) {
            found.add(new Entry(branch, null));
            for (Bookmark bookmark : session.getBookmarks()) {
                if (bookmark.getBranch() == branch) {
                    found.add(new Entry(branch, bookmark));
                }
            }
        }
        entries = found;
        grid.setModel(new ListRows<>(
                entries,
                this::cell,
                e -> e.bookmark() == null && e.branch() == session.getCurrentBranch()
                        ? RowModel.Mark.CURRENT
                        : RowModel.Mark.NONE,
                e -> e.branch().getStatements().isEmpty()
                        ? null
                        : String.join("\n", e.branch().getStatements())));
    }

    private Cell cell(Entry entry, int column) {
        if (entry.bookmark() != null) {
            return switch (column) {
                case 0 -> Cell.of("      " + entry.bookmark().getName());
                case 1 -> Cell.quiet("position " + entry.bookmark().getPosition());
                default -> Cell.EMPTY;
            };
        }
        Branch branch = entry.branch();
        return switch (column) {
            case 0 -> Cell.of(branch.getName());
            case 1 ->
                branch.getParent() == null
                        ? Cell.quiet("the beginning")
                        : Cell.quiet(branch.getParent().getName() + ", step " + branch.getForkStep());
            default ->
                Cell.value(desk.controller()
                        .run(branch)
                        .map(LoadedRun::run)
                        .map(r -> Integer.toString(r.operationCount()))
                        .orElse("–"));
        };
    }

    @Override
    public void setFocus() {
        grid.table().setFocus();
    }

    /** The table, for tests. */
    public Grid grid() {
        return grid;
    }
}
