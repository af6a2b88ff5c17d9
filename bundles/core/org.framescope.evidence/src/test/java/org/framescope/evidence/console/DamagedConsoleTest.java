// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Verdict;
import org.junit.jupiter.api.Test;

class DamagedConsoleTest {
    private final ConsoleText console = new ConsoleText();

    @Test
    void aReleaseThatIsNotKnownIsReadUnverified() {
        console.read("(XEN) Xen version 4.99-unstable (x)");
        ImportReport made = console.report().build();
        assertEquals(Verdict.PARTIAL, made.verdict());
        assertTrue(made.reasons().getFirst().contains("4.99")
                && made.reasons().getFirst().contains("unverified"));
    }

    @Test
    void damagedAndCutLinesAreToldAndTheRestIsRead() {
        ConsoleLog log = console.read(
                "(XEN)     DomPage 0000000000000001: caf=00000001, taf=0000000000000000",
                "(XEN) General information for domain 5:",
                "(XEN) Memory pages belonging to domain 5:",
                "(XEN)     DomPage 000000zz00000002: caf=00000001, taf=0000000000000000",
                "(XEN)     DomPage 0000000000000003: caf=00000001, taf=00000000000000",
                "(XEN)     DomPage 0000000000000004: caf=00000001, taf=0000000000000000");
        assertEquals(1, log.moments().getFirst().domains().getFirst().pages().size());
        ImportReport made = console.report().build();
        assertEquals(1, made.unknown());
        assertTrue(made.reasons().stream().anyMatch(r -> r.contains("3 lines begin as a frame's")), made::toString);
        assertTrue(made.reasons().stream().anyMatch(r -> r.contains("domain 5 is not complete")), made::toString);
    }

    @Test
    void aLineThatIsCutShortIsToldWithItsPlace() {
        console.read(
                "(XEN) 'q' pressed -> dumping domain info (now = 1)",
                "(XEN) General information for domain 5:",
                "(XEN)     refcnt=3 dying=0 pause",
                "(XEN)     nr_pages=7 xenheap_pages=2 shared_pages=0",
                "(XEN) Memory pages belonging to domain 5:",
                "(XEN) VCPU information and callbacks for domain 5:");
        ImportReport made = console.report().build();
        assertEquals(Verdict.PARTIAL, made.verdict());
        assertTrue(
                made.sections().stream()
                        .anyMatch(s -> s.offset() == 91 && s.reason().startsWith("2 lines end before")),
                made::toString);
    }

    @Test
    void zerosThatAFileSystemLeavesDoNotHideALog() {
        byte[] log = Arrays.copyOf("(XEN) Xen version 4.17.7 (x)\n".getBytes(StandardCharsets.US_ASCII), 300);
        assertTrue(ConsoleReader.recognises(Bytes.of("log", log)));
        for (int i = 64; i < log.length; i++) {
            log[i] = (byte) (i % 8);
        }
        assertFalse(ConsoleReader.recognises(Bytes.of("words", log)));
    }

    @Test
    void registersOfABlockWhoseBeginningIsLostAreNotThoseOfTheBlockBefore() {
        ConsoleLog log = console.read(
                "(XEN) '0' pressed -> dumping Dom0's registers",
                "(XEN) *** Dumping Dom0 vcpu#0 state: ***",
                "(XEN) ----[ Xen-4.17.7  x86_64  debug=n  Tainted:   C    ]----",
                "(XEN) RIP:    e033:[<ffffffff81a442b5>]",
                "(XEN) RFLAGS: 0000000000000246   EM: 0   CONTEXT: pv guest (d0v0)",
                "(XEN) rax: 0000000000000001   rbx: 0000000000000002   rcx: 0000000000000003",
                "(XEN) RIP:    e008:[<ffff82d04025af9b>]",
                "(XEN) RFLAGS: 0000000000000086   CONTEXT: hypervisor",
                "(XEN) rax: 0000000000000007   rbx: 0000000000000008   rcx: 0000000000000009");
        assertEquals(
                List.of(1L, 7L),
                log.moments().getFirst().registers().stream()
                        .map(r -> r.words().get("rax"))
                        .toList());
        assertEquals(
                "pv guest (d0v0)",
                log.moments().getFirst().registers().getFirst().context());
    }

    @Test
    void whatHoldsNoLineOfXenIsRejected() {
        assertTrue(console.tryRead("nothing\nat all").isEmpty());
        assertEquals(Verdict.REJECTED, console.report().build().verdict());
        assertFalse(ConsoleReader.recognises(Bytes.of("t", "just text".getBytes(StandardCharsets.US_ASCII))));
        byte[] binary = new byte[1000];
        System.arraycopy("(XEN)".getBytes(StandardCharsets.US_ASCII), 0, binary, 0, 5);
        assertFalse(ConsoleReader.recognises(Bytes.of("t", binary)));
    }

    @Test
    void aLineLongerThanAnyAndLinesAtTheEdgeOfTheWindowAreRead() {
        String page = "(XEN)     DomPage %016x: caf=00000001, taf=0000000000000000\n";
        String head = "(XEN) General information for domain 5:\n(XEN) Memory pages belonging to domain 5:\n";
        for (int pad = (1 << 18) - 300; pad < (1 << 18) + 20; pad += 7) {
            String text = head + "x".repeat(pad) + "\n" + page.formatted(1) + page.formatted(2);
            assertEquals(
                    2,
                    console.tryRead(text)
                            .orElseThrow()
                            .moments()
                            .getFirst()
                            .domains()
                            .getFirst()
                            .pages()
                            .size());
        }
        assertTrue(console.tryRead("(XEN) " + "y".repeat(1 << 20)).isPresent());
    }

    @Test
    void moreLinesThanAreKeptAreCounted() {
        String page = "(XEN)     DomPage %016x: caf=00000001, taf=0000000000000000\n";
        StringBuilder text = new StringBuilder("(XEN) General information for domain 5:\n");
        IntStream.range(0, 2_000_010).forEach(i -> text.append(page.formatted(i)));
        ConsoleLog log = console.tryRead(text.toString()).orElseThrow();
        assertEquals(
                2_000_000, log.moments().getFirst().domains().getFirst().pages().size());
        assertTrue(
                console.report().build().reasons().stream().anyMatch(r -> r.startsWith("10 more lines")),
                console.report().build()::toString);
    }

    @Test
    void everyCutOfALogIsRead() throws IOException {
        byte[] whole = Corpus.unpacked("console/debug-keys-dom0-idle.log.xz");
        for (int length = 200; length < whole.length; length += 997) {
            Bytes cut = Bytes.of("cut", Arrays.copyOf(whole, length));
            assertTrue(new ConsoleReader(cut, new ReportBuilder("cut"), Work.NONE)
                    .read(Optional.empty())
                    .isPresent());
        }
    }
}
