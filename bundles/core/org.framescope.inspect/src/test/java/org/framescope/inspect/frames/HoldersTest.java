// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.Choice;
import org.framescope.machine.Choices;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.SharedInfo;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.program.Task;
import org.junit.jupiter.api.Test;

class HoldersTest {
    private final TestMachine m = new TestMachine();
    private final FrameTable frames = m.machine().frames();
    private final PageInfoLayout layout = m.machine().layout();

    private void frame(int mfn, PageType type, long flags, int typeCount, int count) {
        frames.setCaf(mfn, layout.allocated() | count);
        frames.setTaf(mfn, layout.typeBits(type) | flags | typeCount);
    }

    /** L4 10 (pinned, and root of d1v0) - L3 11 - L2 12 - L1 13 - 14 read-only, 15 writable. */
    private void tables() {
        frame(0x10, PageType.L4, layout.validated() | layout.pinned(), 2, 3);
        frame(0x11, PageType.L3, layout.validated(), 1, 2);
        frame(0x12, PageType.L2, layout.validated(), 1, 2);
        frame(0x13, PageType.L1, layout.validated(), 1, 2);
        frame(0x14, PageType.NONE, 0, 0, 2);
        frame(0x15, PageType.WRITABLE, layout.validated(), 1, 2);
        m.machine().pages().set(0x10, 3, TestMachine.entry(0x11, true));
        m.machine().pages().set(0x10, 260, TestMachine.entry(0x15, true));
        m.machine().pages().set(0x10, 272, TestMachine.entry(0x10, false));
        m.machine().pages().set(0x11, 511, TestMachine.entry(0x12, true));
        m.machine().pages().set(0x12, 0, TestMachine.entry(0x13, true));
        m.machine().pages().set(0x13, 5, TestMachine.entry(0x14, false));
        m.machine().pages().set(0x13, 6, TestMachine.entry(0x15, true));
        m.machine().pages().set(0x13, 7, TestMachine.entry(0x15, true) & ~1);
        m.machine().pages().set(0x13, 8, TestMachine.entry(0x4000, true));
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.GUEST_TABLE, 0x10);
    }

    private Holders of(long mfn) {
        return Holders.of(m.state(), mfn);
    }

    private static List<String> texts(List<Holder> holders) {
        return holders.stream().map(Holder::text).toList();
    }

    private void explained(long mfn, String... texts) {
        Holders holders = of(mfn);
        assertEquals(List.of(texts), texts(holders.holders()));
        assertEquals(0, holders.unexplainedGeneral());
        assertEquals(0, holders.unexplainedType());
    }

    @Test
    void anEntryThatNamesANumberInAHoleOfTheMemoryHoldsNothing() {
        tables();
        m.machine().globals().set(0, GlobalWord.MAX_PAGE, 0x4001);
        assertEquals(List.of(), of(0x4000).holders());
        frames.setCaf(0x4000, layout.stateBits(PageInfoLayout.FREE));
        assertEquals(List.of("l1 entry 8 of 13 rw"), texts(of(0x4000).holders()));
    }

    @Test
    void everyReferenceOfAPageTableTreeIsExplained() {
        tables();
        explained(0x10, "allocation", "pin", "guest_table of d1v0");
        explained(0x11, "allocation", "l4 entry 3 of 10");
        explained(0x12, "allocation", "l3 entry 511 of 11");
        explained(0x13, "allocation", "l2 entry 0 of 12");
        explained(0x14, "allocation", "l1 entry 5 of 13 ro");
        explained(0x15, "allocation", "l1 entry 6 of 13 rw");
    }

    @Test
    void descriptorSlotsHoldBothReferencesAndLeadToTheirVcpu() {
        frame(0x16, PageType.SEG_DESC, layout.validated(), 3, 4);
        m.machine().vcpus().set(TestMachine.D1V1, VcpuWord.SLOTS, 0, TestMachine.entry(0x16, true));
        m.machine().vcpus().set(TestMachine.D1V1, VcpuWord.SLOTS, 2, TestMachine.entry(0x16, true));
        m.machine().vcpus().set(TestMachine.D1V1, VcpuWord.SLOTS, 3, TestMachine.entry(0x3f, false));
        m.machine().vcpus().set(TestMachine.D1V1, VcpuWord.SLOTS, 14, TestMachine.entry(0x16, true));
        m.machine().vcpus().set(TestMachine.D1V1, VcpuWord.SLOTS, 17, TestMachine.entry(0x16, true));
        explained(0x16, "allocation", "GDT 0 of d1v1", "GDT 2 of d1v1", "LDT 1 of d1v1");
        assertEquals(Target.vcpu(TestMachine.D1V1), of(0x16).type().getFirst().target());
        explainedZeroPage();
    }

    private void explainedZeroPage() {
        assertEquals(List.of(), of(0x3f).holders());
    }

    @Test
    void whatNobodyHoldsStaysUnexplained() {
        frame(0x17, PageType.WRITABLE, layout.validated(), 2, 5);
        Holders holders = of(0x17);
        assertEquals(4, holders.unexplainedGeneral());
        assertEquals(2, holders.unexplainedType());
    }

    @Test
    void moreHoldersThanCountedShowAsNegative() {
        tables();
        frames.setCaf(0x14, layout.allocated() | 1);
        assertEquals(-1, of(0x14).unexplainedGeneral());
    }

    @Test
    void aSharedXenHeapFrameKeepsItsTypeByTheShare() {
        frames.setCaf(0x30, layout.xenHeap());
        m.xen().assignPages().shareWithGuest(0x30, 1, true);
        explained(0x30, "allocation", "share");
    }

    @Test
    void anInterruptedTableHoldsWhatItHasValidatedAndItsLastFrameByHalf() {
        tables();
        m.machine().pages().set(0x11, 511, 0);
        frame(0x12, PageType.L2, layout.partial(), 1, 2);
        m.machine().pages().set(0x12, 1, TestMachine.entry(0x18, true));
        m.machine().pages().set(0x12, 2, TestMachine.entry(0x19, true));
        frames.setProgress(0x12, 1, true, 0);
        frame(0x18, PageType.L1, layout.partial(), 1, 3);
        frame(0x19, PageType.NONE, 0, 0, 1);
        explained(0x12, "allocation", "partial");
        explained(0x18, "allocation", "partial", "retained entry 1 of 12");
        explained(0x19, "allocation");
    }

    @Test
    void aDeferredPutAndAVcpuInfoAreHolders() {
        frame(0x1a, PageType.L1, layout.validated(), 1, 2);
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.OLD_GUEST_TABLE, 0x1a);
        frame(0x1b, PageType.WRITABLE, layout.validated(), 1, 2);
        m.machine().vcpus().set(TestMachine.D1V0, VcpuWord.VCPU_INFO, 0x1b);
        explained(0x1a, "allocation", "old_guest_table of d1v0");
        explained(0x1b, "allocation", "vcpu_info of d1v0");
    }

    @Test
    void whatAnActorTookAndHasNotWrittenDownIsInItsHand() {
        frame(0x17, PageType.L1, layout.partial(), 1, 2);
        long want = layout.typeBits(PageType.L1);
        int actor = m.xen()
                .actors()
                .declare("A", 0, List.of(new Task(m.xen().frames().getPageTypeProgram(), 0x17, want)));
        m.xen().actors().reset();
        explained(0x17, "allocation", "partial");
        m.xen().actors().advance(actor);
        m.xen().actors().advance(actor);
        assertEquals(0, frames.taf(0x17) & layout.partial());
        explained(0x17, "allocation", "in hand of actor0", "in hand of actor0");
    }

    @Test
    void xenHoldsASharedInfoOnlyWhereItIsAnExtraFrame() {
        frame(0x16, PageType.WRITABLE, layout.validated(), 1, 2);
        frames.setCaf(0x16, frames.caf(0x16) | layout.extra());
        m.machine().domains().set(1, DomainWord.SHARED_INFO, 0x16);
        Release release = m.machine().release();
        Choices extra = release.choices().with(Choice.SHARED_INFO, SharedInfo.EXTRA);
        State state = new State(m.state().reading(), new Release(release.name(), layout, extra));
        Holders holders = Holders.of(state, 0x16);
        assertEquals(List.of("allocation", "shared_info of d1"), texts(holders.holders()));
        assertEquals(0, holders.unexplainedGeneral());
        assertEquals(0, holders.unexplainedType());
        assertEquals(List.of("allocation"), texts(of(0x16).holders()));
    }

    @Test
    void aFrameNumberBeyondTheMachineHasNoHolders() {
        assertEquals(List.of(), of(0x4000).holders());
    }

    @Test
    void afterSetGdtEveryReferenceIsExplained() {
        assertEquals(0, m.xen().frames().getPageAndType(0x1c, 1, PageType.WRITABLE));
        assertEquals(1, of(0x1c).unexplainedGeneral());
        m.xen().frames().putPageAndType(0x1c);
        explained(0x1c, "allocation");
    }
}
