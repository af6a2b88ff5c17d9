// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.machine.DomainWord;
import org.framescope.xen.memory.Offlining;
import org.junit.jupiter.api.Test;

/** Words as recorded in pin_l1_empty and g_boot; shared_info.md 5. */
class PageFrameInfoTest {
    private final PvGuest g = new PvGuest();
    private final PageFrameInfo info = g.m.xen.domctl().pageFrameInfo();

    @Test
    void tablesInUseSayTheirLevelAndWhetherTheyArePinned() {
        g.set(VcpuContext.ofRoot(PvGuest.L4).withGdt(512, PvGuest.GDT));
        assertEquals(0x1000_0000L, info.of(1, PvGuest.L1));
        assertEquals(0x2000_0000L, info.of(1, PvGuest.L2));
        assertEquals(0x3000_0000L, info.of(1, PvGuest.L3));
        assertEquals(0x4000_0000L, info.of(1, PvGuest.L4));
        assertEquals(0, info.of(1, PvGuest.DATA));
        assertEquals(0, info.of(1, PvGuest.GDT));
        g.m.machine
                .frames()
                .setTaf(
                        PvGuest.L1,
                        g.m.machine.frames().taf(PvGuest.L1)
                                | g.m.machine.layout().pinned());
        assertEquals(0x9000_0000L, info.of(1, PvGuest.L1));
    }

    @Test
    void aTableThatNobodyUsesIsNone() {
        g.set(VcpuContext.ofRoot(PvGuest.L4));
        g.m.xen.domctl().vcpus().reset(g.vcpu0);
        assertEquals("8000000000000001 2000000000000000", g.m.row(PvGuest.L1));
        assertEquals(0, info.of(1, PvGuest.L1));
    }

    @Test
    void framesOfOthersAndOfXenAreNotToBeMigrated() {
        assertEquals(PageFrameInfo.XTAB, info.of(1, 0x100));
        assertEquals(PageFrameInfo.XTAB, info.of(1, -1));
        assertEquals(PageFrameInfo.XTAB, info.of(1, g.m.machine.domains().get(1, DomainWord.SHARED_INFO)));
    }

    @Test
    void aBrokenFrameSaysSo() {
        assertEquals(Offlining.BROKEN, g.m.xen.offlining().offline(PvGuest.SPARE, true) & Offlining.BROKEN);
        assertEquals(PageFrameInfo.BROKEN, info.of(1, PvGuest.SPARE));
    }

    @Test
    void askingLeavesNoReference() {
        info.of(1, PvGuest.SPARE);
        assertEquals("8000000000000001 0000000000000000", g.m.row(PvGuest.SPARE));
        assertEquals(0, info.check(1024));
        assertEquals(-7, info.check(1025));
    }
}
