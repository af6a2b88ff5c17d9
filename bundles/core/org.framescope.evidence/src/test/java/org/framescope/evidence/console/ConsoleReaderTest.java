// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.PageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleReaderTest {
    private final ConsoleText console = new ConsoleText();

    @Test
    void theDumpsOfARealLogAreItsMoments() throws IOException {
        ConsoleLog log =
                console.tryRead(ConsoleText.corpus("console-vm-a.log.xz")).orElseThrow();
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
        assertEquals("4.17.7", console.report().build().release());
        assertEquals(Confidence.STATED, console.report().build().confidence());
        assertEquals(0, console.report().build().unknown());
        assertEquals(
                List.of("Xen did not print the frames of 1 domains: it prints no more than ten of a living one"),
                console.report().build().reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "4.14, 4.14.6, q0dmHruegt, 'Xen did not print the frames of 2 domains', 4, 17, 3, 19094",
        "4.20, 4.20.4, q0dmHrueg, 'Xen did not print the frames of 4 domains', 6, 21, 5, 22716"
    })
    void theDumpsOfAnotherReleaseAreRead(
            String log, String release, String keys, String reason, int domains, long frames, int dead, String first)
            throws IOException {
        ConsoleLog read = console.tryRead(ConsoleText.corpus("debug-keys-" + log + ".log.xz"))
                .orElseThrow();
        assertEquals(keys, read.moments().stream().map(m -> "" + m.key()).collect(Collectors.joining()));
        Moment last = read.lastDomains().orElseThrow();
        assertEquals(domains, last.domains().size());
        assertEquals(
                frames, last.domains().stream().mapToLong(d -> d.pages().size()).sum());
        DomainDump zombie =
                last.domains().stream().filter(d -> d.id() == dead).findFirst().orElseThrow();
        assertEquals(Long.parseLong(first, 16), zombie.pages().mfn(0));
        assertEquals(1, zombie.pages().caf(0));
        assertEquals(0x2000_0000_0000_0000L, zombie.pages().taf(0));
        assertEquals(release, console.report().build().release());
        assertEquals(0, console.report().build().unknown());
        assertTrue(console.report().build().reasons().getFirst().startsWith(reason));
    }

    @Test
    void registersAndFiguresAreRead() throws IOException {
        ConsoleLog log = console.tryRead(ConsoleText.corpus("debug-keys-dom0-idle.log.xz"))
                .orElseThrow();
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

    @Test
    void theFormOf410IsRead() {
        ConsoleLog log = console.read(
                "(XEN) Xen version 4.10.1 (root@host) debug=n",
                "(XEN) 'q' pressed -> dumping domain info (now=0x7:54B3A1C2)",
                "(XEN) General information for domain 3:",
                "(XEN)     refcnt=1 dying=2 pause_count=2",
                "(XEN)     nr_pages=1 xenheap_pages=0 shared_pages=0 paged_pages=0 dirty_cpus={} max_pages=1024",
                "(XEN)     handle=01020304-0506-0708-090a-0b0c0d0e0f10 vm_assist=00000000",
                "(XEN) Memory pages belonging to domain 3:",
                "(XEN)     DomPage 00000000000123ab: caf=0000000000000001, taf=e400000000000001",
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
        assertEquals("4.10.1", console.report().build().release());
        assertEquals(Verdict.COMPLETE, console.report().build().verdict());
        assertEquals(55, Long.bitCount(log.layout().countMask()));
    }

    @Test
    void wordsOf44HaveTheirOwnLayout() {
        ConsoleLog log = console.read(
                "(XEN) Xen version 4.4.1 (x) debug=n",
                "(XEN) mm.c:2016:d1 Error pfn 1f3c: rd=ffff830012345000, od=0000000000000000, caf=180000000000000, taf=7400000000000001",
                "(XEN) mm.c:2349:d3 Bad type (saw 7400000000000001 != exp 1000000000000000) for mfn 12ab (pfn 34)");
        assertEquals("4.4.1", console.report().build().release());
        assertEquals(
                PageType.WRITABLE, log.layout().type(log.messages().getFirst().taf()));
        assertEquals(1, log.layout().typeCount(log.messages().getFirst().taf()));
        FrameMessage bad = log.messages().get(1);
        assertEquals("Bad type", bad.what());
        assertEquals(0x12ab, bad.mfn());
        assertEquals(PageType.L1, log.layout().type(bad.wanted()));
    }

    @Test
    void theFormOf44IsWhole() {
        ConsoleLog log = console.read(
                "(XEN) Xen version 4.4.1 (x) debug=n",
                "(XEN) 'q' pressed -> dumping domain info (now=0x7:54B3A1C2)",
                "(XEN) General information for domain 3:",
                "(XEN)     refcnt=3 dying=0 pause_count=0",
                "(XEN)     nr_pages=9 xenheap_pages=2 shared_pages=0 paged_pages=0 dirty_cpus={0-3} max_pages=16",
                "(XEN) Memory pages belonging to domain 3:",
                "(XEN) VCPU information and callbacks for domain 3:",
                "(XEN)     VCPU0: CPU2 [has=T] poll=0 upcall_pend = 00, upcall_mask = 00 dirty_cpus={2} cpu_affinity={0-127}",
                "(XEN)     pause_count=0 pause_flags=0",
                "(XEN) '0' pressed -> dumping Dom0's registers",
                "(XEN) *** Dumping Dom0 vcpu#0 state: ***",
                "(XEN) RFLAGS: 0000000000000206   EM: 1   CONTEXT: pv guest",
                "(XEN) rax: ffffea0000000000   rbx: 0000000001a0c000   rcx: 0000000080000000");
        assertEquals(
                List.of(new DomainDump.Vcpu(0, 2, true, 0)),
                log.moments().getFirst().domains().getFirst().vcpus());
        assertEquals("pv guest", log.moments().get(1).registers().getFirst().context());
        assertEquals(Verdict.COMPLETE, console.report().build().verdict());
    }

    @Test
    void aCrashIsAMomentWithItsPageTableWalk() {
        ConsoleLog log = console.read(
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
        assertEquals("4.17.7", console.report().build().release());
        assertEquals(Verdict.COMPLETE, console.report().build().verdict());
    }

    @Test
    void grantsAreRead() {
        ConsoleLog log = console.read(
                "(XEN) gnttab_usage_print_all [ key 'g' pressed",
                "(XEN) grant-table for remote domain:    7 (v1)",
                "(XEN) [0x008]      0 0x07fc51 0x00000001          0 0x000123 0x19",
                "(XEN) gnttab_usage_print_all ] done");
        assertEquals(
                List.of(new Figure("d7 grant [0x008] mapped by d0, frame", 0x7fc51)),
                log.moments().getFirst().figures());
    }
}
