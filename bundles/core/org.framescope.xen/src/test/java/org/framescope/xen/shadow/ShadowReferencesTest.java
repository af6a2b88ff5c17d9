// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import static org.framescope.xen.Errno.EINVAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.xen.TestMachine;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShadowReferencesTest {
    private TestMachine m;
    private Shadows shadows;
    private ShadowView view;

    @BeforeEach
    @BeforeTry
    void aPoolOfTwelvePagesAndSixGuestFrames() {
        m = new TestMachine(TestMachine.release("4.17.0", "unpin", "V3"));
        shadows = m.xen.shadows();
        view = shadows.view();
        m.domain(1, DomainKind.HVM, 1);
        assertTrue(shadows.enable(1));
        for (long mfn = 0x40; mfn < 0x4c; mfn++) {
            assertTrue(shadows.addToPool(1, mfn));
        }
        for (long mfn = 0x100; mfn < 0x106; mfn++) {
            m.owned(1, mfn);
        }
        m.events();
    }

    @Test
    void aShadowHoldsItsGuestFrame() {
        long smfn = shadows.make(1, ShadowType.L4_64, 0x100);
        assertEquals(0x40, smfn);
        assertEquals("a000000000000002", m.caf(0x100));
        assertEquals(1 << 12, m.machine.frames().stamp(0x100));
        assertEquals(11, m.machine.domains().get(1, DomainWord.SHADOW_FREE_PAGES));
        assertEquals(smfn, shadows.lookup(1, 0x100, ShadowType.L4_64));
        assertEquals(0, shadows.lookup(1, 0x100, ShadowType.L3_64));
        assertEquals(List.of(smfn), view.shadows(1));
        shadows.getRef(1, smfn, 0);
        shadows.putRef(1, smfn, 0);
        assertEquals("8000000000000001", m.caf(0x100));
        assertEquals(List.of(), view.shadows(1));
        assertEquals(12, view.freeList(1).size());
        assertEquals(smfn, view.freeList(1).getLast());
        assertTrue(m.eventNames().isEmpty());
    }

    @Test
    void aFrameCanHaveShadowsOfSeveralTypes() {
        long four = shadows.make(1, ShadowType.L4_64, 0x100);
        long three = shadows.make(1, ShadowType.L3_64, 0x100);
        assertEquals("a000000000000003", m.caf(0x100));
        shadows.getRef(1, four, 0);
        shadows.putRef(1, four, 0);
        assertEquals("a000000000000002", m.caf(0x100));
        shadows.getRef(1, three, 0);
        shadows.putRef(1, three, 0);
        assertEquals("8000000000000001", m.caf(0x100));
    }

    @Test
    void ofAMultiPageShadowThePageTakenLastIsTheHead() {
        assertEquals(0x43, shadows.make(1, ShadowType.L2_32, 0x100));
        assertEquals(
                "ffffffff00000042", String.format("%016x", m.machine.frames().link(0x43)));
        assertEquals(
                "00000041ffffffff", String.format("%016x", m.machine.frames().link(0x40)));
        assertTrue(view.shadow(1, 0x43).head());
        assertFalse(view.shadow(1, 0x42).head());
        shadows.getRef(1, 0x43, 0);
        shadows.putRef(1, 0x43, 0);
        assertEquals(List.of(0x43L, 0x42L, 0x41L, 0x40L), view.freeList(1).subList(8, 12));
    }

    @Test
    void destroyingATableDropsWhatItsEntriesPointTo() {
        long four = shadows.make(1, ShadowType.L4_64, 0x100);
        long three = shadows.make(1, ShadowType.L3_64, 0x101);
        long two = shadows.make(1, ShadowType.L2_64, 0x102);
        long one = shadows.make(1, ShadowType.L1_64, 0x103);
        shadows.pin(1, four);
        shadows.setEntry(1, four, 3, three);
        shadows.setEntry(1, three, 4, two);
        shadows.setEntry(1, two, 511, one);
        assertEquals(two << 12 | 511 << 3, m.machine.frames().link(one));
        shadows.unpin(1, three);
        assertEquals(List.of(four), view.pinnedList(1));
        shadows.unpin(1, four);
        assertEquals(List.of(), view.shadows(1));
        assertEquals(12, view.freeList(1).size());
        for (long guest = 0x100; guest < 0x104; guest++) {
            assertEquals("8000000000000001", m.caf(guest));
        }
        assertTrue(m.eventNames().isEmpty());
    }

    @Test
    void aDyingDomainsShadowsGoToTheHeap() {
        long four = shadows.make(1, ShadowType.L4_64, 0x100);
        shadows.pin(1, four);
        m.machine.domains().set(1, DomainWord.DYING, 1);
        shadows.unpin(1, four);
        assertEquals(PageInfoLayout.FREE, m.machine.frames().state(four));
        assertEquals(11, m.machine.domains().get(1, DomainWord.SHADOW_TOTAL_PAGES));
    }

    @Test
    void whatIsImpossibleIsRefused() {
        m.domain(2, DomainKind.HVM, 1);
        m.owned(2, 0x110);
        assertEquals(0, shadows.make(1, ShadowType.L4_64, 0x110), "a stranger's frame");
        assertEquals(12, m.machine.domains().get(1, DomainWord.SHADOW_FREE_PAGES));
        assertEquals(0, shadows.make(1, ShadowType.L2_32, 0x100, 0x40, 0x41), "too few pages");
        assertEquals(0, shadows.make(1, ShadowType.L4_64, 0x100, 0x200), "not in the pool");
        assertFalse(shadows.addToPool(1, 0x100));
        for (int i = 0; i < 3; i++) {
            shadows.make(1, ShadowType.L2_32, 0x100 + i);
        }
        m.events();
        assertEquals(0, shadows.make(1, ShadowType.L1_64, 0x104));
        assertEquals(List.of("no_shadow_pages"), m.eventNames());
    }

    @Test
    void countsNeitherWrapNorFallBelowZero() {
        long four = shadows.make(1, ShadowType.L4_64, 0x100);
        long full = view.layout()
                .withCount(m.machine.frames().taf(four), view.layout().maxCount());
        shadows.putRef(1, four, 0);
        assertEquals(List.of("shadow_ref_underflow"), m.eventNames());
        m.machine.frames().setTaf(four, full);
        assertFalse(shadows.getRef(1, four, 0));
        assertFalse(shadows.pin(1, four));
        assertEquals(full, m.machine.frames().taf(four));
        assertEquals(List.of("shadow_ref_overflow", "shadow_ref_overflow"), m.eventNames());
    }

    @Test
    void numbersOfTypesAndTheWidthOfTheCountFollowTheRelease() {
        ShadowLayout early = ShadowLayout.of(TestMachine.release("4.10.0"));
        ShadowLayout middle = ShadowLayout.of(TestMachine.release("4.15.0"));
        ShadowLayout late = ShadowLayout.of(TestMachine.release("4.17.0"));
        assertEquals(25, early.countBits());
        assertEquals(48, late.countBits());
        assertEquals(13, early.number(ShadowType.L4_64));
        assertEquals(13, middle.number(ShadowType.L4_64));
        assertEquals(12, late.number(ShadowType.L4_64));
        assertEquals(-1, late.number(ShadowType.L2H_PAE));
        assertEquals(ShadowType.OOS_SNAPSHOT, late.type(15));
        assertEquals(ShadowType.NONE, late.type(31));
    }

    @Test
    void operationsRefuseWhatIsNoShadow() {
        long four = shadows.make(1, ShadowType.L4_64, 0x100);
        Arguments good = new Arguments().with("domain", 1).with("shadow", four);
        Arguments bad = new Arguments().with("domain", 1).with("shadow", 0x100);
        Arguments none = new Arguments().with("domain", 9).with("shadow", four).with("frame", 0x100);
        assertEquals(1, ShadowOperations.SH_PIN.execute(m.xen, good));
        assertEquals(-EINVAL, ShadowOperations.SH_PIN.execute(m.xen, bad));
        assertEquals(-EINVAL, ShadowOperations.SH_UNPIN.execute(m.xen, bad));
        for (Operation operation : ShadowOperations.all()) {
            assertEquals(-EINVAL, operation.execute(m.xen, none), operation.name());
        }
        ShadowOperations.SH_UNPIN.execute(m.xen, good);
        assertEquals(List.of(), view.shadows(1));
        assertEquals(-EINVAL, ShadowOperations.SH_UNPIN.execute(m.xen, good));
    }

    /** Random pins and unpins against a model that keeps a list. */
    @Property(tries = 200)
    void thePinnedListIsInTheOrderOfPinning(@ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> actions) {
        long[] heads = new long[4];
        for (int i = 0; i < 4; i++) {
            heads[i] = shadows.make(1, i == 1 || i == 2 ? ShadowType.L2_32 : ShadowType.L4_64, 0x100 + i);
            shadows.getRef(1, heads[i], 0);
        }
        List<Long> model = new ArrayList<>();
        for (int action : actions) {
            long head = heads[action & 3];
            model.remove(head);
            if (action < 4) {
                shadows.pin(1, head);
                model.addFirst(head);
            } else {
                shadows.unpin(1, head);
            }
            assertEquals(model.reversed(), view.reclaimOrder(1));
            for (long each : heads) {
                boolean pinned = model.contains(each);
                assertEquals(pinned, view.shadow(1, each).pinned());
                assertEquals(pinned ? 2 : 1, view.shadow(1, each).count());
            }
            long pages = model.stream()
                    .mapToLong(h -> view.shadow(1, h).type().pages())
                    .sum();
            assertEquals(pages, view.pinnedList(1).size());
        }
        assertTrue(m.eventNames().isEmpty());
    }
}
