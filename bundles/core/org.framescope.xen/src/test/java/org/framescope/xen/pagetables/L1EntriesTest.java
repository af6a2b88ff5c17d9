// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EACCES;
import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EPERM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.Space;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an L1 entry takes and puts, situation by situation. */
class L1EntriesTest {
    private static final long MFN = 0x100;
    private static final long LOW = 0x80;
    private static final long BEYOND = TestMachine.FRAMES;

    private final Tables t = new Tables();
    private final TestMachine m = t.m;
    private final L1Entries entries = t.tables.l1Entries();

    private int get(long entry) {
        return entries.get(entry, 1, 1);
    }

    private void belongsTo(long mfn, int domid) {
        m.machine.frames().setOwnerPdx(mfn, m.machine.domains().get(domid, DomainWord.STRUCT_PDX));
    }

    @Test
    void aReadOnlyEntryHoldsAGeneralReference() {
        assertEquals(0, get(Pte.of(MFN, Tables.RO)));
        assertEquals("8000000000000002 0000000000000000", t.row(MFN));
        entries.put(Pte.of(MFN, Tables.RO), 1);
        assertEquals("8000000000000001 0000000000000000", t.row(MFN));
    }

    @Test
    void aWritableEntryHoldsAWritableReferenceToo() {
        assertEquals(0, get(Pte.of(MFN, Tables.RW)));
        assertEquals("8000000000000002 e400000000000001", t.row(MFN));
        entries.put(Pte.of(MFN, Tables.RW), 1);
        assertEquals("8000000000000001 e400000000000000", t.row(MFN));
    }

    @Test
    void anEntryThatIsNotPresentHoldsNothing() {
        entries.put(Pte.of(MFN, Pte.RW | Pte.USER), 1);
        assertEquals("8000000000000001 0000000000000000", t.row(MFN));
    }

    @ParameterizedTest
    @CsvSource({"0x8, PWT", "0x10, PCD", "0x80, PAT"})
    void cacheAttributesAreRefusedToWhoHasNoDevice(String flag, String name) {
        assertEquals(-EINVAL, get(Pte.of(MFN, Tables.RO | Long.decode(flag))), name);
        assertEquals("8000000000000001 0000000000000000", t.row(MFN));
        assertEquals(List.of("bad_flags"), m.eventNames());
    }

    @ParameterizedTest
    @CsvSource({"0x100", "0x200", "0x400", "0x800", "0x20", "0x40", "0x10000000000000", "0x4000000000000000"})
    void otherFlagsAreTheGuestsOwn(String flag) {
        assertEquals(0, get(Pte.of(MFN, Tables.RO | Long.decode(flag))));
    }

    @Test
    void aTableInUseIsNotMappedWritably() {
        assertEquals(0, t.pin(1, MFN));
        m.events();
        assertEquals(-EBUSY, get(Pte.of(MFN, Tables.RW)));
        assertEquals("8000000000000002 2c00000000000001", t.row(MFN));
        assertEquals(List.of("bad_type", "not_writable", "l1_entry_refused"), m.eventNames());
    }

    @Test
    void aStrangersFrameIsRefusedAndTheReferenceDropped() {
        m.domain(2, DomainKind.PV64, 1);
        m.owned(2, 0x200);
        m.events();
        assertEquals(-EBUSY, get(Pte.of(0x200, Tables.RO)));
        assertEquals("8000000000000001 0000000000000000", t.row(0x200));
        assertEquals(List.of("wrong_pg_owner", "l1_entry_refused"), m.eventNames());
    }

