// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {
    private static final String RECORDINGS = "../../../tests/corpus/recordings/";

    static String[] scenarios() {
        return CommandLine.run("list")
                .out()
                .lines()
                .map(l -> l.split("\t", -1)[0])
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void noStepOfAScenarioOfTheLibraryBreaksAnInvariant(String scenario) {
        CommandLine run = CommandLine.run("audit", scenario, "--every");
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().matches("checked \\d+, violations 0, known 0\\R"), run.out());
    }

    @Test
    void checksOneStateUnlessEveryOneIsAskedFor() {
        assertEquals(
                "checked 1, violations 0, known 0",
                CommandLine.run("audit", "S001-1").out().strip());
        assertEquals(
                "checked 4, violations 0, known 0",
                CommandLine.run("audit", "S001-1", "--to", "3", "--every").out().strip());
    }

    @Test
    void looksForTheFirstStepThatBreaksWhatIsNamed() {
        assertEquals(
                "checked 4, violations 0, known 0",
                CommandLine.run("audit", "S001-1", "--to", "3", "--until", "T-INV-2,R-INV-1")
                        .out()
                        .strip());
        CommandLine unknown = CommandLine.run("audit", "S001-1", "--until", "T-INV-99");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("unknown invariant \"T-INV-99\", known: R-INV-1, "), unknown.err());
        assertTrue(CommandLine.run("list", "invariants").out().lines().anyMatch(l -> l.startsWith("T-INV-2\t")));
    }

    @Test
    void writesJson() {
        CommandLine run = CommandLine.run("audit", "S001-1", "--json", "-");
        assertEquals(
                "{\"format\":\"framescope-audit/1\",\"checked\":1,\"violations\":[],\"known\":[]}",
                run.out().strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passive",
                "guest",
                "random-passive",
                "random-guest",
                "forest-a",
                "forest-b",
                "hvm-extra",
                "domains",
                "page-tables",
                "switches-in-turn",
                "switches-moved"
            })
    void noStepOfARecordingBreaksAnInvariant(String recording) {
        CommandLine run = CommandLine.run("audit", RECORDINGS + recording + ".jsonl.xz", "--every");
        assertEquals(0, run.code(), run.out() + run.err());
        assertEquals("", run.err());
        assertTrue(run.out().contains("violations 0"), run.out());
    }

    @Test
    void whatXenIsKnownToKeepIsNamedWithItsTerms() {
        CommandLine run =
                CommandLine.run("audit", RECORDINGS + "passive.jsonl.xz", "--sequence", "ctx_user_bad", "--every");
        assertEquals(
                "KNOWN KB-1 11 0x1fbba 0 1 KB-1=1\nchecked 13, violations 0, known 1",
                run.out().strip());
    }

    /** Random operations with an audit after each; ./verify long audit does more of them. */
    @ParameterizedTest
    @ValueSource(strings = {"4.10", "4.13", "4.14", "4.16", "4.17", "4.18", "4.20", "4.22"})
    void noRandomOperationBreaksAnInvariantInAnyRelease(String release) {
        CommandLine run =
                CommandLine.run("audit", "generate:operations?n=2000&d=3&p=2&seed=42", "--release", release, "--every");
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("checked 2001, violations 0"), run.out());
    }
}
