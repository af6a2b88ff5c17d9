// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.problems;

import java.util.List;
import java.util.Optional;
import org.framescope.model.session.Problem;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Execute;
import org.framescope.ui.Follow;
import org.framescope.ui.TableView;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;

/** Broken assertions and messages of Xen's in the whole run, with the step; selecting one goes there. */
public final class ProblemsView extends TableView {
    /** The view's id. */
    public static final String ID = "org.framescope.ui.problems";

    private static final List<Column> COLUMNS = List.of(
            Column.text("kind", "Kind", 90, "A broken assertion, or a message that Xen prints"),
            Column.number("step", "Step", 56, "The operation it happened in"),
            Column.text("text", "What happened", 760, "In Xen's words").shrinkingTo(300));

    private List<Problem> shown = List.of();

    /** The view, not yet on a page. */
    public ProblemsView() {
        super("Problems", COLUMNS);
    }

    @Override
    protected void create() {
        stage().setEmpty(
                        "Here stand broken invariants and messages of Xen's. There are none in this run.",
                        "Audit every step of it",
                        () -> Execute.command(getSite(), "org.framescope.ui.auditRun"));
        grid().onSelect(this::go);
    }

    /** To the step in which it happened and to what it is about. */
    private void go(int row) {
        Problem problem = shown.get(row);
        desk().controller().stepper().toPosition(problem.record() + 1);
        if (problem.target() != null) {
            Follow.target(desk(), problem.target());
        }
    }

    @Override
    protected void render(Optional<StateAt> state, Selection selection) {
        List<Problem> problems = desk().controller().problems();
        stage().show(!problems.isEmpty());
        int position = state.map(StateAt::position).orElse(0);
        if (problems != shown || grid().model().rowCount() != problems.size()) {
            shown = problems;
        }
        grid().setModel(new ListRows<>(
                problems,
                ProblemsView::cell,
                p -> p.record() == position - 1
                        ? RowModel.Mark.CURRENT
                        : p.violation() ? RowModel.Mark.VIOLATION : RowModel.Mark.NONE,
                Problem::text));
    }

    private static Cell cell(Problem problem, int column) {
        return switch (column) {
            case 0 ->
                Cell.of(problem.violation() ? "violation" : "message")
                        .in(problem.violation() ? Role.VIOLATION : Role.TEXT_QUIET);
            case 1 -> Cell.value(Integer.toString(problem.step()));
            default -> Cell.of(problem.text());
        };
    }
}
