// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.machine.DomainWord;
import org.framescope.xen.Xen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorStatementTest {
    private static final String HEAD = """
            scenario race "A race"
            machine frames 256 cpus 2
            domain d1 pv64 vcpus 1 max 64
            frame F 0x10 of d1
            initially alloc_shared_info d1
            """;

    private final ScenarioParser parser = ScenarioLibrary.load().parser();

    private List<String> problems(String lines) {
        return parser.parse(HEAD + lines).problems().stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.message())
                .toList();
    }

    private ScenarioRun run(String lines) throws Exception {
        Scenario scenario = parser.parse("race", HEAD + lines);
        return new ScenarioRunner().run(scenario, scenario.release(), RunProgress.NONE);
    }

    @Test
    void actorsAreDeclaredInOrderAndDoWhatTheyAreTold() throws Exception {
        Scenario scenario = parser.parse("race", HEAD + """
                actor KILL on cpu1 mark_dying d1
                actor CLOCK on cpu0 update_wallclock d1 sec 5 nsec 7
                actor KILL on cpu1 destroydomain d1
                """);
        Xen xen = new ScenarioRunner().setUp(scenario, scenario.release());
        assertEquals(2, xen.actors().count());
        assertEquals("KILL", xen.actors().name(0));
        assertEquals(1, xen.actors().cpu(0));
        int steps = 0;
        while (xen.actors().advance(0)) {
            steps++;
        }
        assertEquals(4 + 1, steps, "four atomic steps of mark_dying, then destroydomain as one");
        assertEquals(2, xen.machine().domains().get(1, DomainWord.DYING));
        assertTrue(xen.actors().advance(1), "who was not advanced has everything before it");
    }

    @Test
    void aScriptAdvancesActorsOneStepATime() throws Exception {
        ScenarioRun run = run("""
                actor CLOCK update_wallclock d1 5 7
                actor KILL on cpu1 mark_dying d1
                advance CLOCK
                step "by name": advance actor KILL
                advance KILL
                advance CLOCK
                """);
        assertEquals(4, run.stepCount());
        assertEquals(0, run.step(1).pcpu());
        assertEquals(1, run.step(2).pcpu());
        assertEquals("advance", run.step(2).operation().name());
    }

    @Test
    void whoHasDoneEverythingCannotBeAdvanced() throws Exception {
        ScenarioRun run = run("actor A rcu_barrier\nadvance A\nadvance A\n");
        assertEquals(1, run.run().rc(run.run().operation(1)));
        assertEquals(-11, run.run().rc(run.run().operation(2)));
    }

    @Test
    void aBranchGoesOnWithTheActorsOfItsParent() throws Exception {
        String text = HEAD + "actor KILL on cpu1 mark_dying d1\nadvance KILL\nadvance KILL\n";
        Scenario scenario = parser.parse("race", text);
        ScenarioRun parent = new ScenarioRunner().run(scenario, scenario.release(), RunProgress.NONE);
        ScenarioRun branch = new ScenarioBranches(ScenarioLibrary.load().operations())
                .begin(parent, 1, List.of("advance KILL", "advance KILL", "advance KILL"), RunProgress.NONE);
        for (int n = 1; n <= 4; n++) {
            assertEquals(1, branch.run().rc(branch.run().operation(n)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actor | 6:1 expected an actor and what it does, such as: actor CPU1 on cpu1 update_wallclock d1 5 0
            actor A | 6:1 expected an actor and what it does, such as: actor CPU1 on cpu1 update_wallclock d1 5 0
            actor A on cpu1 | 6:1 expected an actor and what it does, such as: actor CPU1 on cpu1 update_wallclock d1 5 0
            step "x": actor A rcu_barrier | 6:11 expected an actor and what it does, such as: actor CPU1 on cpu1 update_wallclock d1 5 0
            actor d1 rcu_barrier | 6:7 "d1" cannot name an actor, expected a word that names nothing else
            actor 7 rcu_barrier | 6:7 "7" cannot name an actor, expected a word that names nothing else
            actor A on cpu9 rcu_barrier | 6:12 unknown physical CPU "cpu9", did you mean cpu0? known: cpu0, cpu1
            actor A on cpu1 rcu_barier | 6:17 unknown operation "rcu_barier", did you mean rcu_barrier? known: set_gdt,
            actor A advance A | 6:9 an actor cannot advance actors
            advance NOBODY | 6:9 unknown actor "NOBODY", none is known here
            """)
    void whatIsWrongIsSaidWithItsPlace(String line, String problem) {
        List<String> found = problems(line + "\n");
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith(problem), found.getFirst());
    }

    @Test
    void anActorIsDeclaredBeforeTheFirstStep() {
        assertEquals(
                List.of("7:1 \"actor\" describes the beginning, expected before the first operation"),
                problems("rcu_barrier\nactor A rcu_barrier\n"));
    }
}
