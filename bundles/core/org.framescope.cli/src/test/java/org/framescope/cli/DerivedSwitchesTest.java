// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.framescope.evidence.Work;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.xentrace.DerivedSwitches;
import org.framescope.evidence.xentrace.Trace;
import org.framescope.evidence.xentrace.TraceStatistics;
import org.framescope.inspect.State;
import org.framescope.inspect.audit.Audit;
import org.framescope.inspect.audit.Problems;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

class DerivedSwitchesTest {
    private static final Path TRACE = Path.of("../../../tests/corpus/xentrace/xentrace-sched.bin.xz");
    private static final double HERTZ = 2.4e9;

    @Test
    void eachSwitchOfATraceIsAStepWhoseConsequencesTheSimulatorDerives() throws Exception {
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(TRACE)) {
            Trace trace = ((Evidence.Traced) evidence).trace();
            DerivedSwitches derived = DerivedSwitches.of(trace, "sched", HERTZ, trace.firstTsc());
            ScenarioRun run = play(derived);
            assertEquals(TraceStatistics.of(trace.lanes()).switches(), derived.switches());
            assertEquals(derived.switches(), run.run().operationCount());
            assertEquals(List.of(), new Problems(run.run(), run.release(), 10).events(() -> false));
            State end = State.at(run.run(), run.run().length(), run.release());
            assertEquals(0, Audit.of(end, 100).violations().size());
        }
    }

    @Test
    void fromEveryTimeOnTheSwitchesCanBePlayed() throws Exception {
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(TRACE)) {
            Trace trace = ((Evidence.Traced) evidence).trace();
            int before = Integer.MAX_VALUE;
            for (int eighth = 0; eighth < 8; eighth++) {
                long from = trace.firstTsc() + (trace.lastTsc() - trace.firstTsc()) / 8 * eighth;
                DerivedSwitches derived = DerivedSwitches.of(trace, "sched", HERTZ, from);
                ScenarioRun run = play(derived);
                assertEquals(List.of(), new Problems(run.run(), run.release(), 10).events(() -> false));
                assertTrue(derived.switches() > 0 && derived.switches() < before, "eighth " + eighth);
                before = derived.switches();
            }
        }
    }

    private static ScenarioRun play(DerivedSwitches derived) throws Exception {
        Scenario scenario = ScenarioLibrary.load().parser().parse("derived", derived.text());
        ScenarioRun run = new ScenarioRunner().run(scenario, scenario.release(), RunProgress.NONE);
        assertTrue(run.complete());
        return run;
    }
}
