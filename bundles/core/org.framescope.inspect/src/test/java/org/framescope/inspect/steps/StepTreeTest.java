// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.framescope.inspect.Properties;
import org.framescope.inspect.State;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.tree.TreeRows;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageType;
import org.framescope.run.Journal;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;
import org.framescope.xen.actors.ActorOperations;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operation;
import org.junit.jupiter.api.Test;

class StepTreeTest {
    private static final Operation GET = Operation.of(
            "get_and_type",
            "takes both references",
            "mm.c",
            (xen, a) -> xen.frames().getPageAndType(a.get("frame"), a.get("domain"), PageType.of((int) a.get("type"))),
            Operand.required("frame", Operand.Type.FRAME, "the frame"),
            Operand.required("domain", Operand.Type.DOMAIN, "its owner"),
            Operand.required("type", Operand.Type.NUMBER, "the type"),
            Operand.optional("vcpu", Operand.Type.VCPU, "on whose behalf"));
    private static final Operation PUT = Operation.of(
            "put_alloc_ref",
            "gives the frame back",
            "mm.c",
            (xen, a) -> {
                xen.frames().putPageAllocRef(a.get("frame"));
                return 0;
            },
            Operand.required("frame", Operand.Type.FRAME, "the frame"));
    private static final Operation LIST = Operation.of(
            "many",
            "does nothing",
            "nowhere",
            (_, _) -> 0,
            Operand.required("cpu", Operand.Type.PCPU, "a CPU"),
            Operand.required("gdt", Operand.Type.FRAMES, "frames"),
            Operand.required("entries", Operand.Type.NUMBER, "a number"));

    /** A run of taking references to, and giving back, the frames whose numbers are asked for. */
    static Run run(TestMachine m, List<Integer> frames) {
        Journal journal = new Journal(m.machine().words());
        for (int frame : frames) {
            if (frame % 3 == 0) {
                PUT.execute(m.xen(), new Arguments().with("frame", frame));
            } else {
                GET.execute(
                        m.xen(),
                        new Arguments().with("frame", frame).with("domain", 1).with("type", 7));
            }
        }
        return journal.run();
    }

    private static void cover(StepTree tree, StepNode node, BitSet seen) {
        Run run = tree.run();
        for (int i = 0; i < tree.childCount(node); i++) {
            StepNode child = tree.child(node, i);
            assertEquals(Optional.of(node), tree.parent(child));
            assertEquals(i, tree.indexOf(node, child));
            assertFalse(tree.label(child).isBlank());
            int from = tree.before(child);
            int to = tree.after(child);
            if (child.isGroup()) {
                assertTrue(seen.isEmpty() || !seen.get(from));
                seen.set(from);
                seen.set(to - 1);
                cover(tree, child, seen);
            } else {
                for (int r = from; r < to; r++) {
                    assertFalse(seen.get(r), "record " + r + " twice");
                    seen.set(r);
                }
                assertEquals(Optional.of(child), tree.locate(to));
            }
            assertTrue(to <= run.length());
        }
    }

    @Property(tries = 100)
    void everyRecordStandsInTheTreeExactlyOnce(
            @ForAll @Size(max = 12) List<@IntRange(min = 0x10, max = 0x1f) Integer> frames) {
        TestMachine m = new TestMachine();
        Run run = run(m, frames);
        StepTree tree = new StepTree(run, m.machine().release());
        BitSet seen = new BitSet();
        cover(tree, tree.root(), seen);
        for (int i = 0; i < run.length(); i++) {
            boolean abandoned = run.kind(i) == RecordKind.STEP && run.kind(i + 1) == RecordKind.ENTER;
            assertTrue(seen.get(i) || abandoned, "record " + i);
        }
        assertEquals(frames.size(), tree.childCount(tree.root()));
    }

