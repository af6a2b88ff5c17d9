// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.framescope.chart.ChartTheme;
import org.framescope.chart.GraphPicture;
import org.framescope.explore.Exploration;
import org.framescope.explore.Exploration.Violation;
import org.framescope.model.session.Interleavings;
import org.framescope.model.session.LoadException;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.ExportFile;
import org.framescope.ui.Stage;
import org.framescope.ui.ToolAction;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.EmptyRows;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.open.Opener;
import org.framescope.ui.theme.Role;

/**
 * All interleavings of the scenario's actors: how many states there are, what is broken in some of them, and a shortest
 * way to each, which can be opened as a branch and stepped.
 */
public final class ExplorerView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.explorer";

    /** A scenario of the library whose actors break something. */
    private static final String SCENARIO = "S004-2";

    private static final List<Column> FOUND = List.of(
            Column.number("states", "States", 70, "In how many of the states it is broken"),
            Column.number("steps", "Steps", 60, "Atomic steps of a shortest way from the beginning"),
            Column.text("what", "Broken", 190, "The assertion, invariant or property; or a deadlock")
                    .shrinkingTo(120));
    private static final List<Column> WAY = List.of(
            Column.number("step", "#", 40, "Number of the atomic step"),
            Column.text("actor", "Actor", 90, "Who does it"),
            Column.text("does", "Does", 320, "What the actor does in one atomic step")
                    .shrinkingTo(140));

    private Desk desk;
    private Stage stage;
    private CLabel counts;
    private Grid found;
    private Grid way;
    private WishRow wishes;
    private GraphCanvas graph;
    private Action explore;
    private Action cancel;
    private Action open;
    private Action export;
    private LoadedRun shown;
    private ExploreJob job;
    private List<Violation> violations = List.of();

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stands what can happen when a scenario's actors take turns in every possible order."
                        + " This scenario has no actors.",
                "Open a scenario that has some",
                () -> Opener.library(getSite().getPage(), desk, SCENARIO));
        Composite content = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        Composite top = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .extendedMargins(6, 0, 2, 2)
                .applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        wishes = new WishRow(top, this::explore);
        counts = new CLabel(top, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(counts);
        SashForm sash = new SashForm(content, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        found = new Grid(sash, desk.theme(), "Broken", FOUND);
        found.onSelect(this::choose);
        found.onOpen(row -> openAsRun());
        way = new Grid(sash, desk.theme(), "Shortest Way", WAY);
        graph = new GraphCanvas(sash, desk.theme());
        sash.setWeights(3, 3, 4);
        stage.setContent(content);
        fill(getViewSite().getActionBars().getToolBarManager());
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void fill(IToolBarManager bar) {
        explore = new ToolAction(
                "Explore", "explore", "Play every interleaving of the actors and check every state", this::explore);
        cancel = new ToolAction("Cancel", "remove", "Give up exploring; what was found stays", this::cancel);
        open = new ToolAction(
                "Open as Run", "branches", "Go the selected way as a branch from the beginning", this::openAsRun);
        bar.add(explore);
        bar.add(cancel);
        bar.add(open);
        export = new ToolAction("Export State Graph as SVG…", "export", this::export);
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        wishes.fill(menu);
        menu.add(new Separator());
        menu.add(export);
        enable();
    }

    private void enable() {
        explore.setEnabled(job == null && shown != null && new Interleavings(shown).any());
        cancel.setEnabled(job != null);
        open.setEnabled(chosen().isPresent());
        export.setEnabled(graph.graph().isPresent());
    }

    private Optional<Violation> chosen() {
        int row = found.selectedRow();
        return row >= 0 && row < violations.size() ? Optional.of(violations.get(row)) : Optional.empty();
    }

    /** Branches of one scenario have the same beginning, so what was found holds for all of them. */
    private void render(Optional<StateAt> state, Selection selection) {
        LoadedRun run = state.map(StateAt::loaded).orElse(null);
        stage.show(run != null && new Interleavings(run).any());
        boolean same = run != null
                && shown != null
                && run.scenario().isPresent()
                && shown.scenario().isPresent()
                && run.beginsLike(shown)
                && run.choices().equals(shown.choices());
        if (run != shown && !same) {
            forget(run);
        }
        shown = run;
        enable();
    }

    private void forget(LoadedRun run) {
        cancel();
        job = null;
        wishes.clear();
        graph.show(null, "Here stands the graph of all states when there are few");
        show(List.of());
        if (run != null) {
            counts.setForeground(desk.theme().color(Role.TEXT_QUIET));
            counts.setText("Not explored yet: " + String.join(", ", run.actors()) + " take turns. Press Explore.");
        }
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Begins to explore what is open, unless that is going on. */
    public void explore() {
        desk.state().ifPresent(s -> render(Optional.of(s), desk.selection()));
        if (job != null || shown == null) {
            return;
        }
        graph.show(null, "");
        show(List.of());
        ExploreJob[] mine = new ExploreJob[1];
        mine[0] = new ExploreJob(
                shown,
                wishes.wish(),
                task -> desk.later(() -> {
                    if (job == mine[0] && !counts.isDisposed()) {
                        task.run();
                    }
                }),
                this::progress,
                this::ended,
                this::failed);
        job = mine[0];
        enable();
        job.schedule();
    }

    private void progress(ExploreJob.Progress at) {
        double seconds = Math.max(1e-6, at.nanos() / 1e9);
        counts.setForeground(desk.theme().color(Role.TEXT));
        counts.setText(String.format(
                Locale.ROOT,
                "%,d states, %,d transitions, depth %d, frontier %,d     %,.0f states/s     %,.1f MiB",
                at.states(),
                at.transitions(),
                at.depth(),
                at.frontier(),
                at.states() / seconds,
                at.bytes() / 1048576.0));
    }

    private void ended(ExploreJob.Found all) {
        job = null;
        Exploration exploration = all.exploration();
        graph.show(all.graph(), "No picture: more than " + ExploreJob.PICTURED + " states could not be told apart");
        String verdict = exploration.violations().isEmpty() ? "nothing is broken" : "";
        String bounded = exploration.bounded()
                ? "bounded (" + exploration.ending().name().toLowerCase(Locale.ROOT)
                        + "): what was not found may still be there"
                : "";
        String said =
                List.of(verdict, bounded).stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
        counts.setText(counts.getText() + (said.isEmpty() ? "" : "     " + said));
        show(exploration.violations());
    }

    private void failed(LoadException failure) {
        job = null;
        counts.setForeground(desk.theme().color(Role.VIOLATION));
        counts.setText(failure.getMessage());
        enable();
    }

    private void show(List<Violation> broken) {
        violations = broken;
        found.setModel(new ListRows<>(
                broken,
                (violation, column) -> switch (column) {
                    case 0 -> Cell.value(String.format(Locale.ROOT, "%,d", violation.badStates()));
                    case 1 -> Cell.value(Integer.toString(violation.trace().size()));
                    default -> Cell.of(violation.invariant()).in(Role.VIOLATION);
                },
                violation -> RowModel.Mark.VIOLATION,
                Violation::invariant));
        way.setModel(new EmptyRows());
        if (!broken.isEmpty()) {
            found.select(0);
        }
        enable();
    }

    private void choose(int row) {
        List<Exploration.Move> trace = violations.get(row).trace();
        way.setModel(new ListRows<>(
                IntStream.range(0, trace.size()).boxed().toList(),
                (step, column) -> switch (column) {
                    case 0 -> Cell.value(Integer.toString(step + 1));
                    case 1 -> Cell.of(trace.get(step).name());
                    default -> Cell.of(trace.get(step).step());
                },
                step -> step == trace.size() - 1 ? RowModel.Mark.VIOLATION : RowModel.Mark.NONE,
                step -> trace.get(step).name() + ": " + trace.get(step).step()));
        enable();
    }

    /** Opens the way to what is selected as a branch, if something is. */
    public void openAsRun() {
        chosen().ifPresent(v -> desk.controller().branch(0, Interleavings.statements(v.trace())));
    }

    /** Writes the picture of the state graph into a file that the user names. */
    public void export() {
        graph.graph()
                .ifPresent(picture -> ExportFile.ask(
                        getSite().getShell(),
                        "Export State Graph",
                        List.of("svg"),
                        "states.svg",
                        out -> picture.svg(out, ChartTheme.LIGHT)));
    }

    @Override
    public void setFocus() {
        found.table().setFocus();
    }

    @Override
    public void dispose() {
        cancel();
        super.dispose();
    }

    /** The picture of all states, if there is one, for tests. */
    public Optional<GraphPicture> graph() {
        return graph.graph();
    }

    /** What is broken, for tests. */
    public Grid found() {
        return found;
    }

    /** The way to what is selected, for tests. */
    public Grid way() {
        return way;
    }

    /** What is said of the exploration, for tests. */
    public String said() {
        return counts.getText();
    }
}
