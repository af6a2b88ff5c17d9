// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** hypercalls.md 6, frames.md 4.3 and 5 (steal_page). */
class ExchangeTest {
    private final TestMachine m = TestMachine.of("4.17.0");

    @BeforeEach
    void aDomainWithFrames() {
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, 0x20, 0x21, 0x22, 0x23);
    }

    private int exchange(int in, int out, FrameSource source, long... frames) {
        return m.xen.exchange().exchange(1, frames, in, out, 0x700, source);
    }

    private long domain(DomainWord word) {
        return m.machine.domains().get(1, word);
    }

    @Test
    void framesAreReplacedAndTheNumberOfThemStays() {
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        assertEquals(0, exchange(0, 0, FrameSource.of(0x50, 0x51), 0x20, 0x21));
        assertEquals("8000000000000001 0000000000000000", m.row(0x50));
        assertEquals(0x701, m.machine.pages().m2p(0x51));
        assertEquals(3, m.machine.frames().state(0x20));
        assertEquals(Links.INVALID_M2P, m.machine.pages().m2p(0x20));
        assertEquals(4, domain(DomainWord.TOT_PAGES));
        assertEquals(free, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertEquals(0x51, m.xen.lists().tail(1, DomainWord.PAGE_LIST));
        assertEquals(0x22, m.xen.lists().head(1, DomainWord.PAGE_LIST));
    }

    @Test
    void smallExtentsMakeALargeOne() {
        assertEquals(0, exchange(0, 2, FrameSource.of(0x60, 0x61, 0x62, 0x63), 0x20, 0x21, 0x22, 0x23));
        assertEquals(0x703, m.machine.pages().m2p(0x63));
        assertEquals(4, domain(DomainWord.TOT_PAGES));
    }

    @Test
    void aFrameThatIsReferredToIsNotTakenAndTheChunkIsUndone() {
        assertTrue(m.xen.frames().getPage(0x21, 1));
        assertEquals(-22, exchange(0, 1, FrameSource.of(0x60, 0x61), 0x20, 0x21));
        assertEquals("8000000000000001 0000000000000000", m.row(0x20));
        assertEquals("8000000000000002 0000000000000000", m.row(0x21));
        assertEquals(4, domain(DomainWord.TOT_PAGES));
        assertEquals(0x20, m.xen.lists().tail(1, DomainWord.PAGE_LIST), "it comes back at the end");
    }

    @Test
    void chunksBeforeAFailureStayDone() {
        m.owned(1, 0x24);
        assertEquals(-22, exchange(0, 0, FrameSource.of(0x50), 0x20, 0x99));
        assertEquals(3, m.machine.frames().state(0x20));
        assertEquals("8000000000000001 0000000000000000", m.row(0x50));
    }

    @Test
    void aTypeThatNobodyHoldsIsForgotten() {
        m.xen.frames().getPageAndType(0x20, 1, PageType.SEG_DESC);
        m.xen.frames().putPageAndType(0x20);
        assertEquals("8000000000000001 a400000000000000", m.row(0x20));
        assertEquals(0, exchange(0, 0, FrameSource.of(0x50), 0x20));
        assertEquals(
                "0000000000000000", String.format("%016x", m.machine.frames().taf(0x50)));
    }

    @Test
    void errorsNameTheirCondition() {
        assertEquals(-1, exchange(19, 0, FrameSource.of()));
        assertEquals(-1, exchange(0, 19, FrameSource.of()));
        assertEquals(-22, exchange(0, 1, FrameSource.of(), 0x20), "half an extent");
        assertEquals(-22, exchange(0, 0, FrameSource.of(), 0x0fff_ffff));
        assertEquals(-3, m.xen.exchange().exchange(7, new long[0], 0, 0, 0, FrameSource.of()));
        m.domain(2, DomainKind.HVM, 1);
        m.owned(2, 0x30);
        assertEquals(-95, m.xen.exchange().exchange(2, new long[] {0x30}, 0, 0, 0, FrameSource.of()));
    }

    @Test
    void guestsMayAskForSmallerExtentsOnly() {
        m.xen.caller().become(0, m.vcpu(1, 0));
        assertEquals(-1, exchange(10, 0, FrameSource.of()));
        assertEquals(0, m.xen.reservation().increase(1, 1, 10, FrameSource.of()));
    }

    @Test
    void withoutFreeMemoryNothingHappens() {
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        m.machine.globals().set(0, GlobalWord.OUTSTANDING, free);
        assertEquals(-12, exchange(0, 0, FrameSource.of(0x50), 0x20));
        assertEquals("8000000000000001 0000000000000000", m.row(0x20));
        assertEquals(free, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
    }

    /** Frames of the heap, and the domain begins to die when the {@code nth} is asked for, as another CPU may make it. */
    private FrameSource dyingAt(int nth) {
        int[] asked = {0};
        return () -> {
            if (++asked[0] == nth) {
                m.machine.domains().set(1, DomainWord.DYING, 1);
            }
            return FrameSource.ANY;
        };
    }

    @Test
    void aDomainThatBeginsToDieMeanwhileGetsNothingAndIsCountedRight() {
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        assertEquals(0, exchange(0, 0, dyingAt(1), 0x20));
        assertEquals(3, m.machine.frames().state(0x20));
        assertEquals(3, domain(DomainWord.TOT_PAGES));
        assertEquals(free + 1, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
    }

    @Test
    void whatWasTakenFromADomainThatBeginsToDieIsFreedWhenNothingIsFound() {
        m.domain(2, DomainKind.PV64, 1);
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        assertEquals(free - 1, m.xen.reservation().increase(2, free - 1, 0, FrameSource.of()));
        assertEquals(-12, exchange(1, 0, dyingAt(1), 0x20));
        assertEquals(3, m.machine.frames().state(0x20));
        assertEquals(3, m.machine.frames().state(0x21));
        assertEquals(3, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
    }

    @Test
    void framesOfXensHeapAndExtraOnesAreNotExchanged() {
        m.machine.frames().setCaf(0x20, 0x8200_0000_0000_0001L);
        assertEquals(-22, exchange(0, 0, FrameSource.of(), 0x20));
        assertEquals("8200000000000001", m.caf(0x20));
        m.machine.frames().setCaf(0x20, 0xc000_0000_0000_0001L);
        assertEquals(-22, exchange(0, 0, FrameSource.of(), 0x20));
        assertEquals("c000000000000001", m.caf(0x20));
        assertEquals(-22, exchange(0, 0, FrameSource.of(), 1L << 40));
        assertEquals(-1, exchange(-1, 0, FrameSource.of(), 0x21));
        assertEquals(-1, exchange(0, -1, FrameSource.of(), 0x21));
        assertEquals(-1, exchange(19, 0, FrameSource.of(), 0x21));
        assertEquals(-22, exchange(0, 1, FrameSource.of(), 0x21), "half an extent");
    }

    @Test
    void aTypeThatIsHeldByNothingButATypeReferenceIsABug() {
        m.machine.frames().setTaf(0x20, 0xe400_0000_0000_0001L);
        m.events();
        assertEquals(0, exchange(0, 0, FrameSource.of(0x50), 0x20));
        assertEquals("freed_typed", m.eventNames().getFirst());
    }
}
