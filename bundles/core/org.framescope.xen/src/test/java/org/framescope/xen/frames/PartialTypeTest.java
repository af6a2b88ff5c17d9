// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.framescope.machine.PageType.L3;
import static org.framescope.xen.Errno.EINTR;
import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ERESTART;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Audits that are interrupted: what is kept in between. */
class PartialTypeTest {
    private static final long MFN = 0x20;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final Frames frames = m.xen.frames();
    private final Deque<Integer> results = new ArrayDeque<>();

    @BeforeEach
    void aFrameWithAGeneralReferenceHeld() {
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, MFN);
        m.running(m.vcpu(1, 0), 0);
        frames.register(new ScriptedAudit(results::removeFirst));
        frames.getPage(MFN, 1);
        m.xen.flushLocal();
        m.events();
    }

    private int get() {
        return frames.getPageType(MFN, m.machine.layout().typeBits(L3), true);
    }

    @Test
    void interruptedBeforeAnythingNothingIsKept() {
        results.add(-EINTR);
        assertEquals(-EINTR, get());
        assertEquals("8000000000000002 6000000000000000", m.row(MFN));
    }

    @Test
    void interruptedMidwayPartialOwnsBothReferences() {
        results.add(-ERESTART);
        assertEquals(-ERESTART, get());
        assertEquals("8000000000000003 6100000000000001", m.row(MFN));
    }

    @Test
    void resumedAndFinishedTheReferenceOfPartialIsDropped() {
        results.addAll(List.of(-ERESTART, 0));
        get();
        assertEquals(0, get());
        assertEquals("8000000000000002 6400000000000001", m.row(MFN));
    }

    @Test
    void resumedAndInterruptedAgainPartialStillOwnsOneReference() {
        results.addAll(List.of(-ERESTART, -ERESTART));
        get();
        assertEquals(-ERESTART, get());
        assertEquals("8000000000000003 6100000000000001", m.row(MFN));
    }

    @Test
    void resumedAndRefusedNothingIsKept() {
        results.addAll(List.of(-ERESTART, -EINVAL));
        get();
        assertEquals(-EINVAL, get());
        assertEquals("8000000000000002 0000000000000000", m.row(MFN));
        assertEquals(List.of("validation_failed"), m.eventNames());
    }

    @Test
    void aDemotionInterruptedBeforeAnythingKeepsTheTypeReference() {
        results.addAll(List.of(0, -EINTR));
        get();
        assertEquals(-EINTR, frames.putPageType(MFN, true, false));
        assertEquals("8000000000000002 6400000000000001", m.row(MFN));
    }

    @Test
    void aDemotionInterruptedMidwayAndResumedDropsWhatPartialOwned() {
        results.addAll(List.of(0, -ERESTART, 0));
        get();
        assertEquals(-ERESTART, frames.putPageType(MFN, true, false));
        assertEquals("8000000000000003 6100000000000001", m.row(MFN));
        assertEquals(0, frames.putPageType(MFN, true, true));
        assertEquals("8000000000000002 6000000000000000", m.row(MFN));
        assertEquals(List.of(), m.eventNames());
    }

    @Test
    void aDemotionInterruptedTwiceOwnsOneReferenceStill() {
        results.addAll(List.of(0, -ERESTART, -ERESTART));
        get();
        frames.putPageType(MFN, true, false);
        assertEquals(-ERESTART, frames.putPageType(MFN, true, true));
        assertEquals("8000000000000003 6100000000000001", m.row(MFN));
    }

    @Test
    void resumingAPutThatSomebodyElseFinishedDoesNothing() {
        results.add(0);
        get();
        assertEquals(0, frames.putPageType(MFN, true, true));
        assertEquals("8000000000000002 6400000000000001", m.row(MFN));
    }
}
