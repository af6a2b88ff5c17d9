// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LSL and loads of data segment registers, bit by bit: Intel SDM volume 2, LSL and MOV; descriptors.md 1 and 4. */
class SegmentLimitTest {
    private static final long GDT = 0x20;
    private static final int SELECTOR = 8;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final Descriptors descriptors = m.xen.descriptors();
    private long vcpu;

    @BeforeEach
    void aGuestWithAGdt() {
        guest(DomainKind.PV64);
    }

    private void guest(DomainKind kind) {
        int domid = kind == DomainKind.PV32 ? 2 : 1;
        m.domain(domid, kind, 1);
        m.owned(domid, GDT + domid);
        vcpu = m.vcpu(domid, 0);
        m.running(vcpu, 0);
        assertEquals(0, descriptors.setGdt(vcpu, new long[] {GDT + domid}, 512));
        m.events();
    }

    /** Puts a descriptor with limit 0x12345 at selector 8, as the guest of domain 1 sees it. */
    private void descriptor(int type, int s, int dpl, int present) {
        long word =
                0x0001_0000_0000_2345L | (long) type << 40 | (long) s << 44 | (long) dpl << 45 | (long) present << 47;
        m.machine.pages().set(GDT + m.machine.vcpus().get(vcpu, VcpuWord.DOMAIN), 1, word);
    }

    private long limit(int selector) {
        return descriptors.segmentLimit(vcpu, selector);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 3, true", // data
        "8, 1, 3, true", // code
        "12, 1, 0, true", // conforming code of any level
        "8, 1, 2, false", // code of another level
        "0, 1, 0, false",
        "2, 0, 3, true", // an LDT
        "9, 0, 3, true", // a TSS
        "11, 0, 3, true", // a TSS in use
        "9, 0, 0, false",
        "0, 0, 3, false",
        "1, 0, 3, false", // a 16-bit TSS
        "4, 0, 3, false", // gates
        "12, 0, 3, false",
        "14, 0, 3, false"
    })
    void segmentsHaveALimitWhereTheGuestMayLook(int type, int s, int dpl, boolean limited) {
        descriptor(type, s, dpl, 1);
        assertEquals(limited ? 0x12345 : -1, limit(SELECTOR));
        assertEquals(limited ? 0x12345 : -1, limit(SELECTOR | 3));
    }

    @Test
    void aPrivilegeAskedForCountsToo() {
        descriptor(0, 1, 3, 1);
        assertEquals(0x12345, limit(SELECTOR | 3));
        guest(DomainKind.PV32);
        descriptor(0, 1, 1, 1);
        assertEquals(0x12345, limit(SELECTOR | 1), "a 32-bit kernel is in ring 1");
        assertEquals(-1, limit(SELECTOR | 2));
        assertEquals(-1, limit(SELECTOR | 3));
        m.machine.vcpus().set(vcpu, VcpuWord.IN_KERNEL, 0);
        assertEquals(-1, limit(SELECTOR | 1), "its user mode in ring 3");
    }

    @Test
    void selectorsThatLeadNowhereHaveNoLimit() {
        descriptor(0, 1, 3, 1);
        for (int selector : new int[] {0, 1, 2, 3}) {
            assertEquals(-1, limit(selector), "the null selector with level " + selector);
        }
        assertEquals(-1, limit(0xf000), "page 15 is beyond the limit 0xefff");
        assertEquals(0, m.events().size(), "LSL does not fault");
        assertEquals(-1, limit(SELECTOR | 4), "no LDT is loaded");
        m.machine.pcpus().set(0, PcpuWord.LDTR, 0xe050);
        assertEquals(-1, limit(SELECTOR | 4), "an LDT without entries");
        m.machine.vcpus().set(vcpu, VcpuWord.LDT_ENTS, 2);
        assertEquals(-1, limit(SELECTOR | 4), "a page of the LDT that the guest has not mapped");
        assertEquals(List.of("page_fault"), m.eventNames());
        assertEquals(-1, limit(0x10 | 4), "behind its end");
    }

    @Test
    void aSlotThatWasNeverSetIsAGeneralProtectionFault() {
        for (int slot = 0; slot < 14; slot++) {
            m.machine.vcpus().set(vcpu, VcpuWord.SLOTS, slot, 0);
        }
        assertEquals(-14, descriptors.loadSelector(vcpu, SELECTOR | 3));
        assertEquals(-1, limit(SELECTOR));
        assertEquals(List.of("general_protection", "general_protection"), m.eventNames());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 3, 1, 3, ok", // data
        "10, 1, 3, 1, 3, ok", // readable code
        "14, 1, 0, 1, 3, ok", // conforming readable code of any level
        "8, 1, 3, 1, 3, general_protection", // code that cannot be read
        "12, 1, 3, 1, 3, general_protection",
        "2, 1, 2, 1, 3, general_protection", // of another level
        "2, 0, 3, 1, 3, general_protection", // an LDT
        "2, 1, 3, 0, 3, segment_not_present"
    })
    void dataSegmentRegistersTakeWhatCanBeRead(int type, int s, int dpl, int present, int rpl, String what) {
        descriptor(type, s, dpl, present);
        long before = m.machine.pages().get(GDT + 1, 1);
        boolean taken = what.equals("ok");
        assertEquals(taken ? 0 : -14, descriptors.loadSelector(vcpu, SELECTOR | rpl));
        assertEquals(taken ? List.of() : List.of(what), m.eventNames());
        assertEquals(taken ? before | 1L << 40 : before, m.machine.pages().get(GDT + 1, 1), "the accessed bit");
    }
}
