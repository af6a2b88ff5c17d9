// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.List;

/**
 * What came of playing one sequence.
 *
 * @param file the recording
 * @param sequence its name
 * @param steps one result a step, in order
 */
public record SequenceReport(String file, String sequence, List<StepResult> steps) {
    /** The sums. */
    public Totals totals() {
        return Totals.of(steps);
    }
}
