// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Event;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.framescope.xen.program.Actor;
import org.framescope.xen.program.Interleaver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two CPUs at once on one frame, in orders drawn at random. */
class InterleavingTest {
    private static final long MFN = 0x20;

    private TestMachine m;
    private Frames frames;
    private Actor one;
    private Actor two;

    @BeforeEach
    @BeforeTry
    void aFrameOfADomainThatRunsOnBothCpus() {
        m = TestMachine.of("4.17.0");
        m.domain(1, DomainKind.PV64, 2);
        m.owned(1, MFN);
        m.running(m.vcpu(1, 1), 1);
        m.running(m.vcpu(1, 0), 0);
        m.events();
        frames = m.xen.frames();
        one = new Actor(m.machine.words());
        two = new Actor(m.machine.words());
    }

    private void together(long seed) {
        assertTrue(new Interleaver(List.of(one, two), seed).run());
    }

    private void noBugs() {
        assertTrue(m.events().stream().noneMatch(s -> s.event().severity() == Event.Severity.BUG));
    }

    @Property(tries = 200)
    void twoReferencesTakenAtOnceAreBothCounted(@ForAll long seed) {
        one.start(frames.getPageProgram(), MFN, 1);
        two.start(frames.getPageProgram(), MFN, 1);
        together(seed);
        assertEquals(3, m.machine.frames().count(MFN));
        one.start(frames.putPageProgram(), MFN);
        two.start(frames.putPageProgram(), MFN);
        together(~seed);
        assertEquals("8000000000000001 0000000000000000", m.row(MFN));
        noBugs();
    }

    @Property(tries = 200)
    void aReferenceTakenWhileTheLastOneIsPutIsEitherGrantedOrTheFrameIsFree(@ForAll long seed) {
        m.machine.frames().setCaf(MFN, 1);
        one.start(frames.getPageProgram(), MFN, 1);
        two.start(frames.putPageProgram(), MFN);
        together(seed);
        if (one.result() == 1) {
            assertEquals(1, m.machine.frames().count(MFN));
            assertEquals(1, m.machine.frames().owner(MFN));
        } else {
            assertEquals(PageInfoLayout.FREE, m.machine.frames().state(MFN));
        }
        noBugs();
    }

    @Property(tries = 300)
    void ofTwoDifferentTypesWantedAtOnceExactlyOneIsGiven(@ForAll long seed) {
        m.machine.frames().setCaf(MFN, m.machine.layout().allocated() | 3);
        one.start(frames.getPageTypeProgram(), MFN, m.machine.layout().typeBits(PageType.WRITABLE), 0, 0);
        two.start(frames.getPageTypeProgram(), MFN, m.machine.layout().typeBits(PageType.SEG_DESC), 0, 1);
        together(seed);
        assertEquals(1, (one.result() == 0 ? 1 : 0) + (two.result() == 0 ? 1 : 0));
        PageType won = one.result() == 0 ? PageType.WRITABLE : PageType.SEG_DESC;
        assertEquals(won, m.machine.frames().type(MFN));
        assertEquals(1, m.machine.frames().typeCount(MFN));
    }

    @Property(tries = 300)
    void whoWantsATypeThatIsBeingAuditedWaitsAndThenSharesIt(@ForAll long seed) {
        m.machine.frames().setCaf(MFN, m.machine.layout().allocated() | 3);
        long want = m.machine.layout().typeBits(PageType.SEG_DESC);
        one.start(frames.getPageTypeProgram(), MFN, want, 0, 0);
        two.start(frames.getPageTypeProgram(), MFN, want, 0, 1);
        together(seed);
        assertEquals(0, one.result());
        assertEquals(0, two.result());
        assertEquals("a400000000000002", m.taf(MFN));
        noBugs();
    }

    @Property(tries = 200)
    void aLockedFrameKeepsTheReferenceThatTheUnlockNeeds(@ForAll long seed) {
        m.machine.frames().setCaf(MFN, m.machine.layout().allocated() | 3);
        m.machine.frames().setTaf(MFN, 0x2400000000000001L);
        one.start(frames.pageLockProgram(), MFN);
        two.start(frames.pageLockProgram(), MFN);
        Interleaver both = new Interleaver(List.of(one, two), seed);
        assertTrue(!both.run(), "one of them has the lock, the other waits");
        assertEquals("3400000000000002", m.taf(MFN));
        Actor holder = one.idle() ? one : two;
        holder.start(frames.pageUnlockProgram(), MFN);
        together(~seed);
        assertEquals("3400000000000002", m.taf(MFN));
        holder.start(frames.pageUnlockProgram(), MFN);
        together(seed);
        assertEquals("2400000000000001", m.taf(MFN));
        noBugs();
    }

    @Test
    void theLastButOneReferenceToALockedFrameWaitsForTheUnlock() {
        m.machine.frames().setTaf(MFN, 0xe400000000000001L);
        assertTrue(frames.pageLock(MFN));
        one.start(frames.putPageTypeProgram(), MFN, 0, 0, 0);
        assertTrue(!one.step());
        frames.pageUnlock(MFN);
        assertTrue(one.step());
        assertTrue(one.step());
        assertEquals("e400000000000000", m.taf(MFN));
    }
}
