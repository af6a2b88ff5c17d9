// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.Test;

/** The pinned list and its words, as scenarios S002-1 and S002-2 have them. */
class ShadowPinsTest {
    private TestMachine m;
    private Shadows shadows;
    private ShadowView view;

    private void domain(String unpin) {
        m = new TestMachine(TestMachine.release("4.17.0", "unpin", unpin));
        shadows = m.xen.shadows();
        view = shadows.view();
        m.domain(1, DomainKind.HVM, 1);
        assertTrue(shadows.enable(1));
        m.events();
    }

    /** A shadow in {@code pages} of a guest frame of its own. */
    private void shadow(ShadowType type, long... pages) {
        for (long page : pages) {
            assertTrue(shadows.addToPool(1, page));
        }
        m.owned(1, 0x100 + pages[0]);
        assertEquals(pages[0], shadows.make(1, type, 0x100 + pages[0], pages));
    }

    private void fourLevels(String unpin) {
        domain(unpin);
        for (long mfn = 0x40; mfn <= 0x42; mfn++) {
            shadow(ShadowType.L4_64, mfn);
            assertTrue(shadows.pin(1, mfn));
        }
        for (long mfn = 0x30; mfn <= 0x32; mfn++) {
            shadow(ShadowType.L3_64, mfn);
            assertTrue(shadows.setEntry(1, mfn + 0x10, 5, mfn));
        }
    }

    private void list(long... mfns) {
        assertEquals(Arrays.stream(mfns).boxed().toList(), view.pinnedList(1));
    }

    private void l3(long mfn, int pinned, int count, String up) {
        Shadow shadow = view.shadow(1, mfn);
        assertEquals(pinned == 1, shadow.pinned(), () -> Long.toHexString(mfn));
        assertEquals(count, shadow.count(), () -> Long.toHexString(mfn));
        assertEquals(up, String.format("%016x", shadow.link()), () -> Long.toHexString(mfn));
    }

    private void start() {
        list(0x32, 0x31, 0x30, 0x42, 0x41, 0x40);
        l3(0x30, 1, 2, "0000003100000042");
        l3(0x31, 1, 2, "0000003200000030");
        l3(0x32, 1, 2, "ffffffff00000031");
        assertEquals(Shadow.Meaning.LIST, view.shadow(1, 0x30).meaning());
        shadows.removeShadows(1, 0x131, true);
        list(0x32, 0x30, 0x42, 0x41, 0x40);
        l3(0x30, 1, 2, "0000003200000042");
        l3(0x32, 1, 2, "ffffffff00000030");
    }

    private void end(String up30, String up31, String up32) {
        shadows.leaveToplevel(1);
        list(0x42, 0x41, 0x40);
        l3(0x30, 0, 1, up30);
        l3(0x31, 0, 1, up31);
        l3(0x32, 0, 1, up32);
        assertFalse(view.toplevelL3(1));
        assertEquals(Shadow.Meaning.UP, view.shadow(1, 0x31).meaning());
    }

    @Test
    void v1ResetsEveryUpPointerByWalkingTheHash() {
        fourLevels("V1");
        start();
        l3(0x31, 0, 1, "ffffffffffffffff");
        end("0000000000000000", "0000000000000000", "0000000000000000");
        assertTrue(m.eventNames().isEmpty());
    }

    @Test
    void v2ForgetsTheShadowThatWasUnpinnedBefore() {
        fourLevels("V2");
        start();
        l3(0x31, 0, 1, "0000003200000030");
        assertEquals(Shadow.Meaning.STALE, view.shadow(1, 0x31).meaning());
        end("0000000000000000", "0000003200000030", "0000000000000000");
        List<TestMachine.Seen> seen = m.events();
        assertEquals(1, seen.size());
        assertEquals(ShadowEvents.STALE_UP, seen.getFirst().event());
        assertEquals(List.of(0x31L, 0x3200000030L), seen.getFirst().args());
    }

    @Test
    void v3ResetsTheUpPointerOfEveryL3ThatIsUnpinned() {
        fourLevels("V3");
        start();
        l3(0x31, 0, 1, "0000000000000000");
        end("0000000000000000", "0000000000000000", "0000000000000000");
        assertTrue(m.eventNames().isEmpty());
    }

