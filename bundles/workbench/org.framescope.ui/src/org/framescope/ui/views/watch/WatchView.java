// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.watch;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.framescope.inspect.steps.WhoWrote;
import org.framescope.inspect.text.WatchedWord;
import org.framescope.model.Watch;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Drops;
import org.framescope.ui.Execute;
import org.framescope.ui.StateChanges;
import org.framescope.ui.TableView;
import org.framescope.ui.ToolAction;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;

/** Words with their value at the cursor, and who wrote them last. */
public final class WatchView extends TableView {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.watch";

    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Word", 220, "The word, in Xen's names").shrinkingTo(120),
            Column.text("value", "Value", 160, "Its value at the cursor"),
            Column.text("writer", "Last Written By", 420, "The change before the cursor; Enter goes there")
                    .shrinkingTo(160),
            Column.text("stop", "Stop", 60, "Whether running stops when it changes"));

    private final StateChanges changes = new StateChanges();
    private List<Watch> watches = List.of();
    private WhoWrote writers;
    private int position;

    /** The view, not yet on a page. */
    public WatchView() {
        super("Watch", COLUMNS);
    }

    @Override
    protected void create() {
        stage().setEmpty(
                        "Here stand words to keep an eye on: their value at the cursor, and who wrote them.",
                        "Watch a word",
                        this::add);
        grid().onSelect(row -> desk().select(s -> s.withWord(watches.get(row).getAddress())));
        grid().onOpen(this::goToWriter);
        WordMenu.install(getSite(), desk(), grid(), menu -> {
            menu.add(new ToolAction("Stop When It Changes, On or Off", "stop_change", this::toggleStop));
            menu.add(new ToolAction("Remove", "remove", this::remove));
        });
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new ToolAction("Watch a Word…", "add", this::add));
        bar.add(new ToolAction("Stop When It Changes", "stop_change", this::toggleStop));
        bar.add(new ToolAction("Remove", "remove", this::remove));
        bar.add(new Separator());
        bar.add(new ToolAction("Previous Change", "previous_change", () -> command("previousChange")));
        bar.add(new ToolAction("Next Change", "next_change", () -> command("nextChange")));
        Drops.text(stage().area(), this::isWord, this::watch);
        getSite()
                .getService(IHandlerService.class)
                .activateHandler(
                        IWorkbenchCommandConstants.EDIT_DELETE,
                        new ActionHandler(new ToolAction("Remove", "remove", this::remove)));
    }

    private void command(String name) {
        Execute.command(getSite(), "org.framescope.ui." + name);
    }

    private void add() {
        if (desk().state().isEmpty()) {
            return;
        }
        changes.advance(desk().state().get());
        long word = desk().selection().word();
        String first = word == Selection.NONE ? "d1.tot_pages" : WatchedWord.name(changes.now(), word);
        InputDialog dialog = new InputDialog(
                getSite().getShell(),
                "Watch a Word",
                "A word such as frame 0x20 count_info, d1.tot_pages, d1v0.l1e[14] or cpu0.cr3:",
                first,
                text -> WatchedWord.problem(changes.now(), text));
        if (dialog.open() == Window.OK) {
            watch(dialog.getValue().strip());
        }
    }

    private boolean isWord(String text) {
        desk().state().ifPresent(changes::advance);
        return desk().state().isPresent()
                && WatchedWord.address(changes.now(), text).isPresent();
    }

    private void watch(String text) {
        WatchedWord.address(changes.now(), text)
                .ifPresent(address -> desk().controller().edits().addWatch(text, address, false));
    }

    private Optional<Watch> selected() {
        int row = grid().selectedRow();
        return row < 0 || row >= watches.size() ? Optional.empty() : Optional.of(watches.get(row));
    }

    private void toggleStop() {
        selected().ifPresent(w -> desk().controller().edits().setStop(w, !w.isStop()));
    }

    private void remove() {
        selected().ifPresent(desk().controller().edits()::remove);
    }

    private void goToWriter(int row) {
        writers.previous(watches.get(row).getAddress(), position)
                .ifPresent(write -> desk().controller().stepper().toPosition(write.record() + 1));
    }

    @Override
    protected void render(Optional<StateAt> state, Selection selection) {
        watches = List.copyOf(desk().controller().session().getWatches());
        stage().show(state.isPresent() && !watches.isEmpty());
        if (state.isEmpty()) {
            return;
        }
        changes.advance(state.get());
        position = state.get().position();
        writers = desk().writers(state.get().loaded());
        grid().setModel(new ListRows<>(
                        watches,
                        this::cell,
                        w -> changes.changed(w.getAddress()) ? RowModel.Mark.CHANGED : RowModel.Mark.NONE,
                        Watch::getName)
                .withWords((watch, column) -> watch.getAddress()));
    }

    private Cell cell(Watch watch, int column) {
        return switch (column) {
            case 0 -> Cell.of(watch.getName());
            case 1 ->
                Cell.value(WatchedWord.value(changes.now(), watch.getAddress()))
                        .withChip(changes.changes()
                                .map(c -> c.chip(watch.getAddress()))
                                .orElse(""));
            case 2 ->
                writers.previous(watch.getAddress(), position)
                        .map(w -> Cell.link(w.text()))
                        .orElseGet(() -> Cell.quiet("not written yet"));
            default -> Cell.of(watch.isStop() ? "yes" : "");
        };
    }
}
