// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.pagetables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.pagetables.Pte;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTablesTest {
    private static final long ADDRESS = 0x0000_0180_8140_5123L;

    private final TestMachine machine = new TestMachine();

    /** 10 (l4) entry 3 to 11 (l3) entry 2 to 12 (l2) entry 10 to 13 (l1) entries 5 (ro), 6 (rw), 8 (no frame). */
    @BeforeEach
    void tables() {
        type(0x10, PageType.L4);
        type(0x11, PageType.L3);
        type(0x12, PageType.L2);
        type(0x13, PageType.L1);
        entry(0x10, 3, TestMachine.entry(0x11, true));
        entry(0x11, 2, TestMachine.entry(0x12, true));
        entry(0x12, 10, TestMachine.entry(0x13, true));
        entry(0x13, 5, TestMachine.entry(0x14, false));
        entry(0x13, 6, TestMachine.entry(0x15, true));
        entry(0x10, 300, TestMachine.entry(0x10, false));
        entry(0x13, 8, TestMachine.entry(0x12345, false));
        machine.machine().vcpus().set(TestMachine.D1V0, VcpuWord.GUEST_TABLE, 0x10);
    }

    private void type(long mfn, PageType type) {
        PageInfoLayout layout = machine.machine().layout();
        machine.machine().frames().setTaf(mfn, layout.typeBits(type) | layout.validated() | 1);
    }

    private void entry(long table, int slot, long entry) {
        machine.machine().pages().set(table, slot, entry);
    }

    private static String holds(PageTable table, int slot) {
        return table.entries().get(slot).holds();
    }

    @Test
    void anEntrySaysWhichReferencesItHoldsOrWhyNone() {
        PageTable table = PageTable.of(machine.state(), 0x13);
        assertEquals(1, table.level());
        assertEquals("1 general", holds(table, 5));
        assertEquals("1 general, 1 type", holds(table, 6));
        assertEquals("none: no frame", holds(table, 8));
        assertEquals("", holds(table, 9), "an entry that is not present says nothing");
        assertEquals(Target.frame(0x14), table.entries().get(5).link());
        assertTrue(table.entries().get(8).target().startsWith("12345  no frame"));
    }

    @Test
    void anEntryOfALinearTableHoldsNothing() {
        assertEquals("none: maps its own table", holds(PageTable.of(machine.state(), 0x10), 300));
    }

    @Test
    void entriesOfAFrameThatIsNoTableHoldNothing() {
        entry(0x16, 0, TestMachine.entry(0x14, true));
        PageTable table = PageTable.of(machine.state(), 0x16);
        assertEquals(0, table.level());
        assertEquals("none: the frame is no page table", holds(table, 0));
    }

    @Test
    void aTableThatIsNotValidatedHoldsNothing() {
        PageInfoLayout layout = machine.machine().layout();
        machine.machine().frames().setTaf(0x13, layout.typeBits(PageType.L1) | 1);
        assertEquals("none: not validated", holds(PageTable.of(machine.state(), 0x13), 6));
    }

    @Test
    void aWalkGoesThroughFourLevels() {
        Walk walk = Walk.of(machine.state(), 0x10, ADDRESS);
        assertEquals(
                List.of(3, 2, 10, 5), walk.steps().stream().map(Walk.Step::slot).toList());
        assertEquals(
                List.of(0x10L, 0x11L, 0x12L, 0x13L),
                walk.steps().stream().map(Walk.Step::table).toList());
        assertEquals(0x14, walk.frame().orElseThrow());
        assertEquals("mfn 14, offset 123", walk.end());
    }

    @Test
    void aWalkEndsAtTheFirstEntryThatIsNotPresent() {
        entry(0x12, 10, 0);
        Walk walk = Walk.of(machine.state(), 0x10, ADDRESS);
        assertEquals("not present at L2", walk.end());
        assertEquals(3, walk.steps().size());
        assertTrue(walk.frame().isEmpty());
    }

    @Test
    void aLargePageEndsTheWalkAtItsLevel() {
        entry(0x12, 10, TestMachine.entry(0, true) | Pte.PSE);
        Walk walk = Walk.of(machine.state(), 0x10, ADDRESS);
        assertEquals(3, walk.steps().size());
        assertEquals("mfn 5, offset 123, in a page of 2 MiB", walk.end());
        assertTrue(
                walk.steps().getLast().flags().contains("large"),
                walk.steps().getLast().flags());
    }

    @Test
    void aTableThatIsNoFrameEndsTheWalk() {
        entry(0x11, 2, TestMachine.entry(0x777777, true));
        assertEquals(
                "777777 is no frame of this machine",
                Walk.of(machine.state(), 0x10, ADDRESS).end());
    }

    @Test
    void anAddressInTheHoleIsNotWalked() {
        Walk walk = Walk.of(machine.state(), 0x10, 0x0000_8000_0000_0000L);
        assertEquals("not canonical", walk.end());
        assertTrue(walk.steps().isEmpty());
        assertTrue(Walk.isCanonical(0xffff_8000_0000_0000L));
        assertFalse(Walk.isCanonical(0x7fff_8000_0000_0000L));
    }

    @Test
    void aVcpusRootIsWhereAWalkMayBegin() {
        assertTrue(Roots.of(machine.state()).contains(new Roots.Root("d1v0 kernel", 0x10)));
    }
}
