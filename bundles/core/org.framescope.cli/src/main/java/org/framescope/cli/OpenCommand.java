// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.framescope.evidence.console.Moment;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.Section;
import org.framescope.evidence.report.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens what a real machine left behind and reports what could be read. */
@Command(
        name = "open",
        description = "Opens what a real machine left behind and reports what could be read.",
        mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private EvidenceArgument argument;

    @Option(names = "--report", paramLabel = "FILE.html|-", description = "writes the report as HTML")
    private String html;

    @Option(names = "--json", paramLabel = "FILE|-", description = "writes JSON")
    private String json;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        try (Evidence evidence = argument.open(console)) {
            ImportReport report = evidence.report();
            List<EvidenceSummary.Domain> domains = EvidenceSummary.domains(evidence);
            if (html != null) {
                ReportHtml.write(html, console, report, domains);
            }
            if (json != null) {
                JsonOut.write(json, console, out -> write(out, evidence, domains));
            }
            if (json == null || !json.equals("-")) {
                print(report, domains);
            }
            report.reasons().forEach(r -> console.message(argument.target() + ": " + r));
            return report.verdict() == Verdict.REJECTED ? Exit.BAD_INPUT : Exit.DONE;
        }
    }

    private void print(ImportReport report, List<EvidenceSummary.Domain> domains) {
        console.line("kind " + report.kind().id());
        console.line("release " + report.release() + " " + report.confidence().label());
        for (Section section : report.sections()) {
            console.line(String.format(
                    "%-7s 0x%x+%d  %s: %s",
                    section.status().label(), section.offset(), section.length(), section.name(), section.reason()));
        }
        for (EvidenceSummary.Domain domain : domains) {
            console.line("domain " + domain.id() + ": " + domain.text());
        }
        report.reasons().forEach(r -> console.line("reason  " + r));
        console.line(report.line());
    }

    private static void write(JsonOut out, Evidence evidence, List<EvidenceSummary.Domain> domains) throws IOException {
        ImportReport report = evidence.report();
        out.object()
                .field("format", "framescope-open/1")
                .field("kind", report.kind().id());
        out.field("verdict", report.verdict().name()).field("release", report.release());
        out.field("confidence", report.confidence().label()).array("reasons");
        for (String reason : report.reasons()) {
            out.value(reason);
        }
        out.endArray().array("sections");
        for (Section section : report.sections()) {
            out.object().field("name", section.name()).field("offset", section.offset());
            out.field("length", section.length())
                    .field("status", section.status().label());
            out.field("reason", section.reason()).endObject();
        }
        out.endArray().field("frames", EvidenceSummary.frames(evidence)).array("domains");
        for (EvidenceSummary.Domain domain : domains) {
            out.object().field("dom", domain.id()).field("frames", domain.frames());
            if (domain.dying() < 0) {
                out.nullField("dying");
            } else {
                out.field("dying", domain.dying());
            }
            out.endObject();
        }
        out.endArray();
        moments(out, evidence);
        out.endObject();
    }

    /** The dumps of a log, in order. */
    private static void moments(JsonOut out, Evidence evidence) throws IOException {
        if (evidence instanceof Evidence.Console console) {
            out.array("moments");
            for (Moment moment : console.log().moments()) {
                out.object().field("key", String.valueOf(moment.key())).field("line", moment.line());
                out.field("offset", moment.offset());
                if (moment.now() < 0) {
                    out.nullField("now");
                } else {
                    out.field("now", moment.now());
                }
                out.field("summary", moment.summary()).endObject();
            }
            out.endArray();
        }
    }
}
