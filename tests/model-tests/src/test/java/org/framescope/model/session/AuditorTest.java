// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.framescope.inspect.check.Invariant;
import org.framescope.run.Run;
import org.junit.jupiter.api.Test;

/** References that nobody holds: each of the sample's additions breaks the equation of one frame more. */
class AuditorTest {
    private static final long FRAMES = 1000;

    private static List<Problem> violations(SessionFixture f) {
        return f.controller.problems().stream().filter(Problem::violation).toList();
    }

    @Test
    void theCursorGoesToTheNextStepThatBreaksAChosenInvariant() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(5)).open()) {
            Run run = f.controller.state().orElseThrow().run();
            f.controller.auditor().toNextViolation(EnumSet.of(Invariant.R_INV_1));
            f.at(run.positionAfter(1));
            f.controller.auditor().toNextViolation(EnumSet.of(Invariant.R_INV_1));
            f.at(run.positionAfter(2));
            assertTrue(violations(f).getFirst().text().startsWith("R-INV-1"), violations(f)::toString);
            assertEquals(
                    List.of(1, 2), violations(f).stream().map(Problem::step).toList());
        }
    }

    @Test
    void whenNoStepBreaksItTheCursorStaysAndThatIsSaid() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(5)).open()) {
            f.atStep(3);
            f.controller.auditor().toNextViolation(EnumSet.of(Invariant.T_INV_2));
            f.pump.until(() -> f.controller.status().message().equals("No step after 3 breaks T-INV-2."));
            assertEquals(3, f.controller.state().orElseThrow().step());
        }
    }

    @Test
    void playingStopsRightAfterEachStepThatBreaksAChosenInvariant() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(5)).open()) {
            Run run = f.controller.state().orElseThrow().run();
            f.controller.auditor().stopAt(EnumSet.of(Invariant.R_INV_1));
            for (int step = 1; step <= 2; step++) {
                f.controller.stepper().play(1e6);
                f.at(run.positionAfter(step));
                f.pump.until(() -> f.controller.status().message().startsWith("R-INV-1"));
                assertFalse(f.controller.stepper().isPlaying());
            }
            f.controller.auditor().stopAt(EnumSet.of(Invariant.T_INV_2));
            f.controller.stepper().play(1e6);
            f.at(run.length());
        }
    }

    @Test
    void playingStopsAtABrokenAssertionOfXens() {
        List<String> statements = new ArrayList<>(Samples.adds(5));
        statements.add("break 3");
        statements.addAll(Samples.adds(5));
        try (SessionFixture f = new SessionFixture(FRAMES, statements).open()) {
            Run run = f.controller.state().orElseThrow().run();
            f.controller.auditor().stopAt(EnumSet.of(Invariant.T_INV_2));
            f.controller.stepper().play(1e6);
            f.pump.until(() -> !f.controller.stepper().isPlaying()
                    && f.controller.state().orElseThrow().position() > run.positionAfter(5));
            assertTrue(f.controller.state().orElseThrow().position() <= run.positionAfter(6));
        }
    }

    @Test
    void auditingAStateListsWhatIsBrokenInItOnceHoweverOftenItIsAsked() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(5)).open()) {
            f.atStep(2);
            f.controller.auditor().auditState();
            f.pump.until(() -> f.controller.status().message().startsWith("Step 2 audited: "));
            List<Problem> found = violations(f);
            assertTrue(found.stream().anyMatch(p -> p.target() != null), found::toString);
            int told = f.contentChanges;
            f.controller.auditor().auditState();
            f.pump.until(() -> f.contentChanges > told);
            assertEquals(found, violations(f));
        }
    }
}
