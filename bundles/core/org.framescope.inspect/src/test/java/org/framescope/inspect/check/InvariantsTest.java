// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvariantsTest {
    private final TestMachine m = new TestMachine();
    private final Machine machine = m.machine();
    private final PageInfoLayout layout = machine.layout();

    @BeforeEach
    void everythingHolds() {
        for (int cpu = 0; cpu < 2; cpu++) {
            machine.domains().set(0x7fff, DomainWord.DIRTY_CPUMASK, 3);
            machine.vcpus().set(TestMachine.IDLE0 + cpu, VcpuWord.DIRTY_CPU, cpu);
        }
        machine.domains().set(1, DomainWord.REFCNT, 2);
        machine.domains().set(2, DomainWord.REFCNT, 2);
        assertEquals(List.of(), Invariants.check(m.state()));
    }

    /** After {@code damage} exactly {@code invariants} are broken, told from the whole state and from what changed. */
    private List<Violation> breaks(Consumer<Machine> damage, String... invariants) {
        State before = m.state();
        damage.accept(machine);
        List<Violation> whole = Invariants.check(m.state());
        assertEquals(
                List.of(invariants), whole.stream().map(Violation::invariant).toList(), whole.toString());
        assertEquals(whole, Invariants.check(Changes.between(before, m.state())));
        return whole;
    }

    private void taf(int mfn, PageType type, long flags, int count) {
        machine.frames().setTaf(mfn, layout.typeBits(type) | flags | count);
    }

    @Test
    void aFreeFrameWithACount() {
        breaks(x -> x.frames().setCaf(0x30, layout.stateBits(PageInfoLayout.FREE) | 1), "F-INV-1");
    }

    @Test
    void anAllocatedFrameWithoutACount() {
        breaks(
                x -> {
                    x.frames().setCaf(0x10, layout.allocated());
                    taf(0x10, PageType.WRITABLE, layout.validated(), 0);
                },
                "F-INV-3");
    }

    @Test
    void aPinWithoutAPageTable() {
        List<Violation> found =
                breaks(x -> taf(0x10, PageType.WRITABLE, layout.validated() | layout.pinned(), 1), "T-INV-1");
        assertEquals(Target.frame(0x10), found.getFirst().target());
        assertTrue(
                found.getFirst().text().contains("10  writable 1/1  vp  d1"),
                found.getFirst().text());
    }

    @Test
    void aValidatedTableWithoutReferences() {
        breaks(x -> taf(0x10, PageType.L2, layout.validated(), 0), "T-INV-5");
    }

    @Test
    void aPartialTableWithTwoReferences() {
        breaks(x -> taf(0x10, PageType.L2, layout.partial(), 2), "T-INV-6");
    }

    @Test
    void aLockWithoutAReference() {
        breaks(x -> taf(0x10, PageType.SEG_DESC, layout.locked(), 0), "T-INV-9");
    }

    @Test
    void aDomainThatCountsAFrameTooMany() {
        List<Violation> found = breaks(x -> x.domains().add(1, DomainWord.TOT_PAGES, 1), "D-INV-1");
        assertEquals(
                "D-INV-1 tot_pages of d1: expected 16 frames on its lists, is 17",
                found.getFirst().text());
    }

    @Test
    void aDomainWithFramesButOneReference() {
        breaks(x -> x.domains().set(1, DomainWord.REFCNT, 1), "D-INV-2");
    }

    @Test
    void aDirtyMaskThatNamesAStrangeCpu() {
        breaks(x -> x.domains().set(1, DomainWord.DIRTY_CPUMASK, 2), "D-INV-7");
        breaks(x -> x.vcpus().set(TestMachine.D1V0, VcpuWord.DIRTY_CPU, 1), "D-INV-7", "D-INV-7");
    }

    @Test
    void anLdtSlotThatMapsSomethingElse() {
        breaks(x -> x.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 18, TestMachine.entry(0x20, true)), "L-INV-1");
    }

    @Test
    void anLdtFrameThatLosesItsTypeUnderItsSlot() {
        machine.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 18, TestMachine.entry(0x12, true));
        taf(0x12, PageType.SEG_DESC, layout.validated(), 1);
        assertEquals(List.of(), Invariants.check(m.state()));
        breaks(x -> taf(0x12, PageType.SEG_DESC, layout.validated(), 0), "L-INV-1");
    }

    @Test
    void aGdtSlotThatDiffersFromTheFrameSet() {
        breaks(x -> x.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 3, TestMachine.entry(0x12, true)), "L-INV-2");
        breaks(
                x -> {
                    x.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 3, 0);
                    x.vcpus().set(TestMachine.D1V0, VcpuWord.GDT_ENTS, 600);
                },
                "L-INV-2",
                "L-INV-2");
    }

    @Test
    void reservedSlotsThatShowTheWrongPage() {
        breaks(x -> x.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 15, TestMachine.entry(0x3f, false)), "L-INV-3");
        machine.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 15, 0);
        breaks(
                x -> {
                    x.pcpus().set(0, PcpuWord.CURR_VCPU, TestMachine.D1V0);
                    x.vcpus().set(TestMachine.D1V0, VcpuWord.DIRTY_CPU, 0);
                    x.vcpus().set(TestMachine.IDLE0, VcpuWord.DIRTY_CPU, Links.CLEAN);
                    x.domains().set(0x7fff, DomainWord.DIRTY_CPUMASK, 2);
                    x.domains().set(1, DomainWord.DIRTY_CPUMASK, 1);
                },
                "L-INV-3");
    }

    @Test
    void aFullGdtUnderTheWrongContextAndAFlagThatLies() {
        breaks(x -> x.pcpus().set(0, PcpuWord.FULL_GDT_LOADED, 1), "L-INV-4");
        breaks(x -> x.pcpus().set(0, PcpuWord.GDTR_BASE, 0xffff_8200_0000_0000L), "L-INV-4");
    }

    @Test
    void aListThatRunsInACircleEnds() {
        machine.frames().setLink(0x1f, Links.link(0x1e, 0x10));
        assertEquals(List.of(), Invariants.check(m.state()));
        machine.frames().setLink(0x18, Links.link(0x17, 0x10));
        assertEquals(
                List.of("D-INV-1"),
                Invariants.check(m.state()).stream().map(Violation::invariant).toList());
    }
}
