// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EPERM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Audits that pass, and what is left of those that do not. */
class TableAuditTest {
    private static final long A = 0x100;
    private static final long B = 0x101;
    private static final long C = 0x102;
    private static final long D = 0x103;
    private static final String FREE_TO_USE = "8000000000000001 0000000000000000";

    private final Tables t = new Tables();

    @Test
    void anL1TableKeepsTheFlagsThatXenAdded() {
        t.entry(A, 0, B, Pte.PRESENT);
        t.entry(A, 511, C, Tables.RW);
        assertEquals(0, t.pin(1, A));
        assertEquals(Pte.of(B, Pte.PRESENT | Pte.USER | Pte.GUEST_KERNEL), t.word(A, 0));
        assertEquals(Pte.of(C, Tables.RW | Pte.GLOBAL), t.word(A, 511));
        assertEquals("8000000000000002 0000000000000000", t.row(B));
        assertEquals("8000000000000002 e400000000000001", t.row(C));
    }

    @Test
    void aRefusedL1TableGivesEverythingBackAtOnce() {
        t.entry(A, 0, B, Tables.RW);
        t.entry(A, 1, C, Pte.PRESENT);
        t.entry(A, 2, A, Tables.RW);
        t.m.events();
        assertEquals(-EBUSY, t.pin(1, A));
        assertEquals(FREE_TO_USE, t.row(A));
        assertEquals("8000000000000001 e400000000000000", t.row(B));
        assertEquals(FREE_TO_USE, t.row(C));
        assertEquals(Pte.of(B, Tables.RW | Pte.GLOBAL), t.word(A, 0), "its entries keep what was added");
        assertTrue(t.m.eventNames().containsAll(List.of("promote_failed", "validation_failed", "pin_failed")));
    }

    @Test
    void aRefusedEntryInTheFirstSlotLeavesNoTrace() {
        t.entry(A, 0, 0x3f0, Tables.RW);
        assertEquals(-EINVAL, t.pin(2, A));
        assertEquals(FREE_TO_USE, t.row(A));
        assertEquals(0, t.m.machine.vcpus().get(t.m.vcpu(1, 0), VcpuWord.OLD_GUEST_TABLE));
    }

    @Test
    void aRefusedEntryFurtherOnIsUndoneBeforeTheGuestSeesTheResult() {
        t.entry(A, 3, B, Tables.RW);
        t.entry(A, 7, 0x3f0, Tables.RW);
        assertEquals(-EINVAL, t.pin(2, A));
        assertEquals("8000000000000001 4000000000000000", t.row(A));
        assertEquals("8000000000000001 2000000000000000", t.row(B));
        assertEquals(0, t.m.machine.vcpus().get(t.m.vcpu(1, 0), VcpuWord.OLD_GUEST_TABLE));
    }

    @Test
    void untilThenTheTableIsPartialAndOwed() {
        owed();
        assertEquals("8000000000000003 4100000000000001", t.row(A));
        assertEquals("8000000000000002 2400000000000001", t.row(B));
        assertEquals(7, t.m.machine.frames().nrValidatedPtes(A));
        assertEquals(A, t.m.machine.vcpus().get(t.m.vcpu(1, 0), VcpuWord.OLD_GUEST_TABLE));
        assertEquals(0, t.m.xen.frames().putOldGuestTable(t.m.vcpu(1, 0)));
        assertEquals("8000000000000001 4000000000000000", t.row(A));
        assertEquals("8000000000000001 2000000000000000", t.row(B));
    }

    /** A is partial, as its entry 7 was refused; its entry 3 refers to B. */
    private void owed() {
        t.entry(A, 3, B, Tables.RW);
        t.entry(A, 7, 0x3f0, Tables.RW);
        assertEquals(true, t.m.xen.frames().getPageFromMfn(A, 1));
        assertEquals(
                -EINVAL, t.m.xen.frames().getPageType(A, t.m.machine.layout().typeBits(PageType.L2), true));
    }

