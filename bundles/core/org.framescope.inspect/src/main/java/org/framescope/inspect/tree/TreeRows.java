// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The visible rows of a {@link LazyTree} in which some nodes are open. Row 0 is the root's first child. Confined to one
 * thread.
 *
 * <p>Memory and cost depend on how many nodes are open, not on how many there are: a million children of one open node
 * cost nothing until their rows are asked for.
 *
 * @param <N> the nodes
 */
public final class TreeRows<N> {
    /** An open node: its children, which of them are open, and how many rows lie below it. */
    private final class Open {
        private final N node;
        private final NavigableMap<Integer, Open> open = new TreeMap<>();
        private int rows;

        Open(N node) {
            this.node = node;
            rows = tree.childCount(node);
        }
    }

    private LazyTree<N> tree;
    private Open root;

    /** The rows of {@code tree} with only the root open. */
    public TreeRows(LazyTree<N> tree) {
        this.tree = tree;
        root = new Open(tree.root());
    }

    /** The tree shown. */
    public LazyTree<N> tree() {
        return tree;
    }

    /** How many rows there are. */
    public int count() {
        return root.rows;
    }

    /**
     * A row.
     *
     * @param node what stands in it
     * @param depth how deep it lies; a child of the root is at 0
     * @param open whether it is open
     * @param <N> the nodes
     */
    public record Row<N>(N node, int depth, boolean open) {}

    /** The node in row {@code row}, 0 to count()-1. */
    public N node(int row) {
        return row(row).node();
    }

    /** Row {@code row}, 0 to count()-1. Cost: a look at each open sibling above it, and at those of its parents. */
    public Row<N> row(int row) {
        if (row < 0 || row >= root.rows) {
            throw new IndexOutOfBoundsException("row " + row + " of " + root.rows);
        }
        Open at = root;
        int rest = row;
        for (int depth = 0; ; depth++) {
            int before = 0;
            Open next = null;
            for (Map.Entry<Integer, Open> entry : at.open.entrySet()) {
                int header = entry.getKey() + before;
                if (rest <= header) {
                    break;
                }
                Open child = entry.getValue();
                if (rest <= header + child.rows) {
                    next = child;
                    rest -= header + 1;
                    break;
                }
                before += child.rows;
            }
            if (next == null) {
                int index = rest - before;
                return new Row<>(tree.child(at.node, index), depth, at.open.containsKey(index));
            }
            at = next;
        }
    }

    /** Whether {@code node} is open. */
    public boolean isOpen(N node) {
        Open at = find(path(node));
        return at != null;
    }

    /** Opens {@code node} and everything above it. */
    public void open(N node) {
        Open at = root;
        List<N> path = path(node);
        for (int i = 1; i < path.size(); i++) {
            int index = tree.indexOf(at.node, path.get(i));
            if (index < 0) {
                return;
            }
            Open child = at.open.get(index);
            if (child == null) {
                child = new Open(path.get(i));
                at.open.put(index, child);
                grow(path.subList(0, i), child.rows);
            }
            at = child;
        }
    }

    /** Closes {@code node} and forgets what was open below it. */
    public void close(N node) {
        List<N> path = path(node);
        Open parent = path.size() < 2 ? null : find(path.subList(0, path.size() - 1));
        if (parent == null) {
            return;
        }
        Open closed = parent.open.remove(tree.indexOf(parent.node, node));
        if (closed != null) {
            grow(path.subList(0, path.size() - 1), -closed.rows);
        }
    }

    /** Opens a closed node, closes an open one. */
    public void toggle(N node) {
        if (isOpen(node)) {
            close(node);
        } else {
            open(node);
        }
    }

    /** The row of {@code node}, opening what is above it; empty when the tree has no such node. */
    public Optional<Integer> reveal(N node) {
        List<N> path = path(node);
        if (path.size() > 2) {
            open(path.get(path.size() - 2));
        }
        return row(path);
    }

    /** The row of {@code node}; empty when the tree has no such node, or something above it is closed. */
    public Optional<Integer> rowOf(N node) {
        return row(path(node));
    }

    private Optional<Integer> row(List<N> path) {
        int row = -1;
        Open at = root;
        for (int i = 1; i < path.size(); i++) {
            int index = at == null ? -1 : tree.indexOf(at.node, path.get(i));
            if (index < 0) {
                return Optional.empty();
            }
            row += 1 + index;
            for (Open before : at.open.headMap(index).values()) {
                row += before.rows;
            }
            at = at.open.get(index);
        }
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    /** Shows {@code next} instead; what was open stays open as far as it is still there. */
    public void show(LazyTree<N> next) {
        Open old = root;
        tree = next;
        root = new Open(next.root());
        reopen(old, root);
    }

    private void reopen(Open old, Open fresh) {
        for (Open child : old.open.values()) {
            int index = tree.indexOf(fresh.node, child.node);
            if (index >= 0) {
                Open copy = new Open(child.node);
                reopen(child, copy);
                fresh.open.put(index, copy);
                fresh.rows += copy.rows;
            }
        }
    }

    private void grow(List<N> path, int by) {
        Open at = root;
        at.rows += by;
        for (int i = 1; i < path.size(); i++) {
            at = at.open.get(tree.indexOf(at.node, path.get(i)));
            at.rows += by;
        }
    }

    private Open find(List<N> path) {
        Open at = root;
        for (int i = 1; i < path.size() && at != null; i++) {
            at = at.open.get(tree.indexOf(at.node, path.get(i)));
        }
        return at;
    }

    private List<N> path(N node) {
        List<N> path = new ArrayList<>();
        Optional<N> at = Optional.of(node);
        while (at.isPresent()) {
            path.addFirst(at.get());
            at = tree.parent(at.get());
        }
        return path;
    }
}
