// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExploreCommandTest {
    @Test
    void theJsonIsThatOfTheContract() {
        CommandLine result = CommandLine.run("explore", "S004-1", "--choice", "flush=hypercall", "--json", "-");
        assertEquals(1, result.code());
        assertEquals("""
            {"states":41,"transitions":61,"depth":8,"deadlocks":0,"bounded":false,"por":false,\
            "violations":[{"invariant":"use_after_free","badStates":2,"trace":[\
            {"actor":"P1","step":"cli"},{"actor":"P1","step":"read upper entry"},{"actor":"P0","step":"unhook"},\
            {"actor":"P0","step":"enter flush hypercall"},{"actor":"P0","step":"Xen flushes"},\
            {"actor":"P0","step":"free table"},{"actor":"P1","step":"read table"}]}]}
            """, result.out());
        assertEquals("", result.err());
    }

    @ParameterizedTest
    @CsvSource({"ipi, 36, 54", "hypercall+rcu, 48, 73"})
    void whatHoldsEndsWithZero(String flush, int states, int transitions) {
        CommandLine result = CommandLine.run("explore", "S004-2", "--choice", "flush=" + flush, "--json", "-");
        assertEquals(0, result.code());
        String start = "{\"states\":" + states + ",\"transitions\":" + transitions + ",\"depth\":9,\"deadlocks\":0,";
        assertTrue(result.out().startsWith(start), result.out());
        assertTrue(result.out().endsWith("\"violations\":[]}\n"), result.out());
    }

    @Test
    void theTextNamesEachStepOfAShortestWay() {
        CommandLine result = CommandLine.run("explore", "S004-2");
        assertEquals(1, result.code());
        assertTrue(result.out().startsWith("41 states, 61 transitions, depth 8, 0 deadlocks\n"), result.out());
        assertTrue(result.out().endsWith("  P0: free table\n  P1: read table\n"), result.out());
        assertTrue(CommandLine.run("explore", "S004-1").out().endsWith("nothing is broken\n"));
    }

    @Test
    void aBoundedExplorationSaysSo() {
        CommandLine result = CommandLine.run("explore", "S004-1", "--limit", "20", "--json", "-");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("{\"states\":20,"), result.out());
        assertTrue(result.out().contains("\"bounded\":true"), result.out());
        assertTrue(result.err().contains("bounded: ended by limit"), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"S001-1", "generate:switches?n=10"})
    void aScenarioWithoutActorsCannotBeExplored(String id) {
        CommandLine result = CommandLine.run("explore", id);
        assertEquals(2, result.code());
        assertTrue(result.oneMessage() && result.err().contains(id + " has no actors"), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "many"})
    void aLimitMustBeANumberAboveZero(String limit) {
        CommandLine result = CommandLine.run("explore", "S004-1", "--limit", limit);
        assertEquals(2, result.code());
        assertTrue(result.oneMessage() && result.err().contains(limit), result.err());
    }

    @Test
    void whatAUserSaysMustHoldIsAskedForInEveryState() {
        CommandLine broken = CommandLine.run(
                "explore", "S000-5", "--choice", "ldt=hook", "--check", "tc(f30) == slots(f30)", "--json", "-");
        assertEquals(1, broken.code());
        assertTrue(broken.out().contains("\"invariant\":\"tc(f30) == slots(f30)\",\"badStates\":30,"), broken.out());
        CommandLine holds = CommandLine.run(
                "explore", "S000-5", "--choice", "ldt=hook", "--check", "tc(f30) >= slots(f30)", "--check", "1");
        assertEquals(0, holds.code());
        assertTrue(holds.out().endsWith("nothing is broken\n"), holds.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tc(f30", "", "slts(LDT0)", "tc(f30) == slots(f30) &"})
    void aFaultyCheckIsWrongUse(String check) {
        CommandLine result = CommandLine.run("explore", "S000-5", "--check", check);
        assertEquals(2, result.code());
        assertTrue(result.oneMessage() && result.err().contains("--check <check>:1:"), result.err());
    }

    @Test
    void reducedItSaysSoAndBreaksTheSame() {
        CommandLine result = CommandLine.run("explore", "S000-5", "--choice", "ldt=hook", "--por", "--json", "-");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("{\"states\":730,\"transitions\":897,\"depth\":94,"), result.out());
        assertTrue(result.out().contains("\"por\":true,\"violations\":[]"), result.out());
        CommandLine broken = CommandLine.run("explore", "ldt-unlocked", "--por", "--json", "-");
        assertEquals(1, broken.code());
        assertTrue(broken.out().contains("\"invariant\":\"bad_mapcnt\""), broken.out());
    }

    @Test
    void twoWorkersPrintWhatOnePrints() {
        String[] one = {"explore", "flush-two-walkers", "--choice", "flush=hypercall", "--json", "-"};
        String[] two = {"explore", "flush-two-walkers", "--choice", "flush=hypercall", "--json", "-", "--workers", "2"};
        assertEquals(CommandLine.run(one), CommandLine.run(two));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65", "two"})
    void workersAreAFew(String workers) {
        CommandLine result = CommandLine.run("explore", "S004-1", "--workers", workers);
        assertEquals(2, result.code());
        assertTrue(result.oneMessage() && result.err().contains(workers), result.err());
    }
}
