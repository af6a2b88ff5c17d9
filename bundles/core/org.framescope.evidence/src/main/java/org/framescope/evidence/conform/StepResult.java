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
 * @param values everything that was compared, in order, the mismatches among it; of a step that was not simulated what
 *     would have been; empty in a {@link #brief() brief} result
 */
public record StepResult(
        int step,
        boolean supported,
        Optional<String> reason,
        long rc,
        int frames,
        List<Mismatch> mismatches,
        List<Compared> values) {
    static StepResult compared(String file, String sequence, int step, long rc, int frames, List<Compared> values) {
        List<Mismatch> mismatches = values.stream()
                .filter(Compared::differs)
                .map(v -> new Mismatch(file, sequence, step, v.field(), v.frame(), v.recorded(), v.simulated()))
                .toList();
        return new StepResult(step, true, Optional.empty(), rc, frames, mismatches, List.copyOf(values));
    }

    static StepResult unsupported(int step, String reason, List<Compared> values) {
        List<Compared> recorded = values.stream().map(Compared::notSimulated).toList();
        return new StepResult(step, false, Optional.of(reason), Recorder.NO_RC, 0, List.of(), recorded);
    }

    /** The same without the values, for who plays much and looks at differences only. */
    StepResult brief() {
        return new StepResult(step, supported, reason, rc, frames, mismatches, List.of());
    }

    /** Whether it was simulated and something is not as recorded. */
    public boolean differs() {
        return !mismatches.isEmpty();
    }

    /** In words: {@code as recorded}, {@code 2 differences}, or {@code not simulated:} and why. */
    public String verdict() {
        if (!supported) {
            return "not simulated: " + reason.orElse("no reason is known");
        }
        return switch (mismatches.size()) {
            case 0 -> "as recorded";
            case 1 -> "1 difference";
            default -> mismatches.size() + " differences";
        };
    }
}
