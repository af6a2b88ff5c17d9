// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.Audit;
import org.framescope.inspect.audit.RoundTrip;
import org.framescope.run.Cursor;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million random operations, an eighth of them for each release; ./verify long audit looks at every state of many more. */
class RandomRunTest {
    private static final int OPERATIONS = 125_000;
    private static final int STRIDE = 1000;

    @ParameterizedTest
    @ValueSource(strings = {"4.10", "4.13", "4.14", "4.16", "4.17", "4.18", "4.20", "4.22"})
    void everyThousandthStateHoldsAndBothEndsAreReachedFromEachOther(String release) throws Exception {
        Scenario scenario =
                ScenarioLibrary.load().scenario("generate:operations?n=" + OPERATIONS + "&d=4&p=3&seed=20261121");
        ScenarioRun run = new ScenarioRunner().run(scenario, scenario.release(release, Map.of()), RunProgress.NONE);
        assertEquals(OPERATIONS, run.stepCount());
        Cursor cursor = new Cursor(run.run());
        for (int step = 0; step <= OPERATIONS; step += STRIDE) {
            cursor.toStep(step);
            State state = new State(cursor.reading(), run.release());
            assertEquals(List.of(), Audit.of(state, 10).violations(), "after step " + step);
        }
        RoundTrip trip = RoundTrip.of(run.run());
        assertTrue(trip.holds(), trip.text());
    }
}
