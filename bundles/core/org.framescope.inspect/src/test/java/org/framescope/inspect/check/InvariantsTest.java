// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
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
        Invariants following = new Invariants(before);
        damage.accept(machine);
        List<Violation> whole = Invariants.check(m.state());
        assertEquals(
                List.of(invariants), whole.stream().map(Violation::invariant).toList(), whole.toString());
        assertEquals(whole, following.follow(Changes.between(before, m.state())));
        return whole;
    }

    private void taf(int mfn, PageType type, long flags, int count) {
        machine.frames().setTaf(mfn, layout.typeBits(type) | flags | count);
    }

    @Test
    void aFreeFrameWithACountOrAFlag() {
        breaks(x -> x.frames().setCaf(0x30, layout.stateBits(PageInfoLayout.FREE) | 1), "F-INV-1");
        breaks(x -> x.frames().setCaf(0x30, layout.stateBits(PageInfoLayout.FREE) | layout.xenHeap()), "F-INV-1");
    }

    @Test
    void anOwnedFrameWithoutACount() {
        breaks(x -> x.frames().setCaf(0x10, 0), "F-INV-2", "F-INV-10", "F-INV-10");
    }

    @Test
    void onlyATableOfAP2mHasATypeReferenceAndNoOther() {
        int frame = 0x31;
        breaks(x -> {
            x.frames().setCaf(frame, 0);
            x.frames().setOwnerPdx(frame, 0);
            taf(frame, PageType.L3, layout.validated(), 1);
            x.globals().add(0, GlobalWord.FREE_PAGES, -1);
        });
        assertEquals(
                List.of("p2m"),
                Holders.of(m.state(), frame).holders().stream()
                        .map(Holder::kind)
                        .toList());
        assertEquals(0, Holders.of(m.state(), frame).unexplainedType());
        breaks(x -> taf(frame, PageType.L3, layout.validated(), 2), "F-INV-5");
        breaks(x -> taf(frame, PageType.WRITABLE, layout.validated(), 1), "F-INV-5");
    }

    @Test
    void anAllocatedFrameWithoutACount() {
        breaks(
                x -> {
                    x.frames().setCaf(0x10, layout.allocated());
                    taf(0x10, PageType.WRITABLE, layout.validated(), 0);
                },
                "F-INV-2",
                "F-INV-3",
                "F-INV-10",
                "F-INV-10");
    }

    @Test
    void anExtraFrameThatNobodyOwns() {
        breaks(x -> x.frames().setCaf(0x3e, layout.extra() | 1), "F-INV-4");
    }

    @Test
    void moreTypeReferencesThanGeneralOnes() {
        breaks(x -> taf(0x10, PageType.WRITABLE, layout.validated(), 2), "F-INV-5");
    }

    @Test
    void aFrameOfADomainThatIsGone() {
        breaks(
                x -> {
                    x.frames().setCaf(0x3e, 1);
                    x.frames().setOwnerPdx(0x3e, 0x3d);
                },
                "F-INV-9");
    }

    @Test
    void aFrameOnTheListOfAnother() {
        breaks(
                x -> x.frames().setOwnerPdx(0x12, x.domains().get(2, DomainWord.STRUCT_PDX)),
                "F-INV-10",
                "F-INV-10",
                "F-INV-10");
    }

    @Test
    void aFrameOnTheWrongListOfItsOwner() {
        breaks(x -> x.frames().setCaf(0x12, x.frames().caf(0x12) | layout.extra()), "F-INV-10", "D-INV-1");
    }

    @Test
    void aFrameOnNoList() {
        breaks(
                x -> {
                    x.frames().setLink(0x11, Links.link(0x10, 0x13));
                    x.frames().setLink(0x13, Links.link(0x11, 0x14));
                },
                "D-INV-1",
                "F-INV-10");
    }

    @Test
    void linksWithoutTheirCounterparts() {
        breaks(x -> x.frames().setLink(0x18, Links.link(0x10, 0x19)), "F-INV-11");
        machine.frames().setLink(0x18, Links.link(0x17, 0x19));
        breaks(x -> x.domains().set(1, DomainWord.PAGE_LIST, 1, 0x1e), "F-INV-11");
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
        machine.frames().setCaf(0x10, layout.allocated() | 3);
        breaks(x -> taf(0x10, PageType.L2, layout.partial(), 2), "T-INV-6");
        machine.frames().setProgress(0x10, 513, false, 0);
        breaks(x -> taf(0x10, PageType.L2, layout.partial(), 1), "T-INV-6");
    }

    @Test
    void aTypedFrameThatNobodyAudited() {
        breaks(x -> taf(0x10, PageType.WRITABLE, 0, 1), "T-INV-7");
        machine.domains().set(1, DomainWord.DYING, 1);
        assertEquals(List.of(), Invariants.check(m.state()));
    }

    @Test
    void aPaeXenL2ThatIsShared() {
        machine.frames().setCaf(0x10, layout.allocated() | 2);
        breaks(x -> taf(0x10, PageType.L2, layout.validated() | layout.paeXenL2(), 2), "T-INV-8");
    }

    @Test
    void aPageTableThatIsNotCoherent() {
        breaks(x -> taf(0x10, PageType.L1, layout.validated() | layout.nonCoherent(), 1), "T-INV-11");
    }

    @Test
    void moreL4TablesCountedThanThereAre() {
        List<Violation> found = breaks(x -> x.domains().set(1, DomainWord.NR_L4_PAGES, 1), "T-INV-12");
        assertEquals(Target.domain(1), found.getFirst().target());
        machine.domains().set(1, DomainWord.NR_L4_PAGES, 0);
        machine.frames().setCaf(0x10, layout.allocated() | 2);
        taf(0x10, PageType.L4, layout.validated(), 1);
        machine.domains().set(1, DomainWord.NR_L4_PAGES, 1);
        assertEquals(List.of(), Invariants.check(m.state()));
        breaks(x -> taf(0x10, PageType.L4, 0, 0), "T-INV-12");
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
    void aDeadDomainWithFramesThatNobodyRefersTo() {
        breaks(
                x -> {
                    x.domains().set(1, DomainWord.DYING, 2);
                    x.domains().set(1, DomainWord.REFCNT, 0);
                },
                "D-INV-2",
                "D-INV-3");
    }

    @Test
    void moreExtraFramesThanFrames() {
        breaks(x -> x.domains().set(1, DomainWord.EXTRA_PAGES, 17), "D-INV-1", "D-INV-4");
    }

    @Test
    void claimsThatDoNotAddUp() {
        List<Violation> found = breaks(x -> x.domains().set(1, DomainWord.OUTSTANDING_PAGES, 5), "D-INV-6");
        assertEquals(
                "D-INV-6 outstanding_claims: expected 5 (d1=5), is 0",
                found.getFirst().text());
        machine.globals().set(0, GlobalWord.OUTSTANDING, 5);
        assertEquals(List.of(), Invariants.check(m.state()));
        breaks(x -> x.globals().set(0, GlobalWord.FREE_PAGES, 4), "D-INV-6", "D-INV-8");
    }

    @Test
    void aNegativeClaim() {
        breaks(
                x -> {
                    x.domains().set(1, DomainWord.OUTSTANDING_PAGES, -1);
                    x.globals().set(0, GlobalWord.OUTSTANDING, -1);
                },
                "D-INV-6");
    }

    @Test
    void aHeapThatCountsAFrameTooFew() {
        List<Violation> found = breaks(x -> x.globals().add(0, GlobalWord.FREE_PAGES, -1), "D-INV-8");
        assertEquals(
                "D-INV-8 free_pages: expected 32 free frames, is 31",
                found.getFirst().text());
    }

    @Test
    void moreLockedFramesThanCpus() {
        for (int mfn = 0x10; mfn < 0x12; mfn++) {
            taf(mfn, PageType.WRITABLE, layout.validated() | layout.locked(), 2);
        }
        assertEquals(List.of(), Invariants.check(m.state()));
        breaks(x -> taf(0x12, PageType.WRITABLE, layout.validated() | layout.locked(), 2), "C-INV-1");
    }

    @Test
    void aFreeFrameWithAFrameNumber() {
        breaks(x -> x.pages().setM2p(0x30, 5), "P-INV-2");
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
        breaks(x -> x.frames().setLink(0x1f, Links.link(0x1e, 0x10)), "F-INV-11");
        machine.frames().setLink(0x1f, Links.link(0x1e, Links.NONE));
        breaks(x -> x.frames().setLink(0x18, Links.link(0x17, 0x10)), "F-INV-11", "D-INV-1", "F-INV-10");
    }
}
