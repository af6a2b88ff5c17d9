// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.Map;
import org.framescope.inspect.State;
import org.framescope.machine.Release;
import org.framescope.run.Run;

/**
 * A run to ask questions about, whether a scenario or a recording was played.
 *
 * @param run the record
 * @param release which release it is of
 * @param firstStep number of the first operation: 1 of a scenario, whose step 0 is the beginning; of a recording, which
 *     begins with an operation, its number there
 * @param simulated number of operations that were simulated; the words after these are what was recorded
 * @param frames names of frames
 */
record Played(Run run, Release release, int firstStep, int simulated, Map<String, Long> frames) {
    /** Number of the last step. */
    int lastStep() {
        return firstStep + run.operationCount() - 1;
    }

    /** Number of the last step that was simulated. */
    int lastSimulated() {
        return firstStep + simulated - 1;
    }

    /** Number of the step that can be asked for first: 0, the beginning, or the first operation if that is step 0. */
    int least() {
        return Math.min(firstStep, 0);
    }

    /**
     * The step that {@code asked} names: the last one if it is null.
     *
     * @throws Failure when there is no such step
     */
    int step(Integer asked) throws Failure {
        int step = asked == null ? lastStep() : asked;
        if (step < least() || step > lastStep()) {
            throw Failure.wrongUse("--to " + step + ": there are steps " + least() + " to " + lastStep());
        }
        return step;
    }

    /** How many operations are complete after {@code step}. */
    int operations(int step) {
        return step - firstStep + 1;
    }

    /** What held after {@code step}. */
    State state(int step) {
        return State.at(run, run.positionAfter(operations(step)), release);
    }
}
