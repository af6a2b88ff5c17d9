// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.steps;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.framescope.inspect.steps.StepFilter;
import org.framescope.inspect.steps.StepNode;
import org.framescope.inspect.steps.StepTree;
import org.framescope.inspect.tree.TreeRows;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;
import org.framescope.ui.Execute;
import org.framescope.ui.Stage;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.TreeModel;

/** The run as operations, calls and changes. The cursor's row is marked; selecting a row moves the cursor behind it. */
public final class StepsView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.steps";

    private Desk desk;
    private Stage stage;
    private Grid grid;
    private Text filter;
    private LoadedRun shown;
    private StepTree tree;
    private StepsLook look;
    private TreeModel<StepNode> model;
    private Background filtering;
    private boolean stepless;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        empty(false);
        Composite content = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter operations");
        filter.setToolTipText("Shows the operations in whose calls, arguments or events this text occurs");
        filter.addModifyListener(e -> applyFilter());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        grid = new Grid(content, desk.theme(), "Steps", StepsLook.COLUMNS);
        grid.setTreeColumn(0);
        grid.onSelect(this::moveTo);
        WordMenu.install(getSite(), desk, grid);
        grid.otherwise(() -> null);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        stage.setContent(content);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    /** What is said while there is no run, or one in which nothing was done, as of a machine that was read from a file. */
    private void empty(boolean begins) {
        stepless = begins;
        String what = "Here stands the run as operations, the calls in them and every change.";
        if (begins) {
            stage.setEmpty(
                    what + " Nothing has been done yet.",
                    "Apply an operation",
                    () -> Execute.command(getSite(), "org.framescope.ui.applyOperation"));
        } else {
            stage.setEmpty(what, "Open a scenario", () -> Execute.command(getSite(), "org.framescope.ui.openScenario"));
        }
    }

    private void moveTo(int row) {
        StepNode node = model.node(row);
        desk.controller().stepper().toPosition(tree.after(node));
        long word = grid.selectedWord();
        desk.select(s -> (word < 0 ? s : s.pointingAt(word)).withRecord(tree.after(node) - 1));
    }

    private void render(Optional<StateAt> state, Selection selection) {
        boolean begins = state.filter(s -> s.steps() == 0).isPresent();
        if (begins != stepless) {
            empty(begins);
        }
        stage.show(state.isPresent() && !begins);
        state.ifPresent(this::render);
    }

    private void render(StateAt state) {
        if (shown != state.loaded()) {
            shown = state.loaded();
            tree = shown.tree();
            look = new StepsLook(tree, shown);
            model = new TreeModel<>(new TreeRows<>(tree), look);
            grid.setModel(model);
            if (!filter.getText().isEmpty()) {
                applyFilter();
            }
        }
        Optional<StepNode> current = tree.locate(state.position());
        look.setCurrent(current.orElse(null));
        grid.refresh();
        grid.show(current.flatMap(model.rows()::reveal).orElse(-1));
    }

    private void applyFilter() {
        if (filtering != null) {
            filtering.cancel();
        }
        if (tree == null) {
            return;
        }
        String text = filter.getText();
        StepTree filtered = tree;
        if (text.isBlank()) {
            show(filtered, new TreeModel<>(new TreeRows<>(filtered), look));
            return;
        }
        StepFilter search = new StepFilter(shown.run(), filtered.names());
        filtering = Background.start(
                desk,
                grid.control(),
                "Filtering steps",
                monitor -> search.matching(text, monitor::isCanceled),
                found -> show(filtered, new TreeModel<>(new TreeRows<>(new FilteredSteps(filtered, found)), look)));
    }

    private void show(StepTree of, TreeModel<StepNode> rows) {
        if (of == tree) {
            model = rows;
            grid.setModel(rows);
            desk.state().ifPresent(this::render);
        }
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
