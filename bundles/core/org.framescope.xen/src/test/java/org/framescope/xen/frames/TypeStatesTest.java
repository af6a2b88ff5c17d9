// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.frames;

import static org.framescope.machine.PageType.L2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.PageType;
import org.framescope.xen.TestMachine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The type machine in states that the matrix of types does not have: validated, pinned, locked, partial, being audited, with
 * a full count; each with what an audit answers. The table type-states.tsv has the words before and after, and where the
 * source says so.
 */
class TypeStatesTest {
    private static final long MFN = 0x20;

    private final TestMachine m = TestMachine.of("4.17.0");
    private final Frames frames = m.xen.frames();
    private int answer;
    /** Every audit of a page table answers what the row says. */
    private final ScriptedAudit audit = new ScriptedAudit(() -> answer);

    /** A row of the table. */
    record Row(
            String what,
            String action,
            long caf,
            long taf,
            String audit,
            int result,
            long cafAfter,
            long tafAfter,
            String event,
            String source) {
        static Row of(String line) {
            String[] c = line.split("\t");
            return new Row(
                    c[0], c[1], hex(c[2]), hex(c[3]), c[4], Integer.parseInt(c[5]), hex(c[6]), hex(c[7]), c[8], c[9]);
        }

        private static long hex(String word) {
            return Long.parseUnsignedLong(word, 16);
        }

        @Override
        public String toString() {
            return action + ": " + what;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in = TypeStatesTest.class.getResourceAsStream("type-states.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Row::of).toList();
        }
    }

    private int act(String action) {
        return switch (action) {
            case "get l2" -> frames.getPageType(MFN, m.machine.layout().typeBits(L2), false);
            case "get l2 preemptible" ->
                frames.getPageType(MFN, m.machine.layout().typeBits(L2), true);
            case "get l2 of Xen" ->
                frames.getPageType(
                        MFN,
                        m.machine.layout().typeBits(L2) | m.machine.layout().paeXenL2(),
                        true);
            case "get writable" -> frames.getPageType(MFN, PageType.WRITABLE);
            case "get seg_desc" -> frames.getPageType(MFN, PageType.SEG_DESC);
            case "put" -> frames.putPageType(MFN, false, false);
            case "put preemptible" -> frames.putPageType(MFN, true, false);
            case "put partial" -> frames.putPageType(MFN, true, true);
            case "put of the dying" -> {
                m.machine.domains().set(1, DomainWord.DYING, 1);
                yield frames.putPageType(MFN, false, false);
            }
            case "lock" -> frames.pageLock(MFN) ? 1 : 0;
            case "unlock" -> {
                frames.pageUnlock(MFN);
                yield 0;
            }
            case "get page" -> frames.getPage(MFN, 1) ? 1 : 0;
            case "put page" -> {
                frames.putPage(MFN);
                yield 0;
            }
            case "put alloc ref" -> {
                frames.putPageAllocRef(MFN);
                yield 0;
            }
            default -> throw new AssertionError(action);
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFrameInAStateBecomesWhatTheTableSays(Row row) {
        m.domain(1, DomainKind.PV64, 1);
        m.owned(1, MFN);
        m.running(m.vcpu(1, 0), 0);
        frames.register(audit);
        m.machine.frames().setCaf(MFN, row.caf());
        m.machine.frames().setTaf(MFN, row.taf());
        answer = row.audit().equals("-") ? 0 : Integer.parseInt(row.audit());
        m.events();
        assertEquals(row.result(), act(row.action()));
        assertEquals(String.format("%016x %016x", row.cafAfter(), row.tafAfter()), m.row(MFN));
        assertEquals(row.audit().equals("-") ? 0 : 1, audit.asked().size(), "audits");
        List<String> events =
                m.eventNames().stream().filter(e -> !e.equals("tlb_flush")).toList();
        assertEquals(row.event().equals("-") ? List.of() : List.of(row.event().split(",")), events);
        assertTrue(row.source().length() > 10);
    }
}
