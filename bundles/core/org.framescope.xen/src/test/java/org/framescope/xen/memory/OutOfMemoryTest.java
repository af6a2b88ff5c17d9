// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EEXIST;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOMEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.xen.TestMachine;
import org.framescope.xen.grants.GrantFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the heap has no frame left: -ENOMEM, and what was taken before is given back (hypercalls.md 6, 7.1, 10, 11). */
class OutOfMemoryTest {
    private TestMachine m = TestMachine.of("4.17.0");
    private final Deque<Long> hoard = new ArrayDeque<>();

    private long free() {
        return m.machine.globals().get(0, GlobalWord.FREE_PAGES);
    }

    /** Leaves {@code frames} free frames. */
    private void leave(long frames) {
        while (free() > frames) {
            hoard.push(m.xen.heap().allocDomheapPage());
        }
        while (free() < frames) {
            m.xen.freePages().freeHeapPage(hoard.pop(), false, false);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void aPvDomainNeedsTwoFramesAndKeepsNoneWhenItGetsFewer(long frames) {
        leave(frames);
        assertEquals(-ENOMEM, m.xen.domains().create(5, DomainKind.PV64, 10, 1));
        assertEquals(frames, free());
        assertFalse(m.xen.domains().exists(5));
        assertFalse(m.machine.view().domainIds().contains(5));
        leave(2);
        assertEquals(0, m.xen.domains().create(5, DomainKind.PV64, 10, 1));
        assertEquals(0, free());
    }

    @Test
    void sharedInfoNeedsAFrame() {
        m.domain(1, DomainKind.PV64, 1);
        leave(0);
        assertEquals(-ENOMEM, m.xen.domains().allocSharedInfo(1));
        assertEquals(0, m.machine.domains().get(1, DomainWord.SHARED_INFO));
        leave(1);
        assertTrue(m.xen.domains().allocSharedInfo(1) > 0);
    }

    @Test
    void anExtraSharedInfoIsNotForDyingDomainsNorForReleasesWithoutExtraFrames() {
        m = new TestMachine(TestMachine.release("4.17.0", "shared-info", "extra"));
        m.domain(1, DomainKind.PV64, 1);
        m.machine.domains().set(1, DomainWord.DYING, 1);
        assertEquals(-EINVAL, m.xen.domains().allocSharedInfo(1));
        m = new TestMachine(TestMachine.release("4.13.0", "shared-info", "extra"));
        m.domain(1, DomainKind.PV64, 1);
        assertEquals(-ENOMEM, m.xen.domains().allocSharedInfo(1), "PGC_extra came with 4.14");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void aGrantTableNeedsFourFrames(long frames) {
        m.domain(1, DomainKind.PV64, 1);
        leave(frames);
        assertEquals(-ENOMEM, m.xen.grantTables().init(1, Heap.EXHAUSTED));
        assertEquals(0, m.xen.grantTables().view().entries(1));
        assertEquals(frames == 0 ? 0 : frames - 1, free(), "its records stay with the domain, nothing else");
        leave(4);
        assertEquals(0, m.xen.grantTables().init(1, Heap.EXHAUSTED));
        assertEquals(-EEXIST, m.xen.grantTables().init(1, Heap.EXHAUSTED));
    }

    @Test
    void aGrantTableGrowsToItsLimitAndInFreeFramesOnly() {
        m.domain(1, DomainKind.PV64, 1);
        assertEquals(-EINVAL, m.xen.grantTables().init(1, 1L << 30));
        assertEquals(0, m.xen.grantTables().init(1, 0x20));
        assertEquals("c000000000000001 e400000000000001", m.row(0x20));
        assertEquals(-EINVAL, m.xen.grantTables().grow(1, 0x20), "taken");
        assertEquals(GrantFlags.GENERAL_ERROR, m.xen.grantTables().setupTable(1, 65));
        assertEquals(GrantFlags.OKAY, m.xen.grantTables().setupTable(1, 64));
        assertEquals(GrantFlags.OKAY, m.xen.grantTables().setupTable(1, 3), "it never shrinks");
        assertEquals(64 * 512, m.xen.grantTables().view().entries(1));
        assertEquals(-EINVAL, m.xen.grantTables().grow(1, Heap.EXHAUSTED), "full");
    }

    @Test
    void whoCannotNoteAMappingOfAGrantMakesNone() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, 0x20);
        assertEquals(0, m.xen.grantTables().init(1, Heap.EXHAUSTED));
        m.xen.grantTables().write(1, 8, 0x20L << 32 | 1);
        leave(0);
        assertEquals(GrantFlags.NO_DEVICE_SPACE, m.xen.grantMaps().map(0, 1, 8, GrantFlags.HOST_MAP), "no records");
        leave(1);
        assertEquals(GrantFlags.NO_DEVICE_SPACE, m.xen.grantMaps().map(0, 1, 8, GrantFlags.HOST_MAP), "no maptrack");
        assertEquals("8000000000000001 0000000000000000", m.row(0x20));
        leave(1);
        assertEquals(0, m.xen.grantMaps().map(0, 1, 8, GrantFlags.HOST_MAP));
        assertEquals("8000000000000002 e400000000000001", m.row(0x20));
        leave(0);
        assertEquals(GrantFlags.GENERAL_ERROR, m.xen.grantTables().setupTable(1, 2));
        assertEquals(512, m.xen.grantTables().view().entries(1));
    }

    @Test
    void aForeignMappingThatCannotBeNotedHoldsNothing() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, 0x20);
        leave(0);
        assertEquals(-ENOMEM, m.xen.foreignMaps().map(0, 1, 0x20, true));
        assertEquals("8000000000000001 e400000000000000", m.row(0x20), "the type stays, as after any unmapping");
    }

    @Test
    void anIoreqPageNeedsAFrameAndALivingDomain() {
        m.domain(1, DomainKind.HVM, 1);
        leave(0);
        assertEquals(-ENOMEM, m.xen.ioreqPages().alloc(1, Heap.EXHAUSTED));
        leave(2);
        m.machine.domains().set(1, DomainWord.DYING, 1);
        assertEquals(-ENOMEM, m.xen.ioreqPages().alloc(1, Heap.EXHAUSTED));
        assertEquals(2, free());
        m.machine.domains().set(1, DomainWord.DYING, 0);
        assertEquals(0, m.xen.ioreqPages().alloc(1, Heap.EXHAUSTED));
        assertEquals(0, m.xen.ioreqPages().alloc(1, Heap.EXHAUSTED));
        assertEquals(-EEXIST, m.xen.ioreqPages().alloc(1, Heap.EXHAUSTED));
        assertEquals(0, free());
    }

    @Test
    void anExchangeThatFindsNoFramesGivesBackWhatItTook() {
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, 0x20, 0x21);
        leave(1);
        assertEquals(-ENOMEM, m.xen.exchange().exchange(1, new long[] {0x20, 0x21}, 0, 1, 0, FrameSource.of()));
        assertEquals(1, free());
        assertEquals("8000000000000001 0000000000000000", m.row(0x20));
        assertEquals("8000000000000001 0000000000000000", m.row(0x21));
        assertEquals(2, m.machine.domains().get(1, DomainWord.TOT_PAGES));
        assertEquals(0x20, m.xen.lists().head(1, DomainWord.PAGE_LIST));
        assertEquals(0x21, m.xen.lists().tail(1, DomainWord.PAGE_LIST));
    }

    @Test
    void anAllocationThatEndsHalfwayGivesItsFramesBack() {
        m.domain(1, DomainKind.PV64, 1);
        leave(3);
        assertEquals(0, m.xen.reservation().increase(1, 1, 2, FrameSource.of()));
        assertEquals(3, free());
        assertEquals(3, m.xen.reservation().increase(1, 4, 0, FrameSource.of()));
        assertEquals(0, free());
    }

    @Test
    void aDomainWithoutAHashTableIsNotShadowed() {
        m.domain(1, DomainKind.HVM, 1);
        leave(0);
        assertFalse(m.xen.shadows().enable(1));
        assertEquals(0, m.machine.domains().get(1, DomainWord.SHADOW_MODE));
    }

    @Test
    void whatIsHoardedWasFree() {
        leave(0);
        assertEquals(Heap.EXHAUSTED, m.xen.heap().allocDomheapPage());
        assertEquals(Heap.EXHAUSTED, m.xen.heap().allocXenheapPage());
        assertTrue(hoard.stream().allMatch(mfn -> m.machine.frames().state(mfn) == PageInfoLayout.INUSE));
    }
}