    @ParameterizedTest
    @CsvSource({"0,false,1", "0,true,1", "600,false,0", "512,true,0", "1023,true,0"})
    void aDamagedRowThatTellsOfAProgressBeyondTheTableEndsWithTheTable(int progress, boolean held, int left) {
        owed();
        t.entry(A, 7, 0, 0);
        t.m.machine.frames().setProgress(A, progress, held, 0);
        assertEquals(0, t.m.xen.frames().putOldGuestTable(t.m.vcpu(1, 0)));
        assertEquals("8000000000000001 4000000000000000", t.row(A));
        assertEquals(left, t.m.machine.frames().typeCount(B));
    }

    @Test
    void aTableRefusedOneLevelBelowIsHandedOver() {
        t.entry(A, 2, B, Tables.RW);
        t.entry(B, 1, C, Tables.RW);
        t.entry(B, 4, 0x3f0, Tables.RW);
        assertEquals(-EINVAL, t.pin(3, A));
        assertEquals("8000000000000001 6000000000000000", t.row(A));
        assertEquals("8000000000000001 4000000000000000", t.row(B));
        assertEquals("8000000000000001 2000000000000000", t.row(C));
    }

    @Test
    void anErrorOfAnL1EntryGoesAllTheWayUp() {
        t.entry(A, 0, B, Tables.RW);
        t.entry(B, 0, C, Tables.RW);
        t.entry(C, 5, A, Tables.RW);
        assertEquals(-EBUSY, t.pin(3, A));
        t.entry(C, 5, 0x3fffff, Tables.RW);
        assertEquals(-EPERM, t.pin(2, B));
    }

    @Test
    void anEntryForTheTableItselfHoldsNothing() {
        t.entry(A, 9, A, Tables.RO);
        assertEquals(0, t.pin(3, A));
        assertEquals("8000000000000002 6c00000000000001", t.row(A));
        assertEquals(0, t.unpin(A));
        assertEquals("8000000000000001 6000000000000000", t.row(A));
    }

    @Test
    void aTableOfAnotherLevelIsNotLinearAndCountsNothing() {
        assertEquals(0, t.pin(2, B));
        t.entry(A, 0, B, Tables.RO);
        assertEquals(-EINVAL, t.pin(4, A));
        assertEquals(FREE_TO_USE, t.row(A));
        assertEquals("8000000000000002 4c00000000000001", t.row(B));
        assertEquals(0, t.m.machine.frames().linearPtCount(A));
        assertEquals(0, t.m.machine.frames().linearPtCount(B));
    }

    @Test
    void linearTablesCanBeSwitchedOff() {
        t.m.machine.globals().set(0, GlobalWord.PV_LINEAR_PT, 0);
        t.entry(A, 9, A, Tables.RO);
        assertEquals(-EINVAL, t.pin(3, A));
        assertTrue(t.m.eventNames().contains("linear_disabled"));
    }

    @Test
    void anL4TableGetsXensSlots() {
        t.m.machine.pages().set(A, 256, 0x7777);
        t.m.machine.pages().set(A, 271, 0x7777);
        t.entry(A, 272, B, Tables.RW);
        t.entry(A, 4, C, Tables.RW);
        assertEquals(0, t.pin(4, A));
        assertEquals(0, t.word(A, 256), "the M2P comes when the table is loaded");
        assertEquals(Pte.of(A, 0x8000_0000_0000_0063L), t.word(A, 258));
        long perDomain = t.m.machine.domains().get(1, DomainWord.PERDOMAIN_L3);
        assertEquals(Pte.of(perDomain, 0x8000_0000_0000_0063L), t.word(A, 260));
        assertEquals(0x63, Pte.flags(t.word(A, 261)));
        assertEquals(0x8000_0000_0000_0063L, Pte.flags(t.word(A, 262)));
        assertEquals(0, t.word(A, 271));
        assertEquals("8000000000000002 6400000000000001", t.row(B));
        assertEquals("8000000000000002 6400000000000001", t.row(C));
        assertEquals(1, t.m.machine.domains().get(1, DomainWord.NR_L4_PAGES));
        assertEquals(0, t.unpin(A));
        assertEquals(0, t.m.machine.domains().get(1, DomainWord.NR_L4_PAGES));
        assertEquals("8000000000000001 6000000000000000", t.row(B));
        assertEquals(Pte.of(A, 0x8000_0000_0000_0063L), t.word(A, 258), "they stay when it is a table no more");
    }

