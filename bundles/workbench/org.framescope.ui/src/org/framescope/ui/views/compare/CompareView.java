// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.compare;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.framescope.inspect.report.ComparisonReport;
import org.framescope.inspect.steps.Change;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.steps.RunComparison;
import org.framescope.model.Branch;
import org.framescope.model.Session;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.ui.Background;
import org.framescope.ui.Beside;
import org.framescope.ui.ChoicesDialog;
import org.framescope.ui.Desk;
import org.framescope.ui.ExportFile;
import org.framescope.ui.Stage;
import org.framescope.ui.ToolAction;
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
 * Two runs side by side, of two branches or of one scenario under two choices or releases: above, what either does step by step, with the first difference selected; below, the words
 * that differ after the selected step.
 */
public final class CompareView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.compare";

    private static final int MOST_WORDS = 20_000;

    private static final List<Column> STEPS = List.of(
            Column.number("step", "Step", 50, "Number of the operation"),
            Column.text("first", "First Run", 250, "What the first run does").shrinkingTo(110),
            Column.text("second", "Second Run", 190, "What the second run does").shrinkingTo(110));
    private static final List<Column> WORDS = List.of(
            Column.text("word", "Word", 200, "The word, in Xen's names").shrinkingTo(110),
            Column.text("first", "First Run", 190, "Its value in the first run").shrinkingTo(100),
            Column.text("second", "Second Run", 150, "Its value in the second run")
                    .shrinkingTo(100));

    /**
     * One of the two: a branch, which may have been deleted or run again since, or a run beside the session.
     *
     * @param name what it is called
     * @param run what it is now; empty when it is there no more
     */
    private record Side(String name, Supplier<Optional<LoadedRun>> run) {}

    private Desk desk;
    private Stage stage;
    private CLabel caption;
    private Grid steps;
    private Grid words;
    private Side first;
    private Side second;
    private LoadedRun firstRun;
    private LoadedRun secondRun;
    private RunComparison comparison;
    private List<Action> export = List.of();
    private int step = -1;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stand two runs side by side, of two branches or under two choices: from which step on they"
                        + " differ, and in which words.",
                "Compare with another choice or release",
                this::compareChoices);
        Composite content = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
        caption = new CLabel(content, SWT.NONE);
        caption.setText("");
        caption.setMargins(6, 2, 6, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(caption);
        SashForm sash = new SashForm(content, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        steps = new Grid(sash, desk.theme(), "Compared Steps", STEPS);
        steps.onSelect(row -> showWords(row + 1));
        steps.onOpen(row -> desk.controller().stepper().toStep(row + 1));
        words = new Grid(sash, desk.theme(), "Differing Words", WORDS);
        words.onSelect(row -> desk.select(s -> s.withWord(words.selectedWord())));
        WordMenu.install(getSite(), desk, words);
        words.otherwise(() -> null);
        stage.setContent(content);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new ToolAction("Compare with Another Choice or Release…", "compare", this::compareChoices));
        bar.add(new ToolAction("Go to the First Difference", "next_difference", this::goToDifference));
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        export = List.of(
                new ToolAction("Export as HTML…", "export", () -> export("html")),
                new ToolAction("Export as JSON…", "export", () -> export("json")));
        export.forEach(menu::add);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    /** Asks for a release and choices and shows the run under them beside what is open. */
    public void compareChoices() {
        Optional<StateAt> state = desk.state();
        if (state.isEmpty()) {
            return;
        }
        LoadedRun now = state.get().loaded();
        ChoicesDialog dialog = new ChoicesDialog(getSite().getShell(), now.releaseName(), now.choices());
        if (dialog.open() == Window.OK) {
            compareWith(dialog.release(), dialog.choices());
        }
    }

    /** Shows the run under the same release and choices, but {@code different} ones, beside what is open. */
    public void compareWith(Map<String, String> different) {
        desk.state().map(StateAt::loaded).ifPresent(now -> {
            Map<String, String> choices = new HashMap<>(now.choices());
            choices.putAll(different);
            compareWith(now.releaseName(), choices);
        });
    }

    private void compareWith(String release, Map<String, String> choices) {
        desk.controller()
                .sideRuns()
                .run(
                        release,
                        choices,
                        other -> compare(
                                desk.controller().session().getBranches().getFirst(), other));
    }

    /** Shows {@code one} beside {@code other}. */
    public void compare(Branch one, Branch other) {
        compare(side(one), side(other));
    }

    /** Shows {@code one} beside {@code other}, a run of the same scenario under another release or choices. */
    public void compare(Branch one, LoadedRun other) {
        Session session = desk.controller().session();
        Side mine = side(one);
        LoadedRun run = mine.run().get().orElseThrow();
        compare(
                new Side(described(run, other), mine.run()),
                new Side(
                        described(other, run),
                        () -> desk.controller().session() == session ? Optional.of(other) : Optional.empty()));
    }

    private void compare(Side one, Side other) {
        first = one;
        second = other;
        firstRun = null;
        desk.clock().invalidate();
    }

    private Side side(Branch branch) {
        return new Side(branch.getName(), () -> {
            boolean known = desk.controller().session().getBranches().contains(branch);
            return known ? desk.controller().run(branch) : Optional.empty();
        });
    }

    /** How {@code run} differs from {@code other}: its release, or the choices that are not the same. */
    private static String described(LoadedRun run, LoadedRun other) {
        String release = run.releaseName().equals(other.releaseName()) ? "" : "Xen " + run.releaseName();
        return Stream.concat(
                        Stream.of(release),
                        run.choices().entrySet().stream()
                                .filter(c ->
                                        !c.getValue().equals(other.choices().get(c.getKey())))
                                .map(c -> c.getKey() + "=" + c.getValue()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" "), text -> text.isEmpty() ? "the same choices" : text));
    }

    private void goToDifference() {
        if (comparison != null && !comparison.isSame()) {
            int step = comparison.common() + 1;
            steps.show(step - 1);
            showWords(step);
            desk.controller().stepper().toStep(step);
        }
    }

    private void render(Optional<StateAt> state, Selection selection) {
        Optional<LoadedRun> one = first == null ? Optional.empty() : first.run().get();
        Optional<LoadedRun> other =
                second == null ? Optional.empty() : second.run().get();
        boolean there = one.isPresent() && other.isPresent();
        stage.show(there);
        export.forEach(action -> action.setEnabled(there && comparison != null));
        if (!there && comparison != null) {
            comparison = null;
            desk.beside(null);
        }
        if (there && (one.get() != firstRun || other.get() != secondRun)) {
            firstRun = one.get();
            secondRun = other.get();
            comparison = null;
            collect(firstRun, secondRun);
        }
        if (there && comparison != null) {
            follow(state.map(StateAt::step).orElse(0));
        }
    }

    /** Both stand where the cursor goes. */
    private void follow(int now) {
        if (now != step && now >= 1 && now <= comparison.steps()) {
            steps.show(now - 1);
            showWords(now);
        }
        step = now;
    }

    /** One pass over the shorter run, beside the UI thread. */
    private void collect(LoadedRun one, LoadedRun other) {
        caption.setText("Comparing " + first.name() + " with " + second.name() + " …");
        Background.start(
                desk,
                caption,
                "Comparing branches",
                _ -> new RunComparison(one.run(), one.release(), other.run(), other.release()),
                made -> {
                    if (one == firstRun && other == secondRun) {
                        show(made);
                    }
                });
    }

    private void show(RunComparison made) {
        comparison = made;
        desk.beside(new Beside(made, firstRun, first.name(), secondRun, second.name()));
        step = desk.state().map(StateAt::step).orElse(0);
        steps.setModel(new StepRows(made));
        String names = first.name() + "  and  " + second.name();
        if (made.isSame()) {
            caption.setText(names + "  are the same, all " + made.steps() + " steps.");
            words.setModel(new EmptyRows());
            return;
        }
        int different = made.common() + 1;
        caption.setText(names + "  differ from step " + different + " on.");
        steps.show(different - 1);
        showWords(different);
    }

    private void showWords(int step) {
        Changes changes = comparison.words(step);
        List<Change> shown = IntStream.range(0, Math.min(MOST_WORDS, changes.count()))
                .mapToObj(changes::get)
                .toList();
        String count = changes.count() == 1 ? "1 word differs" : changes.count() + " words differ";
        String from = comparison.isSame() ? "the same" : "differ from step " + (comparison.common() + 1) + " on";
        caption.setText(first.name() + "  and  " + second.name() + ":  " + from + ";  after step " + step + "  " + count
                + (shown.size() < changes.count() ? ", the first " + MOST_WORDS + " are shown" : ""));
        words.setModel(new ListRows<>(
                        shown,
                        (change, column) -> switch (column) {
                            case 0 -> Cell.of(change.word().text());
                            case 1 -> Cell.value(change.word().value(changes.from(), change.old()));
                            default -> Cell.value(change.word().value(changes.to(), change.now()));
                        },
                        change -> RowModel.Mark.NONE,
                        Change::text)
                .withWords((change, column) -> change.word().address()));
    }

    /** The steps of both, those that are the same quiet. */
    private record StepRows(RunComparison comparison) implements RowModel {
        @Override
        public int rowCount() {
            return comparison.steps();
        }

        @Override
        public Cell cell(int row, int column) {
            RunComparison.Row at = comparison.row(row + 1);
            Cell cell = switch (column) {
                case 0 -> Cell.value(Integer.toString(at.step()));
                case 1 -> Cell.of(at.first());
                default -> Cell.of(at.second());
            };
            return at.same() ? cell.in(Role.TEXT_QUIET) : cell;
        }

        @Override
        public Mark mark(int row) {
            return row == comparison.common() ? Mark.CHANGED : Mark.NONE;
        }

        @Override
        public String tooltip(int row, int column) {
            RunComparison.Row at = comparison.row(row + 1);
            return column == 1 ? at.first() : column == 2 ? at.second() : null;
        }
    }

    /** Writes the comparison into a file that the user names, as {@code html} or {@code json}. */
    public void export(String format) {
        ComparisonReport report = new ComparisonReport(report(first, firstRun), report(second, secondRun));
        ScenarioInfo info =
                firstRun.scenario().map(run -> run.scenario().info()).orElse(null);
        String title = info == null ? firstRun.title() : info.id();
        List<String> about = info == null ? List.of() : info.about();
        ExportFile.ask(getSite().getShell(), "Export Comparison", List.of(format), title + "." + format, out -> {
            if (format.equals("json")) {
                report.json(out);
            } else {
                out.write(report.page(title, about).html().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static ComparisonReport.Side report(Side side, LoadedRun run) {
        return new ComparisonReport.Side(side.name(), run.run(), run.release());
    }

    @Override
    public void dispose() {
        desk.beside(null);
        super.dispose();
    }

    @Override
    public void setFocus() {
        steps.table().setFocus();
    }

    /** The steps, for tests. */
    public Grid steps() {
        return steps;
    }

    /** The words that differ, for tests. */
    public Grid words() {
        return words;
    }

    /** What is said about both, for tests. */
    public String said() {
        return caption.getText();
    }
}
