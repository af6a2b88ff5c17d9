// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.framescope.model.Bookmark;
import org.framescope.model.Branch;
import org.framescope.model.Note;
import org.framescope.model.Session;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Execute;
import org.framescope.ui.TableView;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;

/** The branches of the session with the bookmarks and notes in them; Enter switches or goes there. */
public final class BranchesView extends TableView {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.branches";

    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Branch, Bookmark, Note", 200, "Enter switches to a branch or goes to a bookmark"),
            Column.text("from", "Begins", 120, "Where a branch leaves its parent, or where a bookmark stands"),
            Column.number("steps", "Steps", 60, "Operations of the branch"));

    private BranchActions actions;
    private List<EObject> entries = List.of();

    /** The view, not yet on a page. */
    public BranchesView() {
        super("Branches", COLUMNS);
    }

    @Override
    protected void create() {
        stage().setEmpty(
                        "Here stand the branches of the session and the bookmarks and notes in them.",
                        "Open a scenario",
                        () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        actions = new BranchActions(getSite(), desk());
        grid().onSelect(row -> {
            actions.chosen(entries.get(row));
            desk().select(s -> s.withObject(entries.get(row)));
        });
        grid().onOpen(row -> actions.goTo(entries.get(row)));
        MenuManager menu = new MenuManager();
        actions.fill(menu);
        grid().table().setMenu(menu.createContextMenu(grid().table()));
        var bars = getViewSite().getActionBars();
        bars.getToolBarManager().add(actions.apply());
        bars.getToolBarManager().add(new Separator());
        bars.getToolBarManager().add(actions.compare());
        bars.getToolBarManager().add(actions.rename());
        bars.getToolBarManager().add(actions.delete());
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, new ActionHandler(actions.delete()));
        handlers.activateHandler(IWorkbenchCommandConstants.FILE_RENAME, new ActionHandler(actions.rename()));
    }

    @Override
    protected void render(Optional<StateAt> state, Selection selection) {
        stage().show(state.isPresent());
        Session session = desk().controller().session();
        Optional<EObject> before = Optional.of(grid().selectedRow())
                .filter(row -> row >= 0 && row < entries.size())
                .map(entries::get);
        List<EObject> found = new ArrayList<>();
        for (Branch branch : session.getBranches()) {
            found.add(branch);
            Stream.concat(
                            session.getBookmarks().stream().filter(b -> b.getBranch() == branch),
                            session.getNotes().stream().filter(n -> n.getBranch() == branch))
                    .forEach(found::add);
        }
        entries = found;
        grid().setModel(new ListRows<>(
                entries,
                this::cell,
                e -> e == session.getCurrentBranch() ? RowModel.Mark.CURRENT : RowModel.Mark.NONE,
                BranchesView::tooltip));
        grid().show(before.map(entries::indexOf).orElse(-1));
        actions.chosen(grid().selectedRow() < 0 ? null : entries.get(grid().selectedRow()));
    }

    private static String tooltip(EObject entry) {
        return switch (entry) {
            case Branch branch when !branch.getStatements().isEmpty() -> String.join("\n", branch.getStatements());
            case Note note -> note.getText();
            default -> null;
        };
    }

    private Cell cell(EObject entry, int column) {
        return switch (entry) {
            case Branch branch -> branch(branch, column);
            case Bookmark bookmark ->
                switch (column) {
                    case 0 -> Cell.of("      " + bookmark.getName());
                    case 1 -> Cell.quiet(place(bookmark.getBranch(), bookmark.getPosition()));
                    default -> Cell.EMPTY;
                };
            case Note note ->
                switch (column) {
                    case 0 ->
                        Cell.of("      " + note.getText().lines().findFirst().orElse(""))
                                .derived();
                    case 1 -> Cell.quiet(place(note.getBranch(), note.getPosition()));
                    default -> Cell.EMPTY;
                };
            default -> Cell.EMPTY;
        };
    }

    /** A position is a number of records, which says little: the step it lies in says more. */
    private String place(Branch branch, int position) {
        return desk().controller()
                .run(branch)
                .map(LoadedRun::run)
                .map(run -> {
                    int step = run.operationsAt(Math.min(position, run.length()));
                    return run.positionAfter(step) == position ? "step " + step : "inside of step " + (step + 1);
                })
                .orElse("position " + position);
    }

    private Cell branch(Branch branch, int column) {
        return switch (column) {
            case 0 -> Cell.of(branch.getName());
            case 1 ->
                branch.getParent() == null
                        ? Cell.quiet("the beginning")
                        : Cell.quiet(branch.getParent().getName() + ", step " + branch.getForkStep());
            default ->
                Cell.value(desk().controller()
                        .run(branch)
                        .map(LoadedRun::run)
                        .map(r -> Integer.toString(r.operationCount()))
                        .orElse("–"));
        };
    }
}
