// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.open;

import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ReportBuilder;

/** Reports what a recording of operations holds. */
final class RecordingEvidence {
    /** The release that all recordings were made on. */
    private static final String RECORDED_ON = "4.17.7";

    private RecordingEvidence() {}

    static Evidence read(Bytes bytes, ReportBuilder report, Work work) {
        Recording recording = Recording.read(bytes.stream(), bytes.name(), bytes.size(), work);
        bytes.close();
        for (Sequence sequence : recording.sequences()) {
            report.read("sequence " + sequence.name(), 0, 0, sequence.steps().size() + " steps");
        }
        recording
                .switches()
                .ifPresent(s -> report.read("context switches", 0, 0, s.steps().size() + " switches"));
        recording.problem().ifPresent(p -> report.partial(p.getMessage()));
        report.release(RECORDED_ON, Confidence.ASSUMED);
        if (recording.sequences().isEmpty() && recording.switches().isEmpty()) {
            report.rejected("holds nothing that could be read of a recording");
            return new Evidence.Rejected(report.build());
        }
        return new Evidence.Operations(report.build(), recording);
    }
}
