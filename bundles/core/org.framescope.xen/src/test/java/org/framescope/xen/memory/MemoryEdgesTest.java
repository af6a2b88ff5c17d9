// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EPERM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.LongStream;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of memory_op and what a frame carries in and out of the heap; hypercalls.md 6, frames.md 4. */
class MemoryEdgesTest {
    private final TestMachine m = TestMachine.of("4.17.0");
    private final Reservation reservation = m.xen.reservation();

    @BeforeEach
    void dom0AndAGuest() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(1, DomainKind.PV64, 1);
    }

    private long global(GlobalWord word) {
        return m.machine.globals().get(0, word);
    }

    /** CONFIG_DOMU_MAX_ORDER 9, CONFIG_CTLDOM_MAX_ORDER 18: recorded in g_memory and maxmem. */
    @ParameterizedTest
    @CsvSource({"0, 18, true", "0, 19, false", "1, 9, true", "1, 10, false"})
    void whoAsksDecidesHowLargeAnExtentMayBe(int caller, int order, boolean allowed) {
        m.running(m.vcpu(caller, 0), 0);
        long[] one = {0x20};
        int rc = m.xen.exchange().exchange(1, one, 0, order, 0, FrameSource.of());
        assertEquals(allowed ? -EINVAL : -EPERM, rc, "one frame is no whole extent");
    }

    @Test
    void aGuestGivesBackAnExtentOfItsLargestOrder() {
        m.machine.domains().set(1, DomainWord.MAX_PAGES, 0x400);
        m.owned(1, LongStream.range(0x40, 0x240).toArray());
        m.running(m.vcpu(1, 0), 0);
        assertEquals(1, reservation.decrease(1, new long[] {0x40}, 9));
        assertEquals(0, m.machine.domains().get(1, DomainWord.TOT_PAGES));
        assertEquals(PageInfoLayout.FREE, m.machine.frames().state(0x23f));
    }

    @Test
    void extentsOfTwoBecomeExtentsOfFourAtTheirNumbers() {
        m.owned(1, LongStream.range(0x20, 0x28).toArray());
        long[] in = {0x20, 0x22, 0x24, 0x26};
        FrameSource out = FrameSource.of(LongStream.range(0x50, 0x58).toArray());
        assertEquals(0, m.xen.exchange().exchange(1, in, 1, 2, 0x700, out));
        for (int i = 0; i < 8; i++) {
            assertEquals("8000000000000001 0000000000000000", m.row(0x50 + i));
            assertEquals(0x700 + i, m.machine.pages().m2p(0x50 + i));
            assertEquals(PageInfoLayout.FREE, m.machine.frames().state(0x20 + i));
        }
    }

    @Test
    void extraFramesDoNotCountAgainstTheLimit() {
        m.machine.domains().set(1, DomainWord.MAX_PAGES, 3);
        for (long mfn = 0x20; mfn < 0x22; mfn++) {
            m.xen.heap().take(mfn);
            m.machine.frames().setCaf(mfn, m.machine.layout().extra());
            assertEquals(0, m.xen.assignPages().assignPage(mfn, 1));
        }
        assertEquals(3, reservation.populate(1, 5, 0, 0, FrameSource.of()));
        assertEquals(5, m.machine.domains().get(1, DomainWord.TOT_PAGES));
    }

    @Test
    void theHeapIsSearchedFromWhereItsLastFrameWas() {
        long low = m.xen.heap().allocDomheapPage();
        assertEquals(low + 1, global(GlobalWord.HEAP_CURSOR));
        assertEquals(low + 1, m.xen.heap().allocDomheapPage());
        long high = m.xen.heap().allocXenheapPage();
        assertEquals(high - 1, global(GlobalWord.XENHEAP_CURSOR));
        m.xen.freePages().freeXenheapPage(high);
        assertEquals(high, global(GlobalWord.XENHEAP_CURSOR));
        assertFalse(m.xen.heap().take(TestMachine.FRAMES));
        assertFalse(m.xen.heap().take(-1));
    }

    /** Table row 1 of frames.md 4: no owner, no type, and whoever may cache the frame is flushed. */
    @Test
    void anAllocatedFrameHasNothingOfItsPast() {
        m.owned(1, 0x20);
        m.xen.frames().putPage(0x20);
        long stamp = m.machine.frames().stamp(0x20);
        m.machine.frames().setOwnerPdx(0x20, 3);
        m.xen.clock().flushed(0);
        m.events();
        m.xen.heap().take(0x20);
        assertEquals(List.of("tlb_flush"), m.eventNames(), "CPU 1 alone did not flush since");
        assertEquals(stamp + 2, m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME));
        assertEquals("0000000000000000 0000000000000000", m.row(0x20));
        assertEquals(0, m.machine.frames().ownerPdx(0x20));
    }

    @Test
    void aSharedFrameHasNoNumber() {
        long mfn = m.xen.heap().allocXenheapPage();
        m.machine.pages().setM2p(mfn, 5);
        m.xen.assignPages().shareWithGuest(mfn, 1, true);
        assertEquals(Links.INVALID_M2P, m.machine.pages().m2p(mfn));
    }

    @Test
    void whatMappingsAreNotedInBeginsEmpty() {
        m.owned(1, 0x20);
        long record = global(GlobalWord.XENHEAP_CURSOR);
        for (int word = 0; word < 512; word++) {
            m.machine.pages().set(record, word, 0x20L << 24 | 1);
        }
        assertEquals(0, m.xen.foreignMaps().map(0, 1, 0x20, false));
        assertEquals(record, m.machine.domains().get(0, DomainWord.FOREIGN_MAPS));
        assertEquals(1, m.xen.foreignMaps().view().mappingsBy(0).size());
    }
}
