// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.framescope.explore.Exploration.Violation;
import org.framescope.machine.Event;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;
import org.framescope.scenario.ScenarioRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The thread of August 2017: numbers of the three variants, whichever of its scenarios is asked for. */
class RemoteFlushTest {
    @ParameterizedTest
    @CsvSource({
        "S004-1, ipi, 36, 54, 0",
        "S004-2, ipi, 36, 54, 0",
        "S004-1, hypercall, 41, 61, 2",
        "S004-2, hypercall, 41, 61, 2",
        "S004-4, hypercall, 41, 61, 2",
        "S004-3, hypercall+rcu, 48, 73, 0",
        "S004-4, hypercall+rcu, 48, 73, 0",
        "S004-5, ipi, 110, 206, 0",
        "S004-5, hypercall, 157, 277, 10",
        "S004-5, hypercall+rcu, 184, 334, 0",
        "flush-two-walkers, ipi, 308, 693, 0",
        "flush-two-walkers, hypercall, 355, 768, 40",
        "flush-two-walkers, hypercall+rcu, 414, 916, 0",
    })
    void statesTransitionsAndBadStatesAreThoseOfTheThread(
            String id, String flush, long states, long transitions, long badStates) throws Exception {
        Exploration found = Scenarios.explore(id, Map.of("flush", flush));
        assertEquals(states, found.states());
        assertEquals(transitions, found.transitions());
        assertEquals(0, found.deadlocks());
        assertEquals(
                badStates,
                found.violations().stream().mapToLong(Violation::badStates).sum());
        assertEquals(badStates == 0, found.violations().isEmpty());
    }

    @Test
    void theShortestWayToAUseAfterFreeHasSevenSteps() throws Exception {
        Violation found = Scenarios.explore("S004-2", Map.of()).violations().getFirst();
        assertEquals("use_after_free", found.invariant());
        assertEquals(
                List.of(
                        "P1 cli",
                        "P1 read upper entry",
                        "P0 unhook",
                        "P0 enter flush hypercall",
                        "P0 Xen flushes",
                        "P0 free table",
                        "P1 read table"),
                found.trace().stream().map(m -> m.name() + " " + m.step()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"S004-2", "S004-5", "flush-two-walkers"})
    void aCounterexampleIsAnOrdinaryRunThatEndsWithTheBrokenAssertion(String id) throws Exception {
        Map<String, String> choices = Map.of("flush", "hypercall");
        Violation found = Scenarios.explore(id, choices).violations().getFirst();
        ScenarioRun replayed = Scenarios.replay(id, choices, found.trace());
        Run run = replayed.run();
        assertEquals(found.trace().size(), run.operationCount());
        for (int n = 1; n <= run.operationCount(); n++) {
            assertEquals(1, run.rc(run.operation(n)), "each step of it can be made");
            assertEquals(n == run.operationCount(), breaks(run, n));
        }
        assertEquals(
                run.hash(), Scenarios.replay(id, choices, found.trace()).run().hash());
        assertTrue(replayed.complete());
    }

    private static boolean breaks(Run run, int n) {
        for (int i = run.positionAfter(n - 1); i < run.positionAfter(n); i++) {
            if (run.kind(i) == RecordKind.EVENT && run.event(i).severity() == Event.Severity.BUG) {
                return true;
            }
        }
        return false;
    }
}
