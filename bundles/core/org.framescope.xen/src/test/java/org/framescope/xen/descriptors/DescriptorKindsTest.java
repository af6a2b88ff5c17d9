// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.framescope.machine.DomainKind;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types of descriptors: Intel SDM volume 3, tables 3-1 and 3-2, and descriptors.md 3. */
class DescriptorKindsTest {
    /** A present descriptor of DPL 3 with base 0 and limit 0xffff, whose four type bits and S are given. */
    private static Descriptor of(int type, int s) {
        return Descriptor.of(0xe000_0000_ffffL | (long) type << 40 | (long) s << 44);
    }

    @ParameterizedTest
    @CsvSource({
        // type, gate, name of the system type
        "0, false, none",
        "1, false, tss16",
        "2, false, ldt",
        "3, false, tss16 busy",
        "4, true, callgate16",
        "5, true, taskgate",
        "6, true, irqgate16",
        "7, true, trapgate16",
        "8, false, reserved",
        "9, false, tss",
        "10, false, reserved",
        "11, false, tss busy",
        "12, true, callgate",
        "13, false, reserved",
        "14, true, irqgate",
        "15, true, trapgate"
    })
    void systemTypesAreNamedAndGatesToldFromSegments(int type, boolean gate, String name) {
        Descriptor d = of(type, 0);
        assertEquals(name, d.typeName());
        assertEquals(gate, d.isGate());
        assertTrue(d.isSystem());
        assertFalse(d.isCode());
        assertFalse(d.isReadable());
        assertFalse(d.isConforming());
    }

    @ParameterizedTest
    @CsvSource({
        // type, code, readable, conforming, name
        "0, false, true, false, data r--",
        "1, false, true, false, data r-- accessed",
        "2, false, true, false, data rw-",
        "3, false, true, false, data rw- accessed",
        "4, false, true, false, data r-- expand-down",
        "5, false, true, false, data r-- expand-down accessed",
        "6, false, true, false, data rw- expand-down",
        "7, false, true, false, data rw- expand-down accessed",
        "8, true, false, false, code --x",
        "9, true, false, false, code --x accessed",
        "10, true, true, false, code r-x",
        "11, true, true, false, code r-x accessed",
        "12, true, false, true, code --x conforming",
        "13, true, false, true, code --x conforming accessed",
        "14, true, true, true, code r-x conforming",
        "15, true, true, true, code r-x conforming accessed"
    })
    void codeAndDataAreToldApart(int type, boolean code, boolean readable, boolean conforming, String name) {
        Descriptor d = of(type, 1);
        assertEquals(name, d.typeName());
        assertFalse(d.isSystem());
        assertFalse(d.isGate());
        assertEquals(code, d.isCode());
        assertEquals(readable, d.isReadable());
        assertEquals(conforming, d.isConforming());
    }

    @Test
    void fieldsLieWhereTheManualHasThem() {
        Descriptor d = Descriptor.of(0x12d5_f334_5678_9abcL);
        assertEquals(0x1234_5678L, d.base());
        assertEquals(0x5_9abcL, d.limit());
        assertEquals(0x59ab_cfffL, d.effectiveLimit());
        assertEquals(3, d.dpl());
        assertTrue(d.present());
        assertTrue(d.available());
        assertFalse(d.longMode());
        assertTrue(d.big());
        assertTrue(d.granular());
        Descriptor other = Descriptor.of(0x0020_0000_0000_0000L);
        assertFalse(other.available());
        assertTrue(other.longMode());
        assertFalse(other.big());
        assertFalse(other.present());
        assertEquals(0xe000, Descriptor.of(0x1234_ec05_e000_5678L).gateSelector());
        assertEquals(0x1234_5678L, Descriptor.of(0x1234_ec05_e000_5678L).gateOffset());
        assertEquals(5, Descriptor.of(0x1234_ec05_e000_5678L).gateParameters());
        assertEquals(
                0xffff_8300_1234_5678L,
                Descriptor.wide(0x1234_ec00_e000_5678L, 0xffff_8300L).gateOffset());
        assertEquals(
                0xffff_8300_1234_5678L,
                Descriptor.wide(0x1200_8934_5678_0067L, 0xffff_8300L).base());
    }

    @Test
    void onlyZeroesAreEmpty() {
        assertTrue(Descriptor.of(0).isEmpty());
        assertTrue(Descriptor.wide(0, 0).isEmpty());
        assertFalse(Descriptor.of(1).isEmpty());
        assertFalse(Descriptor.wide(0, 1).isEmpty());
    }