    @Test
    void positionsAndNodesLeadToEachOther() {
        TestMachine m = new TestMachine();
        Run run = run(m, List.of(0x10, 0x11, 0x12));
        StepTree tree = new StepTree(run, m.machine().release());
        assertEquals(Optional.empty(), tree.locate(0));
        for (int n = 1; n <= 3; n++) {
            assertEquals(Optional.of(tree.operation(n)), tree.locate(run.positionAfter(n)));
            assertEquals(n, tree.step(tree.operation(n)));
            assertEquals(run.positionAfter(n - 1), tree.before(tree.operation(n)));
        }
        StepNode inner = tree.locate(run.positionAfter(1) + 2).orElseThrow();
        assertEquals(2, tree.step(inner));
        TreeRows<StepNode> rows = new TreeRows<>(tree);
        assertEquals(inner, rows.node(rows.reveal(inner).orElseThrow()));
    }

    @Test
    void labelsSayCallsArgumentsChangesAndResults() {
        TestMachine m = new TestMachine();
        Run run = run(m, List.of(0x10, 0x20));
        StepTree tree = new StepTree(run, m.machine().release());
        StepNode first = tree.operation(1);
        assertEquals("get_and_type(frame 10, domain d1, type 7, vcpu d1v0)", tree.label(first));
        assertEquals("d1v0", tree.vcpu(first));
        assertEquals("", tree.pcpu(first));
        assertEquals("0", tree.result(first));
        StepNode getPage = tree.child(first, 0);
        assertEquals(StepNode.Kind.PROGRAM, getPage.kind());
        assertEquals("get_page(mfn 10, domain d1)", tree.label(getPage));
        assertEquals(
                "cmpxchg count_info  10 caf: 8000000000000001 \u2192 8000000000000002",
                tree.label(tree.child(getPage, 0)));
        StepNode second = tree.operation(2);
        assertTrue(tree.failed(second));
        assertEquals("-EINVAL", tree.result(second));
        StepNode refused = tree.child(second, 0);
        StepNode event = tree.child(refused, 1);
        assertEquals(StepNode.Kind.EVENT, event.kind());
        assertTrue(tree.isProblem(event));
        assertEquals("Error mfn 20: rd=d1 od=d2 caf=8000000000000001 taf=0", tree.label(event));
    }

    @Test
    void aListOfFramesStandsInBrackets() {
        TestMachine m = new TestMachine();
        Journal journal = new Journal(m.machine().words());
        LIST.execute(
                m.xen(), new Arguments().with("cpu", 1).with("gdt", 0x10, 0x1f).with("entries", 9));
        LIST.execute(m.xen(), new Arguments().with("cpu", 1).with("gdt").with("entries", 9));
        StepTree tree = new StepTree(journal.run(), m.machine().release());
        assertEquals("many(cpu cpu1, gdt [10 1f], entries 9)", tree.label(tree.operation(1)));
        assertEquals("many(cpu cpu1, gdt [], entries 9)", tree.label(tree.operation(2)));
        assertEquals("cpu1", tree.pcpu(tree.operation(1)));
        assertEquals(
                List.of("cpu cpu1", "gdt [10 1f]", "entries 9"),
                Properties.of(tree, tree.operation(1)).stream()
                        .filter(line -> line.group().equals("arguments"))
                        .map(line -> line.name() + " " + line.value())
                        .toList());
    }

    @Test
    void anActorStandsByItsName() {
        TestMachine m = new TestMachine();
        Journal journal = new Journal(m.machine().words());
        ActorOperations.ADVANCE.execute(m.xen(), new Arguments().with("actor", 1));
        Run run = journal.run();
        StepTree named = new StepTree(run, m.machine().release(), List.of("CPU1", "CPU2"));
        assertEquals("advance(actor CPU2, steps 0)", named.label(named.operation(1)));
        StepTree numbered = new StepTree(run, m.machine().release(), List.of("CPU1"));
        assertEquals("advance(actor 1, steps 0)", numbered.label(numbered.operation(1)));
    }

