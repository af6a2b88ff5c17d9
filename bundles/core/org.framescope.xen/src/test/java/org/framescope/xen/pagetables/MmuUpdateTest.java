// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOSYS;
import static org.framescope.xen.Errno.EOPNOTSUPP;
import static org.framescope.xen.Errno.EPERM;
import static org.framescope.xen.Errno.ERESTART;
import static org.framescope.xen.Errno.ESRCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MmuUpdateTest {
    private static final long L4 = 0x100;
    private static final long L3 = 0x101;
    private static final long L2 = 0x102;
    private static final long L1 = 0x103;
    private static final long DATA = 0x104;
    private static final long OTHER = 0x105;

    private final Tables t = new Tables();

    @BeforeEach
    void aPinnedTree() {
        t.entry(L4, 0, L3, Tables.RW);
        t.entry(L3, 0, L2, Tables.RW);
        t.entry(L2, 0, L1, Tables.RW);
        t.entry(L1, 0, DATA, Tables.RW);
        assertEquals(0, t.pin(4, L4));
        t.m.events();
    }

    @Test
    void anL1EntryIsReplacedNewReferencesFirst() {
        assertEquals(0, t.update(L1, 0, Pte.of(OTHER, Tables.RW)));
        assertEquals("8000000000000001 e400000000000000", t.row(DATA));
        assertEquals("8000000000000002 e400000000000001", t.row(OTHER));
        assertEquals(Pte.of(OTHER, Tables.RW | Pte.GLOBAL), t.word(L1, 0));
        assertEquals("8000000000000002 2400000000000001", t.row(L1), "neither locked nor held any more");
    }

    @Test
    void aRefusedEntryLeavesTheOldOne() {
        assertEquals(-EBUSY, t.update(L1, 0, Pte.of(L2, Tables.RW)));
        assertEquals(-EINVAL, t.update(L1, 0, Pte.of(OTHER, Tables.RW | Pte.PCD)));
        assertEquals(Pte.of(DATA, Tables.RW | Pte.GLOBAL), t.word(L1, 0));
        assertEquals("8000000000000002 e400000000000001", t.row(DATA));
    }

    @Test
    void flagsThatDoNotMatterChangeWithoutReferences() {
        t.m.xen.frames().getPage(DATA, 1);
        assertEquals(0, t.update(L1, 0, Pte.of(DATA, Tables.RW | Pte.NX | Pte.DIRTY)));
        assertEquals("8000000000000003 e400000000000001", t.row(DATA));
        assertEquals(0, t.update(L4, 0, Pte.of(L3, Tables.RW | Pte.AVAIL)));
        assertEquals(Pte.of(L3, Tables.RW | Pte.AVAIL | Pte.ACCESSED), t.word(L4, 0));
        assertEquals("8000000000000002 6400000000000001", t.row(L3));
    }

    @Test
    void accessedAndDirtyStayOnlyIfAskedFor() {
        t.m.machine.pages().set(L1, 0, t.word(L1, 0) | Pte.ACCESSED | Pte.DIRTY);
        assertEquals(0, t.update(MmuRequest.PRESERVE_AD, L1, 0, Pte.of(OTHER, Tables.RO)));
        assertEquals(Pte.of(OTHER, Tables.RO | Pte.GLOBAL | Pte.ACCESSED | Pte.DIRTY), t.word(L1, 0));
        assertEquals(0, t.update(L1, 0, Pte.of(DATA, Tables.RO)));
        assertEquals(Pte.of(DATA, Tables.RO | Pte.GLOBAL), t.word(L1, 0));
        t.m.machine.pages().set(L4, 0, t.word(L4, 0) | Pte.DIRTY);
        assertEquals(0, t.update(MmuRequest.PRESERVE_AD, L4, 0, 0));
        assertEquals(Pte.ACCESSED | Pte.DIRTY, t.word(L4, 0));
    }

    @Test
    void aClearedTableIsGoneWhenTheGuestSeesTheResult() {
        assertEquals(0, t.update(L2, 0, 0));
        assertEquals("8000000000000001 2000000000000000", t.row(L1));
        assertEquals("8000000000000001 e400000000000000", t.row(DATA));
        assertEquals("8000000000000002 4400000000000001", t.row(L2));
    }

    @Test
    void aTableIsReplacedByOneThatIsAuditedFirst() {
        assertEquals(0, t.update(L2, 0, Pte.of(OTHER, Tables.RW)));
        assertEquals("8000000000000002 2400000000000001", t.row(OTHER));
        assertEquals("8000000000000001 2000000000000000", t.row(L1));
        assertEquals(-EINVAL, t.update(L2, 0, Pte.of(L3, Tables.RW)));
        assertEquals(-EINVAL, t.update(L3, 0, Pte.of(L2, Tables.RW | Pte.PSE)));
        assertEquals(Pte.of(OTHER, Tables.RW), t.word(L2, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 258, 271})
    void xensSlotsStay(int slot) {
        long before = t.word(L4, slot);
        assertEquals(-EINVAL, t.update(L4, slot, 0));
        assertEquals(before, t.word(L4, slot));
        assertEquals(List.of("xen_slot"), t.m.eventNames());
    }

    @Test
    void changedTablesFlushTheDomainsCpus() {
        assertEquals(0, t.update(L1, 0, 0));
        assertTrue(t.m.eventNames().isEmpty(), "an L1 update flushes nothing");
        t.m.running(t.m.vcpu(1, 1), 1);
        t.m.xen.caller().become(0, t.m.vcpu(1, 0));
        t.m.events();
        long clock = t.m.xen.clock().now();
        assertEquals(0, t.update(L4, 9, 0));
        assertEquals(clock + 1, t.m.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME), "this CPU first");
        assertEquals(clock + 2, t.m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME));
        assertEquals(-EINVAL, t.update(L4, 256, 0));
        assertEquals(clock + 2, t.m.xen.clock().now());
    }

    @Test
    void anOrdinaryFrameIsStoredInto() {
        assertEquals(0, t.update(DATA, 7, 0x1234));
        assertEquals(0x1234, t.word(DATA, 7));
        assertEquals("8000000000000002 e400000000000001", t.row(DATA));
        assertEquals(0, t.update(OTHER, 8, 0x5678));
        assertEquals(0x5678, t.word(OTHER, 8));
        assertEquals("8000000000000001 e400000000000000", t.row(OTHER), "it became writable for the moment");
    }

    @Test
    void aDescriptorPageIsNot() {
        assertEquals(0, t.m.xen.frames().getPageAndType(OTHER, 1, PageType.SEG_DESC));
        assertEquals(-EINVAL, t.update(OTHER, 8, 0));
        assertEquals("8000000000000002 a400000000000001", t.row(OTHER));
    }

    @Test
    void framesOfNobodyAndOfOthersAreNoTables() {
        assertEquals(-EINVAL, t.update(0x300, 0, 0));
        assertEquals(-EINVAL, t.update(0x12345678, 0, 0));
        assertTrue(t.m.eventNames().contains("no_table"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7})
    void otherCommandsAreUnknown(int command) {
        assertEquals(-ENOSYS, t.update(command, L1, 0, 0));
    }

    @Test
    void aBatchEndsAtItsFirstErrorAndTellsHowFarItCame() {
        MmuRequest good = MmuRequest.of(MmuRequest.NORMAL, L1, 1, Pte.of(OTHER, Tables.RO));
        MmuRequest bad = MmuRequest.of(MmuRequest.NORMAL, L1, 2, Pte.of(L2, Tables.RW));
        assertEquals(new Batch(-EBUSY, 1), t.update(ForeignDomains.SELF, good, bad, good));
        assertEquals(Pte.of(OTHER, Tables.RO | Pte.GLOBAL), t.word(L1, 1));
        assertEquals(new Batch(0, 2), t.update(ForeignDomains.SELF, good, good));
        assertEquals(new Batch(0, 0), t.update(ForeignDomains.SELF));
    }

    @Test
    void aBatchContinuesOverDeferredPuts() {
        assertEquals(
                new Batch(0, 3),
                t.update(
                        ForeignDomains.SELF,
                        MmuRequest.of(MmuRequest.NORMAL, L2, 0, 0),
                        MmuRequest.of(MmuRequest.NORMAL, L3, 0, 0),
                        MmuRequest.of(MmuRequest.NORMAL, L4, 0, 0)));
        assertEquals("8000000000000001 2000000000000000", t.row(L1));
        assertEquals("8000000000000001 4000000000000000", t.row(L2));
        assertEquals("8000000000000001 6000000000000000", t.row(L3));
    }

    @Test
    void anInterruptedBatchGoesOnWhereItWas() {
        MmuRequest first = MmuRequest.of(MmuRequest.NORMAL, L1, 1, Pte.of(OTHER, Tables.RO));
        t.m.xen.caller().preemption().stopAt(2);
        Batch batch = t.update(ForeignDomains.SELF, first, first, first);
        assertEquals(new Batch(-ERESTART, 2), batch);
    }

    @Test
    void theControlDomainUpdatesTablesOfOthers() {
        t.m.domain(0, DomainKind.PV64, 1);
        t.m.running(t.m.vcpu(0, 0), 1);
        MmuRequest clear = MmuRequest.of(MmuRequest.NORMAL, L2, 0, 0);
        MmuRequest map = MmuRequest.of(MmuRequest.NORMAL, L1, 0, Pte.of(OTHER, Tables.RW));
        assertEquals(new Batch(0, 1), t.update(0x20001, map));
        assertEquals("8000000000000002 e400000000000001", t.row(OTHER));
        assertEquals(
                -EINVAL, t.update(0x20000 | ForeignDomains.SELF, clear).rc(), "tables and pages are of one domain");
        assertEquals(-EINVAL, t.update(ForeignDomains.SELF, clear).rc(), "the frame is not its own");
        assertEquals(new Batch(0, 1), t.update(0x20001, clear));
        assertEquals(-ESRCH, t.update(0x90001, clear).rc());
        assertEquals(-ESRCH, t.update(0x20009, clear).rc());
        assertEquals(-ESRCH, t.update(0, clear).rc(), "its own number given as foreign");
        assertEquals(-EINVAL, t.update(0x20000 | MachineView.DOMID_IO, clear).rc());
    }

    @Test
    void othersMayNot() {
        t.m.domain(2, DomainKind.PV64, 1);
        t.m.running(t.m.vcpu(2, 0), 1);
        assertEquals(-EPERM, t.update(0x20001, MmuRequest.of(0, L2, 0, 0)).rc());
        assertEquals(
                -EPERM,
                t.update(0x20000 | ForeignDomains.SELF, MmuRequest.of(0, L2, 0, 0))
                        .rc());
        assertEquals(-EPERM, t.update(1, MmuRequest.of(1, DATA, 0, 5)).rc());
    }

    @Test
    void translatedDomainsHaveNoTablesHere() {
        t.m.domain(0, DomainKind.PV64, 1);
        t.m.domain(3, DomainKind.HVM, 1);
        t.m.owned(3, 0x200);
        t.m.machine.pages().setM2p(0x200, 0x55);
        t.m.running(t.m.vcpu(0, 0), 1);
        t.m.owned(0, 0x210);
        assertEquals(
                -EOPNOTSUPP, t.update(0x40003, MmuRequest.of(0, 0x200, 0, 0)).rc());
        assertEquals(-EINVAL, t.update(3, MmuRequest.of(1, 0x200, 0, 0)).rc());
        assertEquals(0, t.pin(1, 0x210));
        assertEquals(
                0,
                t.update(3, MmuRequest.of(0, 0x210, 0, Pte.of(0x55, Tables.RW))).rc());
        assertEquals(0x200, Pte.mfn(t.word(0x210, 0)), "a guest frame number is translated");
        assertEquals("8000000000000002 0000000000000000", t.row(0x200));
        assertEquals(
                -EINVAL,
                t.update(3, MmuRequest.of(0, 0x210, 1, Pte.of(0x56, Tables.RW))).rc());
        assertEquals(
                0,
                t.update(3, MmuRequest.of(3, 0x210, 1, Pte.of(0x200, Tables.RW)))
                        .rc());
        assertEquals("8000000000000003 0000000000000000", t.row(0x200));
    }

    @Test
    void aDomainWithoutVcpusHasNoTables() {
        t.m.domain(0, DomainKind.PV64, 1);
        assertEquals(0, t.m.xen.domains().create(4, DomainKind.PV64, 10, 1));
        t.m.running(t.m.vcpu(0, 0), 1);
        assertEquals(-EINVAL, t.update(0x50004, MmuRequest.of(0, L2, 0, 0)).rc());
    }

    @Test
    void theM2pIsChangedForOwnFrames() {
        assertEquals(0, t.update(MmuRequest.MACHPHYS, DATA, 0, 0x77));
        assertEquals(0x77, t.m.machine.pages().m2p(DATA));
        assertEquals("8000000000000002 e400000000000001", t.row(DATA));
        assertEquals(-EINVAL, t.update(MmuRequest.MACHPHYS, 0x300, 0, 0x77));
        t.m.domain(0, DomainKind.PV64, 1);
        t.m.running(t.m.vcpu(0, 0), 1);
        assertEquals(
                -EPERM, t.update(0x20001, MmuRequest.of(1, DATA, 0, 5)).rc(), "tables of another domain are named");
        assertEquals(0, t.update(1, MmuRequest.of(1, DATA, 0, 5)).rc());
        assertEquals(5, t.m.machine.pages().m2p(DATA));
    }

    @Test
    void aDyingDomainIsStillKnown() {
        t.m.domain(0, DomainKind.PV64, 1);
        t.m.running(t.m.vcpu(0, 0), 1);
        t.m.machine.domains().set(1, DomainWord.REFCNT, 0);
        assertEquals(-ESRCH, t.update(0x20001, MmuRequest.of(0, L2, 0, 0)).rc(), "but not once nobody refers to it");
    }
}
