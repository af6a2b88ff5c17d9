// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.List;

/**
 * Sums over recordings.
 *
 * @param sequences sequences played
 * @param steps steps compared and steps not supported
 * @param frames frames compared
 * @param mismatches differences found
 * @param unsupported steps not supported
 */
public record Totals(long sequences, long steps, long frames, long mismatches, long unsupported) {
    /** Nothing yet. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    /** The sums of one sequence. */
    static Totals of(List<StepResult> results) {
        Totals totals = new Totals(1, 0, 0, 0, 0);
        for (StepResult result : results) {
            totals = totals.plus(
                    new Totals(0, 1, result.frames(), result.mismatches().size(), result.supported() ? 0 : 1));
        }
        return totals;
    }

    /** Both together. */
    public Totals plus(Totals other) {
        return new Totals(
                sequences + other.sequences,
                steps + other.steps,
                frames + other.frames,
                mismatches + other.mismatches,
                unsupported + other.unsupported);
    }

    /** The last line of what {@code conform} prints. */
    public String line() {
        return "sequences " + sequences + ", steps " + steps + ", frames " + frames + ", mismatches " + mismatches
                + ", unsupported " + unsupported;
    }
}
