// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.TestMachine;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;
import org.framescope.xen.boot.MachineBuilder;
import org.framescope.xen.shadow.ShadowType;
import org.framescope.xen.shadow.Shadows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShadowPinsTest {
    private Xen xen;
    private Shadows shadows;
    private long l4;
    private long other;
    private long l3;

    @BeforeEach
    void twoPinnedRootsAndAChild() throws BootException {
        xen = new MachineBuilder(TestMachine.release()).build();
        shadows = xen.shadows();
        xen.domains().create(4, DomainKind.HVM, 64, 1);
        xen.domains().assignPages(4, 0x20, 8);
        assertTrue(shadows.enable(4));
        xen.machine().domains().set(4, DomainWord.SHADOW_OPT_FLAGS, 0);
        for (long mfn = 0x40; mfn < 0x48; mfn++) {
            assertTrue(shadows.addToPool(4, mfn));
        }
        l4 = shadows.make(4, ShadowType.L4_64, 0x20);
        other = shadows.make(4, ShadowType.L4_64, 0x21);
        l3 = shadows.make(4, ShadowType.L3_64, 0x22);
        assertTrue(shadows.pin(4, l4) && shadows.pin(4, other));
        assertTrue(shadows.setEntry(4, l4, 3, l3));
    }

    private State state() {
        return new State(xen.machine().words().reading(), xen.machine().release());
    }

    @Test
    void thePinnedListStandsInOrderAndAnUpPointerLeadsToItsTable() {
        ShadowPins pins = ShadowPins.of(state(), 4);
        assertEquals(
                List.of(other, l4),
                pins.pinned().stream().map(ShadowPins.Row::mfn).toList());
        assertTrue(pins.pinned().stream()
                .allMatch(r -> r.head() && r.pinned() && r.meaning().equals("list")));
        ShadowPins.Row child = pins.others().getFirst();
        assertEquals("up", child.meaning());
        assertEquals(Long.toHexString(l4) + "[3]", child.link());
        assertEquals(Target.frame(l4), child.target());
        assertFalse(child.broken());
        assertEquals(0x22, child.back());
        assertEquals(8, pins.totalPages());
        assertEquals(5, pins.freePages());
        assertEquals(List.of(4), ShadowPins.domains(state()));
    }

    @Test
    void anUpPointerThatLeadsNowhereIsBroken() {
        xen.machine().pages().set(l4, 3, 0);
        assertTrue(ShadowPins.of(state(), 4).others().getFirst().broken());
        xen.machine().frames().setLink(l3, 0);
        ShadowPins.Row none = ShadowPins.of(state(), 4).others().getFirst();
        assertEquals("-", none.link());
        assertNull(none.target());
    }

    @Test
    void aShadowIsAHolderOfTheFrameItShadowsAndHasALineOfItsOwn() {
        Holders holders = Holders.of(state(), 0x20);
        assertEquals(
                List.of("allocation", "shadow " + Long.toHexString(l4)),
                holders.holders().stream().map(Holder::text).toList());
        assertEquals(0, holders.unexplainedGeneral());
        assertEquals(
                Long.toHexString(l4) + "  sh_l4_64 1/0  pH  -",
                FrameRow.of(state(), l4).line());
    }
}
