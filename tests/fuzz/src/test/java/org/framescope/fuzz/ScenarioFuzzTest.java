// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.framescope.scenario.Problem;
import org.framescope.scenario.ScenarioException;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioParser;

/** Whatever the bytes are, a scenario is parsed or refused with line and column; nothing else is thrown. */
class ScenarioFuzzTest {

    private final ScenarioParser parser = ScenarioLibrary.load().parser();

    @FuzzTest
    void anyBytesAreParsedOrRefused(byte[] bytes) {
        try {
            parser.parse("fuzz", bytes);
        } catch (ScenarioException e) {
            assertTrue(!e.problems().isEmpty(), "refused without a problem");
            for (Problem problem : e.problems()) {
                assertTrue(problem.line() >= 0 && problem.column() >= 0, problem::toString);
            }
        }
    }
}
