// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results as recorded in alloc_only, alloc_orders, alloc_overmax, dec_list, dec_pop; hypercalls.md 6; frames.md 4. */
class ReservationTest {
    private final TestMachine m = TestMachine.of("4.17.0");
    private final Reservation reservation = m.xen.reservation();

    @BeforeEach
    void anEmptyDomain() {
        m.domain(1, DomainKind.PV64, 1);
        m.machine.domains().set(1, DomainWord.MAX_PAGES, 8);
    }

    private long domain(DomainWord word) {
        return m.machine.domains().get(1, word);
    }

    @Test
    void populatedFramesBelongToTheDomainAtTheirNumbers() {
        assertEquals(2, reservation.populate(1, 2, 1, 0x100, FrameSource.of(0x20, 0x21, 0x30, 0x31)));
        assertEquals("8000000000000001 0000000000000000", m.row(0x31));
        assertEquals(0x103, m.machine.pages().m2p(0x31));
        assertEquals(4, domain(DomainWord.TOT_PAGES));
        assertEquals(2, domain(DomainWord.REFCNT));
    }

    @Test
    void increasedFramesHaveNoNumber() {
        assertEquals(1, reservation.increase(1, 1, 0, FrameSource.of(0x20)));
        assertEquals(-1, m.machine.pages().m2p(0x20));
    }

