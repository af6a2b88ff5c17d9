// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.conform.SequenceReport;
import org.framescope.evidence.conform.StepResult;
import org.framescope.evidence.conform.Totals;
import org.framescope.model.session.RecordedSteps;

/** What came of playing the whole recording, for the place before its first step. */
record RecordingSummary(RecordedSteps recorded) {
    /**
     * A line.
     *
     * @param name what it counts
     * @param value the number, or a text
     * @param bad whether somebody should look at it
     */
    record Line(String name, String value, boolean bad) {}

    List<Line> rows() {
        List<StepResult> results = recorded.results();
        Totals totals = new SequenceReport("", recorded.section(), results).totals();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("steps", Long.toString(totals.steps()), false));
        lines.add(new Line("simulated", Long.toString(totals.steps() - totals.unsupported()), false));
        lines.add(new Line("frames compared", Long.toString(totals.frames()), false));
        lines.add(new Line("differences", Long.toString(totals.mismatches()), totals.mismatches() > 0));
        if (totals.unsupported() > 0) {
            int first = 0;
            while (results.get(first).supported()) {
                first++;
            }
            lines.add(new Line("not simulated", Long.toString(totals.unsupported()), false));
            lines.add(new Line(
                    "from step " + (first + 1), results.get(first).reason().orElse(""), false));
        }
        return lines;
    }
}
