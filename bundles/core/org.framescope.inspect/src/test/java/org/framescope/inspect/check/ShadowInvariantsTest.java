// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.TestMachine;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PageType;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.shadow.ShadowLayout;
import org.framescope.xen.shadow.ShadowType;
import org.framescope.xen.shadow.Shadows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShadowInvariantsTest {
    private Xen xen;
    private Machine machine;
    private ShadowLayout layout;
    private long l4;
    private long l3;
    private long wide;

    /** A pinned L4 shadow whose entry 3 points to an L3 shadow, and one of four pages. */
    @BeforeEach
    void everythingHolds() throws Exception {
        xen = new MachineBuilder(TestMachine.release()).build();
        machine = xen.machine();
        layout = ShadowLayout.of(machine.release());
        Shadows shadows = xen.shadows();
        xen.domains().create(4, DomainKind.HVM, 64, 1);
        xen.domains().assignPages(4, 0x20, 8);
        assertTrue(shadows.enable(4));
        machine.domains().set(4, DomainWord.SHADOW_OPT_FLAGS, 0);
        for (long mfn = 0x40; mfn < 0x4c; mfn++) {
            assertTrue(shadows.addToPool(4, mfn));
        }
        l4 = shadows.make(4, ShadowType.L4_64, 0x20);
        l3 = shadows.make(4, ShadowType.L3_64, 0x22);
        wide = shadows.make(4, ShadowType.L2_32, 0x23);
        assertTrue(shadows.pin(4, l4));
        assertTrue(shadows.setEntry(4, l4, 3, l3));
        assertEquals(List.of(), Invariants.check(state()));
    }

    private State state() {
        return new State(machine.words().reading(), machine.release());
    }

    private void breaks(Consumer<Machine> damage, String... invariants) {
        State before = state();
        Invariants following = new Invariants(before);
        damage.accept(machine);
        List<Violation> whole = Invariants.check(state());
        assertEquals(
                List.of(invariants), whole.stream().map(Violation::invariant).toList(), whole.toString());
        assertEquals(whole, following.follow(Changes.between(before, state())));
    }

    private void word(long smfn, long word) {
        machine.frames().setTaf(smfn, word);
    }

    @Test
    void aCountThatItsEntriesDoNotExplain() {
        breaks(x -> word(l3, layout.withCount(x.frames().taf(l3), 2)), "S-INV-1");
    }

    @Test
    void aPinnedShadowThatIsNotOnTheList() {
        breaks(
                x -> {
                    x.domains().set(4, DomainWord.PINNED_SHADOWS, 0, Links.NONE);
                    x.domains().set(4, DomainWord.PINNED_SHADOWS, 1, Links.NONE);
                },
                "S-INV-2");
    }

    @Test
    void aShadowOnTheListThatIsNotPinned() {
        breaks(x -> word(l4, layout.withCount(layout.withPinned(x.frames().taf(l4), false), 0)), "S-INV-2");
    }

    @Test
    void aShadowThatLosesItsPages() {
        breaks(x -> x.frames().setLink(wide, Links.link(Links.NONE, Links.NONE)), "S-INV-3");
    }

    @Test
    void aPoolThatCountsAPageTooMany() {
        breaks(x -> x.domains().add(4, DomainWord.SHADOW_FREE_PAGES, 1), "S-INV-4");
        machine.domains().add(4, DomainWord.SHADOW_FREE_PAGES, -1);
        breaks(x -> x.domains().add(4, DomainWord.SHADOW_TOTAL_PAGES, 1), "S-INV-4");
    }

    @Test
    void aShadowInAnotherBucketThanThatOfItsFrame() {
        breaks(x -> x.frames().setOwnerPdx(l4, 0x21), "S-INV-5", "S-INV-7");
    }

    @Test
    void aShadowedTableThatAGuestCanWrite() {
        long taf =
                machine.layout().typeBits(PageType.WRITABLE) | machine.layout().validated() | 1;
        breaks(x -> x.frames().setTaf(0x20, taf), "S-INV-5");
    }

    @Test
    void anUpPointerToAnEntryThatPointsElsewhere() {
        breaks(x -> x.frames().setLink(l3, l4 << 12 | 5 << 3), "S-INV-6");
    }

    @Test
    void aShadowedFrameThatDoesNotKnow() {
        breaks(x -> x.frames().setStamp(0x22, 0), "S-INV-7");
        breaks(x -> x.frames().setCaf(0x22, x.frames().caf(0x22) & ~x.layout().shadowedPt()), "S-INV-7", "S-INV-7");
    }

    @Test
    void aFrameThatIsMarkedButHasNoShadow() {
        breaks(x -> x.frames().setCaf(0x24, x.frames().caf(0x24) | x.layout().shadowedPt()), "S-INV-7");
    }

    @Test
    void thePoolOfADomainThatNobodyRefersTo() {
        State before = state();
        machine.domains().set(4, DomainWord.DYING, 2);
        machine.domains().set(4, DomainWord.REFCNT, 0);
        List<String> found = new Invariants(before)
                .follow(Changes.between(before, state())).stream()
                        .map(Violation::invariant)
                        .toList();
        assertTrue(found.contains("S-INV-8"), found.toString());
    }
}
