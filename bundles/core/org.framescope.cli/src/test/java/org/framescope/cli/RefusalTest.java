// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.framescope.inspect.State;
import org.framescope.inspect.steps.Refusal;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static ScenarioRun play(String id) throws Exception {
        Scenario scenario = ScenarioLibrary.load().scenario(id);
        return new ScenarioRunner().run(scenario, scenario.release(), RunProgress.NONE);
    }

    private static List<Refusal> refusals(ScenarioRun played) {
        State end = State.at(played.run(), played.run().length(), played.release());
        return java.util.stream.IntStream.rangeClosed(1, played.stepCount())
                .mapToObj(step -> Refusal.of(played.run(), step, end.names()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void aRefusedGdtNamesTheCallThatRefusedAndWhatXenPrints() throws Exception {
        List<Refusal> refusals = refusals(play("gdt-writable-refused"));
        assertEquals(1, refusals.size());
        Refusal refusal = refusals.getFirst();
        assertEquals("-EINVAL", refusal.error());
        String innermost = refusal.refusedBy().orElseThrow();
        assertTrue(innermost.contains("seg_desc") && innermost.contains(" = -"), innermost);
        assertTrue(refusal.messages().stream().anyMatch(m -> m.startsWith("Bad type (saw ")), refusal.toString());
    }

    @Test
    void whatSucceedsHasNone() throws Exception {
        assertEquals(List.of(), refusals(play("S001-1")));
    }
}
