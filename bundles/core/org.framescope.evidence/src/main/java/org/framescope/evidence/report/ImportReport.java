// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.report;

import java.util.List;

/**
 * What an import came to. Unchanging.
 *
 * @param file the file as it was named
 * @param kind what it was recognised as
 * @param verdict what came of it as a whole
 * @param reasons why the verdict is not {@link Verdict#COMPLETE}; empty when it is
 * @param release the release whose layout was used, {@code x.y} or {@code x.y.z}
 * @param confidence how that came to be known
 * @param sections the parts of the file in order of reading; at most {@link ReportBuilder#MOST_SECTIONS}
 * @param read how many sections were read, those not kept included
 * @param skipped how many were skipped
 * @param unknown how many were not understood
 */
public record ImportReport(
        String file,
        Kind kind,
        Verdict verdict,
        List<String> reasons,
        String release,
        Confidence confidence,
        List<Section> sections,
        long read,
        long skipped,
        long unknown) {
    /** The last line that {@code framescope open} prints. */
    public String line() {
        return "verdict " + verdict + " read " + read + " skipped " + skipped + " unknown " + unknown;
    }
}
