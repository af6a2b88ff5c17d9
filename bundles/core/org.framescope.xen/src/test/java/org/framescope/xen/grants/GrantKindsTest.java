// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.memory.Heap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference arithmetic of hypercalls.md 10, kind by kind, for a PV granter (1) and a translated one (2). */
class GrantKindsTest {
    private static final long FREE = 0x20;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final GrantMaps maps = m.xen.grantMaps();
    private final GrantView view = m.xen.grantTables().view();

    @BeforeEach
    void aPvAndATranslatedGranter() {
        m.domain(0, DomainKind.PV64, 1);
        m.domain(1, DomainKind.PV64, 1);
        m.domain(2, DomainKind.HVM, 1);
        for (int domid = 1; domid <= 2; domid++) {
            assertEquals(0, m.xen.grantTables().init(domid, Heap.EXHAUSTED));
            m.owned(domid, FREE + domid);
            for (int to = 0; to <= 2; to++) {
                assertTrue(m.xen.grantTables().write(domid, 8 + to, FREE + domid << 32 | (long) to << 16 | 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // mapper, granter, device, host, readonly, caf, taf while mapped
        "0, 1, false, true, false, 8000000000000002, e400000000000001",
        "0, 1, true, false, false, 8000000000000002, e400000000000001",
        "0, 1, true, true, false, 8000000000000003, e400000000000002",
        "0, 1, true, true, true, 8000000000000003, 0000000000000000",
        "0, 1, true, false, true, 8000000000000002, 0000000000000000",
        "0, 2, false, true, false, 8000000000000002, 0000000000000000",
        "0, 2, true, false, false, 8000000000000002, e400000000000001",
        "0, 2, true, true, false, 8000000000000003, e400000000000001",
        "2, 2, false, true, false, 8000000000000002, e400000000000001"
    })
    void eachKindTakesAGeneralReferenceAndSomeAWritableOne(
            int mapper, int granter, boolean device, boolean host, boolean readonly, String caf, String taf) {
        int flags = (device ? GrantFlags.DEVICE_MAP : 0)
                | (host ? GrantFlags.HOST_MAP : 0)
                | (readonly ? GrantFlags.READONLY : 0);
        long mfn = FREE + granter;
        int handle = maps.map(mapper, granter, 8 + mapper, flags);
        assertEquals(0, handle);
        assertEquals(caf + " " + taf, m.row(mfn));
        GrantView.Mapping mapping = view.mappingsBy(mapper).getFirst();
        assertEquals(new GrantView.Mapping(mapper, 0, granter, 8 + mapper, flags, mfn), mapping);
        assertEquals(device, mapping.isForDevice());
        assertEquals(host, mapping.isForHost());
        assertEquals(!readonly, mapping.isWritable());
        assertEquals(0, maps.unmap(mapper, handle));
        assertEquals("8000000000000001", m.caf(mfn));
        assertEquals(0, m.machine.frames().typeCount(mfn));
        assertEquals(List.of(), view.mappingsBy(mapper));
        assertEquals(mfn << 32 | (long) mapper << 16 | 1, view.entry(granter, 8 + mapper), "nobody uses it any more");
    }

    @Test
    void aHostMappingThatFailsAfterTheDevicesGivesBoth() {
        m.machine
                .frames()
                .setCaf(FREE + 1, 0x8000_0000_0000_0000L | m.machine.layout().countMask() - 2);
        int both = GrantFlags.HOST_MAP | GrantFlags.DEVICE_MAP | GrantFlags.READONLY;
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 8, both), "the second reference would wrap");
        assertEquals(m.machine.layout().countMask() - 2, m.machine.frames().count(FREE + 1));
        assertEquals(FREE + 1 << 32 | 1, view.entry(1, 8));
    }

    @Test
    void aReaderMayBeFollowedByAWriterOnlyWhereTheEntryAllows() {
        assertTrue(m.xen.grantTables().write(1, 20, FREE + 1 << 32 | 5));
        assertEquals(0, maps.map(0, 1, 20, GrantFlags.HOST_MAP | GrantFlags.READONLY));
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 20, GrantFlags.HOST_MAP));
        assertEquals("8000000000000002 0000000000000000", m.row(FREE + 1));
        assertEquals(FREE + 1 << 32 | 0xd, view.entry(1, 20), "read by somebody, not written");
        assertEquals(0, maps.map(0, 1, 8, GrantFlags.HOST_MAP | GrantFlags.READONLY) - 1);
        assertEquals(2, maps.map(0, 1, 8, GrantFlags.HOST_MAP), "entry 8 allows both");
        assertEquals("8000000000000004 e400000000000001", m.row(FREE + 1));
    }

    @Test
    void anEntryInUseIsForItsMapperOnlyWhateverTheGuestWritesThere() {
        assertEquals(0, maps.map(0, 1, 8, GrantFlags.HOST_MAP));
        m.xen.grantTables().write(1, 8, 0x77L << 32 | 2 << 16 | 1);
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(2, 1, 8, GrantFlags.HOST_MAP));
        assertEquals(1, maps.map(0, 1, 8, GrantFlags.HOST_MAP), "the frame is that of the first mapping");
        assertEquals("8000000000000003 e400000000000002", m.row(FREE + 1));
    }

    @ParameterizedTest
    @CsvSource({"2", "6"})
    void aGrantIsMappedAtMost255TimesInEachWay(int flags) {
        for (int i = 0; i < 255; i++) {
            assertEquals(i, maps.map(0, 1, 8, flags));
        }
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 8, flags));
        assertEquals(255, maps.map(0, 1, 8, GrantFlags.DEVICE_MAP), "another way");
        assertEquals(256, maps.map(0, 1, 8, GrantFlags.DEVICE_MAP), "on a second page of the maptrack");
        assertEquals(257, view.mappingsBy(0).size());
        assertEquals(0, maps.unmap(0, 3));
        assertEquals(3, maps.map(0, 1, 8, GrantFlags.DEVICE_MAP), "a handle is used again");
    }

    @Test
    void whatIsNoHandleIsNotUnmapped() {
        assertEquals(GrantFlags.BAD_HANDLE, maps.unmap(0, 0), "it never mapped anything");
        assertEquals(0, maps.map(0, 1, 8, GrantFlags.HOST_MAP));
        for (long handle : new long[] {-1, 1, 256, 1L << 31, 1L << 32, Long.MAX_VALUE}) {
            assertEquals(GrantFlags.BAD_HANDLE, maps.unmap(0, handle), "handle " + handle);
        }
        assertEquals("8000000000000002 e400000000000001", m.row(FREE + 1));
    }

    @Test
    void entriesAreFoundByTheirNumberOnly() {
        assertFalse(m.xen.grantTables().write(1, -1, 1));
        assertFalse(m.xen.grantTables().write(1, 512, 1));
        assertFalse(m.xen.grantTables().write(0, 0, 1), "no table");
        assertEquals(GrantFlags.OKAY, m.xen.grantTables().setupTable(1, 2));
        assertTrue(m.xen.grantTables().write(1, 1023, FREE + 1 << 32 | 1));
        assertEquals(0, maps.map(0, 1, 1023, GrantFlags.HOST_MAP));
        assertEquals("8000000000000002 e400000000000001", m.row(FREE + 1));
        assertEquals(2, view.frames(1).size());
        assertEquals(List.of(), view.frames(0));
        assertEquals(3, m.machine.domains().get(1, DomainWord.REFCNT), "1, its frame, its Xen heap frames");
    }
}
