// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.xen.TestMachine;
import org.framescope.xen.actors.Actors;
import org.framescope.xen.ops.Arguments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What each step of a late wallclock update writes, shared_info.md 1 and 4.2: wc_version at 0xc00, wc_sec at 0xc04, wc_nsec at
 * 0xc08, the upper half of the seconds behind it; and who waits for domain_lock.
 */
class WallclockTest {
    private static final long INFO = 0x30;
    private static final int VERSION_AND_SEC = 0x180;
    private static final long SEC = 0x2_0000_0005L;
    private static final long NSEC = 7;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final Actors actors = m.xen.actors();

    @BeforeEach
    void aDomainWhoseClockWasSetBefore() {
        m.domain(1, DomainKind.PV64, 1);
        m.xen.domains().allocSharedInfo(1, INFO);
        words(0x0000_0003_ffff_fffeL, 0xabcd_0000_0001L << 16);
    }

    private void words(long versionAndSec, long rest) {
        m.machine.pages().set(INFO, VERSION_AND_SEC, versionAndSec);
        m.machine.pages().set(INFO, VERSION_AND_SEC + 1, rest);
    }

    private void are(long versionAndSec, long rest) {
        assertEquals(versionAndSec, m.machine.pages().get(INFO, VERSION_AND_SEC));
        assertEquals(rest, m.machine.pages().get(INFO, VERSION_AND_SEC + 1));
    }

    private int update(long locked) {
        Arguments arguments = new Arguments()
                .with("domain", 1)
                .with("sec", SEC)
                .with("nsec", NSEC)
                .with("locked", locked);
        int actor = actors.declare("CLOCK", 0, List.of(ControlOperations.UPDATE_WALLCLOCK.task(m.xen, arguments)));
        actors.reset();
        return actor;
    }

    private void steps(int actor, String... labels) {
        for (String label : labels) {
            assertEquals(label, actors.nextStep(actors.record(actor)).orElseThrow());
            assertTrue(actors.advance(actor), label);
        }
    }

    private long lock() {
        return m.machine.domains().get(1, DomainWord.DOMAIN_LOCK);
    }

    @Test
    void theVersionIsOddWhileTheTimeIsWritten() {
        int clock = update(0);
        steps(clock, "read is_dying", "read shared_info");
        assertEquals(0, lock());
        steps(clock, "make wc_version odd");
        are(0x0000_0003_ffff_ffffL, 0xabcd_0000_0001L << 16);
        steps(clock, "write wc_sec and wc_nsec");
        are(0x0000_0005_ffff_ffffL, 0x0000_0002_0000_0007L);
        steps(clock, "make wc_version even");
        are(0x0000_0005_0000_0000L, 0x0000_0002_0000_0007L);
        assertFalse(actors.advance(clock));
    }

    @Test
    void underTheLockAllOfItIsDoneBeforeAnybodyElse() {
        m.machine.domains().set(1, DomainWord.DOMAIN_LOCK, 2);
        int clock = update(1);
        assertFalse(actors.advance(clock), "somebody holds it");
        m.machine.domains().set(1, DomainWord.DOMAIN_LOCK, 0);
        steps(clock, "lock domain_lock", "read is_dying", "read shared_info");
        assertEquals(1, lock());
        steps(clock, "make wc_version odd", "write wc_sec and wc_nsec", "make wc_version even");
        assertEquals(1, lock());
        are(0x0000_0005_0000_0000L, 0x0000_0002_0000_0007L);
        steps(clock, "unlock domain_lock");
        assertEquals(0, lock());
    }

    @Test
    void aDyingDomainIsLeftAloneAndTheLockGivenBack() {
        m.machine.domains().set(1, DomainWord.DYING, 1);
        steps(update(0), "read is_dying");
        steps(update(1), "lock domain_lock", "read is_dying", "unlock domain_lock");
        assertEquals(0, lock());
        are(0x0000_0003_ffff_fffeL, 0xabcd_0000_0001L << 16);
    }

    @Test
    void theResultSaysWhetherItWrote() {
        Arguments arguments = new Arguments().with("domain", 1).with("sec", SEC).with("nsec", NSEC);
        assertEquals(1, ControlOperations.UPDATE_WALLCLOCK.execute(m.xen, arguments));
        assertEquals(1, ControlOperations.UPDATE_WALLCLOCK.execute(m.xen, arguments.with("locked", 1)));
        m.machine.domains().set(1, DomainWord.DYING, 2);
        assertEquals(0, ControlOperations.UPDATE_WALLCLOCK.execute(m.xen, arguments));
        m.machine.domains().set(1, DomainWord.DYING, 0);
        m.machine.domains().set(1, DomainWord.SHARED_INFO, 0);
        assertEquals(0, ControlOperations.UPDATE_WALLCLOCK.execute(m.xen, arguments));
        assertEquals(List.of(DomainEvents.WRITE_THROUGH_NULL.name()), m.eventNames());
        assertEquals(0, lock());
    }
}
