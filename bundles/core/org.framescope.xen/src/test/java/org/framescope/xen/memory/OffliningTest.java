// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.memory;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.EPERM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of frames.md 4.1: what offline_page answers for a frame in each state, and what becomes of its caf. */
class OffliningTest {
    private static final long MFN = 0x20;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final Offlining offlining = m.xen.offlining();

    @BeforeEach
    void aDomain() {
        m.domain(1, DomainKind.PV64, 1);
    }

    private long free() {
        return m.machine.globals().get(0, GlobalWord.FREE_PAGES);
    }

    @ParameterizedTest
    @CsvSource({
        // owned by domain 1, caf, as broken, answer, caf afterwards
        "true, 8000000000000001, false, 11004, 8400000000000001", // owned, pending, owner 1
        "true, 8000000000000001, true, 13004, 9400000000000001",
        "true, 8400000000000001, false, 11004, 8400000000000001", // once more
        "true, 8200000000000001, false, 11004, 8600000000000001", // PGC_extra
        "false, 4000000000000000, false, 7ff20104, 4400000000000000", // Xen's heap, of dom_xen
        "true, 4000000000000000, false, 7ff20104, 4400000000000000", // shared once, nobody refers to it any more
        "false, 4000000000000000, true, 7ff22104, 5400000000000000",
        "false, 0000000000000001, false, 7ff40408, 0400000000000001", // anonymous
        "false, 0c00000000000000, false, 2, 0800000000000000", // free
        "false, 0c00000000000000, true, 2002, 1800000000000000",
        "false, 0800000000000000, false, 2, 0800000000000000", // offlined before
        "true, 9400000000000001, false, 10, 9400000000000001" // broken and owned: again
    })
    void theAnswerTellsWhoHasTheFrame(boolean owned, String caf, boolean broken, String answer, String after) {
        if (owned) {
            m.owned(1, MFN);
        }
        m.machine.frames().setCaf(MFN, Long.parseUnsignedLong(caf, 16));
        assertEquals(answer, Long.toHexString(offlining.offline(MFN, broken)));
        assertEquals(after, m.caf(MFN));
        boolean again = answer.equals("10");
        assertEquals(again ? 4 : 0, m.machine.domains().get(1, DomainWord.SHUTDOWN_CODE), "SHUTDOWN_crash");
    }

    @Test
    void whatIsNoFrameOrOfXensImageStays() {
        assertEquals(-EINVAL, offlining.offline(-1, false));
        assertEquals(-EINVAL, offlining.offline(TestMachine.FRAMES, false));
        assertEquals(-EINVAL, offlining.online(-1));
        assertEquals(0, offlining.online(0), "it was on line");
        assertEquals(-EINVAL, offlining.online(TestMachine.FRAMES));
        assertEquals(-EPERM, offlining.offline(TestMachine.FRAMES - 1, false), "Xen's image");
        assertEquals("0000000000000000", m.caf(TestMachine.FRAMES - 1));
    }

    @Test
    void aFreeFrameLeavesTheHeapAndComesBack() {
        long before = free();
        assertEquals(Offlining.OFFLINED, offlining.offline(MFN, false));
        assertEquals(before - 1, free());
        assertEquals(0, m.xen.domains().assignPages(1, MFN - 1, 1));
        assertEquals(-EINVAL, m.xen.domains().assignPages(1, MFN, 1), "nobody gets it");
        assertEquals(Offlining.ONLINED, offlining.online(MFN));
        assertEquals(before - 1, free());
        assertEquals(0, offlining.online(MFN), "it was on line");
        assertEquals(0, m.xen.domains().assignPages(1, MFN, 1));
    }

    @Test
    void aFrameInUseGoesWhenItIsFreedUnlessItIsTakenBackBefore() {
        m.owned(1, MFN);
        long before = free();
        offlining.offline(MFN, false);
        assertEquals(Offlining.ONLINED, offlining.online(MFN));
        assertEquals("8000000000000001", m.caf(MFN));
        offlining.offline(MFN, false);
        m.xen.frames().putPage(MFN);
        assertEquals("0800000000000000", m.caf(MFN));
        assertEquals(before, free());
    }

    @Test
    void aBrokenFrameNeverComesBack() {
        offlining.offline(MFN, true);
        assertEquals(-EINVAL, offlining.online(MFN));
        m.owned(1, MFN + 1);
        offlining.offline(MFN + 1, true);
        assertEquals(-EINVAL, offlining.online(MFN + 1));
        m.xen.frames().putPage(MFN + 1);
        assertEquals("1800000000000000", m.caf(MFN + 1));
    }
}
