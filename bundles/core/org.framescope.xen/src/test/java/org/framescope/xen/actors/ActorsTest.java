// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.domains.ControlOperations;
import org.framescope.xen.domains.DomainEvents;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.program.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActorsTest {
    private TestMachine m;
    private Actors actors;
    private int clock;
    private int kill;

    @BeforeEach
    void anEventAndAKill() {
        m = new TestMachine(TestMachine.release("4.17.0", "shared-info", "extra"));
        m.domain(1, DomainKind.PV64, 1);
        m.xen.domains().allocSharedInfo(1, 0x30);
        actors = m.xen.actors();
        Task late = new Task(m.xen.domainLife().updateWallclockProgram(), 1, 5, 7);
        Task dying = new Task(m.xen.domainLife().markDyingProgram(), 1);
        Task relinquish = ControlOperations.DESTROY.task(m.xen, new Arguments().with("domain", 1));
        clock = actors.declare("CLOCK", 0, List.of(late));
        kill = actors.declare("KILL", 1, List.of(dying, relinquish));
        actors.reset();
    }

    @Test
    void whatAnActorRemembersStandsInWords() {
        assertEquals("read is_dying", actors.nextStep(actors.record(clock)).orElseThrow());
        assertTrue(actors.advance(clock));
        assertEquals("read shared_info", actors.nextStep(actors.record(clock)).orElseThrow());
        assertEquals(
                1,
                m.machine.words().read(ActorRecord.address(clock) + ActorRecord.BEGUN),
                "its first operation is begun");
        assertEquals("read is_dying", actors.nextStep(actors.record(kill)).orElseThrow());
    }

    @Test
    void theOperationsOfAnActorFollowEachOtherWithoutAStepBetween() {
        for (int step = 0; step < 4; step++) {
            assertFalse(ActorRecord.isFinished(actors.record(kill)));
            assertTrue(actors.advance(kill));
        }
        assertEquals("destroydomain", actors.nextStep(actors.record(kill)).orElseThrow());
        assertTrue(actors.advance(kill));
        assertTrue(ActorRecord.isFinished(actors.record(kill)));
        assertFalse(actors.advance(kill));
        assertTrue(actors.nextStep(actors.record(kill)).isEmpty());
    }

    @Test
    void theFirstBrokenAssertionStaysInTheRecord() {
        actors.advance(clock);
        while (actors.advance(kill)) {
            assertEquals(0, ActorRecord.broken(actors.record(kill)));
        }
        actors.advance(clock);
        long code = ActorRecord.broken(actors.record(clock));
        assertEquals(DomainEvents.WRITE_THROUGH_NULL, actors.assertion(code).orElseThrow());
        assertTrue(actors.assertion(code + 1).isEmpty());
    }

    @Test
    void whoWaitsChangesNothing() {
        m.machine.domains().set(1, DomainWord.DOMAIN_LOCK, 1);
        actors.advance(kill);
        actors.advance(kill);
        long before = m.machine.words().reading().hash();
        assertNull(actors.step(kill, actors.record(kill)));
        assertFalse(actors.advance(kill));
        assertEquals(before, m.machine.words().reading().hash());
        assertFalse(actors.mayRest(actors.record(kill)));
    }

    @Test
    void anActorHasSomethingToDo() {
        assertThrows(IllegalArgumentException.class, () -> actors.declare("NOBODY", 0, List.of()));
        assertEquals(-22, ActorOperations.ADVANCE.execute(m.xen, new Arguments().with("actor", 2)));
        assertEquals(-22, ActorOperations.ADVANCE.execute(m.xen, new Arguments().with("actor", -1)));
        assertEquals(1, ActorOperations.ADVANCE.execute(m.xen, new Arguments().with("actor", 1)));
        Arguments all = new Arguments().with("actor", 1).with("steps", 99);
        assertEquals(4, ActorOperations.ADVANCE.execute(m.xen, all));
        assertEquals(-11, ActorOperations.ADVANCE.execute(m.xen, all));
        assertEquals(-22, ActorOperations.ADVANCE.execute(m.xen, all.with("steps", 0)));
    }
}