    private static List<Integer> starts(DescriptorPage.Owner owner, long first, long second) {
        TestMachine m = TestMachine.of("4.17.0");
        m.machine.pages().set(0x20, 0, first);
        m.machine.pages().set(0x20, 1, second);
        m.machine.pages().set(0x20, 511, first);
        List<Integer> all = DescriptorPage.read(m.machine.pages(), 0x20, owner).entries().stream()
                .map(DescriptorPage.Entry::index)
                .toList();
        assertEquals(511, all.getLast(), "the last entry has no second half");
        return all.subList(0, 2);
    }

    @ParameterizedTest
    @CsvSource({
        // type of a present system descriptor; whether it takes sixteen bytes for Xen, a 64-bit and a 32-bit guest
        "0, false, false, false",
        "1, false, false, false",
        "2, true, false, false",
        "3, false, false, false",
        "9, true, false, false",
        "11, true, false, false",
        "12, false, true, false",
        "14, false, false, false"
    })
    void sixteenBytesAreTakenAsTheOwnersProcessorDoes(int type, boolean xen, boolean guest64, boolean guest32) {
        long word = 0x8000_0000_0000L | (long) type << 40;
        assertEquals(List.of(0, xen ? 2 : 1), starts(DescriptorPage.Owner.XEN, word, 0));
        assertEquals(List.of(0, guest64 ? 2 : 1), starts(DescriptorPage.Owner.GUEST64, word, 0));
        assertEquals(List.of(0, guest32 ? 2 : 1), starts(DescriptorPage.Owner.GUEST32, word, 0));
    }

    @Test
    void aGateFollowedByADescriptorIsNoWideOneAndNeitherIsWhatIsAbsentOrASegment() {
        long gate = 0x8c00_0000_0000L;
        assertEquals(List.of(0, 1), starts(DescriptorPage.Owner.GUEST64, gate, 0x1000_0000_0000L), "code or data");
        assertEquals(List.of(0, 1), starts(DescriptorPage.Owner.GUEST64, gate, 0x0100_0000_0000L), "a system type");
        assertEquals(List.of(0, 1), starts(DescriptorPage.Owner.GUEST64, 0x0c00_0000_0000L, 0), "absent");
        assertEquals(List.of(0, 1), starts(DescriptorPage.Owner.XEN, 0x9900_0000_0000L, 0), "a code segment");
    }

    @Test
    void selectorsCountTheEntriesOfAllPages() {
        DescriptorPage.Entry entry = new DescriptorPage.Entry(3, Descriptor.of(0));
        assertEquals(0x18, entry.selector(0, false));
        assertEquals(0x1c, entry.selector(0, true));
        assertEquals(0xe018, entry.selector(14, false));
    }

    @Test
    void descriptorPagesAreAuditedByTheRulesOfTheirOwner() {
        TestMachine m = TestMachine.of("4.17.0");
        m.domain(1, DomainKind.PV64, 1);
        m.domain(2, DomainKind.PV32, 1);
        assertEquals(CheckDescriptor.FOR_64_BIT, SegDescAudit.rules(m.machine, 1));
        assertEquals(CheckDescriptor.FOR_32_BIT, SegDescAudit.rules(m.machine, 2));
        assertEquals(CheckDescriptor.FOR_64_BIT, SegDescAudit.rules(m.machine, -1), "nobody's");
        SegDescAudit audit = new SegDescAudit(m.machine);
        assertEquals(
                List.of(PageType.SEG_DESC),
                IntStream.range(0, PageType.values().length)
                        .mapToObj(i -> PageType.values()[i])
                        .filter(audit::covers)
                        .toList());
        assertEquals(0, audit.demote(0x20, PageType.SEG_DESC, true), "nothing is held");
    }

    @Test
    void aTypeThatNobodyAuditsIsAProgrammingError() {
        TestMachine m = TestMachine.of("4.17.0");
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, 0x20, 0x21);
        m.machine.frames().setTaf(0x20, 0x0400_0000_0000_0001L);
        assertThrows(
                IllegalArgumentException.class, () -> m.xen.frames().devalidate(0x20, 0xc400_0000_0000_0001L, false));
        assertThrows(IllegalArgumentException.class, () -> m.xen.frames().getPageType(0x21, PageType.NONE));
    }
}
