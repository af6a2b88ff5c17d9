// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;

/** Text read as a console's log, with the report of what was read. */
final class ConsoleText {
    private final ReportBuilder report = new ReportBuilder("test");

    ReportBuilder report() {
        return report;
    }

    Optional<ConsoleLog> tryRead(String text) {
        return tryRead(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Optional<ConsoleLog> tryRead(byte[] text) {
        return new ConsoleReader(Bytes.of("test", text), report, Work.NONE).read(Optional.empty());
    }

    ConsoleLog read(String... lines) {
        return tryRead(String.join("\n", lines) + "\n").orElseThrow();
    }

    static String corpus(String name) throws IOException {
        return new String(Corpus.unpacked("console/" + name), StandardCharsets.ISO_8859_1);
    }

    /** Everything that a log says, as text, without the places. */
    static String content(ConsoleLog log) {
        StringBuilder text = new StringBuilder();
        for (Moment m : log.moments()) {
            text.append(m.key())
                    .append(' ')
                    .append(m.now())
                    .append(' ')
                    .append(m.summary())
                    .append('\n');
            for (DomainDump d : m.domains()) {
                text.append(d.id() + " " + d.refcnt() + d.dying() + d.pauseCount() + " " + d.nrPages() + " "
                        + d.xenheapPages() + " " + d.maxPages() + d.assistance() + d.vcpus() + d.listTooLong() + "\n");
                for (int i = 0; i < d.pages().size(); i++) {
                    text.append(
                            d.pages().list(i) + " " + Long.toHexString(d.pages().mfn(i)) + " "
                                    + Long.toHexString(d.pages().caf(i)) + " "
                                    + Long.toHexString(d.pages().taf(i)) + "\n");
                }
            }
            m.registers()
                    .forEach(r -> text.append(r.title() + r.context() + new TreeMap<>(r.words()) + r.walk() + "\n"));
            text.append(m.figures()).append('\n');
        }
        log.messages().forEach(m -> text.append(m.what() + m.mfn() + m.caf() + m.taf() + m.text() + "\n"));
        return text.toString();
    }
}
