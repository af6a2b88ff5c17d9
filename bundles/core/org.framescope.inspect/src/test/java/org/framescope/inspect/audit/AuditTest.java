// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.check.Violation;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.Test;

class AuditTest {
    private final TestMachine m = new TestMachine();
    private final FrameTable frames = m.machine().frames();
    private final PageInfoLayout layout = m.machine().layout();

    private List<Violation> of(String... invariants) {
        List<String> wanted = List.of(invariants);
        return Audit.of(m.state(), 100).violations().stream()
                .filter(v -> wanted.contains(v.invariant()))
                .toList();
    }

    private List<String> texts(String... invariants) {
        return of(invariants).stream().map(Violation::text).toList();
    }

    private void typed(long mfn, PageType type, int typeCount, int count) {
        frames.setCaf(mfn, layout.allocated() | count);
        frames.setTaf(mfn, layout.typeBits(type) | layout.validated() | typeCount);
    }

    /** L1 0x13 maps 0x14 read-only in slot 5 and 0x15 writable in slot 6, and is held by entry 0 of L2 0x12, which is pinned. */
    private void tables() {
        typed(0x12, PageType.L2, 1, 2);
        frames.setTaf(0x12, frames.taf(0x12) | layout.pinned());
        typed(0x13, PageType.L1, 1, 2);
        frames.setCaf(0x14, layout.allocated() | 2);
        typed(0x15, PageType.WRITABLE, 1, 2);
        m.machine().pages().set(0x12, 0, TestMachine.entry(0x13, true));
        m.machine().pages().set(0x13, 5, TestMachine.entry(0x14, false));
        m.machine().pages().set(0x13, 6, TestMachine.entry(0x15, true));
    }

    @Test
    void countsThatTheirHoldersExplainBreakNoEquation() {
        tables();
        assertEquals(List.of(), texts("R-INV-1", "R-INV-2", "T-INV-2", "T-INV-4"));
    }

    @Test
    void aCountAboveItsHoldersNamesBothSidesAndEveryTerm() {
        tables();
        frames.setCaf(0x14, layout.allocated() | 3);
        List<Violation> found = of("R-INV-1");
        assertEquals(1, found.size());
        assertEquals(
                "R-INV-1 frame 14: expected 2 (allocation=1, l1:0x13/5=1), is 3",
                found.getFirst().text());
        assertEquals(Target.frame(0x14), found.getFirst().target());
    }

    @Test
    void aReferenceToAFrameInTheHeapIsBroken() {
        tables();
        m.machine().pages().set(0x13, 7, TestMachine.entry(0x30, false));
        assertEquals(List.of("R-INV-1 frame 30: expected 1 (l1:0x13/7=1), is 0"), texts("R-INV-1"));
    }

