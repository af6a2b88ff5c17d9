// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Event;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Release;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.pagetables.Pte;
import org.junit.jupiter.api.Test;

/** The scenarios of LDT paging-out, with page tables as mere contents: their own references are taken directly. */
class LdtTest {
    private static final long BASE = 0x10000;
    private static final String DATA = "00cff2000000ffff";

    private TestMachine m;
    private Descriptors descriptors;
    private long vcpu;

    private void guest(Release release, int vcpus) {
        m = new TestMachine(release);
        descriptors = m.xen.descriptors();
        m.domain(1, DomainKind.PV64, vcpus);
        vcpu = m.vcpu(1, 0);
        m.owned(1, 0x10, 0x11, 0x12, 0x13, 0x20, 0x30, 0x31);
        table(0x10, (int) (BASE >>> 39), 0x11);
        table(0x11, (int) (BASE >>> 30), 0x12);
        table(0x12, (int) (BASE >>> 21), 0x13);
        table(0x13, 16, 0x30);
        table(0x13, 17, 0x31);
        m.machine.pages().set(0x30, 1, Long.parseUnsignedLong(DATA, 16));
        m.machine.pages().set(0x31, 1, Long.parseUnsignedLong(DATA, 16));
        m.xen.frames().getPage(0x30, 1);
        m.xen.frames().getPage(0x31, 1);
        for (int id = 0; id < vcpus; id++) {
            m.machine.vcpus().set(m.vcpu(1, id), VcpuWord.GUEST_TABLE, 0x10);
        }
        m.running(vcpu, 0);
        m.xen.flushLocal();
        assertEquals(0, descriptors.setLdt(vcpu, BASE, 1024));
        m.events();
    }

    private void table(long mfn, int slot, long target) {
        m.machine.pages().set(mfn, slot, Pte.of(target, Pte.PRESENT | Pte.USER | Pte.ACCESSED));
    }

    private void state(String row30, String row31, int mapcnt, long... slots) {
        assertEquals(row30, m.row(0x30));
        assertEquals(row31, m.row(0x31));
        assertEquals(mapcnt, m.machine.vcpus().get(vcpu, VcpuWord.SHADOW_LDT_MAPCNT));
        for (int i = 0; i < 16; i++) {
            long expected = i < slots.length && slots[i] != 0
                    ? Pte.of(slots[i], Pte.PRESENT | Pte.RW | Pte.USER | Pte.ACCESSED)
                    : 0;
            assertEquals(expected, m.machine.vcpus().get(vcpu, VcpuWord.SLOTS, 16 + i), "LDT slot " + i);
        }
        assertEquals(0, m.machine.vcpus().get(vcpu, VcpuWord.SHADOW_LDT_LOCK));
    }

    private static Release hook() {
        return TestMachine.release("4.17.0", "ldt", "hook");
    }

    /** put_page_from_l1e of a read-only entry. */
    private void unmap(long mfn, int slot) {
        m.machine.pages().set(0x13, slot, 0);
        descriptors.beforePutOfReadOnly(mfn, 1);
        m.xen.frames().putPage(mfn);
    }

