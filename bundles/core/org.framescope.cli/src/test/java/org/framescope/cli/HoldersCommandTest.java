// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldersCommandTest {
    private static final String RECORDINGS = "../../../tests/corpus/recordings/";

    @Test
    void namesEveryHolderOfAGdtFrameThatIsSetTwice() {
        CommandLine run = CommandLine.run("holders", "gdt-three-frames", "0x20", "--to", "1", "--json", "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("{\"mfn\":\"0x20\",\"caf\":\"80000000000000"), run.out());
        assertTrue(run.out().contains("{\"kind\":\"allocation\",\"by\":null,\"slot\":null,\"n\":1}"), run.out());
        assertTrue(run.out().contains("{\"kind\":\"gdt\",\"by\":\"d1v0\",\"slot\":0,\"n\":1}"), run.out());
        assertTrue(run.out().contains("{\"kind\":\"gdt\",\"by\":\"d1v0\",\"slot\":2,\"n\":1}"), run.out());
        assertTrue(run.out().contains("{\"kind\":\"l1\",\"by\":\"0x13\",\"slot\":0,\"n\":1}"), run.out());
        assertTrue(run.out().indexOf("\"unexplained\":0") != run.out().lastIndexOf("\"unexplained\":0"), run.out());
    }

    @Test
    void asksAtTheStepGiven() {
        CommandLine before = CommandLine.run("holders", "gdt-three-frames", "20", "--to", "0");
        assertEquals(0, before.code(), before.err());
        assertTrue(before.out().lines().noneMatch(l -> l.contains("GDT")), before.out());
        assertTrue(before.out().lines().anyMatch(l -> l.equals("  1 general  0 type  allocation")), before.out());
    }

    @Test
    void takesTheNameThatTheScenarioGivesAFrame() {
        CommandLine run = CommandLine.run("holders", "S001-1", "L4_d1v0");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("guest_table of d1v0"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "0xfffffff", "ffffffffffffffff", ""})
    void refusesWhatIsNoFrame(String mfn) {
        CommandLine run = CommandLine.run("holders", "S001-1", mfn);
        assertEquals(2, run.code());
        assertTrue(run.oneMessage(), run.err());
    }

    @Test
    void refusesAStepThatDoesNotExist() {
        CommandLine run = CommandLine.run("holders", "S001-1", "10", "--to", "99");
        assertEquals(2, run.code());
        assertTrue(run.oneMessage() && run.err().contains("0 to 9"), run.err());
    }

    @Test
    void answersForASequenceOfARecording() {
        CommandLine run = CommandLine.run(
                "holders", RECORDINGS + "guest.jsonl.xz", "f7", "--sequence", "g_desc", "--to", "1", "--json", "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("{\"kind\":\"allocation\",\"by\":null,\"slot\":null,\"n\":1}"), run.out());
    }

    @Test
    void saysWhichSequenceOfARecordingItTakes() {
        CommandLine run = CommandLine.run("holders", RECORDINGS + "guest.jsonl.xz", "f7");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("sequence g_boot; --sequence chooses another one of g_boot, g_pins"), run.err());
        CommandLine unknown = CommandLine.run("holders", RECORDINGS + "guest.jsonl.xz", "f7", "--sequence", "none");
        assertEquals(2, unknown.code());
        assertTrue(unknown.oneMessage() && unknown.err().contains("unknown, known: g_boot"), unknown.err());
    }

    @Test
    void refusesToRunARecordingAsAScenario() {
        CommandLine run = CommandLine.run("run", RECORDINGS + "guest.jsonl.xz");
        assertEquals(3, run.code());
        assertTrue(run.oneMessage() && run.err().contains("is a recording"), run.err());
    }

    @Test
    void saysTheFirstProblemsOfATextThatIsNoScenario() {
        CommandLine run = CommandLine.run("run", "../../../pom.xml");
        assertEquals(3, run.code());
        assertEquals(21, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("more problems"), run.err());
    }
}
