// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of layouts against the bits that Xen's headers define. */
class PageInfoLayoutsTest {
    private static final PageInfoLayouts LAYOUTS = PageInfoLayouts.load();

    private static PageInfoLayout layout(String release) {
        return LAYOUTS.of(release).orElseThrow(() -> new AssertionError("no layout for " + release));
    }

    private static long bit(int position) {
        return position < 0 ? 0 : 1L << position;
    }

    @Test
    void release4170HasTheMasksOfItsHeader() {
        PageInfoLayout l = layout("4.17.0");
        assertEquals(0x8000000000000000L, l.allocated());
        assertEquals(0x8000000000000000L, l.needScrub());
        assertEquals(0x4000000000000000L, l.xenHeap());
        assertEquals(0x2000000000000000L, l.shadowedPt());
        assertEquals(0x1000000000000000L, l.broken());
        assertEquals(0x0c00000000000000L, l.stateMask());
        assertEquals(0x0c00000000000000L, l.stateBits(PageInfoLayout.FREE));
        assertEquals(0x0800000000000000L, l.stateBits(PageInfoLayout.OFFLINED));
        assertEquals(0x0400000000000000L, l.stateBits(PageInfoLayout.OFFLINING));
        assertEquals(0, l.stateBits(PageInfoLayout.INUSE));
        assertEquals(0x0200000000000000L, l.extra());
        assertEquals(0x01ffffffffffffffL, l.countMask());
        assertEquals(0xe000000000000000L, l.typeMask());
        assertEquals(0x1000000000000000L, l.locked());
        assertEquals(0x0800000000000000L, l.pinned());
        assertEquals(0x0400000000000000L, l.validated());
        assertEquals(0x0200000000000000L, l.paeXenL2());
        assertEquals(0x0100000000000000L, l.partial());
        assertEquals(0x0080000000000000L, l.nonCoherent());
        assertEquals(0x007fffffffffffffL, l.typeCountMask());
    }

    @ParameterizedTest
    @CsvSource({
        "4.10.0, 63, 63, 61, 57, 55, -1, 55",
        "4.11.4, 63, 63, 61, 57, 55, -1, 55",
        "4.12.3, 63, 63, 61, 57, 55, -1, 55",
        "4.13.4, 63, 63, 61, 57, 55, -1, 55",
        "4.13.5, 63, 63, 61, 60, 58, -1, 58",
        "4.14.0, 63, 63, 61, 57, 55, 54, 54",
        "4.14.5, 63, 63, 61, 57, 55, 54, 54",
        "4.14.6, 63, 63, 61, 60, 58, 57, 57",
        "4.15.2, 63, 63, 61, 57, 55, 54, 54",
        "4.15.3, 63, 63, 61, 60, 58, 57, 57",
        "4.16.1, 63, 63, 61, 57, 55, 54, 54",
        "4.16.2, 63, 63, 61, 60, 58, 57, 57",
        "4.17.0, 63, 63, 61, 60, 58, 57, 57",
        "4.17.5, 63, 63, 61, 60, 58, 57, 57",
        "4.18.0, 63, 63, 57, 60, 58, 61, 57",
        "4.19.0, 63, 63, 57, 60, 58, 61, 57",
        "4.20.0, 63, 63, 57, 60, 58, 61, 57",
        "4.21.0, 63, 63, 57, 60, 58, 61, 57",
        "4.22.0, 63, 57, 56, 60, 58, 61, 56",
    })
    void countInfoHasTheBitsOfItsRelease(
            String release, int allocated, int scrub, int shadowed, int broken, int state, int extra, int count) {
        PageInfoLayout l = layout(release);
        assertEquals(bit(allocated), l.allocated());
        assertEquals(bit(scrub), l.needScrub());
        assertEquals(bit(62), l.xenHeap());
        assertEquals(bit(shadowed), l.shadowedPt());
        assertEquals(bit(broken), l.broken());
        assertEquals(3L << state, l.stateMask());
        assertEquals(bit(extra), l.extra());
        assertEquals(bit(count) - 1, l.countMask());
    }

