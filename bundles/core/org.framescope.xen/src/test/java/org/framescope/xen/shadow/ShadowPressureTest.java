// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is given up when the pool is empty, in which order, and what happens when that is not enough. */
class ShadowPressureTest {
    private static final long GUEST = 0x100;

    private final TestMachine m = new TestMachine(TestMachine.release("4.17.0", "unpin", "V3"));
    private final Shadows shadows = m.xen.shadows();

    @BeforeEach
    void aPoolOfFourPages() {
        m.domain(1, DomainKind.HVM, 1);
        assertTrue(shadows.enable(1));
        for (long mfn = 0x40; mfn < 0x44; mfn++) {
            assertTrue(shadows.addToPool(1, mfn));
        }
        m.owned(1, GUEST, GUEST + 1, GUEST + 2, GUEST + 3);
        m.events();
    }

    private long free() {
        return m.machine.domains().get(1, DomainWord.SHADOW_FREE_PAGES);
    }

    private boolean isCrashed() {
        return m.machine.domains().is(1, DomainWord.SHUTDOWN_CODE);
    }

    /** A root that the vCPU runs on, with two L3 shadows below it that are not pinned. */
    private long root() {
        long l4 = shadows.setToplevel(m.vcpu(1, 0), GUEST, ShadowType.L4_64);
        shadows.leaveToplevel(1);
        for (int i = 0; i < 2; i++) {
            assertTrue(shadows.setEntry(1, l4, i, shadows.make(1, ShadowType.L3_64, GUEST + 1 + i)));
        }
        return l4;
    }

    @Test
    void whatIsFreeIsLeftAlone() {
        long l4 = root();
        assertTrue(shadows.prealloc(1, 1));
        assertTrue(shadows.view().shadow(1, l4).pinned());
        assertEquals(List.of(), m.eventNames());
    }

    @Test
    void aRootInUseLosesItsPinFirstAndItsEntriesThen() {
        long l4 = root();
        assertTrue(shadows.prealloc(1, 3));
        assertEquals(List.of("shadow_prealloc_unpin", "shadow_prealloc_unhook"), m.eventNames());
        assertEquals(List.of(l4), shadows.view().shadows(1));
        assertEquals(1, shadows.view().shadow(1, l4).count(), "the vCPU's");
        assertEquals(3, free());
        assertFalse(isCrashed());
    }

    @Test
    void aDomainForWhichNothingIsLeftIsCrashedOnce() {
        root();
        assertFalse(shadows.prealloc(1, 4));
        assertTrue(isCrashed());
        assertEquals(List.of("shadow_prealloc_unpin", "shadow_prealloc_unhook", "cannot_prealloc"), m.eventNames());
        long code = m.machine.domains().get(1, DomainWord.SHUTDOWN_CODE);
        assertFalse(shadows.prealloc(1, 4));
        assertEquals(code, m.machine.domains().get(1, DomainWord.SHUTDOWN_CODE));
    }

    @Test
    void aDyingDomainGetsNothingAndIsNotCrashed() {
        m.machine.domains().set(1, DomainWord.DYING, 1);
        assertFalse(shadows.prealloc(1, 1));
        assertFalse(isCrashed());
    }

    @Test
    void aRootForWhichThereIsNoPageIsNone() {
        root();
        assertNotEquals(0, shadows.make(1, ShadowType.L3_64, GUEST + 3), "the last page, nothing refers to it");
        m.domain(2, DomainKind.HVM, 1);
        assertTrue(shadows.enable(2));
        m.owned(2, 0x200);
        assertEquals(0, shadows.setToplevel(m.vcpu(2, 0), 0x200, ShadowType.L4_64));
        assertEquals(0, m.machine.vcpus().get(m.vcpu(2, 0), VcpuWord.SHADOW_TABLE, 0));
        assertTrue(m.machine.domains().is(2, DomainWord.SHUTDOWN_CODE));
    }
}
