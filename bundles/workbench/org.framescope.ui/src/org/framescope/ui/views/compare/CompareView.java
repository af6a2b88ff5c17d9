// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.compare;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.framescope.inspect.steps.Change;
import org.framescope.inspect.steps.Changes;
import org.framescope.inspect.steps.RunComparison;
import org.framescope.model.Branch;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;
import org.framescope.ui.Stage;
import org.framescope.ui.ViewBinding;
import org.framescope.ui.WordMenu;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;

/**
 * Two branches side by side: above, what either does step by step, with the first difference selected; below, the words
 * that differ after the selected step.
 */
public final class CompareView extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.compare";

    private static final int MOST_WORDS = 20_000;

    private static final List<Column> STEPS = List.of(
            Column.number("step", "Step", 50, "Number of the operation"),
            Column.text("first", "First Branch", 190, "What the first branch does"),
            Column.text("second", "Second Branch", 190, "What the second branch does"));
    private static final List<Column> WORDS = List.of(
            Column.text("word", "Word", 130, "The word, in Xen's names"),
            Column.text("first", "First Branch", 150, "Its value in the first branch"),
            Column.text("second", "Second Branch", 150, "Its value in the second branch"));

    private Desk desk;
    private Stage stage;
    private Label caption;
    private Grid steps;
    private Grid words;
    private Branch first;
    private Branch second;
    private LoadedRun firstRun;
    private LoadedRun secondRun;
    private RunComparison comparison;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        stage = new Stage(parent, desk.theme());
        stage.setEmpty(
                "Here stand two branches side by side: from which step on they differ, and in which words.",
                "Compare the newest branch with the one it began from",
                this::compareNewest);
        Composite content = new Composite(stage.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
        caption = new Label(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(caption);
        SashForm sash = new SashForm(content, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        steps = new Grid(sash, desk.theme(), "Compared Steps", STEPS);
        steps.onSelect(row -> showWords(row + 1));
        steps.onOpen(row -> desk.controller().stepper().toStep(row + 1));
        words = new Grid(sash, desk.theme(), "Differing Words", WORDS);
        words.onSelect(row -> desk.select(s -> s.withWord(words.selectedWord())));
        WordMenu.install(getSite(), desk, words);
        stage.setContent(content);
        ViewBinding.bind(this, stage.area(), desk, this::render);
    }

    private void compareNewest() {
        List<Branch> branches = desk.controller().session().getBranches();
        if (branches.size() > 1) {
            compare(branches.getLast().getParent(), branches.getLast());
        }
    }

    /** Shows {@code one} beside {@code other}. */
    public void compare(Branch one, Branch other) {
        first = one;
        second = other;
        firstRun = null;
        desk.clock().invalidate();
    }

    /** A branch may have been deleted, or run again, since it was shown. */
    private void render(Optional<StateAt> state, Selection selection) {
        List<Branch> known = desk.controller().session().getBranches();
        Optional<LoadedRun> one =
                first == null ? Optional.empty() : desk.controller().run(first);
        Optional<LoadedRun> other =
                second == null ? Optional.empty() : desk.controller().run(second);
        boolean there = known.contains(first) && known.contains(second) && one.isPresent() && other.isPresent();
        stage.show(there);
        if (there && (one.get() != firstRun || other.get() != secondRun)) {
            firstRun = one.get();
            secondRun = other.get();
            collect(firstRun, secondRun);
        }
    }

    /** One pass over the shorter run, beside the UI thread. */
    private void collect(LoadedRun one, LoadedRun other) {
        caption.setText("Comparing " + first.getName() + " with " + second.getName() + " …");
        Display display = caption.getDisplay();
        Job job = Job.create("Comparing branches", monitor -> {
            RunComparison made = new RunComparison(one.run(), one.release(), other.run(), other.release());
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!caption.isDisposed() && one == firstRun && other == secondRun) {
                        show(made);
                    }
                });
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    private void show(RunComparison made) {
        comparison = made;
        steps.setModel(new StepRows(made));
        String names = first.getName() + "  and  " + second.getName();
        if (made.isSame()) {
            caption.setText(names + "  are the same, all " + made.steps() + " steps.");
            words.setModel(new org.framescope.ui.grid.EmptyRows());
            return;
        }
        int different = made.common() + 1;
        caption.setText(names + "  differ from step " + different + " on.");
        steps.show(different - 1);
        showWords(different);
    }

    private void showWords(int step) {
        Changes changes = comparison.words(step);
        List<Change> shown = java.util.stream.IntStream.range(0, Math.min(MOST_WORDS, changes.count()))
                .mapToObj(changes::get)
                .toList();
        String count = changes.count() == 1 ? "1 word differs" : changes.count() + " words differ";
        String from = comparison.isSame() ? "the same" : "differ from step " + (comparison.common() + 1) + " on";
        caption.setText(first.getName() + "  and  " + second.getName() + ":  " + from + ";  after step " + step + "  "
                + count + (shown.size() < changes.count() ? ", the first " + MOST_WORDS + " are shown" : ""));
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
