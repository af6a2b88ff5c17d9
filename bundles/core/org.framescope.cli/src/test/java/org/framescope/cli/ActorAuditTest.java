// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.framescope.inspect.audit.RunAudit;
import org.framescope.inspect.check.Violation;
import org.framescope.machine.Release;
import org.framescope.run.Journal;
import org.framescope.run.Run;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRunner;
import org.framescope.xen.Xen;
import org.framescope.xen.actors.ActorOperations;
import org.framescope.xen.ops.Arguments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Between any two steps of the library's actors, in any order, what they have in hand explains what counts say. The other
 * invariants are about what stands when nobody is in the middle of anything.
 */
class ActorAuditTest {
    private static final int ORDERS = 12;
    private static final int STEPS = 150;
    private static final Set<String> OF_COUNTS = Set.of("R-INV-1", "R-INV-2", "T-INV-7", "F-INV-5");

    static Stream<String> scenarios() {
        return Stream.of("S000-5", "ldt-unlocked", "S003-3", "wallclock-locked");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void countsAreExplainedInTheMiddleOfPrograms(String id) throws Exception {
        Scenario scenario = ScenarioLibrary.load().scenario(id);
        for (String variant : List.of("xenheap", "extra")) {
            Release release = scenario.release("4.17", Map.of("shared-info", variant));
            for (long seed = 1; seed <= ORDERS; seed++) {
                Run run = interleaved(scenario, release, new Random(seed));
                RunAudit audit = new RunAudit(run, release);
                while (audit.step() < run.operationCount()) {
                    audit.next();
                    List<Violation> found = audit.violations().stream()
                            .filter(v -> OF_COUNTS.contains(v.invariant()))
                            .toList();
                    assertEquals(List.of(), found, "seed " + seed + ", step " + audit.step());
                }
            }
        }
    }

    private static Run interleaved(Scenario scenario, Release release, Random random) throws Exception {
        Xen xen = new ScenarioRunner().setUp(scenario, release);
        Journal journal = new Journal(xen.machine().words());
        List<Integer> able = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (able.isEmpty()) {
                for (int actor = 0; actor < xen.actors().count(); actor++) {
                    able.add(actor);
                }
            }
            int actor = able.get(random.nextInt(able.size()));
            if (ActorOperations.ADVANCE.execute(xen, new Arguments().with("actor", actor)) < 0) {
                able.remove((Integer) actor);
            }
        }
        assertTrue(journal.run().operationCount() > 0);
        return journal.run();
    }
}
