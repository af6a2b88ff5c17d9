// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.machine.PcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorTest {
    @ParameterizedTest
    @CsvSource({
        "00af9b000000ffff, code r-x accessed, 0, true, false, ffffffff",
        "00cf93000000ffff, data rw- accessed, 0, false, true, ffffffff",
        "00cfb3000000ffff, data rw- accessed, 1, false, true, ffffffff",
        "00cffa000000ffff, code r-x, 3, false, true, ffffffff",
        "00409e000000ffff, code r-x conforming, 0, false, true, ffff",
        "0000970000000fff, data rw- expand-down accessed, 0, false, false, fff",
        "0000910000000001, data r-- accessed, 0, false, false, 1"
    })
    void segmentsAreDecoded(String word, String type, int dpl, boolean l, boolean db, String limit) {
        Descriptor d = Descriptor.of(Long.parseUnsignedLong(word, 16));
        assertEquals(type, d.typeName());
        assertEquals(dpl, d.dpl());
        assertEquals(l, d.longMode());
        assertEquals(db, d.big());
        assertEquals(Long.parseLong(limit, 16), d.effectiveLimit());
        assertTrue(d.present());
        assertFalse(d.isSystem());
        assertFalse(d.isGate());
    }

    @Test
    void everyBitOfTheBaseIsFound() {
        assertEquals(0x12345678L, Descriptor.of(0x12_0_0_00_34_5678_0000L).base());
        Descriptor tss = Descriptor.wide(0x82008b345678_0067L, 0xffff8300L);
        assertEquals(0xffff_8300_8234_5678L, tss.base());
    }

    @Test
    void gatesAreDecoded() {
        Descriptor gate = Descriptor.wide(0x1234_ec05_e033_5678L, 0xffffL);
        assertTrue(gate.isGate());
        assertEquals("callgate", gate.typeName());
        assertEquals(0xe033, gate.gateSelector());
        assertEquals(0xffff_1234_5678L, gate.gateOffset());
        assertEquals(5, gate.gateParameters());
        assertEquals(3, gate.dpl());
    }

    @Test
    void xensPageShowsSixteenByteDescriptorsAsOne() {
        TestMachine m = TestMachine.of("4.17.0");
        Machine machine = m.machine;
        long mfn = machine.pcpus().get(1, PcpuWord.GDT_MFN);
        machine.pages().set(mfn, 10, 0x0000_82c0_1000_1fffL);
        List<DescriptorPage.Entry> entries = DescriptorPage.read(machine.pages(), mfn, DescriptorPage.Owner.XEN)
                .entries();
        assertEquals(510, entries.size());
        assertEquals(8, entries.get(8).index());
        assertEquals("tss busy", entries.get(8).descriptor().typeName());
        assertEquals(10, entries.get(9).index());
        assertEquals("ldt", entries.get(9).descriptor().typeName());
        assertEquals(0xe050, entries.get(9).selector(14, false));
        assertEquals(1, entries.get(10).descriptor().limit(), "the marker of CPU 1");
        assertEquals(511, entries.getLast().index());
    }

    @Test
    void aGuestsCallGateTakesTwoEntriesOnlyIn64Bit() {
        TestMachine m = TestMachine.of("4.17.0");
        m.machine.pages().set(0x20, 4, 0x0000_8c00_0010_0000L);
        m.machine.pages().set(0x20, 5, 0x0000_0000_0000_7fffL);
        assertEquals(511, entries(m, DescriptorPage.Owner.GUEST64).size());
        assertEquals(512, entries(m, DescriptorPage.Owner.GUEST32).size());
        assertEquals(
                0x27,
                entries(m, DescriptorPage.Owner.GUEST64).get(4).selector(0, true) | 3,
                "entry 4 of an LDT, RPL 3");
        m.machine.pages().set(0x20, 5, 0x00cf_f200_0000_ffffL);
        assertEquals(512, entries(m, DescriptorPage.Owner.GUEST64).size());
    }

    private static List<DescriptorPage.Entry> entries(TestMachine m, DescriptorPage.Owner owner) {
        return DescriptorPage.read(m.machine.pages(), 0x20, owner).entries();
    }
}