    @Test
    void theFilterFindsWhatHappenedInside() {
        TestMachine m = new TestMachine();
        Run run = run(m, List.of(0x10, 0x12, 0x20, 0x11));
        StepFilter filter = new StepFilter(run, new StepTree(run, m.machine().release()).names());
        assertEquals("{3}", filter.matching("error MFN 20", () -> false).toString());
        assertEquals("{2}", filter.matching("free_domheap", () -> false).toString());
        assertEquals("{1, 2, 3, 4}", filter.matching("  ", () -> false).toString());
        assertEquals("{}", filter.matching("no such thing", () -> false).toString());
        assertEquals("{}", filter.matching("get_page", () -> true).toString());
    }

    @Test
    void changesAreWhatDiffersInBothDirections() {
        TestMachine m = new TestMachine();
        State before = m.state();
        Run run = run(m, List.of(0x10));
        State after = State.at(run, run.length(), m.machine().release());
        Changes changes = Changes.between(before, after);
        assertEquals("+1", changes.cafChip(0x10));
        assertEquals("none\u2192writable +1 +v", changes.tafChip(0x10));
        assertEquals("", changes.cafChip(0x11));
        assertEquals(java.util.Set.of(0x10L), changes.frames());
        assertFalse(changes.moveFrames());
        Changes back = Changes.between(after, before);
        assertEquals("\u22121", back.cafChip(0x10));
        assertEquals("writable\u2192none \u22121 \u2212v", back.tafChip(0x10));
        assertEquals(2, back.ofFrame(0x10).size());
    }

    @Property(tries = 50)
    void changesAreThoseOfANaiveComparison(
            @ForAll @Size(max = 8) List<@IntRange(min = 0x10, max = 0x1f) Integer> frames) {
        TestMachine m = new TestMachine();
        State before = m.state();
        Run run = run(m, frames);
        Changes changes =
                Changes.between(before, State.at(run, run.length(), m.machine().release()));
        java.util.TreeMap<Long, Long> naive = new java.util.TreeMap<>();
        for (int i = 0; i < run.length(); i++) {
            if (run.kind(i) == RecordKind.CHANGE) {
                naive.merge(run.address(i), run.delta(i), (a, b) -> a ^ b);
            }
        }
        naive.values().removeIf(d -> d == 0);
        assertEquals(naive.size(), changes.count());
        int i = 0;
        for (var e : naive.entrySet()) {
            assertEquals(e.getKey(), changes.address(i));
            Change change = changes.get(i++);
            assertEquals(e.getValue(), change.old() ^ change.now());
            assertFalse(change.text().isBlank() || change.chip().isBlank());
        }
        for (long mfn = 0; mfn < m.state().maxPage(); mfn++) {
            assertEquals(changes.frames().contains(mfn), changes.containsFrame(mfn));
        }
    }

    @Test
    void givingAFrameBackMovesIt() {
        TestMachine m = new TestMachine();
        State before = m.state();
        run(m, List.of(0x12));
        Changes changes = Changes.between(before, m.state());
        assertTrue(changes.moveFrames());
        assertEquals("inuse\u2192free", changes.cafChip(0x12));
        assertEquals("", changes.tafChip(0x12), "where it had its type it has what the lists of the heap need");
        assertTrue(changes.all().stream().anyMatch(c -> c.text().equals("d1 tot_pages: 16 \u2192 15")));
    }

    @Test
    void whoWroteNamesOperationCallAndStep() {
        TestMachine m = new TestMachine();
        Run run = run(m, List.of(0x10, 0x11, 0x10));
        WhoWrote who = new WhoWrote(run, m.machine().release());
        long caf = FrameView.address(0x10, FrameView.CAF);
        WhoWrote.Write last = who.previous(caf, run.length()).orElseThrow();
        assertEquals(3, last.step());
        assertEquals("get_page(mfn 10, domain d1)", last.call());
        assertEquals("cmpxchg count_info", last.atomicStep());
        assertEquals(0x8000000000000003L, last.change().now());
        WhoWrote.Write first = who.next(caf, 0).orElseThrow();
        assertEquals(1, first.step());
        assertEquals(Optional.empty(), who.previous(caf, first.record()));
        assertEquals(last, who.next(caf, first.record() + 1).orElseThrow());
        assertTrue(last.text().startsWith("step 3  get_and_type("), last.text());
    }
}
