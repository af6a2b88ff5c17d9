// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.framescope.inspect.State;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.tree.TreeRows;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

class FrameTreeTest {
    private static FrameNode list(int domid, FrameList list) {
        return new FrameNode.DomainList(domid, list);
    }

    private static List<Long> frames(FrameTree tree, FrameNode node) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < tree.childCount(node); i++) {
            found.add(((FrameNode.Frame) tree.child(node, i)).mfn());
        }
        return found;
    }

    @Test
    void aListShowsItsFramesInLinkOrder() {
        TestMachine m = new TestMachine();
        m.xen().lists().remove(1, DomainWord.PAGE_LIST, 0x12);
        m.xen().lists().addHead(1, DomainWord.PAGE_LIST, 0x12);
        FrameTree tree = new FrameTree(m.state());
        List<Long> frames = frames(tree, list(1, FrameList.PAGE_LIST));
        assertEquals(0x12L, frames.getFirst());
        assertEquals(0x1fL, frames.getLast());
        assertEquals(16, frames.size());
    }

    @Test
    void numbersWithoutARowAreNotXensOwn() {
        FrameNode absent = new FrameNode.Unowned(FrameNode.Pool.ABSENT);
        FrameTree booted = new FrameTree(new TestMachine().state());
        assertEquals(0, booted.childCount(absent), "what Xen booted on has all rows");
        assertEquals(-1, booted.indexOf(booted.root(), absent));
        Words words = new Words();
        new Machine(words, TestMachine.release()).globals().set(0, GlobalWord.MAX_PAGE, 4 * FrameView.PAGE_ROWS);
        words.write(FrameView.address(0, FrameView.CAF), 1);
        FrameTree tree = new FrameTree(new State(words.reading(), TestMachine.release()));
        assertEquals(
                FrameView.PAGE_ROWS, tree.childCount(new FrameNode.Unowned(FrameNode.Pool.XEN)), "those of one page");
        assertEquals(3 * FrameView.PAGE_ROWS, tree.childCount(absent));
        assertEquals(Optional.of(absent), tree.parent(tree.child(absent, 0)));
    }

    @Test
    void aParkedFrameAndOneOnNoListAreNotLost() {
        TestMachine m = new TestMachine();
        m.xen().lists().remove(1, DomainWord.PAGE_LIST, 0x12);
        m.xen().lists().remove(1, DomainWord.PAGE_LIST, 0x13);
        m.xen().lists().addTail(1, DomainWord.RELMEM_LIST, 0x13);
        FrameTree tree = new FrameTree(m.state());
        assertEquals(List.of(0x12L), frames(tree, list(1, FrameList.UNLISTED)));
        assertEquals(List.of(0x13L), frames(tree, list(1, FrameList.RELMEM)));
        assertEquals(Optional.of(list(1, FrameList.UNLISTED)), tree.parent(new FrameNode.Frame(0x12)));
    }

    @Test
    void aListThatRunsInACircleEnds() {
        TestMachine m = new TestMachine();
        m.machine().frames().setLink(0x15, 0x10);
        FrameTree tree = new FrameTree(m.state());
        assertEquals(6, tree.childCount(list(1, FrameList.PAGE_LIST)));
        assertEquals(10, tree.childCount(list(1, FrameList.UNLISTED)));
    }

    @Test
    void aFrameHasChildrenExactlyWhenItHasHolders() {
        TestMachine m = new TestMachine();
        FrameTree tree = new FrameTree(m.state());
        for (long mfn = 0; mfn < tree.state().maxPage(); mfn++) {
            FrameNode frame = new FrameNode.Frame(mfn);
            assertEquals(tree.childCount(frame) > 0, tree.hasChildren(frame), tree.text(frame));
        }
    }

    @Test
    void textsAreOneLineForms() {
        TestMachine m = new TestMachine();
        PageInfoLayout layout = m.machine().layout();
        m.machine()
                .frames()
                .setTaf(0x20, layout.typeBits(org.framescope.machine.PageType.SEG_DESC) | layout.validated() | 1);
        FrameTree tree = new FrameTree(m.state());
        assertEquals("20  seg_desc 1/1  v  d2", tree.text(new FrameNode.Frame(0x20)));
        assertEquals("30  free", tree.text(new FrameNode.Frame(0x30)));
        assertEquals("d1  tot 16  extra 0  xenheap 0", tree.text(new FrameNode.Domain(1)));
        assertEquals("page_list  16", tree.text(list(1, FrameList.PAGE_LIST)));
        assertEquals("allocation", tree.text(new FrameNode.Holding(0x20, 0)));
        assertEquals("machine, 64 frames", tree.text(tree.root()));
    }

    @Property(tries = 200)
    void everyFrameStandsInTheTreeOnceWhereANaiveScanPutsIt(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 0x37) Integer> victims,
            @ForAll @IntRange(min = 0, max = 3) int what) {
        TestMachine m = new TestMachine();
        PageInfoLayout layout = m.machine().layout();
        for (int mfn : victims) {
            FrameView frames = m.machine().frames();
            int owner = frames.owner(mfn);
            if (owner >= 0 && layout.state(frames.caf(mfn)) == PageInfoLayout.INUSE) {
                if (what == 0) {
                    m.xen().frames().putPageAllocRef(mfn);
                } else if (what == 1) {
                    m.machine().frames().setCaf(mfn, layout.stateBits(PageInfoLayout.OFFLINED));
                } else {
                    m.xen().lists().remove(owner, DomainWord.PAGE_LIST, mfn);
                }
            } else if (what == 3) {
                m.machine().frames().setCaf(mfn, layout.xenHeap());
            }
        }
        State state = m.state();
        FrameTree tree = new FrameTree(state);
        TreeSet<Long> seen = new TreeSet<>();
        for (int i = 0; i < tree.childCount(tree.root()); i++) {
            FrameNode top = tree.child(tree.root(), i);
            if (top instanceof FrameNode.Unowned(FrameNode.Pool pool)) {
                for (long mfn : frames(tree, top)) {
                    assertTrue(seen.add(mfn));
                    FrameRow row = FrameRow.of(state, mfn);
                    assertEquals(pool == FrameNode.Pool.FREE, row.type().equals("free"));
                    assertEquals(pool == FrameNode.Pool.OFFLINED, row.type().equals("offlined"));
                }
            } else {
                int domid = ((FrameNode.Domain) top).domid();
                for (int l = 0; l < tree.childCount(top); l++) {
                    for (long mfn : frames(tree, tree.child(top, l))) {
                        assertTrue(seen.add(mfn));
                        assertEquals(domid, FrameRow.of(state, mfn).owner());
                    }
                }
            }
        }
        assertEquals(TestMachine.FRAMES, seen.size());
    }

    @Property(tries = 20)
    void aFrameIsFoundAgainFromItsNumber(@ForAll @IntRange(min = 0, max = 63) int mfn) {
        FrameTree tree = new FrameTree(new TestMachine().state());
        TreeRows<FrameNode> rows = new TreeRows<>(tree);
        int row = rows.reveal(new FrameNode.Frame(mfn)).orElseThrow();
        assertEquals(new FrameNode.Frame(mfn), rows.node(row));
    }

    @Test
    void aTreeWithTheSameListsShowsTheNewCounts() {
        TestMachine m = new TestMachine();
        FrameTree before = new FrameTree(m.state());
        m.xen().frames().getPage(0x10, 1);
        FrameTree after = before.withSameLists(m.state());
        assertEquals("10  none 0/1  -  d1", before.text(new FrameNode.Frame(0x10)));
        assertEquals("10  none 0/2  -  d1", after.text(new FrameNode.Frame(0x10)));
        assertEquals(1, after.holders(0x10).orElseThrow().unexplainedGeneral());
    }

    @Test
    void whileHoldersAreLookedForARowSaysSo() {
        TestMachine m = new TestMachine();
        Map<Long, Holders> known = new HashMap<>();
        FrameTree tree = new FrameTree(m.state(), (state, mfn) -> Optional.ofNullable(known.get(mfn)));
        FrameNode.Frame frame = new FrameNode.Frame(0x10);
        assertFalse(tree.isCounting());
        assertEquals(1, tree.childCount(frame));
        FrameNode waiting = tree.child(frame, 0);
        assertEquals("counting…", tree.text(waiting));
        assertEquals(0, tree.indexOf(frame, waiting));
        assertTrue(tree.isCounting());
        known.put(0x10L, Holders.of(m.state(), 0x10));
        FrameTree next = tree.withSameLists(m.state());
        assertEquals("allocation", next.text(next.child(frame, 0)));
        assertFalse(next.isCounting());
    }

    @Test
    void whoIsStoppedWhileLookingForHoldersSaysNothing() {
        assertEquals(List.of(), Holders.of(new TestMachine().state(), List.of(0x10L), () -> true));
    }
}
