// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.List;
import java.util.Map;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioBranches;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.framescope.xen.Xen;

/** Scenarios of the library, explored and replayed. */
final class Scenarios {
    private static final ScenarioLibrary LIBRARY = ScenarioLibrary.load();

    private Scenarios() {}

    static Xen setUp(String id, Map<String, String> choices) throws Exception {
        Scenario scenario = LIBRARY.scenario(id);
        return new ScenarioRunner().setUp(scenario, scenario.release(null, choices));
    }

    static Exploration explore(String id, Map<String, String> choices) throws Exception {
        return new Explorer(setUp(id, choices)).explore(ExploreOptions.standard(), ExploreProgress.NONE);
    }

    /** {@code trace} as an ordinary run of the scenario. */
    static ScenarioRun replay(String id, Map<String, String> choices, List<Exploration.Move> trace) throws Exception {
        Scenario scenario = LIBRARY.scenario(id);
        ScenarioRun run = new ScenarioRunner().run(scenario, scenario.release(null, choices), RunProgress.NONE);
        List<String> statements = trace.stream()
                .map(m -> "step \"" + m.step() + "\": advance " + m.name())
                .toList();
        return new ScenarioBranches(LIBRARY.operations()).begin(run, 0, statements, RunProgress.NONE);
    }
}
