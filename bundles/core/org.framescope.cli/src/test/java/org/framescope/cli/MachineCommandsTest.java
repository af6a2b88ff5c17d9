// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs on memory of machines and frame tables. */
class MachineCommandsTest {
    private static final String SMALL = "../../../tests/corpus/machine/small.elf.xz";
    private static final String PACKED = "../../../tests/corpus/machine/small.kdump.xz";
    private static final String TABLE = "../../../tests/corpus/frametable/frametable-";

    @ParameterizedTest
    @ValueSource(strings = {SMALL, PACKED})
    void aMachineOpensWithItsDomains(String file) {
        CommandLine run = CommandLine.run("open", file);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("domain 0: 12 frames in use\n"), run.out());
        assertTrue(run.out().contains("domain 1: 2 frames in use, dead\n"), run.out());
        assertTrue(run.out().contains("release 4.17 stated"), run.out());
        assertTrue(run.out().endsWith("skipped 1 unknown 0\n"), run.out());
    }

    @Test
    void theHoldersOfAFrameThatItsDomainLeftAreNamed() {
        CommandLine run = CommandLine.run("holders", SMALL, "3c", "--json", "-");
        assertEquals(0, run.code(), run.err());
        String start = "{'mfn':'0x3c','caf':'0000000000000002','taf':'e400000000000002','owner':1,'contents':true,";
        String entry = "{'kind':'l1','by':'0x2a','slot':%d,'n':1,'dom':0}";
        String both = "{'count':2,'holders':[" + String.format(entry + "," + entry, 0, 60) + "],'unexplained':0}";
        String all = start + "'general':" + both + ",'type':" + both + "}\n";
        assertEquals(all.replace('\'', '"'), run.out());
        CommandLine text = CommandLine.run("holders", SMALL, "3d");
        assertTrue(text.out().contains("1 general  0 type  l1 entry 1 of 2a ro of d0"), text.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "28", "29", "2a", "2b", "2c", "2d", "2e", "2f", "30", "31", "c8"})
    void everyReferenceToAFrameOfDom0IsExplained(String mfn) {
        CommandLine run = CommandLine.run("holders", SMALL, mfn);
        assertEquals(0, run.code(), run.err());
        assertFalse(run.out().contains("unexplained"), run.out());
    }

    @Test
    void theReportSaysWhomToAskAndNothingIsUnexplained(@TempDir Path folder) throws IOException {
        Path html = folder.resolve("left.html");
        CommandLine run = CommandLine.run("leaks", SMALL, "--report", html.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("2 left with references"), run.out());
        assertTrue(run.out().contains("l1 entry 60 of 2a rw of d0"), run.out());
        assertFalse(run.out().contains("unexplained: 1"), run.out());
        String page = Files.readString(html);
        assertTrue(page.contains("d0 holds 3 references: look there first"), page);
        assertTrue(page.contains("<td>l1 entry 1 of 2a ro of d0</td>"), page);
        CommandLine json = CommandLine.run("leaks", SMALL, "--json", "-");
        assertTrue(json.out().startsWith("{\"contents\":true,\"domains\":[{\"dom\":1,\"dying\":2,"), json.out());
        assertTrue(json.out().endsWith("\"unexplained\":[]}\n"), json.out());
    }

    @Test
    void anAuditNamesTheCpuThatWasInsideXen() {
        CommandLine run = CommandLine.run("audit", SMALL);
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("CPU 0 was inside Xen for d0v0: an operation was under way"), run.err());
        CommandLine json = CommandLine.run("audit", SMALL, "--json", "-");
        assertTrue(json.out().endsWith("\"inside\":[{\"cpu\":0,\"vcpu\":\"d0v0\",\"frames\":[]}]}\n"), json.out());
    }

    @Test
    void aTableWithoutContentsNamesNobody() {
        CommandLine run = CommandLine.run("holders", TABLE + "idle-dom0.bin.xz", "1685e", "--json", "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"contents\":false"), run.out());
        assertTrue(run.out().contains("\"kind\":\"pin\""), run.out());
        assertFalse(run.out().contains("\"kind\":\"l"), run.out());
        assertTrue(run.err().contains("nobody can be named"), run.err());
    }

    @Test
    void twoTablesDifferInTheFramesOfTheDomainThatCame() {
        String idle = TABLE + "idle-dom0.bin.xz";
        CommandLine same = CommandLine.run("diff", idle, idle, "--json", "-");
        assertEquals(0, same.code(), same.err());
        assertEquals("{\"frames\":[],\"differing\":0}\n", same.out());
        CommandLine other = CommandLine.run("diff", idle, TABLE + "dom0-domU.bin.xz", "--json", "-");
        assertEquals(1, other.code(), other.err());
        String frame = "{\"mfn\":\"0x1f301\",\"a\":{\"caf\":\"0c00000000000000\"";
        assertTrue(other.out().contains(frame), () -> other.out().substring(0, 300));
        assertTrue(other.out().contains("\"taf\":\"a400000000000001\",\"owner\":1}"), "no seg_desc of domain 1");
        CommandLine text = CommandLine.run("diff", idle, TABLE + "dom0-domU.bin.xz");
        assertTrue(text.out().lines().reduce("", (_, l) -> l).matches("differing [0-9]{4,}"), text.out());
    }

    @Test
    void whatAGuestsTablesHoldIsCountedAndNamed() {
        CommandLine root = CommandLine.run("holders", "../../../tests/corpus/core/mini3.core.gz", "78901");
        assertEquals(0, root.code(), root.err());
        assertTrue(root.out().startsWith("78901  seg_desc 1/3"), root.out());
        assertTrue(root.out().contains("1 general  1 type  GDT 0 of d32752v0"), root.out());
        assertTrue(root.out().contains("1 general  0 type  l1 entry"), root.out());
        assertTrue(root.err().contains("pins, LDT slots"), root.err());
    }

    @Test
    void aFrameThatTheFileDoesNotHaveIsRefused() {
        CommandLine guest = CommandLine.run("holders", "../../../tests/corpus/core/mini3.core.gz", "1f000");
        assertEquals(2, guest.code());
        assertTrue(guest.err().endsWith("MFN: 0x1f000 is none of the guest's frames\n"), guest.err());
    }

    @Test
    void aHealthyMachineIsAuditedWithoutAFinding() {
        CommandLine run = CommandLine.run("audit", SMALL);
        assertTrue(run.out().lines().noneMatch(l -> l.startsWith("VIOLATION R-INV")), run.out());
        CommandLine table = CommandLine.run("audit", TABLE + "idle-dom0.bin.xz");
        assertEquals(3, table.code(), table.out());
        assertTrue(table.err().contains("expected memory of a machine"), table.err());
        assertEquals(2, CommandLine.run("audit", SMALL, "--every").code());
    }

    @Test
    void filesWithoutCountsAreRefused() {
        String file = "../../../tests/corpus/xentrace/xentrace-pv.bin.xz";
        CommandLine holders = CommandLine.run("holders", file, "10");
        assertEquals(3, holders.code(), holders.out());
        assertTrue(holders.err().contains("expected a frame table, memory of a machine or"), holders.err());
        assertEquals(3, CommandLine.run("diff", file, file).code());
        assertEquals(2, CommandLine.run("holders", SMALL, "10", "--to", "3").code());
    }
}
