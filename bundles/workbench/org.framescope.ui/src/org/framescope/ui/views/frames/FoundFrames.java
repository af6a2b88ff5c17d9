// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.frames;

import java.util.Optional;
import org.framescope.inspect.frames.FrameNode;
import org.framescope.inspect.frames.FrameSearch;
import org.framescope.inspect.frames.FrameTree;
import org.framescope.inspect.tree.LazyTree;

/**
 * The frames of a tree that a search found, without the lists that they are on.
 *
 * @param all the tree
 * @param found which frames are shown, in order of number
 */
record FoundFrames(FrameTree all, FrameSearch found) implements LazyTree<FrameNode> {
    @Override
    public FrameNode root() {
        return all.root();
    }

    @Override
    public int childCount(FrameNode node) {
        return node.equals(root()) ? (int) found.count() : all.childCount(node);
    }

    @Override
    public boolean hasChildren(FrameNode node) {
        return node.equals(root()) ? found.count() > 0 : all.hasChildren(node);
    }

    @Override
    public FrameNode child(FrameNode node, int i) {
        return node.equals(root()) ? new FrameNode.Frame(found.mfn(i)) : all.child(node, i);
    }

    @Override
    public Optional<FrameNode> parent(FrameNode node) {
        return node instanceof FrameNode.Frame ? Optional.of(root()) : all.parent(node);
    }

    @Override
    public int indexOf(FrameNode parent, FrameNode node) {
        if (!parent.equals(root())) {
            return all.indexOf(parent, node);
        }
        return node instanceof FrameNode.Frame(long mfn) ? (int) found.indexOf(mfn) : -1;
    }
}
