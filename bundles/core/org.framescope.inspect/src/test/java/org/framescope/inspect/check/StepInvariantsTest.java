// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.Test;

class StepInvariantsTest {
    private static final long RING_0_CODE = 0x00af_9a00_0000_ffffL;
    private static final long RING_3_CODE = 0x00af_fa00_0000_ffffL;
    private static final long GATE_TO_RING_3 = 0x0000_8c00_0803_0000L;
    private static final long INTERRUPT_GATE = 0x0000_8e00_0008_0000L;

    private final TestMachine m = new TestMachine();
    private final PageInfoLayout layout = m.machine().layout();

    private List<Violation> step(boolean contents, Consumer<Machine> damage) {
        State before = m.state();
        damage.accept(m.machine());
        return StepInvariants.check(Changes.between(before, m.state()), contents);
    }

    private void breaks(Consumer<Machine> damage, String... invariants) {
        List<Violation> found = step(true, damage);
        assertEquals(
                List.of(invariants), found.stream().map(Violation::invariant).toList(), found.toString());
    }

    private void descriptorPage(Machine machine, int references) {
        long taf = layout.typeBits(PageType.SEG_DESC) | layout.validated() | references;
        machine.frames().setTaf(0x12, taf);
    }

    @Test
    void aPageThatIsAuditedWithADescriptorOfXensRing() {
        m.machine().pages().set(0x12, 3, RING_0_CODE);
        breaks(x -> descriptorPage(x, 1), "T-INV-3", "L-INV-8");
    }

    @Test
    void aPageThatIsAuditedWithAGateThatMayNotBe() {
        m.machine().pages().set(0x12, 3, INTERRUPT_GATE);
        breaks(x -> descriptorPage(x, 1), "T-INV-3", "L-INV-8");
    }

    @Test
    void harmlessDescriptorsBreakNothing() {
        m.machine().pages().set(0x12, 3, RING_3_CODE);
        m.machine().pages().set(0x12, 4, GATE_TO_RING_3);
        m.machine().pages().set(0x12, 5, RING_0_CODE & ~(1L << 47));
        breaks(x -> descriptorPage(x, 1));
    }

    @Test
    void aDescriptorThatIsChangedInUse() {
        descriptorPage(m.machine(), 1);
        List<Violation> found = step(true, x -> x.pages().set(0x12, 9, RING_0_CODE));
        assertEquals(
                "T-INV-3 descriptor 9 of frame 12: expected 00affa000000ffff, is 00af9a000000ffff",
                found.getFirst().text());
        assertEquals(Target.frame(0x12), found.getFirst().target());
        assertEquals(List.of(), step(false, x -> x.pages().set(0x12, 10, RING_0_CODE)));
    }

    @Test
    void contentsOfAFrameThatIsNotUsedAsDescriptors() {
        descriptorPage(m.machine(), 0);
        breaks(x -> x.pages().set(0x12, 9, RING_0_CODE));
        breaks(x -> x.pages().set(0x13, 9, RING_0_CODE));
    }

    @Test
    void aFrameBeyondTheLimit() {
        m.machine().domains().set(1, DomainWord.MAX_PAGES, 15);
        breaks(x -> x.domains().set(1, DomainWord.MAX_PAGES, 14));
        breaks(x -> x.domains().add(1, DomainWord.TOT_PAGES, 1), "D-INV-5");
        breaks(x -> {
            x.domains().add(1, DomainWord.TOT_PAGES, 1);
            x.domains().add(1, DomainWord.EXTRA_PAGES, 1);
        });
    }

    @Test
    void aDomainThatComesBackToLifeOrGetsFramesWhileItDies() {
        breaks(x -> x.domains().set(1, DomainWord.DYING, 2));
        breaks(x -> x.domains().add(1, DomainWord.XENHEAP_PAGES, 1), "C-INV-3");
        breaks(x -> x.domains().set(1, DomainWord.DYING, 1), "C-INV-3");
    }

    @Test
    void anotherDomainWithTheSameIdIsAlive() {
        m.machine().domains().set(1, DomainWord.DYING, 2);
        breaks(x -> {
            x.domains().set(1, DomainWord.DYING, 0);
            x.domains().set(1, DomainWord.VCPU_BASE, 7);
        });
    }

    @Test
    void anLdtPageWithoutAnLdt() {
        breaks(x -> x.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 17, TestMachine.entry(0x12, true)), "L-INV-5");
        breaks(x -> {
            x.vcpus().set(TestMachine.D1V0, VcpuWord.LDT_ENTS, 8);
            x.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 18, TestMachine.entry(0x12, true));
        });
    }

    @Test
    void slotsOfAVcpuThatAnotherCpuHolds() {
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.DIRTY_CPU, 1);
        breaks(x -> x.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 3, TestMachine.entry(0x12, true)), "L-INV-6");
        breaks(x -> {
            x.vcpus().set(TestMachine.D1V0, VcpuWord.DIRTY_CPU, Links.CLEAN);
            x.vcpus().set(TestMachine.D1V0, VcpuWord.SLOTS, 3, 0);
        });
    }
}
