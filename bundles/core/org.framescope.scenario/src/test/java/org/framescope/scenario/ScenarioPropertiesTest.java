// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.scenario.edit.Proposal;
import org.framescope.scenario.edit.ScenarioColours;
import org.framescope.scenario.edit.ScenarioProposals;
import org.framescope.scenario.edit.ScenarioToken;
import org.framescope.xen.Xen;

/** Whatever is done to a text of the library, what is said about it has a place in it, and nothing is thrown. */
class ScenarioPropertiesTest {
    private static final String[] PIECES = {
        " ",
        "\n",
        "\"",
        "#",
        "[",
        "]",
        "->",
        ",",
        ":",
        "=",
        "0x",
        "99999999999999999999",
        "d1v0",
        "cpu9",
        "frame",
        "frame X 1 of d1",
        "step",
        "initially ",
        "\0",
        "\"\"",
        "\ud83d\udc1e",
        "\ud800",
        "\r",
        "-",
        "switch",
        "entries",
        "none",
        "4.17",
        "é",
        "domain d1 pv64"
    };

    private final ScenarioLibrary library = ScenarioLibrary.load();

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(library.ids());
    }

    private String mutated(String id, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(library.text(id).orElseThrow());
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
                default -> text.insert(at, text.substring(at, end));
            }
        }
        return text.toString();
    }

    @Property(tries = 2000)
    void aMutatedTextIsReadOrHasProblemsInsideIt(@ForAll("ids") String id, @ForAll long seed) throws Exception {
        String text = mutated(id, seed);
        ScenarioParser.Parsed parsed = library.parser().parse(text);
        assertEquals(parsed.scenario().isEmpty(), !parsed.problems().isEmpty());
        List<String> lines = text.lines().toList();
        for (Problem problem : parsed.problems()) {
            String line = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
            assertTrue(problem.line() >= 1 && problem.line() <= Math.max(1, lines.size()), problem::toString);
            assertTrue(problem.column() >= 1 && problem.length() >= 1, problem::toString);
            assertTrue(problem.column() - 1 + problem.length() <= line.length() + 1, () -> problem + " in " + line);
            assertFalse(problem.message().contains("\n"), problem::toString);
        }
        if (parsed.scenario().isPresent()) {
            runs(parsed.scenario().get());
        }
    }

    private static void runs(Scenario scenario) {
        try {
            ScenarioRun run = new ScenarioRunner().run(scenario, scenario.release(), RunProgress.NONE);
            assertEquals(scenario.stepCount(), run.stepCount());
        } catch (ScenarioException e) {
            assertEquals(1, e.problems().size());
        }
    }

    @Property(tries = 500)
    void coloursAndProposalsOfAMutatedTextLieInsideIt(@ForAll("ids") String id, @ForAll long seed) {
        String text = mutated(id, seed);
        int end = 0;
        for (ScenarioToken token : new ScenarioColours(library.operations()).tokens(text)) {
            assertTrue(token.offset() >= end && token.length() >= 1, token::toString);
            end = token.offset() + token.length();
        }
        assertTrue(end <= text.length());
        int offset = new Random(seed).nextInt(text.length() + 1);
        for (Proposal proposal : new ScenarioProposals(library.operations()).at(text, offset)) {
            assertEquals(offset, proposal.offset() + proposal.length(), proposal::toString);
            assertTrue(proposal.offset() >= 0 && !proposal.text().isEmpty(), proposal::toString);
        }
    }

    @Property(tries = 100)
    void generatedSwitchesNeverAskForWhatNoSchedulerDecides(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String id = "generate:switches?n=" + random.nextInt(400) + "&v=" + (1 + random.nextInt(20)) + "&p="
                + (1 + random.nextInt(6)) + "&seed=" + seed;
        Scenario scenario = library.scenario(id);
        ScenarioRun run = new ScenarioRunner().run(scenario, scenario.release(), RunProgress.NONE);
        assertEquals(scenario.stepCount(), run.stepCount());
        assertTrue(run.complete());
        assertEquals(id, scenario.info().id());
        for (int n = 1; n <= run.stepCount(); n++) {
            assertEquals(
                    org.framescope.machine.Recorder.NO_RC,
                    run.run().rc(run.run().operation(n)),
                    id + " step " + n);
        }
    }

    @Property(tries = 20)
    void theSameScenarioHasTheSameHash(@ForAll("ids") String id) throws Exception {
        Scenario scenario = library.scenario(id);
        long once = new ScenarioRunner()
                .run(scenario, scenario.release(), RunProgress.NONE)
                .run()
                .hash();
        Xen other = new ScenarioRunner().setUp(scenario, scenario.release());
        assertEquals(
                other.machine().words().reading().hash(),
                new ScenarioRunner()
                        .setUp(scenario, scenario.release())
                        .machine()
                        .words()
                        .reading()
                        .hash());
        assertEquals(
                once,
                new ScenarioRunner()
                        .run(scenario, scenario.release(), RunProgress.NONE)
                        .run()
                        .hash());
    }
}
