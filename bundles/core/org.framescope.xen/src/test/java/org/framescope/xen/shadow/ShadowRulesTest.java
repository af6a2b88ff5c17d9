// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.pagetables.Pte;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of shadow.md that a picture of one list does not show: hash chains, splinters, limits, ends. */
class ShadowRulesTest {
    private static final long GUEST = 0x100;

    private TestMachine m;
    private Shadows shadows;
    private ShadowView view;

    @BeforeEach
    void aShadowedDomain() {
        machine("V3");
    }

    private void machine(String unpin) {
        m = new TestMachine(TestMachine.release("4.17.0", "unpin", unpin));
        shadows = m.xen.shadows();
        view = shadows.view();
        m.domain(1, DomainKind.HVM, 1);
        assertTrue(shadows.enable(1));
        for (long mfn = 0x40; mfn < 0x60; mfn++) {
            assertTrue(shadows.addToPool(1, mfn));
        }
        for (long mfn = GUEST; mfn < GUEST + 0x40; mfn++) {
            m.owned(1, mfn);
        }
        m.events();
    }

    private static Set<ShadowType> which(Predicate<ShadowType> is) {
        return Stream.of(ShadowType.values())
                .filter(is)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ShadowType.class)));
    }

    @Test
    void typesHaveTheTraitsOfXensTables() {
        assertEquals(
                EnumSet.of(ShadowType.FL1_32, ShadowType.FL1_PAE, ShadowType.FL1_64), which(ShadowType::isSplinter));
        Set<ShadowType> pinnable =
                EnumSet.of(ShadowType.L2_32, ShadowType.L2_PAE, ShadowType.L2H_PAE, ShadowType.L4_64);
        assertEquals(pinnable, which(t -> t.isPinnable(false)));
        Set<ShadowType> withL3 = EnumSet.copyOf(pinnable);
        withL3.add(ShadowType.L3_64);
        assertEquals(withL3, which(t -> t.isPinnable(true)));
        Set<ShadowType> up = which(t -> t.hasUpPointer(false));
        assertTrue(up.contains(ShadowType.L1_64) && up.contains(ShadowType.L3_64) && up.contains(ShadowType.FL1_64));
        assertFalse(up.contains(ShadowType.NONE) || up.contains(ShadowType.L4_64) || up.contains(ShadowType.L2_32));
        assertFalse(which(t -> t.hasUpPointer(true)).contains(ShadowType.L3_64));
        assertTrue(up.stream().allMatch(t -> t.isShadow() && t.pages() == 1));
    }

    /** Three guest frame numbers whose splinters share a bucket of the hash. */
    private long[] sameBucket() {
        int number = view.layout().number(ShadowType.FL1_64);
        int bucket = ShadowHash.bucket(0x10, number);
        return LongStream.iterate(0x10, n -> n + 1)
                .filter(n -> ShadowHash.bucket(n, number) == bucket)
                .limit(3)
                .toArray();
    }

    private void chain(long... smfns) {
        assertEquals(Arrays.stream(smfns).boxed().toList(), view.shadows(1));
    }

    @Test
    void aChainBeginsWithWhatWasMadeOrFoundLast() {
        long[] gfns = sameBucket();
        long[] s = Arrays.stream(gfns)
                .map(n -> shadows.make(1, ShadowType.FL1_64, n))
                .toArray();
        chain(s[2], s[1], s[0]);
        assertEquals(s[1], shadows.lookup(1, gfns[1], ShadowType.FL1_64));
        chain(s[1], s[2], s[0]);
        assertEquals(s[1], shadows.lookup(1, gfns[1], ShadowType.FL1_64));
        chain(s[1], s[2], s[0]);
        assertEquals(0, shadows.lookup(1, gfns[0], ShadowType.FL1_32));
        assertTrue(shadows.getRef(1, s[2], 0));
        shadows.putRef(1, s[2], 0);
        chain(s[1], s[0]);
        assertTrue(shadows.getRef(1, s[1], 0));
        shadows.putRef(1, s[1], 0);
        chain(s[0]);
        assertEquals(0, shadows.lookup(1, gfns[1], ShadowType.FL1_64));
    }

    @Test
    void aSplinterHoldsNoGuestFrame() {
        long smfn = shadows.make(1, ShadowType.FL1_64, GUEST);
        assertEquals("8000000000000001 0000000000000000", m.row(GUEST));
        assertTrue(shadows.getRef(1, smfn, 0));
        shadows.putRef(1, smfn, 0);
        assertEquals("8000000000000001 0000000000000000", m.row(GUEST));
        assertEquals(List.of(), view.shadows(1));
        assertEquals(32, m.machine.domains().get(1, DomainWord.SHADOW_FREE_PAGES));
    }

    @Test
    void aShadowOfAStrangersFrameIsNotMadeAndItsPageIsFreeAgain() {
        m.domain(2, DomainKind.HVM, 1);
        m.owned(2, 0x200);
        assertEquals(0, shadows.make(1, ShadowType.L1_64, 0x200));
        assertEquals(0, shadows.make(1, ShadowType.L1_64, 0x300), "a free frame");
        assertEquals(32, m.machine.domains().get(1, DomainWord.SHADOW_FREE_PAGES));
        assertEquals("8000000000000001 0000000000000000", m.row(0x200));
    }

    @Test
    void twoShadowsOfOneFrameHoldItTwiceAndAreFlagsOfIt() {
        long l1 = shadows.make(1, ShadowType.L1_64, GUEST);
        long l2 = shadows.make(1, ShadowType.L2_64, GUEST);
        long flags = 1L << view.layout().number(ShadowType.L1_64)
                | 1L << view.layout().number(ShadowType.L2_64);
        assertEquals("a000000000000003", m.caf(GUEST));
        assertEquals(flags, m.machine.frames().stamp(GUEST));
        shadows.getRef(1, l1, 0);
        shadows.putRef(1, l1, 0);
        assertEquals("a000000000000002", m.caf(GUEST), "still shadowed");
        shadows.getRef(1, l2, 0);
        shadows.putRef(1, l2, 0);
        assertEquals("8000000000000001", m.caf(GUEST));
        assertEquals(0, m.machine.frames().stamp(GUEST));
    }

    @Test
    void a32BitPvGuestsTopTableIsNoReferenceToItsFrame() {
        m.domain(3, DomainKind.PV32, 1);
        m.owned(3, 0x200);
        assertTrue(shadows.enable(3));
        assertTrue(shadows.addToPool(3, 0x70));
        assertTrue(shadows.addToPool(3, 0x71));
        long l4 = shadows.make(3, ShadowType.L4_64, 0x200);
        assertEquals("a000000000000001", m.caf(0x200), "a flag, no reference");
        assertTrue(shadows.make(3, ShadowType.L1_64, 0x200) != 0);
        assertEquals("a000000000000002", m.caf(0x200));
        shadows.getRef(3, l4, 0);
        shadows.putRef(3, l4, 0);
        assertEquals("a000000000000002", m.caf(0x200));
    }

    @Test
    void aReferenceThatWouldOverflowIsRefusedAndTheEntryStays() {
        long parent = shadows.make(1, ShadowType.L2_64, GUEST);
        long child = shadows.make(1, ShadowType.L1_64, GUEST + 1);
        long word = m.machine.frames().taf(child);
        m.machine
                .frames()
                .setTaf(child, view.layout().withCount(word, view.layout().maxCount()));
        assertFalse(shadows.setEntry(1, parent, 4, child));
        assertEquals(0, m.machine.pages().get(parent, 4));
        assertEquals(view.layout().maxCount(), view.shadow(1, child).count());
        assertEquals(List.of("shadow_ref_overflow"), m.eventNames());
    }

    @Test
    void anUpPointerIsThatOfTheFirstEntryAndGoesWithIt() {
        long one = shadows.make(1, ShadowType.L2_64, GUEST);
        long two = shadows.make(1, ShadowType.L2_64, GUEST + 1);
        long child = shadows.make(1, ShadowType.L1_64, GUEST + 2);
        assertTrue(shadows.setEntry(1, one, 4, child));
        assertTrue(shadows.setEntry(1, two, 5, child));
        assertEquals(one << 12 | 0x20, m.machine.frames().link(child));
        assertTrue(shadows.setEntry(1, two, 5, 0));
        assertEquals(one << 12 | 0x20, m.machine.frames().link(child), "another entry's");
        assertTrue(view.pointsTo(one << 12 | 0x20, child));
        assertFalse(view.pointsTo(one << 12 | 0x24, child), "between two entries");
        assertFalse(view.pointsTo(one << 12 | 0x28, child), "an empty one");
        assertFalse(view.pointsTo(-1, child));
        assertTrue(shadows.getRef(1, child, 0));
        assertTrue(shadows.setEntry(1, one, 4, 0));
        assertEquals(0, m.machine.frames().link(child));
        assertEquals(1, view.shadow(1, child).count());
        shadows.putRef(1, child, 0);
        assertEquals(Set.of(one, two), Set.copyOf(view.shadows(1)));
    }

    @Test
    void aPinThatWouldOverflowIsRefused() {
        long l4 = shadows.make(1, ShadowType.L4_64, GUEST);
        long word = m.machine.frames().taf(l4);
        m.machine
                .frames()
                .setTaf(l4, view.layout().withCount(word, view.layout().maxCount()));
        assertFalse(shadows.pin(1, l4));
        assertFalse(view.shadow(1, l4).pinned());
        assertEquals(List.of(), view.pinnedList(1));
        assertEquals(List.of("shadow_ref_overflow"), m.eventNames());
    }

    @Test
    void aDyingDomainsShadowPagesGoToTheHeap() {
        long free = m.machine.globals().get(0, GlobalWord.FREE_PAGES);
        long l2 = shadows.make(1, ShadowType.L2_32, GUEST);
        assertTrue(shadows.getRef(1, l2, 0));
        m.machine.domains().set(1, DomainWord.DYING, 1);
        shadows.putRef(1, l2, 0);
        assertEquals(free + 4, m.machine.globals().get(0, GlobalWord.FREE_PAGES));
        assertEquals(28, m.machine.domains().get(1, DomainWord.SHADOW_TOTAL_PAGES));
        assertEquals(28, m.machine.globals().get(0, GlobalWord.SHADOW_PAGES));
    }

    @Test
    void operationsOnWhatIsNotShadowedAreRefused() {
        m.domain(2, DomainKind.HVM, 1);
        for (Operation operation : ShadowOperations.all()) {
            Arguments other =
                    new Arguments().with("domain", 2).with("shadow", 0x40).with("frame", GUEST);
            assertEquals(-22, operation.execute(m.xen, other), operation.name());
        }
        assertEquals(List.of(), view.pinnedList(2));
        assertEquals(List.of(), view.shadows(2));
    }

    @Test
    void removingByNameUnpinsWhatIsPinnableOnly() {
        long l4 = shadows.make(1, ShadowType.L4_64, GUEST);
        long l1 = shadows.make(1, ShadowType.L1_64, GUEST);
        assertTrue(shadows.pin(1, l4));
        Arguments frame = new Arguments().with("domain", 1).with("frame", GUEST);
        ShadowOperations.SH_REMOVE_SHADOWS.execute(m.xen, frame);
        assertEquals(List.of(l1), view.shadows(1));
        assertEquals(-22, ShadowOperations.SH_REMOVE_SHADOWS.execute(m.xen, frame.with("frame", 1L << 40)), "no frame");
    }

    @Test
    void leavingTheModeByNameUnpinsL3sOnly() {
        long l4 = shadows.make(1, ShadowType.L4_64, GUEST);
        long l3 = shadows.make(1, ShadowType.L3_64, GUEST + 1);
        assertTrue(shadows.pin(1, l4));
        assertTrue(shadows.setEntry(1, l4, 0, l3));
        assertEquals(List.of(l3, l4), view.pinnedList(1));
        ShadowOperations.LEAVE_TOPLEVEL.execute(m.xen, new Arguments().with("domain", 1));
        assertEquals(List.of(l4), view.pinnedList(1));
        assertFalse(view.toplevelL3(1));
        assertEquals(0, m.machine.frames().link(l3));
        assertEquals(List.of(), m.eventNames());
    }

    @Test
    void aPointerThatMeansNothingIsTold() {
        machine("V0");
        long l3 = shadows.make(1, ShadowType.L3_64, GUEST + 1);
        long l4 = shadows.make(1, ShadowType.L4_64, GUEST);
        assertTrue(shadows.setEntry(1, l4, 0, l3));
        long other = shadows.make(1, ShadowType.L3_64, GUEST + 2);
        m.machine.frames().setLink(other, 0x1234);
        shadows.leaveToplevel(1);
        assertEquals(List.of("stale_up"), m.eventNames());
        assertEquals(
                Pte.of(l3, Pte.PRESENT | Pte.RW | Pte.USER | Pte.ACCESSED),
                m.machine.pages().get(l4, 0));
    }
}
