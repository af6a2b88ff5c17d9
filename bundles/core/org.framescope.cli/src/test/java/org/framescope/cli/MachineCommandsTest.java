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
        assertEquals(
                "{\"mfn\":\"0x3c\",\"caf\":\"0000000000000002\",\"taf\":\"e400000000000002\",\"owner\":1,\"contents\":true,"
                        + "\"general\":{\"count\":2,\"holders\":[{\"kind\":\"l1\",\"by\":\"0x2a\",\"slot\":0,\"n\":1,\"dom\":0},"
                        + "{\"kind\":\"l1\",\"by\":\"0x2a\",\"slot\":60,\"n\":1,\"dom\":0}],\"unexplained\":0},\"type\":{\"count\":2,\"holders\":[{\"kind\":\"l1\",\"by\":\"0x2a\",\"slot\":0,\"n\":1,\"dom\":0},{\"kind\":\"l1\",\"by\":\"0x2a\",\"slot\":60,\"n\":1,\"dom\":0}],\"unexplained\":0}}\n",
                run.out());
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

    @ParameterizedTest
    @ValueSource(strings = {"core/mini3.core.gz", "xentrace/xentrace-pv.bin.xz"})
    void filesWithoutCountsAreRefused(String name) {
        String file = "../../../tests/corpus/" + name;
        CommandLine holders = CommandLine.run("holders", file, "10");
        assertEquals(3, holders.code(), holders.out());
        assertTrue(holders.err().contains("expected a frame table or memory of a machine"), holders.err());
        assertEquals(3, CommandLine.run("diff", file, file).code());
        assertEquals(2, CommandLine.run("holders", SMALL, "10", "--to", "3").code());
    }
}
