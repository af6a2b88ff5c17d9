// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.framescope.machine.PageType.L1;
import static org.framescope.machine.PageType.L2;
import static org.framescope.machine.PageType.L4;
import static org.framescope.machine.PageType.NONE;
import static org.framescope.machine.PageType.SEG_DESC;
import static org.framescope.machine.PageType.WRITABLE;
import static org.framescope.xen.Errno.EINVAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TypeMachineTest {
    private static final long MFN = 0x20;
    private static final long KERNEL_CODE = 0x00cf_9a00_0000_ffffL;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final Frames frames = m.xen.frames();
    private final FrameTable table = m.machine.frames();
    private final PageInfoLayout layout = m.machine.layout();
    /** Page tables are all accepted here. */
    private final ScriptedAudit audit = new ScriptedAudit(() -> 0);

    @BeforeEach
    void aDomainRunningOnBothCpus() {
        m.domain(1, DomainKind.PV64, 2);
        m.owned(1, MFN);
        m.running(m.vcpu(1, 1), 1);
        m.running(m.vcpu(1, 0), 0);
        frames.register(audit);
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

    /** A cell of the type matrix: what becomes of a frame that has one type when another is asked for. */
    record Cell(
            PageType want,
            PageType have,
            boolean inUse,
            String result,
            String message,
            boolean flush,
            String audit,
            String source) {
        static Cell of(String line) {
            String[] c = line.split("\t");
            return new Cell(type(c[0]), type(c[1]), c[2].equals("yes"), c[3], c[4], c[5].equals("yes"), c[6], c[7]);
        }

        private static PageType type(String label) {
            return Stream.of(PageType.values())
                    .filter(t -> t.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(label));
        }
    }

    static List<Cell> matrix() throws IOException {
        try (InputStream in = TypeMachineTest.class.getResourceAsStream("type-matrix.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Cell::of).toList();
        }
    }

    @Test
    void theMatrixHasEveryPairOnceInUseAndOnceNot() throws IOException {
        List<Cell> cells = matrix();
        assertEquals(7 * 8 * 2, cells.size());
        assertEquals(
                cells.size(),
                cells.stream()
                        .map(c -> c.want() + "/" + c.have() + "/" + c.inUse())
                        .distinct()
                        .count());
        assertTrue(cells.stream().noneMatch(c -> c.source().isBlank()));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void aRequestForATypeDoesWhatTheMatrixSays(Cell cell) {
        have(cell.have(), cell.inUse() ? 3 : 0);
        if (!cell.inUse() && (cell.have().isPageTable() || cell.have() == NONE)) {
            table.setTaf(MFN, layout.typeBits(cell.have()));
        }
        clock(20, 10, 10, 15);
        long before = table.taf(MFN);
        m.machine.pages().set(MFN, 1, KERNEL_CODE);
        m.events();
        int rc = frames.getPageType(MFN, cell.want());
        switch (cell.result()) {
            case "counted" -> assertEquals(before + 1, table.taf(MFN));
            case "typed" -> assertEquals(layout.typeBits(cell.want()) | layout.validated() | 1, table.taf(MFN));
            default -> assertEquals(before, table.taf(MFN));
        }
        assertEquals(cell.result().equals("EINVAL") ? -EINVAL : 0, rc);
        List<String> seen = m.eventNames();
        assertEquals(
                cell.flush() ? 2 : 0, seen.stream().filter("tlb_flush"::equals).count(), "both CPUs");
        assertEquals(!cell.message().equals("-"), seen.contains("bad_type"));
        assertEquals(cell.audit().equals("yes") ? List.of(cell.want()) : List.of(), audit.asked());
        boolean rewritten = m.machine.pages().get(MFN, 1) != KERNEL_CODE;
        assertEquals(cell.audit().equals("descriptors"), rewritten, "a descriptor page's are made the guest's");
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
        assertTrue(audit.asked().isEmpty());
        frames.putPageType(MFN);
        assertEquals(List.of(L2), audit.asked());
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
        assertTrue(audit.asked().isEmpty());
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
