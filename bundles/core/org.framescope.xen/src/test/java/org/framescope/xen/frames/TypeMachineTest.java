// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.framescope.machine.PageType.L1;
import static org.framescope.machine.PageType.L2;
import static org.framescope.machine.PageType.L3;
import static org.framescope.machine.PageType.L4;
import static org.framescope.machine.PageType.NONE;
import static org.framescope.machine.PageType.SEG_DESC;
import static org.framescope.machine.PageType.SHARED;
import static org.framescope.machine.PageType.WRITABLE;
import static org.framescope.xen.Errno.EINVAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameTable;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PcpuWord;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TypeMachineTest {
    private static final long MFN = 0x20;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final Frames frames = m.xen.frames();
    private final FrameTable table = m.machine.frames();
    private final PageInfoLayout layout = m.machine.layout();
    private final List<PageType> audited = new ArrayList<>();

    /** Page tables are all accepted here; that they were looked at is written down. */
    private final class Accepting implements TypeAudit {
        @Override
        public boolean covers(PageType type) {
            return type.isPageTable();
        }

        @Override
        public int promote(long mfn, PageType type, long typeInfo, boolean preemptible) {
            audited.add(type);
            return 0;
        }

        @Override
        public int demote(long mfn, PageType type, boolean preemptible) {
            audited.add(type);
            return 0;
        }
    }

    @BeforeEach
    void aDomainRunningOnBothCpus() {
        m.domain(1, DomainKind.PV64, 2);
        m.owned(1, MFN);
        m.running(m.vcpu(1, 1), 1);
        m.running(m.vcpu(1, 0), 0);
        frames.register(new Accepting());
        m.events();
    }

    private void clock(long now, long time0, long time1, long stamp) {
        m.machine.globals().set(0, GlobalWord.TLBFLUSH_CLOCK, now);
        m.machine.pcpus().set(0, PcpuWord.TLBFLUSH_TIME, time0);
        m.machine.pcpus().set(1, PcpuWord.TLBFLUSH_TIME, time1);
        table.setStamp(MFN, stamp);
    }

    private void have(PageType type, int count) {
        table.setTaf(MFN, layout.typeBits(type) | layout.validated() | count);
        table.setCaf(MFN, layout.allocated() | 1 + count);
    }

    static List<Arguments> everyPair() {
        List<Arguments> pairs = new ArrayList<>();
        for (PageType want : List.of(L1, L2, L3, L4, SEG_DESC, WRITABLE, SHARED)) {
            for (PageType have : PageType.values()) {
                pairs.add(Arguments.of(want, have));
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aTypeInUseIsGivenAgainAndConflictsWithEveryOther(PageType want, PageType have) {
        have(have, 3);
        long before = table.taf(MFN);
        if (want == have) {
            assertEquals(0, frames.getPageType(MFN, want));
            assertEquals(before + 1, table.taf(MFN));
            assertTrue(m.events().isEmpty());
        } else {
            assertEquals(-EINVAL, frames.getPageType(MFN, want));
            assertEquals(before, table.taf(MFN));
            boolean silent = want == L1 && have == L2 || want == L2 && have == L3 || want == L3 && have == L4;
            assertEquals(silent ? List.of() : List.of("bad_type"), m.eventNames());
        }
        assertTrue(audited.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aTypeNotInUseIsChangedWithFlushAndAuditAsNeeded(PageType want, PageType have) {
        have(have, 0);
        if (have.isPageTable() || have == NONE) {
            table.setTaf(MFN, layout.typeBits(have));
        }
        clock(20, 10, 10, 15);
        assertEquals(0, frames.getPageType(MFN, want));
        assertEquals(layout.typeBits(want) | layout.validated() | 1, table.taf(MFN));
        assertEquals(
                want == have ? 0 : 2,
                m.events().stream()
                        .filter(s -> s.event().name().equals("tlb_flush"))
                        .count());
        assertEquals(want.isPageTable() ? List.of(want) : List.of(), audited);
    }

    @Test
    void onlyCpusThatMayHoldStaleTranslationsAreFlushed() {
        clock(11, 11, 7, 10);
        have(WRITABLE, 0);
        assertEquals(0, frames.getPageType(MFN, L1));
        assertEquals(11, m.machine.pcpus().get(0, PcpuWord.TLBFLUSH_TIME));
        assertEquals(12, m.machine.pcpus().get(1, PcpuWord.TLBFLUSH_TIME));
        assertEquals(12, m.xen.clock().now());
    }

    @Test
    void cpusThatDoNotHoldTheOwnersContextAreNotFlushed() {
        m.machine.domains().set(1, DomainWord.DIRTY_CPUMASK, 0);
        clock(11, 1, 1, 10);
        have(WRITABLE, 0);
        assertEquals(0, frames.getPageType(MFN, SEG_DESC));
        assertEquals(11, m.xen.clock().now());
    }

    @Test
    void inShadowModeOnlyFramesThatWereWritableAreFlushed() {
        m.machine.domains().set(1, DomainWord.SHADOW_MODE, 1);
        clock(11, 1, 1, 10);
        have(SEG_DESC, 0);
        assertEquals(0, frames.getPageType(MFN, WRITABLE));
        assertEquals(11, m.xen.clock().now());
        frames.putPageType(MFN);
        assertEquals(0, frames.getPageType(MFN, SEG_DESC));
        assertEquals(13, m.xen.clock().now());
    }

    @Test
    void theLastReferenceStampsTheFrameAndKeepsWhatItIs() {
        m.machine.globals().set(0, GlobalWord.TLBFLUSH_CLOCK, 33);
        have(WRITABLE, 2);
        frames.putPageType(MFN);
        assertEquals(0, table.stamp(MFN));
        frames.putPageType(MFN);
        assertEquals(33, table.stamp(MFN));
        assertEquals("e400000000000000", m.taf(MFN));
    }

    @Test
    void theLastReferenceToATableInvalidatesIt() {
        m.machine.globals().set(0, GlobalWord.TLBFLUSH_CLOCK, 33);
        have(L2, 2);
        frames.putPageType(MFN);
        assertTrue(audited.isEmpty());
        frames.putPageType(MFN);
        assertEquals(List.of(L2), audited);
        assertEquals("4000000000000000", m.taf(MFN));
        assertEquals(33, table.stamp(MFN));
    }

    @Test
    void shadowFlagsAreNotOverwrittenByAStamp() {
        m.machine.domains().set(1, DomainWord.SHADOW_MODE, 1);
        m.machine.globals().set(0, GlobalWord.TLBFLUSH_CLOCK, 33);
        have(WRITABLE, 1);
        table.setCaf(MFN, table.caf(MFN) | layout.shadowedPt());
        table.setStamp(MFN, 0x80);
        frames.putPageType(MFN);
        assertEquals(0x80, table.stamp(MFN));
    }

    @Test
    void theLastTypeReferenceToATableOfADyingDomainThatWasInvalidatedIsJustDropped() {
        m.machine.domains().set(1, DomainWord.DYING, 1);
        table.setTaf(MFN, layout.typeBits(L4) | 1);
        frames.putPageType(MFN);
        assertEquals("8000000000000000", m.taf(MFN));
        assertTrue(audited.isEmpty());
        assertTrue(m.events().isEmpty());
    }

    @Test
    void puttingATypeThatIsNotValidatedIsABug() {
        table.setTaf(MFN, layout.typeBits(L4) | 1);
        frames.putPageType(MFN);
        assertEquals(List.of("not_validated"), m.eventNames());
    }

    @Test
    void puttingATypeReferenceThatDoesNotExistIsAnAssertionAndChangesNothing() {
        have(WRITABLE, 0);
        frames.putPageType(MFN);
        assertEquals("e400000000000000", m.taf(MFN));
        assertEquals(List.of("type_underflow"), m.eventNames());
    }

    @Test
    void aCountThatWouldWrapIsRefused() {
        table.setTaf(MFN, layout.typeBits(WRITABLE) | layout.validated() | layout.typeCountMask());
        long before = table.taf(MFN);
        assertEquals(-EINVAL, frames.getPageType(MFN, WRITABLE));
        assertEquals(before, table.taf(MFN));
        assertEquals(List.of("type_count_overflow"), m.eventNames());
    }

    @Test
    void nonCoherentIsForgottenWhenTheTypeBecomesOtherThanWritable() {
        table.setTaf(MFN, layout.typeBits(WRITABLE) | layout.validated() | layout.nonCoherent());
        assertEquals(0, frames.getPageType(MFN, WRITABLE));
        frames.putPageType(MFN);
        assertEquals("e480000000000000", m.taf(MFN));
        assertEquals(0, frames.getPageType(MFN, SEG_DESC));
        assertEquals("a400000000000001", m.taf(MFN));
    }

    @ParameterizedTest
    @EnumSource(names = {"L1", "SEG_DESC", "WRITABLE"})
    void aLockTakesATypeReferenceOfAValidatedFrame(PageType type) {
        have(type, 1);
        long before = table.taf(MFN);
        assertTrue(frames.pageLock(MFN));
        assertEquals(before + 1 | layout.locked(), table.taf(MFN));
        frames.pageUnlock(MFN);
        assertEquals(before, table.taf(MFN));
        assertTrue(m.events().isEmpty());
    }

    @Test
    void aFrameWithoutTypeReferenceOrValidationCannotBeLocked() {
        have(WRITABLE, 0);
        assertFalse(frames.pageLock(MFN));
        table.setTaf(MFN, layout.typeBits(L1) | 1);
        assertFalse(frames.pageLock(MFN));
    }

    @Test
    void unlockingWithTheLastReferenceIsAnAssertion() {
        have(L1, 1);
        table.setTaf(MFN, table.taf(MFN) | layout.locked());
        frames.pageUnlock(MFN);
        assertEquals(List.of("unlock_last"), m.eventNames());
    }

    @Test
    void waitingForOneselfIsToldAndRefused() {
        table.setTaf(MFN, layout.typeBits(L2) | 1);
        assertEquals(-EINVAL, frames.getPageType(MFN, L2));
        assertEquals(List.of("hang"), m.eventNames());
        have(L1, 1);
        assertTrue(frames.pageLock(MFN));
        assertFalse(frames.pageLock(MFN));
        assertEquals(List.of("hang"), m.eventNames());
    }

    @Test
    void bothReferencesOrNone() {
        have(WRITABLE, 1);
        String before = m.row(MFN);
        assertEquals(-EINVAL, frames.getPageAndType(MFN, 1, SEG_DESC));
        assertEquals(before, m.row(MFN));
        assertEquals(-EINVAL, frames.getPageAndType(MFN, 2, WRITABLE));
        assertEquals(before, m.row(MFN));
        assertEquals(0, frames.getPageAndType(MFN, 1, WRITABLE));
        assertEquals("8000000000000003 e400000000000002", m.row(MFN));
        frames.putPageAndType(MFN);
        assertEquals(before, m.row(MFN));
    }
}