    @Test
    void v0CoversOnlyWhatIsOnTheListLikeV2() {
        fourLevels("V0");
        start();
        l3(0x31, 0, 1, "ffffffffffffffff");
        end("0000000000000000", "ffffffffffffffff", "0000000000000000");
        assertEquals(List.of("stale_up"), m.eventNames());
    }

    @Test
    void afterLeavingTheModeEntriesAreRemembered() {
        fourLevels("V3");
        shadows.leaveToplevel(1);
        assertTrue(shadows.setEntry(1, 0x41, 7, 0x30));
        l3(0x30, 0, 2, String.format("%016x", 0x41L << 12 | 7 << 3));
        assertTrue(view.pointsTo(0x41L << 12 | 7 << 3, 0x30));
        assertTrue(shadows.setEntry(1, 0x42, 9, 0x30));
        l3(0x30, 0, 3, String.format("%016x", 0x41L << 12 | 7 << 3));
        assertTrue(shadows.setEntry(1, 0x41, 7, 0));
        l3(0x30, 0, 2, "0000000000000000");
        list(0x42, 0x41, 0x40);
    }

    private void mixed(String unpin) {
        domain(unpin);
        shadow(ShadowType.L2_32, 0x10, 0x11, 0x12, 0x13);
        shadow(ShadowType.L4_64, 0x20);
        shadow(ShadowType.L2_32, 0x50, 0x51, 0x52, 0x53);
        for (long mfn : new long[] {0x10, 0x20, 0x50}) {
            shadows.getRef(1, mfn, 0);
            assertTrue(shadows.pin(1, mfn));
        }
        list(0x50, 0x51, 0x52, 0x53, 0x20, 0x10, 0x11, 0x12, 0x13);
    }

    private String link(long mfn) {
        return String.format("%016x", m.machine.frames().link(mfn));
    }

    @Test
    void multiPageShadowsAreOneUnitAndBecomeAFragment() {
        mixed("V3");
        assertEquals(List.of(0x10L, 0x20L, 0x50L), view.reclaimOrder(1));
        shadows.unpin(1, 0x10);
        list(0x50, 0x51, 0x52, 0x53, 0x20);
        assertEquals("ffffffff00000011", link(0x10));
        assertEquals("0000001000000012", link(0x11));
        assertEquals("0000001100000013", link(0x12));
        assertEquals("00000012ffffffff", link(0x13));
        shadows.unpin(1, 0x20);
        list(0x50, 0x51, 0x52, 0x53);
        assertEquals("00000053ffffffff", link(0x20));
        mixed("V1");
        shadows.unpin(1, 0x10);
        shadows.unpin(1, 0x20);
        assertEquals("ffffffffffffffff", link(0x20));
    }

    @Test
    void pinningAgainMovesToTheHeadWithoutAReference() {
        mixed("V1");
        assertTrue(shadows.pin(1, 0x10));
        list(0x10, 0x11, 0x12, 0x13, 0x50, 0x51, 0x52, 0x53, 0x20);
        assertEquals(2, view.shadow(1, 0x10).count());
        assertTrue(shadows.pin(1, 0x10));
        list(0x10, 0x11, 0x12, 0x13, 0x50, 0x51, 0x52, 0x53, 0x20);
        shadows.unpin(1, 0x50);
        shadows.pin(1, 0x50);
        list(0x50, 0x51, 0x52, 0x53, 0x10, 0x11, 0x12, 0x13, 0x20);
    }

    @Test
    void whatCannotBePinnedIsAnAssertion() {
        mixed("V1");
        assertFalse(shadows.pin(1, 0x11));
        assertEquals(List.of("shadow_not_pinnable"), m.eventNames());
        shadow(ShadowType.L1_64, 0x60);
        assertFalse(shadows.pin(1, 0x60));
        assertEquals(List.of("shadow_not_pinnable"), m.eventNames());
        shadows.unpin(1, 0x60);
        assertEquals(List.of("shadow_not_pinnable"), m.eventNames());
    }
}