    @Test
    void aStrictGuestsTableHasTheM2pFromTheBeginning() {
        t.m.machine.domains().set(1, DomainWord.VM_ASSIST, XenSlots.M2P_STRICT);
        assertEquals(0, t.pin(4, A));
        assertEquals(0x8000_0000_0000_0025L, Pte.flags(t.word(A, 256)));
    }

    @Test
    void sharedTablesAreAuditedOnce() {
        t.entry(A, 0, C, Tables.RW);
        t.entry(B, 0, C, Tables.RW);
        t.entry(C, 0, D, Tables.RW);
        assertEquals(0, t.pin(3, A));
        assertEquals(0, t.pin(3, B));
        assertEquals("8000000000000003 4400000000000002", t.row(C));
        assertEquals("8000000000000002 2400000000000001", t.row(D));
        assertEquals(0, t.unpin(A));
        assertEquals("8000000000000002 4400000000000001", t.row(C));
        assertEquals(0, t.unpin(B));
        assertEquals("8000000000000001 4000000000000000", t.row(C));
        assertEquals("8000000000000001 2000000000000000", t.row(D));
    }

    @Test
    void aRefusedRequestOfAKindThatIsNotTheLevelBelowIsNotLinear() {
        t.entry(A, 0, B, Tables.RW);
        assertEquals(0, t.pin(2, B));
        assertEquals(-EINVAL, t.pin(2, A));
        assertTrue(t.m.eventNames().contains("linear_writable"));
        assertEquals("8000000000000002 4c00000000000001", t.row(B));
    }

    private static Tables pae() {
        return new Tables(TestMachine.of("4.17.0"), DomainKind.PV32);
    }

    @Test
    void a32BitGuestsThirdLevelHasFourEntriesTheLastWithXensOwn() {
        Tables p = pae();
        p.entry(A, 0, B, Pte.PRESENT);
        p.entry(A, 3, C, Pte.PRESENT);
        p.m.machine.pages().set(A, 4, 0x1234);
        p.m.machine.pages().set(C, 428, 0x1234);
        assertEquals(0, p.pin(3, A));
        assertEquals("8000000000000002 4400000000000001", p.row(B));
        assertEquals("8000000000000002 4600000000000001", p.row(C));
        assertEquals(0, p.word(A, 4));
        assertEquals(0, p.word(C, 428));
        assertEquals(Pte.of(B, Tables.RW), p.word(A, 0));
        assertEquals(-EINVAL, p.update(A, 3, 0), "its last slot stays");
        assertEquals(0, p.unpin(A));
        assertEquals("8000000000000001 4000000000000000", p.row(C));
        assertEquals(Pte.of(B, Pte.PRESENT), p.word(A, 0), "what Xen added is gone");
    }

    @Test
    void a32BitGuestsThirdLevelNeedsItsLastEntryAndItForItself() {
        Tables p = pae();
        p.entry(A, 0, B, Pte.PRESENT);
        assertEquals(-EINVAL, p.pin(3, A));
        assertEquals(Pte.of(B, Pte.PRESENT), p.word(A, 0));
        p.entry(A, 3, C, Pte.PRESENT);
        p.entry(D, 3, C, Pte.PRESENT);
        assertEquals(0, p.pin(3, A));
        assertEquals(-EINVAL, p.pin(3, D));
        assertTrue(p.m.eventNames().contains("pae_shared"));
        assertEquals(-EINVAL, p.pin(2, C), "a table with Xen's entries is none for others");
        assertEquals(0, p.pin(4, B), "an L4 pin is ignored");
        assertEquals(-EPERM, p.update(C, 428, 0));
    }
}
