// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.FrameTable;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.Test;

/** Who holds a frame, from an index of all references: tables in turn, paths to roots, and what a table names. */
class HoldersTreeTest {
    private final TestMachine m = new TestMachine();
    private final FrameTable frames = m.machine().frames();
    private final PageInfoLayout layout = m.machine().layout();

    private void frame(int mfn, PageType type, int typeCount, int count) {
        frames.setCaf(mfn, layout.allocated() | count);
        frames.setTaf(mfn, layout.typeBits(type) | layout.validated() | typeCount);
    }

    private void entry(int table, int slot, int target) {
        m.machine().pages().set(table, slot, TestMachine.entry(target, true));
    }

    /** L4 10 (pinned, root of d1v0) - L3 11 - L2 12 - L1 13 - 15; a second L1 14 names 15 as well; the L4 18 names 11. */
    private void tables() {
        frame(0x10, PageType.L4, 2, 3);
        frames.setTaf(0x10, frames.taf(0x10) | layout.pinned());
        frame(0x11, PageType.L3, 2, 3);
        frame(0x12, PageType.L2, 1, 2);
        frame(0x13, PageType.L1, 1, 2);
        frame(0x14, PageType.L1, 1, 2);
        frame(0x15, PageType.WRITABLE, 3, 4);
        frame(0x18, PageType.L4, 1, 2);
        entry(0x10, 3, 0x11);
        entry(0x18, 4, 0x11);
        entry(0x11, 511, 0x12);
        entry(0x12, 0, 0x13);
        entry(0x12, 1, 0x14);
        entry(0x13, 6, 0x15);
        entry(0x14, 7, 0x15);
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.GUEST_TABLE, 0x10);
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.VCPU_INFO, 0x15);
    }

    private ReverseIndex index() {
        return ReverseIndex.of(m.state(), () -> false).orElseThrow();
    }

    private static List<String> children(HoldersTree tree, HoldersNode node) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < tree.childCount(node); i++) {
            HoldersNode child = tree.child(node, i);
            assertEquals(Optional.of(node), tree.parent(child));
            assertEquals(i, tree.indexOf(node, child));
            texts.add(tree.text(child));
        }
        return texts;
    }

    private static HoldersNode question(HoldersTree tree, HoldersNode.Kind kind) {
        return new HoldersNode.Question(kind);
    }

    @Test
    void anIndexNamesTheSameHoldersAsALookThroughTheMachine() {
        tables();
        ReverseIndex index = index();
        for (long mfn = 0; mfn < 0x20; mfn++) {
            assertEquals(Holders.of(m.state(), mfn), Holders.of(index, mfn));
        }
        assertEquals(9, index.size(), "seven entries, guest_table, vcpu_info");
    }

    @Test
    void theHoldersOfATableStandBelowItsEntryAndLeadToTheRoot() {
        tables();
        HoldersTree tree = new HoldersTree(index(), 0x15);
        HoldersNode held = question(tree, HoldersNode.Kind.HOLDERS);
        assertEquals(List.of("Held by  4", "Paths to roots  3"), children(tree, tree.root()));
        assertEquals(
                List.of("allocation", "vcpu_info of d1v0", "l1 entry 6 of 13 rw", "l1 entry 7 of 14 rw"),
                children(tree, held));
        HoldersNode l1 = tree.child(held, 2);
        assertEquals(Optional.of(Target.frame(0x13)), tree.target(l1));
        assertEquals("l1", tree.frame(l1).orElseThrow().type());
        assertEquals(List.of("allocation", "l2 entry 0 of 12"), children(tree, l1));
        HoldersNode l3 = tree.child(tree.child(l1, 1), 1);
        assertEquals(List.of("allocation", "l4 entry 3 of 10", "l4 entry 4 of 18"), children(tree, l3));
        assertEquals(List.of("allocation", "pin", "guest_table of d1v0"), children(tree, tree.child(l3, 1)));
    }

    @Test
    void theShortestPathToEachRootIsListedFirst() {
        tables();
        HoldersTree tree = new HoldersTree(index(), 0x15);
        HoldersNode paths = question(tree, HoldersNode.Kind.PATHS);
        assertEquals(
                List.of("vcpu_info of d1v0", "pin of 10, over 4 tables", "guest_table of d1v0, over 4 tables"),
                children(tree, paths));
        assertEquals(
                "l1 entry 6 of 13 rw ← l2 entry 0 of 12 ← l3 entry 511 of 11 ← l4 entry 3 of 10 ← pin",
                tree.path(new HoldersNode.Path(1)).way());
        assertEquals(
                "pin of 10, over 1 table",
                PathToRoot.of(index(), 0x11, 1).getFirst().text());
        assertEquals(
                List.of(
                        "l1 entry 6 of 13 rw",
                        "l2 entry 0 of 12",
                        "l3 entry 511 of 11",
                        "l4 entry 3 of 10",
                        "guest_table of d1v0"),
                children(tree, tree.child(paths, 2)));
        assertEquals(1, PathToRoot.of(index(), 0x15, 1).size(), "no more than were asked for");
    }

    @Test
    void whatATableNamesStandsBesideWhoHoldsIt() {
        tables();
        HoldersTree tree = new HoldersTree(index(), 0x12);
        HoldersNode named = question(tree, HoldersNode.Kind.NAMED);
        assertEquals(List.of("entry 0 → 13", "entry 1 → 14"), children(tree, named));
        assertEquals(Optional.of(Target.frame(0x14)), tree.target(tree.child(named, 1)));
    }

    @Test
    void tablesThatNameEachOtherEndSomewhere() {
        frame(0x10, PageType.L4, 2, 2);
        frame(0x18, PageType.L4, 2, 2);
        entry(0x10, 300, 0x18);
        entry(0x18, 301, 0x10);
        HoldersTree tree = new HoldersTree(index(), 0x10);
        HoldersNode held = question(tree, HoldersNode.Kind.HOLDERS);
        HoldersNode other = tree.child(held, 1);
        assertEquals("l4 entry 301 of 18", tree.text(other));
        HoldersNode again = tree.child(other, 1);
        assertEquals("l4 entry 300 of 10", tree.text(again));
        assertEquals(0, tree.childCount(again));
        assertTrue(PathToRoot.of(index(), 0x10, 10).isEmpty());
    }

    @Test
    void countsThatNobodyExplainsAreARowOfTheirOwn() {
        frame(0x15, PageType.WRITABLE, 1, 3);
        HoldersTree tree = new HoldersTree(index(), 0x15);
        assertEquals(List.of("allocation", "unexplained"), children(tree, question(tree, HoldersNode.Kind.HOLDERS)));
        assertEquals(2, tree.holders().unexplainedGeneral());
        assertEquals(1, tree.holders().unexplainedType());
    }

    @Test
    void anIndexThatIsCancelledIsNone() {
        assertEquals(Optional.empty(), ReverseIndex.of(m.state(), () -> true));
    }
}
