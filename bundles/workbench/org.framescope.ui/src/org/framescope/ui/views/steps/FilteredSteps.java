// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.steps;

import java.util.BitSet;
import java.util.Optional;
import org.framescope.inspect.steps.StepNode;
import org.framescope.inspect.steps.StepTree;
import org.framescope.inspect.tree.LazyTree;

/** The operations of a run that a filter lets through, with everything below them. */
final class FilteredSteps implements LazyTree<StepNode> {
    private final StepTree all;
    private final int[] operations;

    /** The operations of {@code all} whose number (1 and up) is set in {@code shown}. */
    FilteredSteps(StepTree all, BitSet shown) {
        this.all = all;
        operations = shown.stream().toArray();
    }

    @Override
    public StepNode root() {
        return all.root();
    }

    @Override
    public int childCount(StepNode node) {
        return node.equals(root()) ? operations.length : all.childCount(node);
    }

    @Override
    public StepNode child(StepNode node, int i) {
        return node.equals(root()) ? all.operation(operations[i]) : all.child(node, i);
    }

    @Override
    public Optional<StepNode> parent(StepNode node) {
        return all.parent(node);
    }

    @Override
    public int indexOf(StepNode parent, StepNode node) {
        if (!parent.equals(root())) {
            return all.indexOf(parent, node);
        }
        return Math.max(-1, java.util.Arrays.binarySearch(operations, all.step(node)));
    }
}
