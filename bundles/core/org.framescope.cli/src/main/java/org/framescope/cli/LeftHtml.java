// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.framescope.evidence.report.ImportReport;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.leaks.DomainLeft;
import org.framescope.inspect.leaks.LeftFrame;
import org.framescope.inspect.leaks.Unexplained;
import org.framescope.inspect.report.HtmlPage;

/** What is left of domains as one page of HTML: whom to ask first, then each frame with who holds it. */
final class LeftHtml {
    private LeftHtml() {}

    /**
     * Writes the page to {@code target}, a file or {@code -} for standard output.
     *
     * @throws Failure when the file cannot be written
     */
    static void write(
            String target,
            Console console,
            ImportReport report,
            List<DomainLeft> left,
            List<Unexplained> unexplained,
            boolean contents)
            throws Failure {
        HtmlPage page = new HtmlPage("What domains left behind in " + report.file());
        page.text(report.kind().id() + ", " + report.verdict() + ", release " + report.release() + " ("
                + report.confidence().label() + ")");
        if (left.isEmpty()) {
            page.text("No frame outlives its domain.");
        }
        left.forEach(domain -> add(page, domain));
        if (!unexplained.isEmpty()) {
            page.heading("What nobody was found to hold");
            page.list(unexplained.stream().map(LeftText::pattern).toList());
        }
        if (!contents) {
            page.text(LeftText.NO_CONTENTS);
        }
        HtmlFile.write(page, target, console);
    }

    private static void add(HtmlPage page, DomainLeft domain) {
        page.heading("Domain " + domain.domain() + LeftText.state(domain));
        List<String> first = domain.referenced().stream()
                .flatMap(f -> f.holders().stream())
                .filter(h -> h.domain() >= 0)
                .collect(Collectors.groupingBy(Holder::domain, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> "d" + e.getKey() + " holds " + e.getValue() + " references: look there first, which "
                        + "mapping, grant or process keeps them")
                .toList();
        page.list(first);
        page.table(
                List.of("frame", "caf", "taf", "type", "held by", "unexplained", "what such counts come from"),
                domain.frames().stream().map(LeftHtml::row).toList());
        if (domain.more() > 0) {
            page.text("and " + domain.more() + " more frames");
        }
    }

    private static List<String> row(LeftFrame frame) {
        String held = frame.holders().stream().map(Holder::fullText).collect(Collectors.joining("; "));
        return List.of(
                Long.toHexString(frame.mfn()),
                String.format("%016x", frame.caf()),
                String.format("%016x", frame.taf()),
                frame.type().label(),
                held.isEmpty() ? "nobody that is known" : held,
                frame.unexplainedGeneral() + " general, " + frame.unexplainedType() + " type",
                frame.hint());
    }
}
