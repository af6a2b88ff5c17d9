// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.List;

/**
 * Every state of an exploration and every step between two of them, for pictures of small ones. Unchanging.
 *
 * @param nodes the states in the order in which they were found; the first is the beginning
 * @param edges the steps
 */
public record StateGraph(List<Node> nodes, List<Edge> edges) {
    /** Copies both. */
    public StateGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A state.
     *
     * @param depth steps of a shortest way to it
     * @param broken names of what is broken in it
     */
    public record Node(int depth, List<String> broken) {
        /** Copies the names. */
        public Node {
            broken = List.copyOf(broken);
        }
    }

    /**
     * An atomic step.
     *
     * @param from number of the state in which it is possible, its place in the list
     * @param to number of the state that it leads to
     * @param actor number of who acts
     * @param name the actor's name
     * @param step what it does
     */
    public record Edge(int from, int to, int actor, String name, String step) {}
}
