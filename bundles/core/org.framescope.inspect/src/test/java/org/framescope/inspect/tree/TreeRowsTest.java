// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TreeRowsTest {
    /** A node is its path of child numbers; each has {@code width} children down to {@code depth}. */
    private record Numbers(int width, int depth) implements LazyTree<List<Integer>> {
        @Override
        public List<Integer> root() {
            return List.of();
        }

        @Override
        public int childCount(List<Integer> node) {
            return node.size() < depth ? width : 0;
        }

        @Override
        public List<Integer> child(List<Integer> node, int i) {
            if (i < 0 || i >= childCount(node)) {
                throw new IndexOutOfBoundsException(i);
            }
            List<Integer> child = new ArrayList<>(node);
            child.add(i);
            return List.copyOf(child);
        }

        @Override
        public Optional<List<Integer>> parent(List<Integer> node) {
            return node.isEmpty() ? Optional.empty() : Optional.of(node.subList(0, node.size() - 1));
        }

        @Override
        public int indexOf(List<Integer> parent, List<Integer> node) {
            return node.size() == parent.size() + 1 && node.getLast() < childCount(parent) ? node.getLast() : -1;
        }
    }

    private static void flatten(
            LazyTree<List<Integer>> tree, List<Integer> at, Set<List<Integer>> open, List<List<Integer>> rows) {
        for (int i = 0; i < tree.childCount(at); i++) {
            List<Integer> child = tree.child(at, i);
            rows.add(child);
            if (open.contains(child)) {
                flatten(tree, child, open, rows);
            }
        }
    }

    @Property(tries = 300)
    void rowsAreThoseOfTheTreeWrittenOut(@ForAll @Size(max = 25) List<@IntRange(min = 0, max = 40) Integer> toggles) {
        Numbers tree = new Numbers(4, 3);
        TreeRows<List<Integer>> rows = new TreeRows<>(tree);
        Set<List<Integer>> open = new HashSet<>();
        for (int toggle : toggles) {
            List<Integer> node = rows.node(toggle % rows.count());
            rows.toggle(node);
            if (!open.remove(node)) {
                open.add(node);
            } else {
                open.removeIf(
                        n -> n.size() > node.size() && n.subList(0, node.size()).equals(node));
            }
            List<List<Integer>> expected = new ArrayList<>();
            flatten(tree, tree.root(), open, expected);
            assertEquals(expected.size(), rows.count());
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), rows.node(i));
                assertEquals(i, rows.reveal(expected.get(i)).orElseThrow());
                assertEquals(
                        new TreeRows.Row<>(expected.get(i), expected.get(i).size() - 1, open.contains(expected.get(i))),
                        rows.row(i));
                assertEquals(rows.isOpen(expected.get(i)), rows.row(i).open());
            }
        }
    }

    @Test
    void revealingOpensWhatIsAbove() {
        TreeRows<List<Integer>> rows = new TreeRows<>(new Numbers(3, 3));
        assertEquals(Optional.of(1 + 1 + 1 + 1 + 2), rows.reveal(List.of(1, 1, 2)));
        assertTrue(rows.isOpen(List.of(1, 1)));
        assertEquals(Optional.empty(), rows.reveal(List.of(1, 7)));
    }

    @Test
    void aNodeHasARowWhileAllAboveItIsOpen() {
        TreeRows<List<Integer>> rows = new TreeRows<>(new Numbers(3, 3));
        rows.open(List.of(2));
        assertEquals(Optional.of(4), rows.rowOf(List.of(2, 1)));
        assertEquals(Optional.empty(), rows.rowOf(List.of(1, 1)));
        assertEquals(6, rows.count(), "nothing was opened");
        rows.open(List.of(0));
        assertEquals(Optional.of(7), rows.rowOf(List.of(2, 1)));
        rows.close(List.of(2));
        assertEquals(Optional.empty(), rows.rowOf(List.of(2, 1)));
    }

    @Test
    void whatIsOpenStaysOpenInAnotherTreeAsFarAsItIsThere() {
        TreeRows<List<Integer>> rows = new TreeRows<>(new Numbers(5, 3));
        rows.open(List.of(1, 1));
        rows.open(List.of(4));
        rows.show(new Numbers(3, 3));
        assertEquals(3 + 3 + 3, rows.count());
        assertTrue(rows.isOpen(List.of(1, 1)));
    }

    @Test
    void aMillionChildrenCostNothing() {
        TreeRows<List<Integer>> rows = new TreeRows<>(new Numbers(1_000_000, 3));
        assertTimeout(Duration.ofSeconds(2), () -> {
            rows.open(List.of(999_999));
            assertEquals(2_000_000, rows.count());
            for (int i = 0; i < 100_000; i++) {
                rows.node(1_900_000 + i);
            }
        });
        assertThrows(IndexOutOfBoundsException.class, () -> rows.node(2_000_000));
        assertThrows(IndexOutOfBoundsException.class, () -> rows.node(-1));
    }
}
