// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import org.framescope.inspect.tree.TreeRows;

/**
 * The rows of a tree, for a {@link Grid}.
 *
 * @param <N> the nodes
 */
public final class TreeModel<N> implements RowModel {
    /**
     * What nodes look like.
     *
     * @param <N> the nodes
     */
    public interface Look<N> {
        /** What {@code node} shows in column {@code column}. */
        Cell cell(N node, int column);

        /** Address of the word that a cell shows, or that its row is about; -1 when there is none. */
        default long word(N node, int column) {
            return -1;
        }

        /** How {@code node} stands out. */
        default Mark mark(N node) {
            return Mark.NONE;
        }

        /** What the pointer is told over a cell, or null. */
        default String tooltip(N node, int column) {
            return null;
        }
    }

    private final TreeRows<N> rows;
    private final Look<N> look;

    /** The rows that {@code rows} has open, looking as {@code look} says. */
    public TreeModel(TreeRows<N> rows, Look<N> look) {
        this.rows = rows;
        this.look = look;
    }

    /** Which nodes are open. */
    public TreeRows<N> rows() {
        return rows;
    }

    /** The node in row {@code row}. */
    public N node(int row) {
        return rows.node(row);
    }

    @Override
    public int rowCount() {
        return rows.count();
    }

    /** A node of the tree that {@code rows} shows. */
    private record Placed<N>(TreeRows<N> rows, N node) {}

    @Override
    public Object subject(int row) {
        return new Placed<>(rows, rows.node(row));
    }

    /** Nodes of other trees have no row in this one. */
    @Override
    @SuppressWarnings("unchecked")
    public int rowOf(Object subject) {
        return subject instanceof Placed<?> placed && placed.rows == rows
                ? rows.rowOf((N) placed.node).orElse(-1)
                : -1;
    }

    @Override
    public Cell cell(int row, int column) {
        return look.cell(rows.node(row), column);
    }

    @Override
    public long word(int row, int column) {
        return look.word(rows.node(row), column);
    }

    @Override
    public Mark mark(int row) {
        return look.mark(rows.node(row));
    }

    @Override
    public int level(int row) {
        return rows.row(row).depth();
    }

    @Override
    public boolean expandable(int row) {
        return rows.tree().hasChildren(rows.node(row));
    }

    @Override
    public boolean expanded(int row) {
        return rows.row(row).open();
    }

    @Override
    public void toggle(int row) {
        rows.toggle(rows.node(row));
    }

    @Override
    public String tooltip(int row, int column) {
        return look.tooltip(rows.node(row), column);
    }
}
