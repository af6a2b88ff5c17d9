// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GetPutPageTest {
    private final TestMachine m = TestMachine.of("4.17.0");
    private final Frames frames = m.xen.frames();

    @BeforeEach
    void twoDomainsWithAFrameEach() {
        m.domain(1, DomainKind.PV64, 1);
        m.domain(2, DomainKind.PV64, 1);
        m.owned(1, 0x20);
        m.owned(2, 0x30);
        m.events();
    }

    @Test
    void aReferenceToAnOwnFrameIsCounted() {
        assertTrue(frames.getPage(0x20, 1));
        assertEquals("8000000000000002 0000000000000000", m.row(0x20));
        frames.putPage(0x20);
        assertEquals("8000000000000001 0000000000000000", m.row(0x20));
        assertTrue(m.events().isEmpty());
    }

    @Test
    void aReferenceToAStrangersFrameIsRefusedWithAMessageAndDropped() {
        assertFalse(frames.getPage(0x30, 1));
        assertEquals("8000000000000001 0000000000000000", m.row(0x30));
        List<TestMachine.Seen> seen = m.events();
        assertEquals(1, seen.size());
        assertEquals(FrameEvents.WRONG_OWNER, seen.getFirst().event());
        assertEquals(
                List.of(0x30L, 1L, 2L, 0x8000_0000_0000_0001L, 0L),
                seen.getFirst().args());
    }

    @Test
    void aReferenceToAFreeFrameIsRefusedWithAMessageThatNamesNoOwner() {
        long caf = m.machine.frames().caf(0x40);
        assertFalse(frames.getPage(0x40, 1));
        assertEquals(caf, m.machine.frames().caf(0x40));
        List<TestMachine.Seen> seen = m.events();
        assertEquals(FrameEvents.WRONG_OWNER, seen.getFirst().event());
        assertEquals(0x7ff4L, seen.getFirst().args().get(2));
        assertEquals(caf, seen.getFirst().args().get(3));
    }

    @Test
    void dyingAndTranslatedDomainsAreRefusedSilently() {
        m.machine.domains().set(1, DomainWord.DYING, 1);
        assertFalse(frames.getPage(0x30, 1));
        m.machine.domains().set(1, DomainWord.DYING, 0);
        m.machine.domains().set(1, DomainWord.EXTERNAL_PAGING, 1);
        assertFalse(frames.getPage(0x30, 1));
        assertFalse(frames.getPage(0x40, 1));
        assertTrue(m.events().isEmpty());
    }

    @Test
    void aFrameWithoutOwnerIsAnAssertionAndKeepsTheReference() {
        assertTrue(m.xen.heap().take(0x41));
        m.machine.frames().setCaf(0x41, 1);
        assertFalse(frames.getPage(0x41, 1));
        assertEquals(2, m.machine.frames().count(0x41));
        assertEquals(List.of("no_owner", "wrong_owner"), m.eventNames());
    }

    @Test
    void theLastTwoValuesOfTheCountAreNotGivenOut() {
        PageInfoLayout layout = m.machine.layout();
        for (long left = 1; left <= 2; left++) {
            m.machine.frames().setCaf(0x20, layout.allocated() | layout.countMask() - left + 1);
            assertFalse(frames.getPage(0x20, 1));
        }
        m.machine.frames().setCaf(0x20, layout.allocated() | layout.countMask() - 2);
        assertTrue(frames.getPage(0x20, 1));
        assertFalse(frames.getPage(0x20, 1));
    }

    @Test
    void numbersThatAreNoFrameAreRefused() {
        assertFalse(frames.getPageFromMfn(TestMachine.FRAMES, 1));
        assertFalse(frames.getPageFromMfn(-1, 1));
        assertFalse(frames.getPageFromMfn(Long.MAX_VALUE, 1));
        assertTrue(frames.getPageFromMfn(0x20, 1));
    }

    @Test
    void theLastReferenceFreesTheFrame() {
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        m.machine.domains().set(1, DomainWord.CREATION_FINISHED, 1);
        assertEquals(2, m.machine.domains().get(1, DomainWord.REFCNT));
        frames.getPage(0x20, 1);
        frames.putPageAllocRef(0x20);
        assertEquals("0000000000000001", m.caf(0x20));
        assertEquals(1, m.machine.domains().get(1, DomainWord.TOT_PAGES));
        frames.putPage(0x20);
        assertEquals(PageInfoLayout.FREE, m.machine.frames().state(0x20));
        assertEquals(-1, m.machine.frames().owner(0x20));
        assertEquals(0, m.machine.domains().get(1, DomainWord.TOT_PAGES));
        assertEquals(1, m.machine.domains().get(1, DomainWord.REFCNT));
        assertEquals(free + 1, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertTrue(m.events().isEmpty());
    }

    @Test
    void theAllocationReferenceIsDroppedOnce() {
        frames.getPage(0x20, 1);
        frames.getPage(0x20, 1);
        frames.putPageAllocRef(0x20);
        frames.putPageAllocRef(0x20);
        assertEquals("0000000000000002", m.caf(0x20));
    }

    @Test
    void droppingTheAllocationReferenceAsTheLastOneIsABug() {
        frames.putPageAllocRef(0x20);
        assertEquals(List.of("last_alloc_ref"), m.eventNames());
    }

    @Test
    void puttingAReferenceThatDoesNotExistIsAnAssertionAndChangesNothing() {
        String before = m.row(0x40);
        frames.putPage(0x40);
        assertEquals(before, m.row(0x40));
        assertEquals(List.of("count_underflow"), m.eventNames());
    }

    @Test
    void freeingAFrameInUseAsATypeIsABug() {
        m.machine.frames().setTaf(0x20, m.machine.layout().typeBits(PageType.WRITABLE) | 1);
        frames.putPage(0x20);
        assertEquals(List.of("freed_typed"), m.eventNames());
    }

    @Test
    void aWritableFrameLosesItsTypeWithItsLastReference() {
        assertEquals(0, frames.getPageAndType(0x20, 1, PageType.WRITABLE));
        frames.putPageAndType(0x20);
        assertEquals("8000000000000001 e400000000000000", m.row(0x20));
        frames.putPage(0x20);
        assertTrue(m.events().isEmpty());
        assertEquals(PageInfoLayout.FREE, m.machine.frames().state(0x20));
    }

    @Test
    void aSharedXenHeapFrameStaysAfterItsLastReference() {
        long mfn = m.xen.heap().allocXenheapPage();
        m.xen.assignPages().shareWithGuest(mfn, 1, true);
        assertEquals("c000000000000001 e400000000000001", m.row(mfn));
        frames.putPageAllocRef(mfn);
        assertEquals("4000000000000000 e400000000000001", m.row(mfn));
        assertEquals(1, m.machine.frames().owner(mfn));
        assertEquals(0, m.machine.domains().get(1, DomainWord.XENHEAP_PAGES));
        assertTrue(m.events().isEmpty());
    }
}
