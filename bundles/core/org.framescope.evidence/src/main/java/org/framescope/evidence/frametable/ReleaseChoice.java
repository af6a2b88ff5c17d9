// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.frametable;

import java.util.Optional;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;

/** Which release's layout rows are read with, and how that is known, which the report says. */
public final class ReleaseChoice {
    private final ReportBuilder report;

    /** Writes into {@code report}. */
    public ReleaseChoice(ReportBuilder report) {
        this.report = report;
    }

    /**
     * The release {@code given} by who opens the file; else that which {@code source} in or beside the file {@code stated}; else
     * that whose layout was {@code detected}. A stated release is doubted when its layout fits worse than another.
     */
    public Release of(Optional<Release> given, Optional<String> stated, String source, LayoutDetection detected) {
        if (given.isPresent()) {
            report.release(given.get().name(), Confidence.GIVEN);
            return given.get();
        }
        if (stated.isPresent()) {
            try {
                Release release = Release.named(stated.get());
                if (detected.fits().contains(release.layout())) {
                    report.release(release.name(), Confidence.STATED);
                    return release;
                }
                report.partial(source + " names release " + release.name()
                        + ", whose layout does not fit the rows; the layout was detected");
            } catch (UnknownNameException e) {
                report.partial(
                        source + " names release " + stated.get() + ", which is not known; the layout was detected");
            }
        }
        PageInfoLayout layout = detected.chosen();
        report.release(layout.id(), detected.fits().size() == 1 ? Confidence.DETECTED : Confidence.AMBIGUOUS);
        try {
            return Release.named(layout.id());
        } catch (UnknownNameException e) {
            throw new IllegalStateException("the table of layouts names no release " + layout.id(), e);
        }
    }
}
