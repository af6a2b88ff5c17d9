// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.framescope.chart.AtomicFile;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.Section;

/** An import report as a page of HTML that needs nothing else. */
final class ReportHtml {
    private static final String STYLE =
            "body{font:14px sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse}"
                    + "td,th{padding:.2em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}"
                    + "td.n{text-align:right;font-family:monospace}.unknown{background:#fdd}.skipped{color:#777}";

    private ReportHtml() {}

    /**
     * Writes {@code report} to {@code target}, a file or {@code -} for standard output.
     *
     * @throws Failure when the file cannot be written
     */
    static void write(String target, Console console, ImportReport report, List<EvidenceSummary.Domain> domains)
            throws Failure {
        String page = page(report, domains);
        if (target.equals("-")) {
            console.out().print(page);
            return;
        }
        try {
            AtomicFile.write(
                    GivenPath.toWrite(target), (OutputStream out) -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw Failure.wrongUse(e);
        }
    }

    private static String page(ImportReport report, List<EvidenceSummary.Domain> domains) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        page.append(escaped(report.file()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>");
        page.append(escaped(report.file()))
                .append("</h1>\n<p>")
                .append(report.kind().id())
                .append(", ");
        page.append(report.verdict())
                .append(", release ")
                .append(escaped(report.release()))
                .append(" (");
        page.append(report.confidence().label()).append(")</p>\n");
        if (!report.reasons().isEmpty()) {
            page.append("<ul>\n");
            report.reasons().forEach(r -> page.append("<li>").append(escaped(r)).append("</li>\n"));
            page.append("</ul>\n");
        }
        if (!domains.isEmpty()) {
            page.append("<h2>Domains</h2>\n<table><tr><th>domain</th><th>what the file shows</th></tr>\n");
            domains.forEach(d -> page.append("<tr><td class=\"n\">")
                    .append(d.id())
                    .append("</td><td>")
                    .append(d.text())
                    .append("</td></tr>\n"));
            page.append("</table>\n");
        }
        page.append("<h2>Sections</h2>\n<table><tr><th>status</th><th>offset</th><th>bytes</th><th>section</th>");
        page.append("<th>what was found, or why not</th></tr>\n");
        report.sections().forEach(s -> row(page, s));
        return page.append("</table>\n<p>")
                .append(report.line())
                .append("</p></body></html>\n")
                .toString();
    }

    private static void row(StringBuilder page, Section section) {
        page.append("<tr class=\"").append(section.status().label()).append("\"><td>");
        page.append(section.status().label()).append("</td><td class=\"n\">").append(section.offset());
        page.append("</td><td class=\"n\">").append(section.length()).append("</td><td>");
        page.append(escaped(section.name())).append("</td><td>").append(escaped(section.reason()));
        page.append("</td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
