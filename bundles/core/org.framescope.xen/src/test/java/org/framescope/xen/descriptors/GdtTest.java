// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.pagetables.Pte;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GdtTest {
    private final TestMachine m = TestMachine.of("4.17.0");
    private final Descriptors descriptors = m.xen.descriptors();
    private long vcpu;

    @BeforeEach
    void aRunningGuestThatMapsThreeFrames() {
        m.domain(1, DomainKind.PV64, 2);
        m.owned(1, 0x20, 0x21, 0x22);
        vcpu = m.vcpu(1, 0);
        m.running(vcpu, 0);
        m.xen.frames().getPage(0x20, 1);
        m.xen.frames().getPage(0x21, 1);
        m.xen.frames().getPageAndType(0x22, 1, PageType.WRITABLE);
        m.xen.flushLocal();
        m.events();
    }

    private void rows(String row20, String row21, String row22) {
        assertEquals(row20, m.row(0x20));
        assertEquals(row21, m.row(0x21));
        assertEquals(row22, m.row(0x22));
    }

    private long slot(int i) {
        return m.machine.vcpus().get(vcpu, VcpuWord.SLOTS, i);
    }

    private void slots(long... mfns) {
        long zero = Pte.of(m.machine.globals().get(0, GlobalWord.ZERO_PAGE), Pte.HYPERVISOR_RO);
        for (int i = 0; i < 14; i++) {
            boolean used = i < mfns.length;
            assertEquals(used ? Pte.of(mfns[i], Pte.HYPERVISOR_RW) : zero, slot(i), "slot " + i);
            assertEquals(used ? mfns[i] : 0, m.machine.vcpus().get(vcpu, VcpuWord.GDT_FRAMES, i));
        }
    }

    /** Scenario G10, save for the rows in which page tables change; there the reference is put or taken directly. */
    @Test
    void aGdtOfSeveralFrames() {
        rows(
                "8000000000000002 0000000000000000",
                "8000000000000002 0000000000000000",
                "8000000000000002 e400000000000001");
        assertEquals(-EINVAL, descriptors.setGdt(vcpu, new long[] {0x20, 0x21, 0x22}, 1200));
        rows(
                "8000000000000002 a400000000000000",
                "8000000000000002 a400000000000000",
                "8000000000000002 e400000000000001");
        assertEquals(List.of("bad_type"), m.eventNames());
        assertEquals(0, descriptors.setGdt(vcpu, new long[] {0x20, 0x21, 0x20}, 1200));
        rows(
                "8000000000000004 a400000000000002",
                "8000000000000003 a400000000000001",
                "8000000000000002 e400000000000001");
        slots(0x20, 0x21, 0x20);
        assertEquals(1200, m.machine.vcpus().get(vcpu, VcpuWord.GDT_ENTS));
        assertEquals(-EINVAL, m.xen.frames().getPageType(0x21, PageType.WRITABLE));
        assertEquals(0, descriptors.updateDescriptor(vcpu, 0x21 << 12 | 8, 0x00cf92000000ffffL));
        assertEquals(0x00cff2000000ffffL, m.machine.pages().get(0x21, 1));
        rows(
                "8000000000000004 a400000000000002",
                "8000000000000003 a400000000000001",
                "8000000000000002 e400000000000001");
        assertEquals(-EINVAL, descriptors.setGdt(vcpu, new long[] {0x20}, 7169));
        slots(0x20, 0x21, 0x20);
        assertEquals(0, descriptors.setGdt(vcpu, new long[] {0x20}, 512));
        rows(
                "8000000000000003 a400000000000001",
                "8000000000000002 a400000000000000",
                "8000000000000002 e400000000000001");
        slots(0x20);
        assertEquals(0, m.xen.frames().getPageType(0x21, PageType.WRITABLE));
        assertEquals(0, descriptors.setGdt(vcpu, new long[0], 0));
        rows(
                "8000000000000002 a400000000000000",
                "8000000000000002 e400000000000001",
                "8000000000000002 e400000000000001");
        slots();
    }

    @Test
    void aBadDescriptorRefusesTheGdtAndKeepsWhatWasRewrittenBefore() {
        m.machine.pages().set(0x21, 3, 0x00cf92000000ffffL);
        m.machine.pages().set(0x21, 7, 0x00008e0000100000L);
        m.machine.pages().set(0x21, 9, 0x00cf92000000ffffL);
        assertEquals(-EINVAL, descriptors.setGdt(vcpu, new long[] {0x20, 0x21}, 1024));
        assertEquals("8000000000000002 a400000000000000", m.row(0x20));
        assertEquals("8000000000000002 0000000000000000", m.row(0x21));
        assertEquals(0x00cff2000000ffffL, m.machine.pages().get(0x21, 3));
        assertEquals(0x00008e0000100000L, m.machine.pages().get(0x21, 7));
        assertEquals(0x00cf92000000ffffL, m.machine.pages().get(0x21, 9));
        assertEquals(List.of("bad_descriptor", "validation_failed"), m.eventNames());
        assertEquals(0, slot(0), "slots are as at creation");
    }

    @Test
    void everyEntryIsAuditedHoweverFewAreUsed() {
        m.machine.pages().set(0x20, 511, 0x0000890000000067L);
        assertEquals(-EINVAL, descriptors.setGdt(vcpu, new long[] {0x20}, 1));
    }

    @Test
    void aFrameWhoseTypeWasKeptIsNotAuditedAgain() {
        assertEquals(0, descriptors.setGdt(vcpu, new long[] {0x20}, 512));
        assertEquals(0, descriptors.setGdt(vcpu, new long[0], 0));
        m.machine.pages().set(0x20, 5, 0x0000890000000067L);
        assertEquals(0, descriptors.setGdt(vcpu, new long[] {0x20}, 512));
        assertEquals(0x0000890000000067L, m.machine.pages().get(0x20, 5));
    }

    @Test
    void theLocalTlbIsFlushedOnlyOnSuccess() {
        long clock = m.xen.clock().now();
        descriptors.setGdt(vcpu, new long[] {0x22}, 1);
        assertEquals(clock, m.xen.clock().now());
        descriptors.setGdt(vcpu, new long[] {0x20}, 1);
        assertEquals(clock + 1, m.xen.clock().now());
        assertEquals(clock + 1, m.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME));
    }

    @Test
    void frameListsThatAreTooShortOrNameNoFrameAreRefused() {
        assertEquals(-EFAULT, descriptors.setGdt(vcpu, new long[] {0x20}, 513));
        assertEquals(-EINVAL, descriptors.setGdt(vcpu, new long[0], -1));
        assertEquals(-EINVAL, descriptors.setGdt(vcpu, new long[] {0x20, TestMachine.FRAMES}, 513));
        assertEquals(-EINVAL, descriptors.setGdt(vcpu, new long[] {0x20, -1}, 513));
        assertEquals("8000000000000002 a400000000000000", m.row(0x20));
        assertEquals(0, descriptors.setGdt(vcpu, new long[] {0x20, 0x23}, 512), "what is beyond the count is not read");
    }

    @Test
    void aFrameOfAnotherDomainIsRefused() {
        m.domain(2, DomainKind.PV64, 1);
        m.owned(2, 0x30);
        assertEquals(-EINVAL, descriptors.setGdt(vcpu, new long[] {0x30}, 1));
        assertEquals(List.of("wrong_owner"), m.eventNames());
    }

    @Test
    void allFourteenSlotsCanBeUsed() {
        long[] mfns = new long[14];
        Arrays.fill(mfns, 0x20);
        assertEquals(0, descriptors.setGdt(vcpu, mfns, 7168));
        slots(mfns);
        assertEquals("8000000000000010 a40000000000000e", m.row(0x20));
        descriptors.destroyGdt(vcpu);
        assertEquals("8000000000000002 a400000000000000", m.row(0x20));
    }

    @Test
    void slotsOfAVcpuThatRunsElsewhereMayNotChange() {
        m.running(m.vcpu(1, 1), 1);
        m.events();
        descriptors.destroyGdt(vcpu);
        assertEquals(List.of("slots_in_use"), m.eventNames());
        m.machine.vcpus().set(vcpu, VcpuWord.DIRTY_CPU, Links.CLEAN);
        descriptors.destroyGdt(vcpu);
        assertTrue(m.eventNames().isEmpty());
    }

    @Test
    void descriptorsOf32BitGuestsFollowTheirOwnRules() {
        m.domain(3, DomainKind.PV32, 1);
        m.owned(3, 0x40);
        m.running(m.vcpu(3, 0), 1);
        m.machine.pages().set(0x40, 1, 0x00cf92000000ffffL);
        assertEquals(0, descriptors.setGdt(m.vcpu(3, 0), new long[] {0x40}, 512));
        assertEquals(0x00cfb2000000ffffL, m.machine.pages().get(0x40, 1));
        assertEquals(-EINVAL, descriptors.updateDescriptor(m.vcpu(3, 0), 0x40008, 0x00af9a000000ffffL));
    }

    @Test
    void updatesAreCheckedAlignedAndOfOwnFrames() {
        long data = 0x00cff2000000ffffL;
        assertEquals(-EINVAL, descriptors.updateDescriptor(vcpu, 0x20004, data));
        assertEquals(-EINVAL, descriptors.updateDescriptor(vcpu, 0x20008, 0x0000890000000067L));
        assertEquals(-EINVAL, descriptors.updateDescriptor(vcpu, TestMachine.FRAMES << 12, data));
        assertEquals(-EINVAL, descriptors.updateDescriptor(vcpu, 0x30008, data));
        m.machine.frames().setTaf(0x21, 0x2400000000000001L);
        assertEquals(-EINVAL, descriptors.updateDescriptor(vcpu, 0x21008, data));
        assertEquals("8000000000000002 2400000000000001", m.row(0x21));
        m.events();
        assertEquals(0, descriptors.updateDescriptor(vcpu, 0x20ff8, data));
        assertEquals(data, m.machine.pages().get(0x20, 511));
        assertEquals("8000000000000002 e400000000000000", m.row(0x20), "an ordinary frame becomes writable");
    }
}
