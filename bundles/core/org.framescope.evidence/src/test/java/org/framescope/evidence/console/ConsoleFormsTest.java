// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.PageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of each release: {@code xen/common/keyhandler.c} and others, RELEASE-4.4.0 to RELEASE-4.22.0. */
class ConsoleFormsTest {
    private final ConsoleText console = new ConsoleText();

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void keyQOfEachReleaseIsRead(int minor) {
        ConsoleLog log = console.read(domains(minor).toArray(String[]::new));
        DomainDump domain = log.moments().getFirst().domains().getFirst();
        assertEquals(0x7_54b3_a1c2L, log.moments().getFirst().now());
        assertEquals(1024, domain.maxPages());
        assertEquals(2, domain.dying());
        assertEquals("hap refcounts translate external", domain.assistance());
        assertEquals(List.of(new DomainDump.Vcpu(0, 1, false, 1)), domain.vcpus());
        assertEquals(minor < 14 ? 2 : 3, domain.pages().size());
        for (int i = 0; i < domain.pages().size(); i++) {
            assertEquals(PageType.WRITABLE, log.layout().type(domain.pages().taf(i)));
            assertEquals(1, log.layout().typeCount(domain.pages().taf(i)));
            assertEquals(i == 2 ? 2 : 1, log.layout().count(domain.pages().caf(i)));
        }
        assertEquals("4." + minor + ".0", console.report().build().release());
        assertEquals(List.of(), console.report().build().reasons());
        assertEquals(Verdict.COMPLETE, console.report().build().verdict());
    }

    private static List<String> domains(int minor) {
        String taf = minor < 10 ? "7400000000000001" : "e400000000000001";
        String extra = minor < 17 ? "8040000000000002" : minor == 17 ? "8200000000000002" : "a000000000000002";
        List<String> lines = new ArrayList<>();
        lines.add("Xen version 4." + minor + ".0 (root@host) (gcc) debug=n Thu Jan  1 00:00:00 UTC 2015");
        lines.add("'q' pressed -> dumping domain info (now"
                + (minor < 12 ? "=0x7:54B3A1C2)" : " = " + 0x7_54b3_a1c2L + ")"));
        lines.add("General information for domain 3:");
        lines.add("    refcnt=1 dying=2 pause_count=2");
        lines.add("    nr_pages=1 xenheap_pages=1" + (minor < 17 ? " shared_pages=0 paged_pages=0" : "")
                + " dirty_cpus={} max_pages=1024");
        lines.add("    handle=01020304-0506-0708-090a-0b0c0d0e0f10 vm_assist=0000000d");
        lines.add("    paging assistance: hap refcounts translate external ");
        lines.add("Rangesets belonging to domain 3:");
        lines.add("    I/O Ports  { }");
        lines.add("Memory pages belonging to domain 3:");
        lines.add("    DomPage 00000000000123ab: caf=00000001, taf=" + taf);
        lines.add("    PoD entries=0 cachesize=0");
        lines.add("    XenPage 00000000000123ac: caf=c000000000000001, taf=" + taf);
        if (minor >= 14) {
            lines.add("    ExtraPage 00000000000123ad: caf=" + extra + ", taf=" + taf);
        }
        lines.add("NODE affinity for domain 3: [0]");
        if (minor >= 20) {
            lines.add("4 LLC colors: { 0-3 }");
        }
        lines.add("VCPU information and callbacks for domain 3:");
        if (minor >= 13) {
            lines.add("  UNIT0 affinities: hard={0-7} soft={0-7}");
        }
        lines.add("    VCPU0: CPU1 [has=F] poll=-1 "
                + (minor < 6 ? "upcall_pend = 00, upcall_mask = 01 " : "upcall_pend=00 upcall_mask=01 ")
                + (minor < 11 ? "dirty_cpus={}" : minor == 16 ? "dirty_cpu=3" : "")
                + (minor == 4 ? " cpu_affinity={0-7}" : minor == 5 ? " cpu_affinity={0-7}" : ""));
        if (minor == 5) {
            lines.add("cpu_soft_affinity={0-7}");
        }
        if (minor >= 6 && minor < 13) {
            lines.add("    cpu_hard_affinity={0-7} cpu_soft_affinity={0-7}");
        }
        lines.add("    pause_count=0 pause_flags=1");
        lines.add("    paging assistance: hap, 4 levels");
        lines.add(minor < 12 ? "    100 Hz periodic timer (period 10 ms)" : "100 Hz periodic timer (period 10 ms)");
        lines.add("Notifying guest 3:0 (virq 1, port 0)");
        lines.add("Shared frames 0 -- Saved frames 0");
        return lines.stream().map(l -> "(XEN) " + l).toList();
    }

    @Test
    void aReferenceOfAGrantIsNoTimestamp() {
        ConsoleLog log = console.read(
                "(XEN) gnttab_usage_print_all [ key 'g' pressed",
                "(XEN)       -------- active --------       -------- shared --------",
                "(XEN) [ref] localdom mfn      pin          localdom gmfn     flags",
                "(XEN) grant-table for remote domain:    7 (v1)",
                "(XEN) [  8]      0 0x07fc51 0x00000001          0 0x000123 0x19",
                "(XEN) [   12.345678] [769]      0 0x07fc52 0x00000001          0 0x000124 0x19",
                "(XEN) grant-table for remote domain:    8 ... no active grant table entries",
                "(XEN) gnttab_usage_print_all ] done");
        assertEquals(
                List.of(
                        new Figure("d7 grant [  8] mapped by d0, frame", 0x7fc51),
                        new Figure("d7 grant [769] mapped by d0, frame", 0x7fc52)),
                log.moments().getFirst().figures());
    }

    @Test
    void aWalkThatEndsAtALargePageIsComplete() {
        ConsoleLog log = console.read(
                "(XEN) ----[ Xen-4.9.1  x86_64  debug=n   Not tainted ]----",
                "(XEN) RIP:    e008:[<ffff82d040301234>] put_page+0x14/0x80",
                "(XEN) Pagetable walk from 00007f0000000000:",
                "(XEN)  L4[0x0fe] = 000000007fd5b063 0000000000001234",
                "(XEN)  L3[0x000] = 000000007fd5c063 0000000000001235",
                "(XEN)  L2[0x001] = 80000000402001e3 ffffffffffffffff (PSE)",
                "login:");
        assertEquals(
                new Registers.Walk(2, 1, 0x8000_0000_4020_01e3L),
                log.moments().getFirst().registers().getFirst().walk().getLast());
        assertEquals(Verdict.COMPLETE, console.report().build().verdict());
    }

    @Test
    void theTimeOfKeyRBefore47IsHexadecimal() {
        ConsoleLog log = console.read(
                "(XEN) sched_smt_power_savings: disabled", "(XEN) NOW=0x0000000942A5C38A", "(XEN) Idle cpupool:");
        assertEquals(
                List.of(new Figure("NOW ns", 0x9_42a5_c38aL)),
                log.moments().getFirst().figures());
    }

    @Test
    void aDumpWhoseFirstLineWasLostIsAnother() {
        List<String> one = domains(17);
        List<String> lines = new ArrayList<>(one);
        lines.addAll(one.subList(2, one.size()));
        ConsoleLog log = console.read(lines.toArray(String[]::new));
        assertEquals(2, log.moments().size());
        assertEquals(1, log.moments().getLast().domains().size());
        assertEquals(-1, log.moments().getLast().now());
    }
}
