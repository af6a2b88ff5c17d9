// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.tree;

import java.util.Optional;

/**
 * A tree whose nodes are values made on demand: equal nodes are the same place. Children are numbered from 0.
 *
 * @param <N> the nodes
 */
public interface LazyTree<N> {
    /** The root, which is not shown. */
    N root();

    /** How many children {@code node} has. */
    int childCount(N node);

    /**
     * Whether {@code node} has children, at a cost that a row can afford each time it is painted. Where the children are
     * dear to find, a node may say so that turns out to have none.
     */
    default boolean hasChildren(N node) {
        return childCount(node) > 0;
    }

    /** Child {@code i} of {@code node}. */
    N child(N node, int i);

    /** The parent of {@code node}; empty for the root. */
    Optional<N> parent(N node);

    /** Which child of {@code parent} {@code node} is, or -1 when it is none. */
    int indexOf(N parent, N node);
}