    @Test
    void theControlDomainMayHandOnItsRightToMapAnothersFrames() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(2, DomainKind.PV64, 1);
        m.owned(2, 0x200);
        assertEquals(0, entries.get(Pte.of(0x200, Tables.RW), 1, 0));
        assertEquals("8000000000000002 e400000000000001", t.row(0x200));
        assertEquals(-EBUSY, entries.get(Pte.of(0x200, Tables.RO), 0, 1), "others may not");
        assertEquals(-EBUSY, entries.get(Pte.of(0x200, Tables.RO), 0, 0), "nor may it for its own tables");
    }

    @Test
    void aFreeFrameIsRefusedSilentlyButForTheEntry() {
        assertEquals(-EBUSY, get(Pte.of(0x300, Tables.RO)));
        assertEquals("0c00000000000000", m.caf(0x300));
        assertEquals(List.of("l1_entry_refused"), m.eventNames());
    }

    @Test
    void aForeignWritableMappingOfATranslatedDomainIsNotCounted() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(2, DomainKind.HVM, 1);
        m.owned(2, 0x200);
        assertEquals(0, entries.get(Pte.of(0x200, Tables.RW), 0, 2));
        assertEquals("8000000000000002 0000000000000000", t.row(0x200));
        entries.put(Pte.of(0x200, Tables.RW), 0);
        assertEquals("8000000000000001 0000000000000000", t.row(0x200));
    }

    @Test
    void aCopyOnWriteFrameIsMappedReadOnly() {
        m.machine.words().write(Space.OWNER.at(0x3f0), MachineView.DOMID_COW + 1L);
        m.machine.frames().setOwnerPdx(MFN, 0x3f0);
        assertEquals(-EBUSY, get(Pte.of(MFN, Tables.RW)));
        assertEquals("8000000000000001", m.caf(MFN));
        assertEquals(0, get(Pte.of(MFN, Tables.RO)));
        assertEquals("8000000000000002", m.caf(MFN));
    }

    @ParameterizedTest
    @CsvSource({"0x400, -1", "0x80, -1", "0xffffffffff, -22"})
    void mmioNeedsPermission(String mfn, int rc) {
        m.machine.frames().setCaf(LOW, 0x8000_0000_0000_0001L);
        belongsTo(LOW, MachineView.DOMID_IO);
        assertEquals(BEYOND, 0x400);
        assertEquals(rc, get(Pte.of(Long.decode(mfn), Tables.RW)));
        assertEquals("8000000000000001", m.caf(LOW), "no reference is kept");
    }

    @ParameterizedTest
    @CsvSource({"0x0, 0x18", "0x8, 0x10", "0x88, 0x90", "0x10, 0x0", "0x18, 0x0", "0x80, 0x0", "0x90, 0x0"})
    void mmioIsNotCached(String attributes, String flip) {
        m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        assertEquals((int) Long.decode(flip).longValue(), get(Pte.of(BEYOND, Tables.RW | Long.decode(attributes))));
    }

    @Test
    void mmioOfTheCallerIsMappedIntoOthersOnlyIfTheyArePermittedToo() {
        m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        m.domain(2, DomainKind.PV64, 1);
        assertEquals(-EPERM, entries.get(Pte.of(BEYOND, Tables.RW), 2, MachineView.DOMID_IO));
        m.machine.domains().set(2, DomainWord.IO_PERMITTED, 1);
        assertEquals(0x18, entries.get(Pte.of(BEYOND, Tables.RW), 2, MachineView.DOMID_IO));
    }

    @Test
    void framesOfXenKeepTheirCacheAttributes() {
        m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        long shared = m.xen.domains().allocSharedInfo(1);
        assertEquals("c000000000000001 e400000000000001", t.row(shared));
        assertEquals(-EACCES, get(Pte.of(shared, Tables.RW | Pte.PCD)));
        assertEquals("c000000000000001 e400000000000001", t.row(shared));
        assertEquals(-EACCES, get(Pte.of(shared, Tables.RO | Pte.PCD)));
        assertEquals(0, get(Pte.of(shared, Tables.RW)));
        assertEquals("c000000000000002 e400000000000002", t.row(shared));
    }

    @Test
    void aWriteCombiningMappingWithoutSelfSnoopIsMarked() {
        m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        assertEquals(0, get(Pte.of(MFN, Tables.RW | Pte.WC)));
        assertEquals("e400000000000001", m.taf(MFN));
        m.machine.globals().set(0, GlobalWord.SELF_SNOOP, 0);
        assertEquals(0, get(Pte.of(MFN, Tables.RO | Pte.WC)));
        assertEquals("e400000000000001", m.taf(MFN), "reading does not matter");
        assertEquals(0, get(Pte.of(MFN, Tables.RW | Pte.WC | Pte.PWT)));
        assertEquals("e400000000000002", m.taf(MFN), "write-protected memory is coherent");
        assertEquals(0, get(Pte.of(MFN, Tables.RW | Pte.WC)));
        assertEquals("e480000000000003", m.taf(MFN));
    }

    @Test
    void theMarkGoesWhenTheFrameBecomesATable() {
        m.machine.domains().set(1, DomainWord.IO_PERMITTED, 1);
        m.machine.globals().set(0, GlobalWord.SELF_SNOOP, 0);
        get(Pte.of(MFN, Tables.RW | Pte.WC));
        entries.put(Pte.of(MFN, Tables.RW), 1);
        assertEquals("e480000000000000", m.taf(MFN));
        assertEquals(0, t.pin(1, MFN));
        assertEquals("2c00000000000001", m.taf(MFN));
    }

    @Test
    void entriesOfMmioArePutWithoutATrace() {
        belongsTo(LOW, MachineView.DOMID_IO);
        m.machine.frames().setCaf(LOW, 0x8000_0000_0000_0001L);
        entries.put(Pte.of(LOW, Tables.RW), 1);
        entries.put(Pte.of(BEYOND, Tables.RW), 1);
        assertEquals("8000000000000001", m.caf(LOW));
        assertEquals(List.of(), m.eventNames());
    }
}
