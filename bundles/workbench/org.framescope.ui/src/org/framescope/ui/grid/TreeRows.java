// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which rows a tree shows when some of its nodes are expanded. Nodes are named by the content; children by their index,
 * so a node with a million children costs nothing until they are looked at. A look-up costs the number of expanded
 * nodes on the way.
 *
 * @param <N> what identifies a node; equal nodes keep their state when the content changes
 */
public final class TreeRows<N> {
    /**
     * The nodes of a tree.
     *
     * @param <N> what identifies a node
     */
    public interface Content<N> {
        /** The node above the visible ones. */
        N root();

        /** How many children a node has. */
        int childCount(N node);

        /** Child {@code index} of {@code node}. */
        N child(N node, int index);
    }

    /**
     * A row: a node, how deep it stands, and which child of its parent it is.
     *
     * @param <N> what identifies a node
     */
    public record Row<N>(N node, int level, int index) {}

    private static final class Expanded<N> {
        final int childCount;
        final NavigableMap<Integer, Expanded<N>> children = new TreeMap<>();
        int rows;

        Expanded(int childCount) {
            this.childCount = childCount;
            this.rows = childCount;
        }
    }

    private final Content<N> content;
    private Expanded<N> root;

    /** The rows of {@code content}, nothing expanded. */
    public TreeRows(Content<N> content) {
        this.content = content;
        root = new Expanded<>(content.childCount(content.root()));
    }

    /** Number of visible rows. */
    public int rowCount() {
        return root.rows;
    }

    /** Row {@code row}, 0 to {@link #rowCount()} - 1. */
    public Row<N> row(int row) {
        if (row < 0 || row >= root.rows) {
            throw new IndexOutOfBoundsException("row " + row + " of " + root.rows);
        }
        return find(root, content.root(), 0, row);
    }

    private Row<N> find(Expanded<N> parent, N node, int level, int row) {
        int before = 0;
        int skipped = 0;
        for (Map.Entry<Integer, Expanded<N>> entry : parent.children.entrySet()) {
            int own = before + entry.getKey() - skipped;
            if (row <= own) {
                break;
            }
            before = own + 1 + entry.getValue().rows;
            skipped = entry.getKey() + 1;
            if (row < before) {
                return find(entry.getValue(), content.child(node, entry.getKey()), level + 1, row - own - 1);
            }
        }
        int index = skipped + row - before;
        return new Row<>(content.child(node, index), level, index);
    }

    /** Whether row {@code row} is expanded. */
    public boolean isExpanded(int row) {
        return isExpanded(root, row);
    }

    private boolean isExpanded(Expanded<N> parent, int row) {
        int before = 0;
        int skipped = 0;
        for (Map.Entry<Integer, Expanded<N>> entry : parent.children.entrySet()) {
            int own = before + entry.getKey() - skipped;
            if (row <= own) {
                return row == own;
            }
            before = own + 1 + entry.getValue().rows;
            skipped = entry.getKey() + 1;
            if (row < before) {
                return isExpanded(entry.getValue(), row - own - 1);
            }
        }
        return false;
    }

    /** Expands row {@code row}, or collapses it. */
    public void toggle(int row) {
        Row<N> target = row(row);
        toggle(root, row, content.childCount(target.node()));
    }

    private int toggle(Expanded<N> parent, int row, int childCount) {
        int before = 0;
        int skipped = 0;
        for (Map.Entry<Integer, Expanded<N>> entry : parent.children.entrySet()) {
            int own = before + entry.getKey() - skipped;
            if (row < own) {
                break;
            }
            if (row == own) {
                parent.children.remove(entry.getKey());
                parent.rows -= entry.getValue().rows;
                return -entry.getValue().rows;
            }
            before = own + 1 + entry.getValue().rows;
            skipped = entry.getKey() + 1;
            if (row < before) {
                int change = toggle(entry.getValue(), row - own - 1, childCount);
                parent.rows += change;
                return change;
            }
        }
        if (childCount > 0) {
            parent.children.put(skipped + row - before, new Expanded<>(childCount));
            parent.rows += childCount;
        }
        return childCount;
    }

    /** Expands the nodes on the way of the child indexes {@code path} and returns the row of the last one. */
    public int reveal(int... path) {
        Expanded<N> parent = root;
        N node = content.root();
        int row = -1;
        for (int depth = 0; depth < path.length; depth++) {
            int index = path[depth];
            row += 1 + rowsBefore(parent, index);
            node = content.child(node, index);
            if (depth + 1 < path.length) {
                if (!parent.children.containsKey(index)) {
                    toggle(row);
                }
                parent = parent.children.get(index);
            }
        }
        return row;
    }

    private static <N> int rowsBefore(Expanded<N> parent, int index) {
        int rows = index;
        for (Expanded<N> expanded : parent.children.headMap(index).values()) {
            rows += expanded.rows;
        }
        return rows;
    }

    /** The content has changed: what was expanded stays so where the same node still stands, with its new children. */
    public void refresh(TreeRows.Content<N> old) {
        Expanded<N> fresh = new Expanded<>(content.childCount(content.root()));
        carry(old, old.root(), root, content.root(), fresh);
        root = fresh;
    }

    private void carry(Content<N> old, N oldNode, Expanded<N> from, N newNode, Expanded<N> to) {
        for (Map.Entry<Integer, Expanded<N>> entry : from.children.entrySet()) {
            N node = old.child(oldNode, entry.getKey());
            int index = indexOf(newNode, to.childCount, node, entry.getKey());
            int count = index < 0 ? 0 : content.childCount(node);
            if (count > 0) {
                Expanded<N> expanded = new Expanded<>(count);
                carry(old, node, entry.getValue(), content.child(newNode, index), expanded);
                to.children.put(index, expanded);
                to.rows += expanded.rows;
            }
        }
    }

    /** Looks around the old place first; expanded nodes move little between two steps. */
    private int indexOf(N parent, int childCount, N node, int guess) {
        int reach = Math.max(guess, childCount - guess);
        for (int d = 0; d <= reach && d < 4096; d++) {
            if (guess - d >= 0
                    && guess - d < childCount
                    && content.child(parent, guess - d).equals(node)) {
                return guess - d;
            }
            if (guess + d < childCount && content.child(parent, guess + d).equals(node)) {
                return guess + d;
            }
        }
        return -1;
    }
}
