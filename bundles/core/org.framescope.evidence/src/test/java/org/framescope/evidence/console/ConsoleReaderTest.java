// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.PageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReaderTest {
    private ReportBuilder report = new ReportBuilder("test");

    private Optional<ConsoleLog> tryRead(String text) {
        Bytes bytes = Bytes.of("test", text.getBytes(StandardCharsets.ISO_8859_1));
        return new ConsoleReader(bytes, report, Work.NONE).read(Optional.empty());
    }

    private ConsoleLog read(String... lines) {
        return tryRead(String.join("\n", lines) + "\n").orElseThrow();
    }

    private static String corpus(String name) throws IOException {
        return new String(Corpus.unpacked("console/" + name), StandardCharsets.ISO_8859_1);
    }

    /** Everything that a log says, as text, without the places. */
    private static String content(ConsoleLog log) {
        StringBuilder text = new StringBuilder();
        for (Moment m : log.moments()) {
            text.append(m.key())
                    .append(' ')
                    .append(m.now())
                    .append(' ')
                    .append(m.summary())
                    .append('\n');
            for (DomainDump d : m.domains()) {
                text.append(d.id() + " " + d.refcnt() + d.dying() + d.pauseCount() + " " + d.nrPages() + " "
                        + d.xenheapPages() + " " + d.maxPages() + d.assistance() + d.vcpus() + d.listTooLong() + "\n");
                for (int i = 0; i < d.pages().size(); i++) {
                    text.append(
                            d.pages().list(i) + " " + Long.toHexString(d.pages().mfn(i)) + " "
                                    + Long.toHexString(d.pages().caf(i)) + " "
                                    + Long.toHexString(d.pages().taf(i)) + "\n");
                }
            }
            m.registers()
                    .forEach(r -> text.append(r.title() + r.context() + new TreeMap<>(r.words()) + r.walk() + "\n"));
            text.append(m.figures()).append('\n');
        }
        log.messages().forEach(m -> text.append(m.what() + m.mfn() + m.caf() + m.taf() + m.text() + "\n"));
        return text.toString();
    }

    @Test
    void theDumpsOfARealLogAreItsMoments() throws IOException {
        ConsoleLog log = tryRead(corpus("console-vm-a.log.xz")).orElseThrow();
        assertEquals(
                "q0mHrdtugeqqqqqq",
                log.moments().stream().map(m -> "" + m.key()).collect(Collectors.joining()));
        assertEquals(31_484_119_516L, log.moments().getFirst().now());
        Moment last = log.lastDomains().orElseThrow();
        assertEquals(2_309_157_792_227L, last.now());
        assertEquals(
                List.of(0, 73, 192, 253, 260, 268, 280, 281),
                last.domains().stream().map(DomainDump::id).toList());
        DomainDump hvm = last.domains().getLast();
        assertEquals("hap refcounts translate external", hvm.assistance());
        assertEquals(List.of(new DomainDump.Vcpu(0, 0, false, 2)), hvm.vcpus());
        assertEquals(8, hvm.pages().size());
        assertEquals(PageLines.List.EXTRA, hvm.pages().list(7));
        assertEquals(0x8200_0000_0000_0003L, hvm.pages().caf(7));
        assertEquals(4 + 2 + 2, hvm.frames());
        assertEquals(279, log.messages().size());
        assertEquals(0xb8, log.messages().getFirst().mfn());
        assertEquals(0xc00_0000_0000_0000L, log.messages().get(6).caf());
        assertEquals("4.17.7", report.build().release());
        assertEquals(Confidence.STATED, report.build().confidence());
        assertEquals(0, report.build().unknown());
        assertEquals(
                List.of("Xen did not print the frames of 1 domains: it prints no more than ten of a living one"),
                report.build().reasons());
    }

    @Test
    void registersAndFiguresAreRead() throws IOException {
        ConsoleLog log = tryRead(corpus("debug-keys-dom0-idle.log.xz")).orElseThrow();
        List<Registers> dom0 = log.moments().get(1).registers();
        assertEquals(
                List.of("Dom0 vcpu#0 state", "Dom0 vcpu#1 state"),
                dom0.stream().map(Registers::title).toList());
        assertEquals(0x769ba000L, dom0.getFirst().words().get("cr3"));
        assertEquals(0xe033L, dom0.getFirst().words().get("cs"));
        assertEquals(0xffff_ffff_81a4_42b5L, dom0.getFirst().words().get("rip"));
        assertEquals("pv guest (d0v1)", dom0.getLast().context());
        Moment cpus =
                log.moments().stream().filter(m -> m.key() == 'd').findFirst().orElseThrow();
        assertEquals(
                List.of("CPU1 guest state (d0v1)", "CPU0 host state"),
                cpus.registers().stream().map(Registers::title).toList());
        assertTrue(figures(log, 'm').contains(new Figure("heap[15] kB free", 64_512)));
        assertTrue(figures(log, 'H').contains(new Figure("heap[node=0][zone=19] pages", 141_654)));
        assertTrue(figures(log, 'u').contains(new Figure("node 0 free frames", 387_158)));
        assertTrue(figures(log, 'u').contains(new Figure("d0 frames on node 0", 131_072)));
        assertTrue(figures(log, 'r').contains(new Figure("NOW ns", 39_760_702_602L)));
        assertTrue(figures(log, 'g').contains(new Figure("d0 grant frames", 1)));
        assertEquals(24, figures(log, 'e').size());
    }

    private static List<Figure> figures(ConsoleLog log, char key) {
        return log.moments().stream()
                .filter(m -> m.key() == key)
                .findFirst()
                .orElseThrow()
                .figures();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nov 21 10:00:00 host xenconsoled[123]: %s",
                "> > %s",
                "%s\r",
                "(XEN) [   12.345678] %s",
                "(XEN) [2024-01-31 10:20:30] %s",
                "(XEN) [2024-01-31 10:20:30.123] %s",
                "(XEN) [00000000deadbeef] %s",
                "guest speaks %s"
            })
    void copiesWithPrefixesAndTimestampsSayTheSame(String form) throws IOException {
        String plain = corpus("console-vm-a.log.xz");
        String changed = plain.lines()
                .map(l -> l.startsWith("(XEN) ")
                        ? String.format(form, form.startsWith("(XEN)") ? l.substring("(XEN) ".length()) : l)
                        : l)
                .collect(Collectors.joining("\n"));
        assertEquals(
                content(tryRead(plain).orElseThrow()), content(tryRead(changed).orElseThrow()));
    }

    @Test
    void linesThatAMailWrappedAreJoined() throws IOException {
        String plain = corpus("console-vm-a.log.xz");
        List<String> wrapped = new ArrayList<>();
        for (String line : plain.lines().toList()) {
            int at = line.lastIndexOf(' ');
            boolean wrap = line.startsWith("(XEN)") && line.contains("taf=") || line.contains("max_pages=");
            if (wrap && (wrapped.size() % 2 == 0 || !line.contains("taf="))) {
                wrapped.add("> " + line.substring(0, at));
                wrapped.add("> " + line.substring(at + 1));
            } else if (wrap) {
                wrapped.add(line.substring(0, line.length() - 5));
                wrapped.add(line.substring(line.length() - 5));
            } else {
                wrapped.add(line);
            }
        }
        assertTrue(wrapped.size() > plain.lines().count() + 250);
        assertEquals(
                content(tryRead(plain).orElseThrow()),
                content(tryRead(String.join("\n", wrapped)).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "76, true, (XEN)",
        "76, true, (XEN) [2024-01-31 10:20:30]",
        "72, true, > > (XEN) [2024-01-31 10:20:30.123]",
        "100, true, Nov 21 10:00:00 host xen[1]: (XEN) [   12.345678]",
        "80, false, (XEN) [2024-01-31 10:20:30]",
        "80, false, Nov 21 10:00:00 host xen[1]: (XEN)"
    })
    void aLogOfWhichEveryLongLineIsWrappedSaysTheSame(int width, boolean atSpaces, String head) throws IOException {
        for (String name : List.of("console-vm-a.log.xz", "debug-keys-dom0-idle.log.xz")) {
            String plain = corpus(name);
            List<String> wrapped = new ArrayList<>();
            for (String line : plain.lines().toList()) {
                String rest = line.startsWith("(XEN) ") ? head + " " + line.substring("(XEN) ".length()) : line;
                while (rest.length() > width) {
                    int space = atSpaces ? rest.lastIndexOf(' ', width) : -1;
                    wrapped.add(rest.substring(0, space > 0 ? space : width));
                    rest = rest.substring(space > 0 ? space + 1 : width);
                }
                wrapped.add(rest);
            }
            assertEquals(
                    content(tryRead(plain).orElseThrow()),
                    content(tryRead(String.join("\n", wrapped)).orElseThrow()));
        }
    }

    @Test
    void aWrappedLineWhoseRestIsMissingIsReadAsFarAsItGoes() {
        ConsoleLog log = read(
                "(XEN) [2024-01-31 10:20:30] 'q' pressed -> dumping domain info",
                "(XEN) General information for domain 5:",
                "(XEN)     nr_pages=7 xenheap_pages=2 shared_pages=0",
                "[ 12.3] eth0 (up)",
                "[ 12.4] eth0 (down)",
                "(XEN) Memory pages belonging to domain 5:",
                "(XEN) VCPU information and callbacks for domain 5:",
                "(XEN) '0' pressed -> dumping Dom0's registers",
                "(XEN) *** Dumping Dom0 vcpu#0 state: ***",
                "(XEN) RFLAGS: 0000000000000246   EM: 0   CONTEXT: pv guest",
                "login: (XEN)");
        DomainDump domain = log.moments().getFirst().domains().getFirst();
        assertEquals(7, domain.nrPages());
        assertEquals(-1, domain.maxPages());
        assertEquals("pv guest", log.moments().get(1).registers().getFirst().context());
    }

    @Test
    void outputOfGuestsBetweenLinesDoesNotMatter() throws IOException {
        String plain = corpus("console-vm-a.log.xz");
        String noisy = plain.lines()
                .map(l -> l + "\n[ 12.3] eth0 (up): DomPage 12: caf=1\r\n\n")
                .collect(Collectors.joining());
        assertEquals(
                content(tryRead(plain).orElseThrow()), content(tryRead(noisy).orElseThrow()));
    }

    @Test
    void theFormOf410IsRead() {
        ConsoleLog log = read(
                "(XEN) Xen version 4.10.1 (root@host) debug=n",
                "(XEN) 'q' pressed -> dumping domain info (now=0x7:54B3A1C2)",
                "(XEN) General information for domain 3:",
                "(XEN)     refcnt=1 dying=2 pause_count=2",
                "(XEN)     nr_pages=1 xenheap_pages=0 shared_pages=0 paged_pages=0 dirty_cpus={} max_pages=1024",
                "(XEN)     handle=01020304-0506-0708-090a-0b0c0d0e0f10 vm_assist=00000000",
                "(XEN) Memory pages belonging to domain 3:",
                "(XEN)     DomPage 00000000000123ab: caf=0000000000000001, taf=7400000000000001",
                "(XEN) VCPU information and callbacks for domain 3:",
                "(XEN)     VCPU0: CPU1 [has=F] poll=0 upcall_pend=00 upcall_mask=00 dirty_cpus={}",
                "(XEN)     cpu_hard_affinity={0-1} cpu_soft_affinity={0-1}",
                "(XEN)     pause_count=0 pause_flags=1",
                "(XEN)     No periodic timer",
                "(XEN) Shared frames 0 -- Saved frames 0",
                "(XEN) 'H' pressed -> dumping heap info (now-0x7:54B3A1C3)",
                "(XEN) heap[node=0][zone=0] -> 0 pages");
        Moment dump = log.moments().getFirst();
        assertEquals(0x7_54b3_a1c2L, dump.now());
        assertEquals(0x123ab, dump.domains().getFirst().pages().mfn(0));
        assertEquals(1024, dump.domains().getFirst().maxPages());
        assertEquals("4.10.1", report.build().release());
        assertEquals(Verdict.COMPLETE, report.build().verdict());
        assertEquals(55, Long.bitCount(log.layout().countMask()));
    }

    @Test
    void wordsOf44HaveTheirOwnLayout() {
        ConsoleLog log = read(
                "(XEN) Xen version 4.4.1 (x) debug=n",
                "(XEN) mm.c:2016:d1 Error pfn 1f3c: rd=ffff830012345000, od=0000000000000000, caf=180000000000000, taf=7400000000000001",
                "(XEN) mm.c:2349:d3 Bad type (saw 7400000000000001 != exp 1000000000000000) for mfn 12ab (pfn 34)");
        assertEquals("4.4.1", report.build().release());
        assertEquals(
                PageType.WRITABLE, log.layout().type(log.messages().getFirst().taf()));
        assertEquals(1, log.layout().typeCount(log.messages().getFirst().taf()));
        FrameMessage bad = log.messages().get(1);
        assertEquals("Bad type", bad.what());
        assertEquals(0x12ab, bad.mfn());
        assertEquals(PageType.L1, log.layout().type(bad.wanted()));
    }

    @Test
    void aReleaseThatIsNotKnownIsReadUnverified() {
        read("(XEN) Xen version 4.99-unstable (x)");
        ImportReport made = report.build();
        assertEquals(Verdict.PARTIAL, made.verdict());
        assertTrue(made.reasons().getFirst().contains("4.99")
                && made.reasons().getFirst().contains("unverified"));
    }

    @Test
    void aCrashIsAMomentWithItsPageTableWalk() {
        ConsoleLog log = read(
                "(XEN) ----[ Xen-4.17.7  x86_64  debug=y  Not tainted ]----",
                "(XEN) CPU:    1",
                "(XEN) RIP:    e008:[<ffff82d040301234>] put_page+0x14/0x80",
                "(XEN) RFLAGS: 0000000000010246   CONTEXT: hypervisor (d1v0)",
                "(XEN) rax: 0000000000000001   rbx: 0000000000000002   rcx: 0000000000000003",
                "(XEN) r15: 0000000000000004   cr0: 0000000080050033   cr4: 0000000000050660",
                "(XEN) cr3: 00000000769ba000   cr2: ffff82e0deadbeef",
                "(XEN) ds: 0000   es: 0000   fs: 0000   gs: 0000   ss: e010   cs: e008",
                "(XEN) Xen code around <ffff82d040301234> (put_page+0x14/0x80):",
                "(XEN)  fd ff ff 4c 09 24 24 9d <5b> 5d",
                "(XEN) Pagetable walk from ffff82e0deadbeef:",
                "(XEN)  L4[0x105] = 000000007fd5b063 ffffffffffffffff",
                "(XEN)  L3[0x1ff] = 0000000000000000 ffffffffffffffff",
                "(XEN) ",
                "(XEN) ****************************************",
                "(XEN) Panic on CPU 1:",
                "(XEN) FATAL PAGE FAULT",
                "(XEN) [error_code=0000]",
                "(XEN) Faulting linear address: ffff82e0deadbeef");
        assertEquals(1, log.moments().size());
        Registers block = log.moments().getFirst().registers().getFirst();
        assertEquals(0xffff_82e0_dead_beefL, block.words().get("cr2"));
        assertEquals("hypervisor (d1v0)", block.context());
        assertEquals(List.of(new Registers.Walk(4, 0x105, 0x7fd5b063L), new Registers.Walk(3, 0x1ff, 0)), block.walk());
        assertEquals("4.17.7", report.build().release());
        assertEquals(Verdict.COMPLETE, report.build().verdict());
    }

    @Test
    void grantsAreRead() {
        ConsoleLog log = read(
                "(XEN) gnttab_usage_print_all [ key 'g' pressed",
                "(XEN) grant-table for remote domain:    7 (v1)",
                "(XEN) [0x008]      0 0x07fc51 0x00000001          0 0x000123 0x19",
                "(XEN) gnttab_usage_print_all ] done");
        assertEquals(
                List.of(new Figure("d7 grant [0x008] mapped by d0, frame", 0x7fc51)),
                log.moments().getFirst().figures());
    }

    @Test
    void damagedAndCutLinesAreToldAndTheRestIsRead() {
        ConsoleLog log = read(
                "(XEN)     DomPage 0000000000000001: caf=00000001, taf=0000000000000000",
                "(XEN) General information for domain 5:",
                "(XEN) Memory pages belonging to domain 5:",
                "(XEN)     DomPage 000000zz00000002: caf=00000001, taf=0000000000000000",
                "(XEN)     DomPage 0000000000000003: caf=00000001, taf=00000000000000",
                "(XEN)     DomPage 0000000000000004: caf=00000001, taf=0000000000000000");
        assertEquals(1, log.moments().getFirst().domains().getFirst().pages().size());
        ImportReport made = report.build();
        assertEquals(1, made.unknown());
        assertTrue(made.reasons().stream().anyMatch(r -> r.contains("3 lines begin as a frame's")), made::toString);
        assertTrue(made.reasons().stream().anyMatch(r -> r.contains("domain 5 is not complete")), made::toString);
    }

    @Test
    void whatHoldsNoLineOfXenIsRejected() {
        assertTrue(tryRead("nothing\nat all").isEmpty());
        assertEquals(Verdict.REJECTED, report.build().verdict());
        assertFalse(ConsoleReader.recognises(Bytes.of("t", "just text".getBytes(StandardCharsets.US_ASCII))));
        byte[] binary = new byte[1000];
        System.arraycopy("(XEN)".getBytes(StandardCharsets.US_ASCII), 0, binary, 0, 5);
        assertFalse(ConsoleReader.recognises(Bytes.of("t", binary)));
    }

    @Test
    void aLineLongerThanAnyAndLinesAtTheEdgeOfTheWindowAreRead() {
        String page = "(XEN)     DomPage 0000000000000001: caf=00000001, taf=0000000000000000\n";
        String head = "(XEN) General information for domain 5:\n(XEN) Memory pages belonging to domain 5:\n";
        for (int pad = (1 << 18) - 300; pad < (1 << 18) + 20; pad += 7) {
            String text = head + "x".repeat(pad) + "\n" + page + page;
            assertEquals(
                    2,
                    tryRead(text)
                            .orElseThrow()
                            .moments()
                            .getFirst()
                            .domains()
                            .getFirst()
                            .pages()
                            .size());
        }
        assertTrue(tryRead("(XEN) " + "y".repeat(1 << 20)).isPresent());
    }

    @Test
    void moreLinesThanAreKeptAreCounted() {
        String page = "(XEN)     DomPage 0000000000000001: caf=00000001, taf=0000000000000000\n";
        StringBuilder text = new StringBuilder("(XEN) General information for domain 5:\n");
        IntStream.range(0, 2_000_010).forEach(i -> text.append(page));
        ConsoleLog log = tryRead(text.toString()).orElseThrow();
        assertEquals(
                2_000_000, log.moments().getFirst().domains().getFirst().pages().size());
        assertTrue(
                report.build().reasons().stream().anyMatch(r -> r.startsWith("10 more lines")),
                report.build()::toString);
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