    @Test
    void whatExceedsTheLimitIsNotGivenAndLeavesTheHeapAsItWas() {
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        assertEquals(8, reservation.increase(1, 12, 0, FrameSource.of()));
        assertEquals(0, reservation.increase(1, 1, 0, FrameSource.of()));
        assertEquals(free - 8, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        m.machine.domains().set(1, DomainWord.MAX_PAGES, 4);
        assertEquals(0, reservation.increase(1, 1, 0, FrameSource.of()), "below what it has");
        m.machine.domains().set(1, DomainWord.MAX_PAGES, 10);
        assertEquals(0, reservation.increase(1, 1, 2, FrameSource.of()), "a chunk is given whole or not");
        assertEquals(1, reservation.increase(1, 1, 1, FrameSource.of()));
    }

    @Test
    void argumentErrorsGiveNothing() {
        assertEquals(0, reservation.increase(7, 1, 0, FrameSource.of()));
        assertEquals(0, reservation.increase(1, 1, 19, FrameSource.of()));
        assertEquals(0, reservation.populate(1, 1, -1, 0, FrameSource.of()));
        assertEquals(0, reservation.decrease(7, new long[] {0x20}, 0));
        assertEquals(0, reservation.decrease(1, new long[] {0x20}, 19));
    }

    @Test
    void aFrameGivenBackIsFreeAtOnceWhenNobodyRefersToIt() {
        m.owned(1, 0x20, 0x21);
        assertEquals(1, reservation.decrease(1, new long[] {0x20}, 0));
        assertEquals(3, m.machine.frames().state(0x20));
        assertEquals(1, domain(DomainWord.TOT_PAGES));
        assertEquals(1, reservation.decrease(1, new long[] {0x21}, 0));
        assertEquals(0, domain(DomainWord.TOT_PAGES));
        assertEquals(1, domain(DomainWord.REFCNT), "without frames it holds no reference");
    }

    @Test
    void aFrameThatIsReferredToStaysUntilThatEndsAndGivingItBackTwiceChangesNothing() {
        m.owned(1, 0x20);
        m.xen.frames().getPageAndType(0x20, 1, PageType.WRITABLE);
        assertEquals(1, reservation.decrease(1, new long[] {0x20}, 0));
        assertEquals("0000000000000001 e400000000000001", m.row(0x20));
        assertEquals(1, reservation.decrease(1, new long[] {0x20}, 0));
        assertEquals("0000000000000001 e400000000000001", m.row(0x20));
        assertEquals(1, domain(DomainWord.TOT_PAGES));
        m.xen.frames().putPageAndType(0x20);
        assertEquals(3, m.machine.frames().state(0x20));
        assertEquals(0, domain(DomainWord.TOT_PAGES));
    }

    @Test
    void aListIsWorkedThroughToItsFirstBadFrame() {
        m.owned(1, 0x20, 0x21);
        assertEquals(1, reservation.decrease(1, new long[] {0x20, 0x30, 0x21}, 0));
        assertEquals("8000000000000001 0000000000000000", m.row(0x21));
        assertEquals(0, reservation.decrease(1, new long[] {0x0fff_ffff, 0x21}, 0));
        assertEquals(-22, reservation.guestRemovePage(1, 0x0fff_ffff));
        assertEquals(-6, reservation.guestRemovePage(1, 0x30));
    }

    @Test
    void aClaimKeepsMemoryFromOthers() {
        m.domain(2, DomainKind.PV64, 1);
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        m.machine.domains().set(1, DomainWord.MAX_PAGES, free);
        assertEquals(0, m.xen.claims().set(1, free - 1));
        assertEquals(1, reservation.increase(2, 3, 0, FrameSource.of()));
        assertEquals(2, reservation.increase(1, 2, 0, FrameSource.of()));
        assertEquals(free - 3, domain(DomainWord.OUTSTANDING_PAGES), "used up by what it got");
        assertEquals(free - 3, m.machine.globals().get(0, GlobalWord.OUTSTANDING));
        assertEquals(0, m.xen.claims().set(1, 0));
        assertEquals(0, m.machine.globals().get(0, GlobalWord.OUTSTANDING));
        assertEquals(3, reservation.increase(2, 3, 0, FrameSource.of()));
    }

    @Test
    void aClaimThatCannotBeIsRefused() {
        m.owned(1, 0x20, 0x21);
        assertEquals(-22, m.xen.claims().set(1, 2), "it has as many");
        assertEquals(-22, m.xen.claims().set(1, 9), "beyond max_pages");
        m.machine.domains().set(1, DomainWord.MAX_PAGES, 1L << 40);
        assertEquals(-12, m.xen.claims().set(1, 1L << 39));
        assertEquals(0, m.xen.claims().set(1, 5));
        assertEquals(3, domain(DomainWord.OUTSTANDING_PAGES));
        assertEquals(-22, m.xen.claims().set(1, 6), "one at a time");
    }

    @Test
    void aFreeFrameIsOfflinedAtOnceAndComesBack() {
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        assertEquals(Offlining.OFFLINED, m.xen.offlining().offline(0x40, false));
        assertEquals("0800000000000000", m.caf(0x40));
        assertEquals(free - 1, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertEquals(0, reservation.increase(1, 0, 0, FrameSource.of(0x40)));
        assertEquals(Offlining.OFFLINED, m.xen.offlining().offline(0x40, false), "again");
        assertEquals(Offlining.ONLINED, m.xen.offlining().online(0x40));
        assertEquals(3, m.machine.frames().state(0x40));
        assertEquals(free, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertEquals(0, m.xen.offlining().online(0x40), "nothing to do");
    }

    @Test
    void aFrameInUseIsOfflinedWhenItIsFreed() {
        m.owned(1, 0x20);
        assertEquals(0x1_1004, m.xen.offlining().offline(0x20, false), "owned by d1, pending");
        assertEquals("8400000000000001", m.caf(0x20));
        reservation.decrease(1, new long[] {0x20}, 0);
        assertEquals("0800000000000000", m.caf(0x20));
    }

    @Test
    void offliningIsTakenBack() {
        m.owned(1, 0x20);
        m.xen.offlining().offline(0x20, false);
        assertEquals(Offlining.ONLINED, m.xen.offlining().online(0x20));
        assertEquals("8000000000000001", m.caf(0x20));
    }

    @Test
    void aBrokenFrameNeverComesBackAndItsOwnerIsCrashedTheSecondTime() {
        m.owned(1, 0x20);
        assertEquals(0x1_3004, m.xen.offlining().offline(0x20, true));
        assertEquals("9400000000000001", m.caf(0x20));
        assertEquals(-22, m.xen.offlining().online(0x20));
        assertEquals(Offlining.AGAIN, m.xen.offlining().offline(0x20, true));
        assertEquals(4, domain(DomainWord.SHUTDOWN_CODE), "crash");
        reservation.decrease(1, new long[] {0x20}, 0);
        assertEquals("1800000000000000", m.caf(0x20));
    }

    @Test
    void whatIsNoFrameOrXensOwnStays() {
        assertEquals(-22, m.xen.offlining().offline(TestMachine.FRAMES, false));
        assertEquals(-22, m.xen.offlining().online(-1));
        long zeroPage = m.machine.globals().get(0, GlobalWord.ZERO_PAGE);
        assertEquals(-1, m.xen.offlining().offline(zeroPage, false));
        long sharedInfo = m.xen.domains().allocSharedInfo(1);
        assertEquals(0x1_1004, m.xen.offlining().offline(sharedInfo, false));
        long struct = domain(DomainWord.STRUCT_PDX);
        assertEquals(0x7ff2_0104L, m.xen.offlining().offline(struct, false), "Xen's, pending");
    }
}