    @Test
    void withTheHookOneUnmappedPageDropsTheWholeLdt() {
        guest(hook(), 1);
        state("8000000000000002 0000000000000000", "8000000000000002 0000000000000000", 0);
        assertEquals(0, descriptors.loadSelector(vcpu, 0xf));
        state("8000000000000003 a400000000000001", "8000000000000002 0000000000000000", 1, 0x30);
        assertEquals(0, descriptors.loadSelector(vcpu, 0x100f));
        state("8000000000000003 a400000000000001", "8000000000000003 a400000000000001", 2, 0x30, 0x31);
        long flushed = m.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME);
        unmap(0x30, 16);
        state("8000000000000001 a400000000000000", "8000000000000002 a400000000000000", 0);
        assertTrue(m.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME) > flushed);
        assertEquals(0, m.xen.frames().getPageAndType(0x30, 1, PageType.WRITABLE));
        state("8000000000000002 e400000000000001", "8000000000000002 a400000000000000", 0);
        m.xen.frames().putPageType(0x30);
        table(0x13, 16, 0x30);
        assertEquals(0, descriptors.loadSelector(vcpu, 0xf));
        state("8000000000000003 a400000000000001", "8000000000000002 a400000000000000", 1, 0x30);
    }

    @Test
    void withoutTheHookTheSlotsStayUntilTheGuestGivesThemUp() {
        guest(TestMachine.release("4.17.0"), 1);
        descriptors.loadSelector(vcpu, 0xf);
        descriptors.loadSelector(vcpu, 0x100f);
        state("8000000000000003 a400000000000001", "8000000000000003 a400000000000001", 0, 0x30, 0x31);
        unmap(0x30, 16);
        state("8000000000000002 a400000000000001", "8000000000000003 a400000000000001", 0, 0x30, 0x31);
        assertEquals(-EINVAL, m.xen.frames().getPageAndType(0x30, 1, PageType.WRITABLE));
        long clock = m.xen.clock().now();
        assertEquals(0, descriptors.setLdt(vcpu, 0, 0));
        state("8000000000000001 a400000000000000", "8000000000000002 a400000000000000", 0);
        assertEquals(clock + 1, m.xen.clock().now());
        assertEquals(0, m.xen.frames().getPageAndType(0x30, 1, PageType.WRITABLE));
    }

    @Test
    void aGdtFrameTriggersTheHookToo() {
        guest(hook(), 1);
        m.xen.frames().getPage(0x20, 1);
        assertEquals(0, descriptors.setGdt(vcpu, new long[] {0x20}, 512));
        descriptors.loadSelector(vcpu, 0xf);
        assertEquals(1, descriptors.beforePutOfReadOnly(0x20, 1));
        m.xen.frames().putPage(0x20);
        assertEquals("8000000000000002 a400000000000001", m.row(0x20));
        state("8000000000000002 a400000000000000", "8000000000000002 0000000000000000", 0);
    }

    @Test
    void theHookDoesNothingForOtherFramesOwnersOrReleases() {
        guest(hook(), 1);
        descriptors.loadSelector(vcpu, 0xf);
        assertEquals(0, descriptors.beforePutOfReadOnly(0x31, 1), "not a descriptor page");
        assertEquals(0, descriptors.beforePutOfReadOnly(0x30, 2), "a table of another domain");
        state("8000000000000003 a400000000000001", "8000000000000002 0000000000000000", 1, 0x30);
        guest(TestMachine.release("4.17.0"), 1);
        descriptors.loadSelector(vcpu, 0xf);
        assertFalse(descriptors.mustPageOutLdts(0x30, 1));
    }

    @Test
    void everyVcpuLosesItsLdtAndItsCpuIsFlushed() {
        for (String choice : List.of("hook", "kconfig")) {
            guest(TestMachine.release("4.12.0", "ldt", choice), 2);
            descriptors.loadSelector(vcpu, 0xf);
            m.running(m.vcpu(1, 1), 1);
            descriptors.setLdt(m.vcpu(1, 1), BASE, 1024);
            descriptors.loadSelector(m.vcpu(1, 1), 0x100f);
            m.xen.caller().become(0, vcpu);
            m.events();
            long time = m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME);
            assertEquals(2, descriptors.beforePutOfReadOnly(0x30, 1));
            state("8000000000000002 a400000000000000", "8000000000000002 a400000000000000", 0);
            assertEquals(0, m.machine.vcpus().get(m.vcpu(1, 1), VcpuWord.SHADOW_LDT_MAPCNT));
            assertTrue(m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME) > time);
            assertEquals(2, m.eventNames().stream().filter("tlb_flush"::equals).count());
        }
    }

    @Test
    void dyingDomainsLoseTheirLdtOnlyExplicitly() {
        guest(TestMachine.release("4.17.0"), 1);
        descriptors.setGdt(vcpu, new long[] {0x20}, 512);
        descriptors.loadSelector(vcpu, 0xf);
        descriptors.loadSelector(vcpu, 0x100f);
        m.machine.domains().set(1, DomainWord.DYING, 1);
        unmap(0x30, 16);
        unmap(0x31, 17);
        state("8000000000000002 a400000000000001", "8000000000000002 a400000000000001", 0, 0x30, 0x31);
        assertEquals(2, descriptors.destroyLdt(vcpu));
        descriptors.destroyGdt(vcpu);
        state("8000000000000001 a400000000000000", "8000000000000001 a400000000000000", 0);
        assertEquals("8000000000000001 a400000000000000", m.row(0x20));
        long tot = m.machine.domains().get(1, DomainWord.TOT_PAGES);
        for (long mfn : new long[] {0x20, 0x30, 0x31}) {
            m.xen.frames().getPage(mfn, 1);
            m.xen.frames().putPageAllocRef(mfn);
            m.xen.frames().putPage(mfn);
        }
        assertEquals(tot - 3, m.machine.domains().get(1, DomainWord.TOT_PAGES));
        m.events();
    }

    @Test
    void aForgottenLdtReferenceKeepsAFrameAndTheDomain() {
        guest(TestMachine.release("4.17.0"), 1);
        descriptors.loadSelector(vcpu, 0xf);
        m.machine.domains().set(1, DomainWord.DYING, 1);
        unmap(0x30, 16);
        m.xen.frames().putPageAllocRef(0x30);
        assertEquals("0000000000000001 a400000000000001", m.row(0x30));
        assertEquals(1, m.machine.frames().owner(0x30));
    }

    @Test
    void setLdtTypesNothingAndLoadsTheDescriptor() {
        guest(TestMachine.release("4.17.0"), 1);
        state("8000000000000002 0000000000000000", "8000000000000002 0000000000000000", 0);
        assertEquals(0xe050, m.machine.pcpus().get(0, PcpuWord.LDTR));
        Descriptor ldt = Descriptor.wide(
                m.machine.pcpus().get(0, PcpuWord.LDT_DESC, 0),
                m.machine.pcpus().get(0, PcpuWord.LDT_DESC, 1));
        assertEquals(0xffff_8200_0001_0000L, ldt.base());
        assertEquals(8191, ldt.limit());
        assertEquals("ldt", ldt.typeName());
        assertEquals(ldt.low(), m.machine.pages().get(m.machine.pcpus().get(0, PcpuWord.GDT_MFN), 10));
        assertEquals(0, descriptors.setLdt(vcpu, 0x1234, 0), "the address does not matter without entries");
        assertEquals(0, m.machine.pcpus().get(0, PcpuWord.LDTR));
        assertEquals(Ldt.POISON, m.machine.vcpus().get(vcpu, VcpuWord.LDT_BASE));
    }

    @Test
    void theSameLdtAgainChangesNothing() {
        guest(TestMachine.release("4.17.0"), 1);
        descriptors.loadSelector(vcpu, 0xf);
        assertEquals(0, descriptors.setLdt(vcpu, BASE, 1024));
        state("8000000000000003 a400000000000001", "8000000000000002 0000000000000000", 0, 0x30);
    }

    @Test
    void badLdtsAreRefusedWithXensMessage() {
        guest(TestMachine.release("4.17.0"), 1);
        assertEquals(-EINVAL, descriptors.setLdt(vcpu, BASE, 8193));
        assertEquals(-EINVAL, descriptors.setLdt(vcpu, BASE + 8, 1));
        assertEquals(-EINVAL, descriptors.setLdt(vcpu, 0x8000_0000_0000L, 1));
        assertEquals(-EINVAL, descriptors.setLdt(vcpu, 0xffff_8200_0000_0000L, 1));
        assertEquals(-EINVAL, descriptors.setLdt(vcpu, BASE, -1));
        assertEquals(
                List.of("bad_set_ldt", "bad_set_ldt", "bad_set_ldt", "bad_set_ldt", "bad_set_ldt"), m.eventNames());
        assertEquals(BASE, m.machine.vcpus().get(vcpu, VcpuWord.LDT_BASE));
        assertEquals(0, descriptors.setLdt(vcpu, 0xffff_8800_0000_0000L, 8192));
        m.machine.domains().set(1, DomainWord.EXTERNAL_PAGING, 1);
        assertEquals(-EINVAL, descriptors.setLdt(vcpu, BASE, 1));
    }

    @Test
    void aPageThatIsMappedWritableCannotBeFaultedIn() {
        guest(TestMachine.release("4.17.0"), 1);
        m.xen.frames().getPageAndType(0x30, 1, PageType.WRITABLE);
        m.events();
        assertEquals(-EFAULT, descriptors.loadSelector(vcpu, 0xf));
        assertEquals("8000000000000003 e400000000000001", m.row(0x30));
        List<TestMachine.Seen> seen = m.events();
        assertEquals(DescriptorEvents.PAGE_FAULT, seen.getLast().event());
        assertEquals(List.of(vcpu, 0L, BASE + 8), seen.getLast().args());
    }

    @Test
    void aPageThatIsNotMappedFaultsInTheGuest() {
        guest(TestMachine.release("4.17.0"), 1);
        for (long[] hole : new long[][] {{0x13, 16}, {0x12, 0}, {0x11, 0}, {0x10, 0}}) {
            long entry = m.machine.pages().get(hole[0], (int) hole[1]);
            m.machine.pages().set(hole[0], (int) hole[1], entry & ~Pte.PRESENT);
            assertEquals(-EFAULT, descriptors.loadSelector(vcpu, 0xf));
            m.machine.pages().set(hole[0], (int) hole[1], Pte.of(0xf_ffff_ffffL, Pte.PRESENT));
            assertEquals(-EFAULT, descriptors.loadSelector(vcpu, 0xf));
            m.machine.pages().set(hole[0], (int) hole[1], entry);
            m.machine.vcpus().set(vcpu, VcpuWord.IN_KERNEL, 0);
            m.machine.pages().set(0x13, 16, 0);
            m.events();
            assertEquals(-EFAULT, descriptors.loadSelector(vcpu, 0xf));
            assertEquals(List.of(vcpu, 4L, BASE + 8), m.events().getLast().args(), "a fault of user mode");
            table(0x13, 16, 0x30);
        }
        assertEquals(0, descriptors.loadSelector(vcpu, 0xf));
    }

    @Test
    void selectorsBeyondTheTableFault() {
        guest(TestMachine.release("4.17.0"), 1);
        fault(0x2007, DescriptorEvents.GENERAL_PROTECTION, 0x2004);
        fault(0xf007, DescriptorEvents.GENERAL_PROTECTION, 0xf004);
        fault(0xf003, DescriptorEvents.GENERAL_PROTECTION, 0xf000);
        assertEquals(0, descriptors.loadSelector(vcpu, 0x100f), "the last page is there");
        descriptors.setLdt(vcpu, 0, 0);
        fault(0xf, DescriptorEvents.GENERAL_PROTECTION, 0xc);
    }

    private void fault(int selector, Event event, long error) {
        m.events();
        assertEquals(-EFAULT, descriptors.loadSelector(vcpu, selector));
        TestMachine.Seen seen = m.events().getLast();
        assertEquals(event, seen.event());
        assertEquals(List.of(vcpu, error), seen.args());
    }

    @Test
    void theProcessorChecksTheDescriptorAndSetsItsAccessedBit() {
        guest(TestMachine.release("4.17.0"), 1);
        assertEquals(0, descriptors.loadSelector(vcpu, 0xf));
        assertEquals(0x00cff3000000ffffL, m.machine.pages().get(0x30, 1));
        assertEquals(0, descriptors.loadSelector(vcpu, 0));
        assertEquals(0, descriptors.loadSelector(vcpu, 3));
        fault(0x17, DescriptorEvents.GENERAL_PROTECTION, 0x14);
        m.machine.pages().set(0x30, 2, 0x00cf72000000ffffL);
        fault(0x17, DescriptorEvents.SEGMENT_NOT_PRESENT, 0x14);
        m.machine.pages().set(0x30, 2, 0x00aff8000000ffffL);
        fault(0x17, DescriptorEvents.GENERAL_PROTECTION, 0x14);
        m.machine.pages().set(0x30, 2, 0x00af9e000000ffffL);
        assertEquals(0, descriptors.loadSelector(vcpu, 0x17), "conforming readable code");
        fault(0xb, DescriptorEvents.GENERAL_PROTECTION, 8);
        descriptors.setGdt(vcpu, new long[0], 0);
        fault(0xb, DescriptorEvents.GENERAL_PROTECTION, 8);
        assertEquals(0, descriptors.loadSelector(vcpu, 0xe02b), "Xen's own flat data segment");
        fault(0xe010, DescriptorEvents.GENERAL_PROTECTION, 0xe010);
    }

    @Test
    void in32BitTheAddressIsCutToFourGigabytes() {
        guest(TestMachine.release("4.17.0"), 1);
        m.domain(3, DomainKind.PV32, 1);
        m.owned(3, 0x40, 0x41, 0x42, 0x43, 0x44);
        table(0x40, 0, 0x41);
        table(0x41, 0, 0x42);
        table(0x42, 0, 0x43);
        table(0x43, 0, 0x44);
        long other = m.vcpu(3, 0);
        m.machine.vcpus().set(other, VcpuWord.GUEST_TABLE, 0x40);
        m.running(other, 1);
        m.machine.vcpus().set(other, VcpuWord.LDT_BASE, 0xffff_f000L);
        m.machine.vcpus().set(other, VcpuWord.LDT_ENTS, 1024);
        assertTrue(descriptors.mapLdtShadowPage(other, 0x1000));
        assertEquals(0x44, Pte.mfn(m.machine.vcpus().get(other, VcpuWord.SLOTS, 17)));
    }
}
