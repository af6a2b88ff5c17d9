// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.machine.VcpuWord;
import org.framescope.xen.memory.Reservation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Courses of events with the words that Xen 4.17 has after each. */
class ReferenceScenariosTest {
    private static final long L4 = 0x100;
    private static final long L3 = 0x101;
    private static final long L2 = 0x102;
    private static final long L1 = 0x103;
    private static final long DATA = 0x104;
    private static final long GDT = 0x105;

    private final Tables t = new Tables();

    @BeforeEach
    void aGuestsTables() {
        t.entry(L4, 0, L3, Tables.RW);
        t.entry(L3, 0, L2, Tables.RW);
        t.entry(L2, 0, L1, Tables.RW);
        t.entry(L1, 0, L4, Tables.RO);
        t.entry(L1, 1, L3, Tables.RO);
        t.entry(L1, 2, L2, Tables.RO);
        t.entry(L1, 3, L1, Tables.RO);
        t.entry(L1, 4, DATA, Tables.RW);
        t.entry(L1, 5, GDT, Tables.RO);
    }

    private void boot() {
        assertEquals(0, t.pin(4, L4));
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, L4));
    }

    @Test
    void bootingAGuestGivesItsTablesTheirTypes() {
        assertEquals(0, t.pin(4, L4));
        assertEquals("8000000000000003 8c00000000000001", t.row(L4));
        assertEquals("8000000000000003 6400000000000001", t.row(L3));
        assertEquals("8000000000000003 4400000000000001", t.row(L2));
        assertEquals("8000000000000003 2400000000000001", t.row(L1));
        assertEquals("8000000000000002 e400000000000001", t.row(DATA));
        assertEquals("8000000000000002 0000000000000000", t.row(GDT));
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, L4));
        assertEquals("8000000000000004 8c00000000000002", t.row(L4));
    }

    @Test
    void aSecondPinAndASecondUnpinAreRefused() {
        boot();
        assertEquals(-EINVAL, t.pin(4, L4));
        assertEquals("8000000000000004 8c00000000000002", t.row(L4));
        assertEquals(0, t.unpin(L4));
        assertEquals("8000000000000003 8400000000000001", t.row(L4));
        assertEquals("8000000000000003 6400000000000001", t.row(L3));
        assertEquals(-EINVAL, t.unpin(L4));
        assertEquals("8000000000000003 8400000000000001", t.row(L4));
        assertEquals(0, t.pin(4, L4));
        assertEquals("8000000000000004 8c00000000000002", t.row(L4));
    }

    private int map(int slot, long mfn, long flags) {
        return t.tables.updateVaMapping((long) slot << 12, Pte.of(mfn, flags), UpdateVaMapping.INVLPG);
    }

    @Test
    void noFrameIsATableAndWritable() {
        boot();
        assertEquals(-EBUSY, map(3, L1, Tables.RW));
        assertEquals("8000000000000003 2400000000000001", t.row(L1));
        assertEquals(0, map(6, L1, Tables.RO));
        assertEquals("8000000000000004 2400000000000001", t.row(L1));
        assertEquals(-EINVAL, t.pin(1, DATA));
        assertEquals("8000000000000002 e400000000000001", t.row(DATA));
        assertEquals(0, map(4, DATA, Tables.RO));
        assertEquals("8000000000000002 e400000000000000", t.row(DATA));
        assertEquals(0, t.pin(1, DATA));
        assertEquals("8000000000000003 2c00000000000001", t.row(DATA));
        assertEquals(-EBUSY, map(4, DATA, Tables.RW));
        assertEquals("8000000000000003 2c00000000000001", t.row(DATA));
        assertEquals(0, t.unpin(DATA));
        assertEquals("8000000000000002 2000000000000000", t.row(DATA));
        assertEquals(0, map(4, DATA, Tables.RW));
        assertEquals("8000000000000002 e400000000000001", t.row(DATA));
    }

    @Test
    void linearTablesAreReadOnlyAndOneDeep() {
        long a = 0x110;
        long b = 0x111;
        t.entry(a, 5, a, Tables.RO);
        assertEquals(0, t.pin(4, a));
        assertEquals("8000000000000002 8c00000000000001", t.row(a));
        assertEquals(0, t.pin(4, b));
        assertEquals(-EINVAL, t.update(a, 6, Pte.of(b, Tables.RW)));
        assertLinear(a, 0, b, 0);
        assertEquals(0, t.update(a, 6, Pte.of(b, Tables.RO)));
        assertEquals("8000000000000002 8c00000000000001", t.row(a));
        assertEquals("8000000000000003 8c00000000000002", t.row(b));
        assertLinear(a, 1, b, -1);
        assertEquals(-EINVAL, t.update(b, 6, Pte.of(a, Tables.RO)));
        assertLinear(a, 1, b, -1);
        assertEquals(0, t.unpin(b));
        assertEquals("8000000000000002 8400000000000001", t.row(b));
        assertLinear(a, 1, b, -1);
        assertEquals(0, t.update(a, 6, 0));
        assertEquals("8000000000000002 8c00000000000001", t.row(a));
        assertEquals("8000000000000001 8000000000000000", t.row(b));
        assertEquals(0, t.m.machine.frames().linearPtCount(a));
    }

    private void assertLinear(long a, int ofA, long b, int ofB) {
        assertEquals(ofA, t.m.machine.frames().linearPtCount(a));
        assertEquals(ofB, t.m.machine.frames().linearPtCount(b));
    }

    @Test
    void aFrameGivenBackLivesAsLongAsItsReferences() {
        long l1 = 0x110;
        long data = 0x111;
        t.entry(l1, 0, data, Tables.RW);
        assertEquals(0, t.pin(1, l1));
        Reservation reservation = t.m.xen.reservation();
        assertEquals(1, reservation.decrease(1, new long[] {data}, 0));
        assertEquals("0000000000000001 e400000000000001", t.row(data));
        assertEquals(0, t.update(l1, 0, 0));
        assertEquals(3, t.m.machine.frames().state(data));
        assertEquals(1, reservation.decrease(1, new long[] {l1}, 0));
        assertEquals("0000000000000001 2c00000000000001", t.row(l1));
        assertEquals(0, t.unpin(l1));
        assertEquals(3, t.m.machine.frames().state(l1));
    }

    @Test
    void anInterruptedPinIsPartialAndContinues() {
        long a0 = 0x110;
        long a1 = 0x111;
        long a2 = 0x112;
        t.entry(a0, 0, a1, Tables.RW);
        t.entry(a0, 1, a2, Tables.RW);
        t.m.xen.caller().preemption().stopAt(512);
        assertEquals(-ERESTART, t.pin(3, a0));
        assertEquals("8000000000000002 6100000000000001", t.row(a0));
        assertEquals("8000000000000002 4400000000000001", t.row(a1));
        assertEquals("8000000000000001 0000000000000000", t.row(a2));
        assertEquals(1, t.m.machine.frames().nrValidatedPtes(a0));
        t.m.xen.caller().preemption().never();
        assertEquals(0, t.pin(3, a0));
        assertEquals("8000000000000002 6c00000000000001", t.row(a0));
        assertEquals("8000000000000002 4400000000000001", t.row(a1));
        assertEquals("8000000000000002 4400000000000001", t.row(a2));
    }

    @Test
    void aPinInterruptedOneLevelBelowRetainsTheReferenceOfItsEntry() {
        long a0 = 0x110;
        long a1 = 0x111;
        t.entry(a0, 0, a1, Tables.RW);
        t.m.xen.caller().preemption().stopAt(1);
        assertEquals(-ERESTART, t.pin(3, a0));
        assertEquals("8000000000000003 4100000000000001", t.row(a1));
        assertEquals(1, t.m.machine.frames().nrValidatedPtes(a1));
        assertEquals("8000000000000002 6100000000000001", t.row(a0));
        assertEquals(0, t.m.machine.frames().nrValidatedPtes(a0));
        assertEquals(true, t.m.machine.frames().partialSet(a0));
        t.m.xen.caller().preemption().never();
        assertEquals(0, t.pin(3, a0));
        assertEquals("8000000000000002 6c00000000000001", t.row(a0));
        assertEquals("8000000000000002 4400000000000001", t.row(a1));
    }

    @Test
    void aReplacedTableIsPutAtTheNextBoundary() {
        boot();
        long vcpu = t.m.vcpu(1, 0);
        t.m.xen.caller().preemption().stopAt(1);
        assertEquals(-ERESTART, t.update(L4, 0, 0));
        assertEquals(L3, t.m.machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_TABLE));
        assertEquals(L4, t.m.machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_PTPG));
        assertEquals("8000000000000004 6100000000000001", t.row(L3), "allocated, mapped, parked, partial");
        t.m.xen.caller().preemption().never();
        assertEquals(0, t.m.xen.frames().putOldGuestTable(vcpu));
        assertEquals("8000000000000001 6000000000000000", t.row(L3));
        assertEquals(0, t.m.machine.vcpus().get(vcpu, VcpuWord.OLD_GUEST_TABLE));
    }
}
