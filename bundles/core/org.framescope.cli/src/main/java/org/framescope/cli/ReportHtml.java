// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.List;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.Section;
import org.framescope.inspect.report.HtmlPage;

/** An import report as a page of HTML. */
final class ReportHtml {
    private ReportHtml() {}

    /**
     * Writes {@code report} to {@code target}, a file or {@code -} for standard output.
     *
     * @throws Failure when the file cannot be written
     */
    static void write(String target, Console console, ImportReport report, List<EvidenceSummary.Domain> domains)
            throws Failure {
        HtmlPage page = new HtmlPage(report.file());
        page.text(report.kind().id() + ", " + report.verdict() + ", release " + report.release() + " ("
                        + report.confidence().label() + ")")
                .list(report.reasons());
        if (!domains.isEmpty()) {
            page.heading("Domains")
                    .table(
                            List.of("domain", "what the file shows"),
                            domains.stream()
                                    .map(d -> List.of("" + d.id(), d.text()))
                                    .toList());
        }
        page.heading("Sections")
                .table(
                        List.of("status", "offset", "bytes", "section", "what was found, or why not"),
                        report.sections().stream().map(ReportHtml::row).toList())
                .text(report.line());
        HtmlFile.write(page, target, console);
    }

    private static List<String> row(Section section) {
        return List.of(
                section.status().label(),
                "" + section.offset(),
                "" + section.length(),
                section.name(),
                section.reason());
    }
}
