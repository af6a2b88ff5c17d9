// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.Problems;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.Holders;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios of the library against the questions of inspect: nothing is broken, every reference has a holder. */
class LibraryHoldsTest {
    static Stream<String> scenarios() {
        return ScenarioLibrary.load().ids().stream();
    }

    private static ScenarioRun play(String id) throws Exception {
        Scenario scenario = ScenarioLibrary.load().scenario(id);
        return new ScenarioRunner().run(scenario, scenario.release(), RunProgress.NONE);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void noInvariantBreaksInTheLibrary(String id) throws Exception {
        ScenarioRun run = play(id);
        assertEquals(List.of(), new Problems(run.run(), run.release(), 100).violations(run.stepCount(), () -> false));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyReferenceToANamedFrameIsExplainedAfterEachStep(String id) throws Exception {
        ScenarioRun run = play(id);
        for (int step = 0; step <= run.stepCount(); step++) {
            State state = State.at(run.run(), run.run().positionAfter(step), run.release());
            for (NamedFrame frame : run.scenario().frames()) {
                Holders holders = Holders.of(state, frame.mfn());
                FrameRow row = holders.frame();
                String where = id + " step " + step + ": " + row.line() + " " + holders.holders();
                assertEquals(0, row.heap() ? 0 : holders.unexplainedGeneral(), where);
                assertEquals(0, row.heap() ? 0 : holders.unexplainedType(), where);
            }
        }
    }
}
