// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.List;
import java.util.Optional;
import org.framescope.machine.Recorder;

/**
 * What came of comparing one step.
 *
 * @param step its number
 * @param supported whether it was simulated and compared
 * @param reason why it was not, if it was not
 * @param rc what the simulated operation returned, {@link Recorder#NO_RC} when it was not simulated or returns nothing
 * @param frames number of frames compared
 * @param mismatches what differs
 */
public record StepResult(
        int step, boolean supported, Optional<String> reason, long rc, int frames, List<Mismatch> mismatches) {
    static StepResult compared(int step, long rc, int frames, List<Mismatch> mismatches) {
        return new StepResult(step, true, Optional.empty(), rc, frames, List.copyOf(mismatches));
    }

    static StepResult unsupported(int step, String reason) {
        return new StepResult(step, false, Optional.of(reason), Recorder.NO_RC, 0, List.of());
    }
}
