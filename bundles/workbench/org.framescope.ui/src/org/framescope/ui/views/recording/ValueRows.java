// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.framescope.evidence.conform.SideBySide;
import org.framescope.inspect.tree.TreeRows;
import org.framescope.model.session.LoadedRun;
import org.framescope.model.session.Selection;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.grid.TreeModel;

/**
 * The values of a step in a grid. What the user opens stays open from step to step; sections are open at first, rows that
 * differ are opened, and closed again when they no longer do.
 */
final class ValueRows {
    private final Grid grid;
    private final Set<ValueNode> met = new HashSet<>();
    private final Set<ValueNode> openedByUs = new HashSet<>();
    private TreeRows<ValueNode> rows;
    private TreeModel<ValueNode> model;
    private ValueTree tree;
    private SideBySide last;

    ValueRows(Grid grid) {
        this.grid = grid;
    }

    /** Another run is shown from now on. */
    void forget() {
        rows = null;
        last = null;
        met.clear();
        openedByUs.clear();
    }

    /** Shows lines of a name and a value instead of a step. */
    void show(List<RecordingSummary.Line> lines) {
        model = null;
        last = null;
        grid.setModel(new ListRows<>(
                lines,
                (line, column) -> switch (column) {
                    case 0 -> Cell.quiet(line.name());
                    case ValueLook.RECORDED -> Cell.of(line.value());
                    default -> Cell.EMPTY;
                },
                line -> line.bad() ? RowModel.Mark.VIOLATION : RowModel.Mark.NONE,
                line -> line.name() + ": " + line.value()));
    }

    /** Shows the values of a step. */
    void show(SideBySide values, LoadedRun loaded, boolean raw) {
        boolean another = last != values;
        last = values;
        tree = new ValueTree(values);
        if (rows == null) {
            rows = new TreeRows<>(tree);
        } else {
            rows.show(tree);
        }
        values.sections().forEach(this::arrange);
        model = new TreeModel<>(rows, new ValueLook(tree, loaded, raw));
        grid.setModel(model);
        if (another) {
            reveal();
        }
    }

    private void arrange(SideBySide.Section section) {
        ValueNode node = new ValueNode.Section(section.title());
        if (met.add(node) && !section.title().equals(SideBySide.BEFORE_TITLE)) {
            rows.open(node);
        }
        for (SideBySide.Row row : section.rows()) {
            ValueNode place = new ValueNode.Row(section.title(), row.label());
            boolean ordered = row.label().equals("events");
            if (row.differs() && !rows.isOpen(place) || ordered && met.add(place)) {
                rows.open(place);
                openedByUs.add(place);
            } else if (!row.differs() && !ordered && openedByUs.remove(place)) {
                rows.close(place);
            }
        }
    }

    /** Scrolls to what differs, else to the frames that the step changed. */
    private void reveal() {
        int different = first(RowModel.Mark.VIOLATION);
        if (different >= 0) {
            int below = different + 1;
            while (below < model.rowCount() && model.level(below) > model.level(different)) {
                below++;
            }
            grid.reveal(below - 1);
            grid.reveal(different);
            return;
        }
        int[] changed = IntStream.range(0, model.rowCount())
                .filter(row -> model.mark(row) == RowModel.Mark.CHANGED && row(row).mfn() >= 0)
                .toArray();
        if (changed.length > 0) {
            grid.reveal(changed[changed.length - 1]);
            grid.reveal(changed[0]);
        }
    }

    private int first(RowModel.Mark mark) {
        return IntStream.range(0, model.rowCount())
                .filter(row -> model.mark(row) == mark)
                .findFirst()
                .orElse(-1);
    }

    /** Selects the row of frame {@code mfn}, if there is one. */
    void showFrame(long mfn) {
        if (model == null || mfn == Selection.NONE) {
            return;
        }
        Optional<Integer> row = tree.frame(mfn).flatMap(rows::reveal);
        grid.refresh();
        grid.show(row.orElse(-1));
    }

    /** What stands in row {@code row} of the grid; null for a title. */
    SideBySide.Row row(int row) {
        return model == null
                ? null
                : switch (model.node(row)) {
                    case ValueNode.Row(String title, String label) -> tree.row(title, label);
                    case ValueNode.Part(String title, String label, String _) -> tree.row(title, label);
                    default -> null;
                };
    }
}
