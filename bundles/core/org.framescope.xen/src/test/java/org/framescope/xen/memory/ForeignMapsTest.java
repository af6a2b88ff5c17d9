// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EBUSY;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ENOENT;
import static org.framescope.xen.Errno.EPERM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** get_page_from_l1e and put_page_from_l1e for another domain's frame, hypercalls.md 1.4. */
class ForeignMapsTest {
    private static final int PER_FRAME = ForeignMapView.PER_FRAME;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final ForeignMaps maps = m.xen.foreignMaps();

    @BeforeEach
    void aMapperAndTwoOwners() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(1, DomainKind.PV64, 1);
        m.domain(2, DomainKind.HVM, 1);
        m.owned(1, 0x20);
        m.owned(2, 0x30);
    }

    @Test
    void eachKindHoldsWhatItsEntryWould() {
        assertEquals(0, maps.map(0, 1, 0x20, false));
        assertEquals("8000000000000002 0000000000000000", m.row(0x20));
        assertEquals(1, maps.map(0, 1, 0x20, true));
        assertEquals("8000000000000003 e400000000000001", m.row(0x20));
        assertEquals(2, maps.map(0, 2, 0x30, true));
        assertEquals("8000000000000002 0000000000000000", m.row(0x30), "translated: no type reference");
        assertEquals(0, maps.map(2, 2, 0x30, true));
        assertEquals("8000000000000003 e400000000000001", m.row(0x30), "its own");
        assertEquals(
                List.of(
                        new ForeignMapView.Mapping(0, 0, 0x20, 1, false, false),
                        new ForeignMapView.Mapping(0, 1, 0x20, 1, true, true),
                        new ForeignMapView.Mapping(0, 2, 0x30, 2, true, false)),
                maps.view().mappingsBy(0));
        maps.unmapAll(0);
        maps.unmapAll(2);
        assertEquals("8000000000000001 e400000000000000", m.row(0x20));
        assertEquals("8000000000000001 e400000000000000", m.row(0x30));
        assertEquals(List.of(), maps.view().mappingsBy(0));
    }

    @Test
    void whatCannotBeMappedIsRefused() {
        assertEquals(-EINVAL, maps.map(0, 1, (1L << 52) - 1, true), "all ones");
        assertEquals(-EPERM, maps.map(0, 1, 1L << 40, true), "no frame");
        assertEquals(-EPERM, maps.map(0, 1, TestMachine.FRAMES, true));
        assertEquals(-EPERM, maps.map(0, 1, -1, true));
        m.machine.frames().setOwnerPdx(0x40, m.machine.domains().get(0x7ff1, DomainWord.STRUCT_PDX));
        assertEquals(-EPERM, maps.map(0, 1, 0x40, true), "dom_io's");
        assertEquals(-EBUSY, maps.map(0, 1, 0x30, true), "another domain's");
        m.xen.frames().getPageAndType(0x20, 1, PageType.L1);
        assertEquals(-EBUSY, maps.map(0, 1, 0x20, true), "a table");
        assertEquals("8000000000000002 2400000000000001", m.row(0x20));
        assertEquals(0, maps.map(0, 1, 0x20, false));
    }

    @Test
    void handlesGoOnInFurtherFramesAndAreUsedAgain() {
        long before = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        for (int i = 0; i < 2 * PER_FRAME + 1; i++) {
            assertEquals(i, maps.map(0, 1, 0x20, false));
        }
        assertEquals(before - 3, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertEquals(2 * PER_FRAME + 2, m.machine.frames().count(0x20));
        assertEquals(2 * PER_FRAME + 1, maps.view().mappingsBy(0).size());
        assertEquals(2 * PER_FRAME, maps.view().mappingsBy(0).getLast().handle());
        for (int handle : new int[] {PER_FRAME + 3, 2 * PER_FRAME, PER_FRAME}) {
            assertEquals(0, maps.unmap(0, handle));
            assertEquals(-ENOENT, maps.unmap(0, handle));
        }
        assertEquals(2 * PER_FRAME - 1, m.machine.frames().count(0x20));
        assertEquals(PER_FRAME, maps.map(0, 1, 0x20, false), "the first free one");
        for (long handle : new long[] {-1, 3 * PER_FRAME, Long.MAX_VALUE}) {
            assertEquals(-ENOENT, maps.unmap(0, handle));
        }
        assertEquals(-ENOENT, maps.unmap(1, 0), "it maps nothing");
        maps.unmapAll(0);
        assertEquals("8000000000000001", m.caf(0x20));
        maps.forget(0, m.xen.freePages());
        assertEquals(before, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertEquals(0, maps.map(0, 1, 0x20, false));
    }
}
