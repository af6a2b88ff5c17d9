// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.E2BIG;
import static org.framescope.xen.Errno.EINVAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.Links;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignAndFreeTest {
    private static final long MFN = 0x20;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final FrameTable frames = m.machine.frames();
    private final PageInfoLayout layout = m.machine.layout();

    @BeforeEach
    void aDomain() {
        m.domain(1, DomainKind.PV64, 1);
        m.machine.globals().set(0, GlobalWord.TLBFLUSH_CLOCK, 77);
    }

    private long domain(DomainWord word) {
        return m.machine.domains().get(1, word);
    }

    private void put() {
        m.xen.frames().getPage(MFN, 1);
        m.xen.frames().putPageAllocRef(MFN);
        m.xen.frames().putPage(MFN);
    }

    @Test
    void aDomainAtItsLimitGetsNoMoreAndADyingOneNothing() {
        m.machine.domains().set(1, DomainWord.MAX_PAGES, 1);
        m.owned(1, MFN);
        assertTrue(m.xen.heap().take(0x21));
        assertEquals(-E2BIG, m.xen.assignPages().assignPage(0x21, 1));
        m.machine.domains().set(1, DomainWord.DYING, 1);
        assertEquals(-EINVAL, m.xen.assignPages().assignPage(0x21, 1));
        assertEquals(-1, frames.owner(0x21));
        assertEquals(1, domain(DomainWord.TOT_PAGES));
    }

    @Test
    void theLastReferenceToAHeapFrameOfNobodyIsABugAndNothingIsFreed() {
        long caf = layout.xenHeap() | 1;
        frames.setCaf(MFN, caf);
        m.xen.frames().putPage(MFN);
        assertEquals(List.of("nobodys_heap"), m.eventNames());
        assertEquals(layout.xenHeap(), frames.caf(MFN));
    }

    @Test
    void anExtraFrameIsCountedApartBothWays() {
        m.machine.domains().set(1, DomainWord.MAX_PAGES, 0);
        m.xen.heap().take(MFN);
        frames.setCaf(MFN, layout.extra());
        assertEquals(0, m.xen.assignPages().assignPage(MFN, 1));
        assertEquals("8200000000000001", m.caf(MFN));
        assertEquals(1, domain(DomainWord.TOT_PAGES));
        assertEquals(1, domain(DomainWord.EXTRA_PAGES));
        assertEquals(MFN, m.xen.lists().head(1, DomainWord.EXTRA_PAGE_LIST));
        put();
        assertEquals(0, domain(DomainWord.TOT_PAGES));
        assertEquals(0, domain(DomainWord.EXTRA_PAGES));
        assertEquals(Links.NONE, m.xen.lists().head(1, DomainWord.EXTRA_PAGE_LIST));
        assertEquals(layout.stateBits(PageInfoLayout.FREE), frames.caf(MFN));
    }

    @Test
    void theDomainIsHeldWhileItOwnsAnything() {
        assertEquals(1, domain(DomainWord.REFCNT));
        m.owned(1, MFN, 0x21);
        assertEquals(2, domain(DomainWord.REFCNT));
        put();
        assertEquals(2, domain(DomainWord.REFCNT));
        m.xen.frames().getPage(0x21, 1);
        m.xen.frames().putPageAllocRef(0x21);
        m.xen.frames().putPage(0x21);
        assertEquals(1, domain(DomainWord.REFCNT));
    }

    /** Rows as recorded when frames of each sort were freed, by a living and by a dying owner. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0, 0c00000000000000, 000000010007ffff",
        "0000000000000000, 1, 8c00000000000000, 0000000100000000",
        "2000000000000000, 1, 8c00000000000000, 2000000100000000",
        "a400000000000000, 1, 8c00000000000000, a400000100000000",
        "e400000000000000, 0, 0c00000000000000, 040000010007ffff"
    })
    void aFreedFramesRowIsOverlaid(String taf, long dying, String freeCaf, String freeTaf) {
        m.owned(1, MFN);
        m.machine.pages().setM2p(MFN, 5);
        frames.setTaf(MFN, Long.parseUnsignedLong(taf, 16));
        m.machine.domains().set(1, DomainWord.DYING, dying);
        put();
        assertEquals(freeCaf + " " + freeTaf, m.row(MFN));
        assertEquals(77, frames.stamp(MFN));
        assertEquals(Links.INVALID_M2P, m.machine.pages().m2p(MFN));
    }

    @Test
    void aFrameBeingOfflinedDoesNotComeBackToTheHeap() {
        m.owned(1, MFN);
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        frames.setCaf(MFN, frames.caf(MFN) | layout.stateBits(PageInfoLayout.OFFLINING) | layout.broken());
        put();
        assertEquals("1800000000000000", m.caf(MFN));
        assertEquals(free, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
    }

    @Test
    void sharingAgainDoesNothingAndWithADyingDomainOnlyHalf() {
        long mfn = m.xen.heap().allocXenheapPage();
        m.xen.assignPages().shareWithGuest(mfn, 1, false);
        assertEquals("c000000000000001 0400000000000001", m.row(mfn));
        m.xen.assignPages().shareWithGuest(mfn, 1, true);
        assertEquals("c000000000000001 0400000000000001", m.row(mfn));
        assertEquals(1, domain(DomainWord.XENHEAP_PAGES));
        m.machine.domains().set(1, DomainWord.DYING, 1);
        long late = m.xen.heap().allocXenheapPage();
        m.xen.assignPages().shareWithGuest(late, 1, true);
        assertEquals("4000000000000000 e400000000000001", m.row(late));
        assertEquals(1, frames.owner(late));
        assertEquals(1, domain(DomainWord.XENHEAP_PAGES));
    }

    @Test
    void sharingRaisesTheDomainsReferenceOnce() {
        m.xen.assignPages().shareWithGuest(m.xen.heap().allocXenheapPage(), 1, true);
        m.xen.assignPages().shareWithGuest(m.xen.heap().allocXenheapPage(), 1, true);
        assertEquals(2, domain(DomainWord.REFCNT));
        assertEquals(2, domain(DomainWord.XENHEAP_PAGES));
        assertEquals(PageType.WRITABLE, frames.type(m.xen.lists().tail(1, DomainWord.XENPAGE_LIST)));
    }
}
