// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EFAULT;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EPERM;
import static org.framescope.xen.Errno.ESRCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.VcpuWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** update_va_mapping, and a guest's own loads and stores. */
class GuestAccessTest {
    private static final long L4 = 0x100;
    private static final long L3 = 0x101;
    private static final long L2 = 0x102;
    private static final long L1 = 0x103;
    private static final long DATA = 0x104;
    private static final long OTHER = 0x105;

    private final Tables t = new Tables();
    private final long vcpu = t.m.vcpu(1, 0);

    /** Linear address 0x1000 n maps frame 0x100 + n: tables read-only, data writable. */
    @BeforeEach
    void aRunningGuest() {
        t.entry(L4, 0, L3, Tables.RW);
        t.entry(L3, 0, L2, Tables.RW);
        t.entry(L2, 0, L1, Tables.RW);
        for (int n = 0; n < 4; n++) {
            t.entry(L1, n, 0x100 + n, Tables.RO);
        }
        t.entry(L1, 4, DATA, Tables.RW);
        t.entry(L1, 5, OTHER, Tables.RO);
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, L4));
        t.m.events();
    }

    private void assist() {
        t.m.machine.domains().set(1, DomainWord.VM_ASSIST, WritablePageTables.ASSIST);
    }

    @ParameterizedTest
    @CsvSource({"0x200000", "0x8000000000", "0xffff830000000000", "0x800000000000", "0x40000000"})
    void anAddressWithoutAnL1TableCannotBeMapped(String linear) {
        long address = Long.parseUnsignedLong(linear.substring(2), 16);
        assertEquals(-EINVAL, t.tables.updateVaMapping(address, Pte.of(DATA, Tables.RO), 0));
        assertEquals("8000000000000002 e400000000000001", t.row(DATA));
    }

    @Test
    void aLargePageHasNoL1Table() {
        t.m.machine.pages().set(L2, 1, Pte.of(0x200, Tables.RW | Pte.PSE));
        assertEquals(-EINVAL, t.tables.updateVaMapping(0x200000, Pte.of(DATA, Tables.RO), 0));
    }

    @Test
    void aTableOfAnotherTypeIsNoL1Table() {
        t.m.machine.pages().set(L2, 1, Pte.of(L3, Tables.RO));
        assertEquals(-EINVAL, t.tables.updateVaMapping(0x200000, Pte.of(DATA, Tables.RO), 0));
        assertEquals("8000000000000003 6400000000000001", t.row(L3));
        t.m.machine.pages().set(L2, 1, Pte.of(0x110, Tables.RO));
        assertEquals(-EINVAL, t.tables.updateVaMapping(0x200000, Pte.of(DATA, Tables.RO), 0));
        assertEquals("8000000000000001 0000000000000000", t.row(0x110));
    }

    @Test
    void anErrorOfTheEntryIsTheResult() {
        assertEquals(-EBUSY, t.tables.updateVaMapping(0x6000, Pte.of(L1, Tables.RW), 2));
        assertEquals(-EINVAL, t.tables.updateVaMapping(0x6000, Pte.of(DATA, Tables.RW | Pte.PCD), 2));
        assertEquals(-EPERM, t.tables.updateVaMapping(0x6000, Pte.of(0xfffff, Tables.RW), 2));
        assertEquals("8000000000000003 2400000000000001", t.row(L1));
        assertTrue(t.m.eventNames().stream().noneMatch(e -> e.equals("invlpg")), "nothing is flushed");
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, tlb_flush", "2, invlpg", "3, ''", "5, tlb_flush", "6, invlpg"})
    void theFlagsSayWhatIsFlushed(long flags, String event) {
        assertEquals(0, t.tables.updateVaMapping(0x6000, Pte.of(DATA, Tables.RO), flags));
        assertEquals(event.isEmpty() ? List.of() : List.of(event), t.m.eventNames());
    }

    @Test
    void aBitmapSaysWhichVcpus() {
        t.m.machine.pages().set(DATA, 1, 0x1);
        assertEquals(0, t.tables.updateVaMapping(0x6000, Pte.of(DATA, Tables.RO), 0x4009));
        assertEquals(List.of("tlb_flush"), t.m.eventNames());
        assertEquals(-EFAULT, t.tables.updateVaMapping(0x7000, Pte.of(DATA, Tables.RO), 0x9001));
        assertEquals(Pte.of(DATA, Tables.RO | Pte.GLOBAL), t.word(L1, 7), "the entry was changed before");
    }

    @Test
    void pagesOfAnotherDomainAreMappedByWhoMay() {
        t.m.domain(2, DomainKind.PV64, 1);
        t.m.owned(2, 0x200);
        long entry = Pte.of(0x200, Tables.RW);
        assertEquals(-EPERM, t.tables.updateVaMappingOtherdomain(0x6000, entry, 0, 2));
        assertEquals(-ESRCH, t.tables.updateVaMappingOtherdomain(0x6000, entry, 0, 9));
        assertEquals(-ESRCH, t.tables.updateVaMappingOtherdomain(0x6000, entry, 0, 1));
        assertEquals(-EBUSY, t.tables.updateVaMappingOtherdomain(0x6000, entry, 0, ForeignDomains.SELF));
        assertEquals("8000000000000001 0000000000000000", t.row(0x200));
    }

    @Test
    void loadsAndStoresReachWhatIsMapped() {
        assertEquals(GuestAccess.done(0x77), t.tables.store(vcpu, 0x4010, 0x77));
        assertEquals(0x77, t.word(DATA, 2));
        assertEquals(GuestAccess.done(0x77), t.tables.load(vcpu, 0x4010));
        assertEquals(t.word(L4, 258), t.tables.load(vcpu, 258 * 8).value());
    }

    @ParameterizedTest
    @CsvSource({"0x9000, 0, 2", "0x5000, 1, 3", "0x200000, 0, 2", "0x3000, 1, 3"})
    void otherAccessesFault(String linear, int mapped, int error) {
        long address = Long.decode(linear);
        assertEquals(GuestAccess.fault(error), t.tables.store(vcpu, address, 1));
        assertEquals(mapped == 0, t.tables.load(vcpu, address).faulted());
        assertTrue(t.m.eventNames().contains("page_fault"));
    }

    @Test
    void aSupervisorsEntryIsNotForTheGuestsKernel() {
        t.m.machine.pages().set(L1, 4, Pte.of(DATA, Pte.PRESENT | Pte.RW));
        assertEquals(GuestAccess.fault(1), t.tables.load(vcpu, 0x4000));
        t.m.machine.pages().set(L1, 4, Pte.of(DATA, Tables.RW));
        t.m.machine.pages().set(L2, 0, Pte.of(L1, Tables.RO));
        assertEquals(GuestAccess.fault(3), t.tables.store(vcpu, 0x4000, 1));
    }

    @Test
    void aStoreToItsOwnL1TableIsEmulatedForAGuestThatAsked() {
        long entry = Pte.of(OTHER, Tables.RW);
        assertEquals(GuestAccess.fault(3), t.tables.store(vcpu, 0x3000 + 6 * 8, entry));
        assist();
        assertEquals(GuestAccess.done(entry), t.tables.store(vcpu, 0x3000 + 6 * 8, entry));
        assertEquals(Pte.of(OTHER, Tables.RW | Pte.GLOBAL), t.word(L1, 6));
        assertEquals("8000000000000003 e400000000000001", t.row(OTHER));
        assertEquals(GuestAccess.done(0), t.tables.store(vcpu, 0x3000 + 6 * 8, 0));
        assertEquals("8000000000000002 e400000000000000", t.row(OTHER));
        assertEquals("8000000000000003 2400000000000001", t.row(L1), "unlocked");
    }

    @ParameterizedTest
    @CsvSource({"0x3030, 0x103", "0x2008, 0x104", "0x0008, 0x104", "0x5000, 0x104"})
    void aRefusedOrOtherStoreFaultsAllTheSame(String linear, String target) {
        assist();
        long entry = Pte.of(Long.decode(target), Tables.RW);
        assertEquals(GuestAccess.fault(3), t.tables.store(vcpu, Long.decode(linear), entry));
    }

    @Test
    void anEmulatedStoreIsAlignedAndByTheKernel() {
        assist();
        assertEquals(GuestAccess.fault(3), t.tables.store(vcpu, 0x3034, 0));
        t.m.machine.vcpus().set(vcpu, VcpuWord.IN_KERNEL, 0);
        t.m.machine.vcpus().set(vcpu, VcpuWord.GUEST_TABLE_USER, L4);
        assertEquals(GuestAccess.fault(7), t.tables.store(vcpu, 0x3030, 0));
    }
}
