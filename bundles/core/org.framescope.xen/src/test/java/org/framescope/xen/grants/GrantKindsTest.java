// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
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
        // mapper, granter, device, host, readonly, caf, taf while mapped, GNTPIN_ counts of the active entry
        "0, 1, false, true, false, 8000000000000002, e400000000000001, 1",
        "0, 1, true, false, false, 8000000000000002, e400000000000001, 10000",
        "0, 1, true, true, false, 8000000000000003, e400000000000002, 10001",
        "0, 1, true, true, true, 8000000000000003, 0000000000000000, 1000100",
        "0, 1, true, false, true, 8000000000000002, 0000000000000000, 1000000",
        "0, 1, false, true, true, 8000000000000002, 0000000000000000, 100",
        "0, 2, false, true, false, 8000000000000002, 0000000000000000, 1",
        "0, 2, true, false, false, 8000000000000002, e400000000000001, 10000",
        "0, 2, true, true, false, 8000000000000003, e400000000000001, 10001",
        "2, 2, false, true, false, 8000000000000002, e400000000000001, 200000001"
    })
    void eachKindTakesAGeneralReferenceAndSomeAWritableOne(
            int mapper,
            int granter,
            boolean device,
            boolean host,
            boolean readonly,
            String caf,
            String taf,
            String pin) {
        int flags = (device ? GrantFlags.DEVICE_MAP : 0)
                | (host ? GrantFlags.HOST_MAP : 0)
                | (readonly ? GrantFlags.READONLY : 0);
        long mfn = FREE + granter;
        int handle = maps.map(mapper, granter, 8 + mapper, flags);
        assertEquals(0, handle);
        assertEquals(caf + " " + taf, m.row(mfn));
        assertEquals(pin, Long.toHexString(view.active(granter, 8 + mapper, 0)));
        assertEquals(mfn, view.active(granter, 8 + mapper, 1));
        m.events();
        GrantView.Mapping mapping = view.mappingsBy(mapper).getFirst();
        assertEquals(new GrantView.Mapping(mapper, 0, granter, 8 + mapper, flags, mfn), mapping);
        assertEquals(device, mapping.isForDevice());
        assertEquals(host, mapping.isForHost());
        assertEquals(!readonly, mapping.isWritable());
        assertEquals(0, maps.unmap(mapper, handle));
        assertEquals("8000000000000001", m.caf(mfn));
        assertEquals(0, m.machine.frames().typeCount(mfn));
        assertEquals(List.of(), view.mappingsBy(mapper));
        assertEquals(0, view.active(granter, 8 + mapper, 0));
        assertEquals(0, view.active(granter, 8 + mapper, 1));
        assertEquals(List.of(), m.events());
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
        int writable = GrantFlags.HOST_MAP | GrantFlags.DEVICE_MAP;
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(0, 1, 8, writable));
        assertEquals(0, m.machine.frames().typeCount(FREE + 1));
        assertEquals(m.machine.layout().countMask() - 2, m.machine.frames().count(FREE + 1));
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
        for (int handle = 256; handle >= 0; handle--) {
            assertEquals(0, maps.unmap(0, handle), "handle " + handle);
        }
        assertEquals("8000000000000001", m.caf(FREE + 1));
        assertEquals(0, m.machine.frames().typeCount(FREE + 1));
        assertEquals(0, view.active(1, 8, 0));
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

    @Test
    void everyEntryOfEveryFrameHasCountsOfItsOwn() {
        int[] refs = {0, 1, 255, 256, 511, 512, 767, 768, 1023, 1024, 1535};
        assertEquals(GrantFlags.OKAY, m.xen.grantTables().setupTable(1, 3));
        for (int i = 0; i < refs.length; i++) {
            m.owned(1, 0x60 + i);
            assertTrue(m.xen.grantTables().write(1, refs[i], 0x60L + i << 32 | 1));
            assertEquals(i, maps.map(0, 1, refs[i], GrantFlags.HOST_MAP));
        }
        for (int i = 0; i < refs.length; i++) {
            assertEquals("8000000000000002 e400000000000001", m.row(0x60 + i));
            assertEquals(1, view.active(1, refs[i], 0));
            assertEquals(0x60 + i, view.active(1, refs[i], 1));
            assertEquals(0x60L + i << 32 | 0x19, view.entry(1, refs[i]));
        }
        assertEquals(refs.length, view.mappingsBy(0).size());
        for (int i = 0; i < refs.length; i++) {
            assertEquals(0, maps.unmap(0, i));
            assertEquals("8000000000000001 e400000000000000", m.row(0x60 + i));
        }
        assertEquals(GrantFlags.BAD_GNTREF, maps.map(0, 1, 1536, GrantFlags.HOST_MAP));
        assertEquals(3, view.frames(1).stream().distinct().count());
    }

    @Test
    void whateverStoodInTheFramesOfATableIsGone() {
        m.domain(3, DomainKind.PV64, 1);
        long next = m.machine.globals().get(0, GlobalWord.XENHEAP_CURSOR);
        for (long mfn = next; mfn > next - 8; mfn--) {
            for (int word = 0; word < 512; word++) {
                m.machine.pages().set(mfn, word, -1);
            }
        }
        assertEquals(0, m.xen.grantTables().init(3, Heap.EXHAUSTED));
        assertEquals(512, view.entries(3));
        for (int ref = 0; ref < 512; ref++) {
            assertEquals(0, view.entry(3, ref));
            assertEquals(0, view.active(3, ref, 0) | view.active(3, ref, 1));
        }
        assertEquals(0, m.xen.grantTables().grow(3, 0x90));
        assertEquals(0x90, view.frames(3).get(1));
    }

    @Test
    void aFrameChosenForATableIsCleanedToo() {
        m.domain(3, DomainKind.PV64, 1);
        for (int word = 0; word < 512; word++) {
            m.machine.pages().set(0x90, word, -1);
        }
        assertEquals(0, m.xen.grantTables().init(3, 0x90));
        assertEquals("c000000000000001 e400000000000001", m.row(0x90));
        for (int ref = 0; ref < 512; ref++) {
            assertEquals(0, view.entry(3, ref));
        }
    }

    @Test
    void aDestroyedTableGivesEveryFrameBack() {
        long before = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        m.domain(3, DomainKind.PV64, 1);
        assertEquals(0, m.xen.grantTables().init(3, Heap.EXHAUSTED));
        assertEquals(GrantFlags.OKAY, m.xen.grantTables().setupTable(3, 5));
        assertEquals(GrantFlags.GENERAL_ERROR, maps.map(3, 1, 8, GrantFlags.HOST_MAP), "it is granted to another");
        m.xen.grantTables().destroy(3);
        m.xen.grantTables().destroy(3);
        assertEquals(before - 2, m.machine.globals().get(0, GlobalWord.FREE_PAGES), "the struct, the per-domain table");
        assertEquals(0, m.machine.domains().get(3, DomainWord.GRANT_TABLE));
        assertEquals(0, view.entries(3));
    }
}
