// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.steps;

import java.util.List;
import java.util.Optional;
import org.framescope.inspect.steps.StepNode;
import org.framescope.inspect.steps.StepTree;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.RecordedSteps;
import org.framescope.scenario.ScenarioRun;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.grid.TreeModel;
import org.framescope.ui.theme.Role;

/** What the rows of the view Steps show. */
final class StepsLook implements TreeModel.Look<StepNode> {
    static final List<Column> COLUMNS = List.of(
            Column.text("step", "Step", 250, "Operations, the calls in them, and every change")
                    .shrinkingTo(170),
            Column.text("rc", "Result", 70, "What the call returned").shrinkingTo(62),
            Column.text("vcpu", "vCPU", 66, "The vCPU the operation is about"),
            Column.text("pcpu", "CPU", 48, "The physical CPU it runs on"));

    private final StepTree tree;
    private final Optional<RecordedSteps> recorded;
    private final Optional<ScenarioRun> scenario;
    private StepNode current;

    StepsLook(StepTree tree, LoadedRun loaded) {
        this.tree = tree;
        recorded = loaded.recorded();
        scenario = loaded.scenario();
    }

    /** Marks {@code node} as done last; null for none. */
    void setCurrent(StepNode node) {
        current = node;
    }

    @Override
    public Cell cell(StepNode node, int column) {
        return switch (column) {
            case 0 -> label(node);
            case 1 -> Cell.value(tree.result(node)).in(tree.failed(node) ? Role.VIOLATION : Role.TEXT_QUIET);
            case 2 -> Cell.of(tree.vcpu(node));
            default -> Cell.of(tree.pcpu(node));
        };
    }

    private Cell label(StepNode node) {
        return switch (node.kind()) {
            case RUN -> Cell.EMPTY;
            case OPERATION -> operation(node);
            case CALL, PROGRAM -> Cell.of(tree.label(node)).in(Role.TEXT);
            case CHANGE -> Cell.value(tree.label(node)).in(Role.TEXT_QUIET);
            case EVENT -> Cell.of("• " + tree.label(node)).in(tree.isProblem(node) ? Role.VIOLATION : Role.LINK);
        };
    }

    /** An operation that is shown as recorded, because it is not simulated, stands in italics. */
    private Cell operation(StepNode node) {
        Cell cell = Cell.of(tree.step(node) + "  " + tree.label(node));
        boolean simulated = recorded.map(r -> r.isSimulated(tree.step(node))).orElse(true);
        return simulated ? cell : cell.derived().in(Role.TEXT_QUIET);
    }

    @Override
    public long word(StepNode node, int column) {
        return node.kind() == StepNode.Kind.CHANGE ? tree.change(node).word().address() : -1;
    }

    private boolean differs(StepNode node) {
        return node.kind() == StepNode.Kind.OPERATION
                && recorded.map(r -> !r.mismatches(tree.step(node)).isEmpty()).orElse(false);
    }

    @Override
    public RowModel.Mark mark(StepNode node) {
        if (node.equals(current)) {
            return RowModel.Mark.CURRENT;
        }
        return differs(node) || tree.isProblem(node) ? RowModel.Mark.VIOLATION : RowModel.Mark.NONE;
    }

    @Override
    public String tooltip(StepNode node, int column) {
        if (column != 0) {
            return null;
        }
        String label = tree.label(node);
        if (node.kind() != StepNode.Kind.OPERATION) {
            return label;
        }
        int step = tree.step(node);
        boolean simulated = recorded.map(r -> r.isSimulated(step)).orElse(true);
        String said = scenario.filter(s -> step <= s.stepCount())
                .flatMap(s -> s.step(step).label())
                .map(text -> text + "\n")
                .orElse("");
        return said + label + (simulated ? "" : "\nNot simulated; the recorded state is shown.");
    }
}
