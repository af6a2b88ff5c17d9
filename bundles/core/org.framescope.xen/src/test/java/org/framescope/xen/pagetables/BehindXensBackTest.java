// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.pagetables;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.Links;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.frames.LinearCounts;
import org.junit.jupiter.api.Test;

/** Tables whose contents somebody changed from outside, counts at their ends, and callers without a vCPU. */
class BehindXensBackTest {
    private static final long A = 0x100;
    private static final long B = 0x101;
    private static final long C = 0x102;

    private final Tables t = new Tables();

    @Test
    void aLargePageThatAppearedIsPutFrameByFrame() {
        t.entry(A, 0, B, Tables.RW);
        assertEquals(0, t.pin(2, A));
        t.m.machine.pages().set(A, 0, Pte.of(0x3ff, Tables.RO | Pte.PSE));
        t.m.xen.heap().take(0x3ff);
        t.m.machine.frames().setCaf(0x3ff, 5);
        assertEquals(0, t.unpin(A));
        assertEquals("0000000000000004", t.m.caf(0x3ff), "the machine ends there");
        assertEquals("8000000000000002 2400000000000001", t.row(B), "what the entry held before is left");
    }

    @Test
    void aLargePageThatAppearedIsPutAtOnceWhenReplaced() {
        assertEquals(0, t.pin(2, A));
        t.m.xen.heap().take(0x3ff);
        t.m.machine.frames().setCaf(0x3ff, 5);
        t.m.machine.frames().setTaf(0x3ff, 0xe400_0000_0000_0003L);
        t.m.machine.pages().set(A, 0, Pte.of(0x3ff, Tables.RW | Pte.PSE));
        assertEquals(0, t.update(A, 0, 0));
        assertEquals("0000000000000004 e400000000000002", t.row(0x3ff));
    }

    @Test
    void linearCountsDoNotWrap() {
        LinearCounts counts = new LinearCounts(t.m.machine);
        t.m.machine.frames().setStamp(A, 0x7fff_0000L);
        assertEquals(false, counts.incEntries(A));
        t.m.machine.frames().setStamp(A, 0x8000_0000L);
        assertEquals(false, counts.incUses(A));
        assertEquals(-32768, t.m.machine.frames().linearPtCount(A));
        t.m.machine.frames().setStamp(A, 0x1234L);
        counts.decUses(A);
        counts.decEntries(B);
        assertEquals(2, t.m.eventNames().stream().filter("linear_count"::equals).count());
        assertEquals(0x1_1234L, t.m.machine.frames().stamp(A), "the lower half stays");
    }

    @Test
    void aFullTypeCountTakesNoLinearUse() {
        assertEquals(0, t.pin(4, A));
        assertEquals(0, t.pin(4, B));
        long full = t.m.machine.frames().taf(B) | t.m.machine.layout().typeCountMask();
        t.m.machine.frames().setTaf(B, full);
        assertEquals(-EINVAL, t.update(A, 1, Pte.of(B, Tables.RO)));
        assertEquals(full, t.m.machine.frames().taf(B));
        assertEquals(0, t.m.machine.frames().linearPtCount(B));
        assertEquals("8000000000000002", t.m.caf(B));
    }

    @Test
    void aLinearTargetThatLosesItsLastReferenceThroughTheEntryIsDemoted() {
        assertEquals(0, t.pin(3, A));
        assertEquals(0, t.pin(3, B));
        assertEquals(0, t.update(A, 7, Pte.of(B, Tables.RO)));
        assertEquals(0, t.unpin(B));
        assertEquals(0, t.unpin(A));
        assertEquals("8000000000000001 6000000000000000", t.row(B));
        assertEquals("8000000000000001 6000000000000000", t.row(A));
    }

    @Test
    void anInterruptedDemotionOfALinearTargetCountsItOnce() {
        t.entry(B, 0, C, Tables.RW);
        assertEquals(0, t.pin(4, A));
        assertEquals(0, t.pin(4, B));
        assertEquals(0, t.update(A, 7, Pte.of(B, Tables.RO)));
        assertEquals(0, t.unpin(B));
        t.m.xen.caller().preemption().stopAt(1);
        assertEquals(-ERESTART, t.update(A, 7, 0));
        assertEquals(0, t.m.machine.frames().linearPtCount(A));
        assertEquals(0, t.m.machine.frames().linearPtCount(B));
        t.m.xen.caller().preemption().never();
        assertEquals(0, t.m.xen.frames().putOldGuestTable(t.m.vcpu(1, 0)));
        assertEquals("8000000000000001 8000000000000000", t.row(B));
        assertTrue(t.m.eventNames().stream().noneMatch("linear_count"::equals));
    }

    @Test
    void withoutAVcpuTheIdleOneOwesThePut() {
        t.m.xen.caller().become(1, Links.NO_VCPU);
        t.entry(A, 3, B, Tables.RW);
        t.entry(A, 7, 0x3f0, Tables.RW);
        assertTrue(t.m.xen.frames().getPageFromMfn(A, 1));
        assertEquals(-EINVAL, t.m.xen.frames().getPageType(A, PageType.L2));
        long idle = t.m.machine.pcpus().get(1, PcpuWord.IDLE_VCPU);
        assertEquals(A, t.m.machine.vcpus().get(idle, VcpuWord.OLD_GUEST_TABLE));
        assertEquals(0, t.m.xen.frames().putOldGuestTable(idle));
        assertEquals("8000000000000001 4000000000000000", t.row(A));
    }

    @Test
    void aRootWhoseAuditIsInterruptedIsNotInstalled() {
        t.entry(A, 0, B, Tables.RW);
        t.m.xen.caller().preemption().stopAt(1);
        assertEquals(-ERESTART, t.ext(MmuextRequest.NEW_BASEPTR, A));
        assertEquals(0, t.m.machine.vcpus().get(t.m.vcpu(1, 0), VcpuWord.GUEST_TABLE));
        t.m.xen.caller().preemption().stopAt(1);
        assertEquals(-ERESTART, t.ext(MmuextRequest.NEW_USER_BASEPTR, A));
        assertEquals("8000000000000002 8100000000000001", t.row(A));
        t.m.xen.caller().preemption().never();
        assertEquals(0, t.ext(MmuextRequest.NEW_BASEPTR, A));
        assertEquals("8000000000000002 8400000000000001", t.row(A));
    }
}