    @ParameterizedTest
    @CsvSource({
        "4.10.0, -1, 56",
        "4.13.4, -1, 56",
        "4.13.5, 55, 55",
        "4.14.5, -1, 56",
        "4.14.6, 55, 55",
        "4.15.2, -1, 56",
        "4.15.3, 55, 55",
        "4.16.1, -1, 56",
        "4.16.2, 55, 55",
        "4.17.0, 55, 55",
        "4.18.0, 55, 55",
        "4.22.0, 55, 55",
    })
    void typeInfoHasTheBitsOfItsRelease(String release, int nonCoherent, int count) {
        PageInfoLayout l = layout(release);
        assertEquals(7L << 61, l.typeMask());
        assertEquals(bit(60), l.locked());
        assertEquals(bit(59), l.pinned());
        assertEquals(bit(58), l.validated());
        assertEquals(bit(57), l.paeXenL2());
        assertEquals(bit(56), l.partial());
        assertEquals(bit(nonCoherent), l.nonCoherent());
        assertEquals(bit(count) - 1, l.typeCountMask());
    }

    @ParameterizedTest
    @CsvSource({
        "4.10.0, true",
        "4.10.4, true",
        "4.11.2, true",
        "4.11.3, false",
        "4.12.1, true",
        "4.12.2, false",
        "4.13.0, false",
        "4.22.0, false",
    })
    void partialPteWasATristateBeforeXsa299(String release, boolean tristate) {
        assertEquals(tristate, layout(release).partialTristate());
    }

    @Test
    void bitsOfOneWordDoNotOverlapButForTheAliasOfAllocated() {
        for (PageInfoLayout l : LAYOUTS.all()) {
            long scrub = l.needScrub() == l.allocated() ? 0 : l.needScrub();
            assertDisjoint(
                    l.id() + " count_info",
                    l.allocated(),
                    scrub,
                    l.xenHeap(),
                    l.shadowedPt(),
                    l.broken(),
                    l.stateMask(),
                    l.extra(),
                    l.countMask());
            assertDisjoint(
                    l.id() + " type_info",
                    l.typeMask(),
                    l.locked(),
                    l.pinned(),
                    l.validated(),
                    l.paeXenL2(),
                    l.partial(),
                    l.nonCoherent(),
                    l.typeCountMask());
        }
    }

    private static void assertDisjoint(String what, long... masks) {
        long seen = 0;
        for (long mask : masks) {
            assertEquals(0, seen & mask, what);
            seen |= mask;
        }
    }

    @Test
    void rangesOfReleasesFollowOneAnotherWithoutOverlap() {
        List<PageInfoLayout> all = LAYOUTS.all();
        for (PageInfoLayout l : all) {
            assertEquals(l, layout(l.first()));
            assertEquals(l, layout(l.last()));
        }
        assertEquals(15, all.size());
    }

    @Test
    void aSeriesWithoutPointReleaseIsItsFirst() {
        assertEquals(layout("4.16.0"), layout("4.16"));
        assertEquals(layout("4.13.0"), layout("4.13"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.9",
                "4.9.5",
                "4.23",
                "5.0",
                "",
                "4",
                "4.",
                "4.17.",
                "4.17.0.1",
                "4.17-rc1",
                "x",
                "-4.17",
                "4.99999999999"
            })
    void otherReleasesAreUnknown(String release) {
        assertTrue(LAYOUTS.of(release).isEmpty());
    }

    @Test
    void rawWordsAreTakenApart() {
        PageInfoLayout l = layout("4.17.0");
        assertEquals(3, l.count(0xc000000000000003L));
        assertEquals(PageInfoLayout.FREE, l.state(0x0c00000000000000L));
        assertEquals(PageInfoLayout.OFFLINED, l.state(0x8800000000000001L));
        assertEquals(PageType.SEG_DESC, l.type(0xa400000000000001L));
        assertEquals(PageType.L4, l.type(0x8c00000000000002L));
        assertEquals(2, l.typeCount(0x8c00000000000002L));
        for (PageType type : PageType.values()) {
            assertEquals(type, l.type(l.typeBits(type) | ~l.typeMask()));
        }
    }
}
