// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.framescope.xen.memory.Heap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words as recorded in g_grant; conditions of hypercalls.md 10. */
class GrantMapsTest {
    private static final int HOST = GrantFlags.HOST_MAP;
    private static final int HOST_READ = GrantFlags.HOST_MAP | GrantFlags.READONLY;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final GrantMaps maps = m.xen.grantMaps();
    private final GrantView view = m.xen.grantTables().view();

    @BeforeEach
    void aFrameGrantedForWritingAndOneForReading() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(1, DomainKind.PV64, 1);
        m.domain(2, DomainKind.PV64, 1);
        assertEquals(0, m.xen.grantTables().init(1, Heap.EXHAUSTED));
        m.owned(1, 0x20, 0x21);
        grant(8, 0x20, 0, 1);
        grant(9, 0x21, 0, 5);
    }

    private void grant(int ref, long mfn, long to, long flags) {
        assertTrue(m.xen.grantTables().write(1, ref, mfn << 32 | to << 16 | flags));
    }

    @Test
    void theFirstGrantFrameIsAXenHeapFrameSharedWritable() {
        long frame = view.frames(1).getFirst();
        assertEquals("c000000000000001 e400000000000001", m.row(frame));
        assertEquals(512, view.entries(1));
        assertEquals(1, m.machine.domains().get(1, DomainWord.XENHEAP_PAGES));
    }

    @Test
    void aWritableMappingTakesBothReferencesAndSaysSo() {
        int first = maps.map(0, 1, 8, HOST);
        int second = maps.map(0, 1, 8, HOST);
        assertEquals("8000000000000003 e400000000000002", m.row(0x20));
        assertEquals(0x20_0000_0019L, view.entry(1, 8));
        maps.map(0, 1, 8, HOST_READ);
        assertEquals("8000000000000004 e400000000000002", m.row(0x20));
        assertEquals(0, maps.unmap(0, first));
        assertEquals(0x20_0000_0019L, view.entry(1, 8), "somebody still writes");
        assertEquals(0, maps.unmap(0, second));
        assertEquals("8000000000000002 e400000000000000", m.row(0x20));
        assertEquals(0x20_0000_0009L, view.entry(1, 8), "somebody still reads");
    }

    @Test
    void aReadOnlyMappingTakesNoType() {
        int handle = maps.map(0, 1, 9, HOST_READ);
        assertEquals("8000000000000002 0000000000000000", m.row(0x21));
        assertEquals(0x21_0000_000dL, view.entry(1, 9));
        maps.unmap(0, handle);
        assertEquals("8000000000000001 0000000000000000", m.row(0x21));
        assertEquals(0x21_0000_0005L, view.entry(1, 9));
    }

    @Test
    void whatIsNotPermittedIsRefusedAndChangesNothing() {
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 9, HOST), "read-only grant");
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 10, HOST), "empty entry");
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(2, 1, 8, HOST), "another domain's");
        assertEquals(GrantFlags.BAD_GNTREF, maps.map(0, 1, 512, HOST));
        assertEquals(GrantFlags.BAD_GNTREF, maps.map(0, 1, -1, HOST));
        assertEquals(GrantFlags.BAD_GNTREF, maps.map(0, 1, 8, 0), "neither host nor device");
        assertEquals(GrantFlags.BAD_DOMAIN, maps.map(0, 9, 8, HOST));
        assertEquals(GrantFlags.BAD_DOMAIN, maps.map(0, -1, 8, HOST));
        assertEquals("8000000000000001 0000000000000000", m.row(0x20));
        assertEquals(0x21_0000_0005L, view.entry(1, 9));
        assertTrue(view.mappingsBy(0).isEmpty());
    }

    @Test
    void aTableCannotBeMappedWritable() {
        grant(11, 0x20, 0, 1);
        m.xen.frames().getPageAndType(0x20, 1, PageType.SEG_DESC);
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 11, HOST));
        assertEquals("8000000000000002 a400000000000001", m.row(0x20));
        assertEquals(0x20_0000_0001L, view.entry(1, 11), "nobody reads or writes");
        assertTrue(maps.map(0, 1, 11, HOST_READ) >= 0);
        assertEquals("8000000000000003 a400000000000001", m.row(0x20));
    }

    @Test
    void aForeignersFrameCannotBeGranted() {
        m.owned(2, 0x30);
        grant(12, 0x30, 0, 1);
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 12, HOST_READ));
        assertEquals("8000000000000001 0000000000000000", m.row(0x30));
    }

    @Test
    void deviceMappingsTakeAWritableReferenceEvenOfATranslatedDomain() {
        m.domain(3, DomainKind.HVM, 1);
        m.xen.grantTables().init(3, Heap.EXHAUSTED);
        m.owned(3, 0x40);
        m.xen.grantTables().write(3, 8, 0x40L << 32 | 1);
        int both = maps.map(0, 3, 8, HOST | GrantFlags.DEVICE_MAP);
        assertEquals("8000000000000003 e400000000000001", m.row(0x40));
        maps.unmap(0, both);
        assertEquals("8000000000000001 e400000000000000", m.row(0x40));
        maps.map(0, 3, 8, HOST);
        assertEquals("8000000000000002 e400000000000000", m.row(0x40));
    }

    @Test
    void aHandleIsGoodOnce() {
        int handle = maps.map(0, 1, 8, HOST);
        assertEquals(GrantFlags.BAD_HANDLE, maps.unmap(0, handle + 1));
        assertEquals(GrantFlags.BAD_HANDLE, maps.unmap(2, handle));
        assertEquals(GrantFlags.BAD_HANDLE, maps.unmap(0, -1));
        assertEquals(0, maps.unmap(0, handle));
        assertEquals(GrantFlags.BAD_HANDLE, maps.unmap(0, handle));
    }

    @Test
    void aPinHoldsAtMost255MappingsOfAKind() {
        List<Integer> handles = new ArrayList<>();
        for (int i = 0; i < 255; i++) {
            handles.add(maps.map(0, 1, 8, HOST_READ));
        }
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 8, HOST_READ));
        assertTrue(maps.map(0, 1, 8, HOST) >= 0, "another kind has room");
        assertEquals(257, m.machine.frames().count(0x20));
        handles.forEach(h -> assertEquals(0, maps.unmap(0, h)));
        assertEquals(2, m.machine.frames().count(0x20));
    }

    @Test
    void theMaptrackGrows() {
        for (int ref = 20; ref < 20 + 300; ref++) {
            grant(ref, 0x21, 0, 1);
            assertTrue(maps.map(0, 1, ref, HOST_READ) >= 0);
        }
        assertEquals(300, view.mappingsBy(0).size());
        assertEquals(301, m.machine.frames().count(0x21));
        maps.releaseMappings(0);
        assertEquals(1, m.machine.frames().count(0x21));
        assertTrue(view.mappingsBy(0).isEmpty());
    }

    @Test
    void aTableHasAtMost64Frames() {
        assertEquals(GrantFlags.OKAY, m.xen.grantTables().setupTable(1, 3));
        assertEquals(3 * 512, view.entries(1));
        assertEquals(GrantFlags.OKAY, m.xen.grantTables().setupTable(1, 1), "it never shrinks");
        assertEquals(3, view.frames(1).size());
        assertEquals(GrantFlags.GENERAL_ERROR, m.xen.grantTables().setupTable(1, 65));
        assertEquals(-17, m.xen.grantTables().init(1, Heap.EXHAUSTED));
        assertEquals(-22, m.xen.grantTables().grow(1, 0x20), "a frame that is not free");
    }
}
