// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.framescope.xen.Errno.EINVAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.xen.TestMachine;
import org.framescope.xen.program.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainLifeTest {
    private TestMachine m;
    private DomainLife life;
    private Actor clock;
    private Actor kill;

    @BeforeEach
    void aDomainWithSharedInfoOutsideTheXenHeap() {
        create("extra");
    }

    private void create(String sharedInfo) {
        m = new TestMachine(TestMachine.release("4.17.0", "shared-info", sharedInfo));
        life = m.xen.domainLife();
        m.domain(1, DomainKind.PV64, 1);
        assertTrue(m.xen.domains().allocSharedInfo(1) >= 0);
        clock = new Actor(m.machine.words());
        kill = new Actor(m.machine.words());
        m.events();
    }

    private long sharedInfo() {
        return m.machine.domains().get(1, DomainWord.SHARED_INFO);
    }

    /** What the teardown does with a shared_info frame of the domain's own. */
    private void relinquishSharedInfo() {
        long mfn = sharedInfo();
        m.machine.domains().set(1, DomainWord.SHARED_INFO, 0);
        m.xen.frames().putPageAllocRef(mfn);
        m.xen.frames().putPageAndType(mfn);
        assertEquals(PageInfoLayout.FREE, m.machine.frames().state(mfn));
    }

    @Test
    void theClockIsWrittenWhileTheDomainLives() {
        assertTrue(life.updateWallclock(1, 0x1_0000_0005L, 7));
        assertEquals(5L << 32 | 2, m.machine.pages().get(sharedInfo(), 0x180));
        assertEquals(1L << 32 | 7, m.machine.pages().get(sharedInfo(), 0x181));
        life.markDying(1);
        assertFalse(life.updateWallclock(1, 9, 9));
        assertTrue(m.eventNames().isEmpty());
    }

    /** Scenario S003-3: the kill cuts in after the given number of steps of the late event. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aKillBetweenTheLookAndTheWriteHitsNullOrAFreedFrame(int before) {
        clock.start(life.updateWallclockProgram(), 1, 5, 7);
        for (int i = 0; i < before; i++) {
            assertTrue(clock.step());
        }
        kill.start(life.markDyingProgram(), 1);
        while (!kill.idle()) {
            assertTrue(kill.step());
        }
        relinquishSharedInfo();
        m.events();
        while (!clock.idle()) {
            assertTrue(clock.step());
        }
        List<String> expected = switch (before) {
            case 0 -> List.of();
            case 1 -> List.of("write_through_null");
            case 2 -> List.of("write_after_free", "write_after_free", "write_after_free", "write_after_free");
            case 3 -> List.of("write_after_free", "write_after_free", "write_after_free");
            default -> List.of("write_after_free");
        };
        assertEquals(expected, m.eventNames());
    }

    @Test
    void withSharedInfoInTheXenHeapTheSameOrderIsHarmless() {
        create("xenheap");
        clock.start(life.updateWallclockProgram(), 1, 5, 7);
        clock.step();
        clock.step();
        life.markDying(1);
        m.xen.frames().putPageAllocRef(sharedInfo());
        while (!clock.idle()) {
            assertTrue(clock.step());
        }
        assertTrue(m.eventNames().isEmpty());
    }

    @Test
    void theKillWaitsForWhoeverHoldsTheDomainLock() {
        m.machine.domains().set(1, DomainWord.DOMAIN_LOCK, 2);
        kill.start(life.markDyingProgram(), 1);
        assertTrue(kill.step());
        assertTrue(kill.step());
        assertEquals(1, m.machine.domains().get(1, DomainWord.DYING), "later holders see it");
        assertFalse(kill.step());
        m.machine.domains().set(1, DomainWord.DOMAIN_LOCK, 0);
        assertTrue(kill.step());
        assertTrue(kill.step());
        assertTrue(kill.idle());
    }

    @Test
    void claimsGoAndNothingIsAssignedAnyMore() {
        m.machine.domains().set(1, DomainWord.OUTSTANDING_PAGES, 40);
        m.machine.globals().set(0, GlobalWord.OUTSTANDING, 50);
        life.markDying(1);
        assertEquals(0, m.machine.domains().get(1, DomainWord.OUTSTANDING_PAGES));
        assertEquals(10, m.machine.globals().get(0, GlobalWord.OUTSTANDING));
        assertEquals(-EINVAL, m.xen.domains().assignPages(1, 0x20, 1));
        assertEquals(PageInfoLayout.FREE, m.machine.frames().state(0x20));
    }

    @Test
    void isDyingNeverGoesBack() {
        life.markDying(1);
        long refs = m.machine.domains().get(1, DomainWord.REFCNT);
        assertEquals(refs - 1, life.markDead(1));
        assertEquals(List.of("VIRQ_DOM_EXC"), m.eventNames());
        assertEquals(refs - 1, life.markDead(1), "once only");
        life.markDying(1);
        assertEquals(2, m.machine.domains().get(1, DomainWord.DYING));
        assertTrue(m.eventNames().isEmpty());
    }

    @Test
    void aLivingDomainDeclaredDeadIsABug() {
        life.markDead(1);
        assertEquals(List.of("dead_before_dying", "VIRQ_DOM_EXC"), m.eventNames());
    }
}
