// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.pagetables;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.framescope.inspect.Target;
import org.framescope.inspect.pagetables.PageTable;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.Follow;
import org.framescope.ui.Images;
import org.framescope.ui.Stage;
import org.framescope.ui.StateChanges;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.EmptyRows;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;

/**
 * Above, an address walked level by level; below, the 512 entries of a table: that of the chosen level, or the selected
 * frame when it is one.
 */
public final class PageTablesView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.pagetables";

    private static final String PRESENT_ONLY = "presentOnly";

    private static final List<Column> COLUMNS = List.of(
            Column.number("slot", "Slot", 46, "Number of the entry"),
            WalkPane.ENTRY,
            WalkPane.FLAGS,
            Column.text("target", "Leads to", 178, "The frame that it maps; double-click opens it")
                    .shrinkingTo(84),
            Column.text("holds", "Holds", 150, "Which references to that frame the entry holds")
                    .shrinkingTo(70));

    private final StateChanges changes = new StateChanges();
    private Desk desk;
    private Stage stage;
    private WalkPane walk;
    private Label caption;
    private Grid entries;
    private Action presentOnly;
    private boolean onlyPresent = true;
    private LoadedRun begun;
    private long followed = Selection.NONE;
    private long shown = Selection.NONE;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        if (memento != null && memento.getBoolean(PRESENT_ONLY) != null) {
            onlyPresent = memento.getBoolean(PRESENT_ONLY);
        }
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putBoolean(PRESENT_ONLY, onlyPresent);
    }

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stands how an address is translated, and what the entries of a page table hold.",
                "Open a scenario",
                () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        SashForm sash = new SashForm(stage.area(), SWT.VERTICAL);
        walk = new WalkPane(sash, getSite(), desk, changes, this::open);
        Composite below = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(below);
        caption = new Label(below, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(caption);
        entries = new Grid(below, desk.theme(), "Page Table", COLUMNS);
        entries.onSelect(row -> desk.select(s -> s.withWord(entry(row).word())));
        entries.onOpen(row -> follow(entry(row).link()));
        WordMenu.install(getSite(), desk, entries);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(entries.control());
        sash.setWeights(54, 46);
        stage.setContent(sash);
        presentOnly = new Action("Present Entries Only", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                onlyPresent = isChecked();
                desk.clock().invalidate();
            }
        };
        presentOnly.setImageDescriptor(Images.descriptor("filter"));
        presentOnly.setChecked(onlyPresent);
        getViewSite().getActionBars().getToolBarManager().add(presentOnly);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private PageTable.Entry entry(int row) {
        return (PageTable.Entry) ((ListRows<?>) entries.model()).item(row);
    }

    /** A frame that is a table is opened here, any other one selected everywhere. */
    private void follow(Target link) {
        if (link != null) {
            Follow.target(desk, link);
        }
    }

    /** Shows the entries of table {@code mfn}. */
    private void open(long mfn) {
        shown = mfn;
        desk.clock().invalidate();
    }

    private void render(Optional<StateAt> state, Selection selection) {
        stage.show(state.isPresent());
        if (state.isEmpty()) {
            return;
        }
        changes.advance(state.get());
        if (!state.get().loaded().beginsLike(begun)) {
            shown = Selection.NONE;
        }
        begun = state.get().loaded();
        if (selection.mfn() != followed) {
            followed = selection.mfn();
            if (followed >= 0 && PageTable.of(changes.now(), followed).level() > 0) {
                shown = followed;
            }
        }
        walk.render();
        if (shown < 0 || shown >= changes.now().maxPage()) {
            shown = walk.root();
        }
        showTable();
    }

    private void showTable() {
        if (shown < 0) {
            caption.setText("Select a page table, or walk an address.");
            entries.setModel(new EmptyRows());
            return;
        }
        PageTable table = PageTable.of(changes.now(), shown);
        long present = table.entries().stream().filter(PageTable.Entry::present).count();
        caption.setText("mfn " + table.frame() + ":  " + present + " of " + PageTable.ENTRIES + " entries present");
        List<PageTable.Entry> rows = table.entries().stream()
                .filter(e -> !onlyPresent || e.raw() != 0 || changes.changed(e.word()))
                .toList();
        entries.setModel(new ListRows<>(
                        rows,
                        PageTablesView::cell,
                        e -> changes.changed(e.word()) ? RowModel.Mark.CHANGED : RowModel.Mark.NONE,
                        e -> "entry " + e.slot() + "\n" + e.flags() + "\n" + e.target() + "\n" + e.holds())
                .withWords((e, column) -> e.word()));
        long word = desk.selection().word();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).word() == word && entries.selectedRow() != row) {
                entries.show(row);
            }
        }
    }

    private static Cell cell(PageTable.Entry entry, int column) {
        return switch (column) {
            case 0 -> Cell.value(Integer.toString(entry.slot()));
            case 1 -> Cell.value(String.format("%016x", entry.raw())).in(entry.present() ? Role.TEXT : Role.TEXT_QUIET);
            case 2 -> Cell.of(entry.flags()).in(entry.present() ? Role.TEXT : Role.TEXT_QUIET);
            case 3 -> entry.link() == null ? Cell.of(entry.target()) : Cell.link(entry.target());
            default -> Cell.of(entry.holds()).in(entry.holds().startsWith("none") ? Role.TEXT_QUIET : Role.TEXT);
        };
    }

    @Override
    public void setFocus() {
        walk.setFocus();
    }

    /** The steps of the walk, for tests. */
    public Grid steps() {
        return walk.steps();
    }

    /** Where the walk ends, for tests. */
    public String end() {
        return walk.end();
    }

    /** The entries, for tests. */
    public Grid entries() {
        return entries;
    }
}