    @Test
    void aMissingTypeReferenceIsBroken() {
        tables();
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.GUEST_TABLE, 0x15);
        assertEquals(List.of("R-INV-2 frame 15: expected 2 (guest_table:d1v0=1, l1:0x13/6=1), is 1"), texts("R-INV-2"));
    }

    @Test
    void aWritableMappingOfATableIsBroken() {
        tables();
        m.machine().pages().set(0x13, 6, TestMachine.entry(0x12, true));
        assertTrue(texts("T-INV-2")
                .getFirst()
                .startsWith("T-INV-2 frame 12: expected l1 entry 6 of 13, which is writable"));
    }

    @Test
    void anEntryThatNamesNoTableOfTheLevelBelowIsBroken() {
        tables();
        m.machine().pages().set(0x12, 1, TestMachine.entry(0x15, true));
        assertTrue(texts("T-INV-4").getFirst().startsWith("T-INV-4 frame 15: expected l2 entry 1 of 12"));
    }

    @Test
    void aVcpuInfoInAFrameThatIsNotWritableIsBroken() {
        tables();
        m.machine().vcpus().set(TestMachine.D1V1, VcpuWord.VCPU_INFO, 0x13);
        assertTrue(texts("T-INV-2").getFirst().startsWith("T-INV-2 frame 13: expected vcpu_info of d1v1"));
    }

    @Test
    void anEntryThatNamesATableOfAnotherDomainIsBroken() {
        tables();
        frames.setOwnerPdx(0x13, m.machine().domains().get(2, DomainWord.STRUCT_PDX));
        assertTrue(texts("T-INV-4").getFirst().startsWith("T-INV-4 frame 13: expected l2 entry 0 of 12"));
    }

    @Test
    void onlySlot3OfA32BitL3NamesTheL2ThatIsXensToo() {
        m.machine().domains().set(1, DomainWord.KIND, DomainKind.PV32.ordinal());
        typed(0x11, PageType.L3, 1, 2);
        typed(0x12, PageType.L2, 1, 2);
        typed(0x13, PageType.L2, 1, 2);
        frames.setTaf(0x13, frames.taf(0x13) | layout.paeXenL2());
        m.machine().pages().set(0x11, 0, TestMachine.entry(0x12, true));
        m.machine().pages().set(0x11, 3, TestMachine.entry(0x13, true));
        assertEquals(List.of(), texts("T-INV-8", "T-INV-4"));
        m.machine().pages().set(0x11, 0, TestMachine.entry(0x13, true));
        m.machine().pages().set(0x11, 3, TestMachine.entry(0x12, true));
        List<String> found = texts("T-INV-8");
        assertEquals(2, found.size());
        assertTrue(found.getFirst().contains("l3 entry 0 of 11 to name one without pae_xen_l2"), found.getFirst());
        assertTrue(found.getLast().contains("l3 entry 3 of 11 to name a table with pae_xen_l2"), found.getLast());
    }

    @Test
    void linearCountsThatEntriesDoNotExplainAreBroken() {
        tables();
        typed(0x16, PageType.L2, 2, 3);
        m.machine().pages().set(0x12, 2, TestMachine.entry(0x16, false));
        m.machine().pages().set(0x12, 3, TestMachine.entry(0x12, false));
        assertEquals(
                List.of(
                        "T-INV-10 linear_pt_count of frame 12: expected 1 by entries of and for tables of its level, is 0",
                        "T-INV-10 linear_pt_count of frame 16: expected -1 by entries of and for tables of its level, is 0"),
                texts("T-INV-10"));
        frames.setProgress(0x12, 0, false, 1);
        frames.setProgress(0x16, 0, false, -1);
        assertEquals(List.of(), texts("T-INV-10"));
        m.machine().pages().set(0x12, 2, 0);
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.OLD_GUEST_TABLE, 0x16);
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.OLD_GUEST_PTPG, 0x12);
        assertEquals(List.of(), texts("T-INV-10"));
    }

    @Test
    void whatAnIdleVcpuStillHasToPutIsHeld() {
        typed(0x12, PageType.L2, 1, 2);
        m.machine().vcpus().set(TestMachine.IDLE0, VcpuWord.OLD_GUEST_TABLE, 0x12);
        assertEquals(List.of(), texts("R-INV-1", "R-INV-2"));
    }

    @Test
    void anL1ThatMapsItselfReadOnlyHoldsItself() {
        tables();
        m.machine().pages().set(0x13, 8, TestMachine.entry(0x13, false));
        frames.setCaf(0x13, layout.allocated() | 3);
        assertEquals(List.of(), texts("R-INV-1"));
    }

    @Test
    void namesNoMoreFramesThanAskedFor() {
        for (int mfn = 0x10; mfn < 0x1a; mfn++) {
            frames.setCaf(mfn, layout.allocated() | 9);
        }
        Audit audit = Audit.of(m.state(), 3);
        assertFalse(audit.complete());
        assertEquals(
                3,
                audit.violations().stream()
                        .filter(v -> v.invariant().equals("R-INV-1"))
                        .count());
    }
}
