// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.List;
import java.util.Optional;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageInfoLayouts;
import org.framescope.machine.Release;

/** Reads a log of Xen's messages. */
public final class ConsoleReader {
    private static final int LOOK = 4 << 20;
    private static final int SAMPLE = 1 << 16;
    private static final int FIRST_MINOR = 10;
    private static final int PROGRESS_EVERY = 1 << 12;

    private final Bytes bytes;
    private final ReportBuilder report;
    private final Work work;

    /** Reads {@code bytes} and writes into {@code report}. */
    public ConsoleReader(Bytes bytes, ReportBuilder report, Work work) {
        this.bytes = bytes;
        this.report = report;
        this.work = work;
    }

    /** Whether {@code bytes} are text in whose first megabytes {@code (XEN)} stands. */
    public static boolean recognises(Bytes bytes) {
        long zeros = 0;
        long sample = Math.min(SAMPLE, bytes.size());
        for (long i = 0; i < sample; i++) {
            zeros += bytes.u8(i) == 0 ? 1 : 0;
        }
        if (zeros * 100 > sample) {
            return false;
        }
        for (long i = 0; i < Math.min(LOOK, bytes.size()); i++) {
            if (bytes.u8(i) == '(' && bytes.startsWith(i, "(XEN)")) {
                return true;
            }
        }
        return false;
    }

    /** Reads it with the layout of {@code release}, or of the one that it names. Empty when no line is Xen's. */
    public Optional<ConsoleLog> read(Optional<Release> release) {
        ConsoleParser parser = new ConsoleParser(report);
        LogLines lines = new LogLines(bytes);
        String held = null;
        long xen = 0;
        long others = 0;
        for (LogLine line = lines.next(); line != null; line = lines.next()) {
            if (line.isXen()) {
                xen++;
                held = xen(parser, line, held);
            } else if (held != null) {
                others += joined(parser, line, held) ? 0 : 1;
                held = null;
            } else {
                others++;
            }
            if ((xen + others) % PROGRESS_EVERY == 0) {
                work.progress(bytes.name(), line.offset, bytes.size());
                if (work.isCancelled()) {
                    report.partial("reading was cancelled at line " + line.number);
                    break;
                }
            }
        }
        return finish(parser, xen, others, held, release);
    }

    /** Takes a line of Xen; what it returns is held until the line after it shows whether it was wrapped. */
    private static String xen(ConsoleParser parser, LogLine line, String held) {
        if (held != null) {
            parser.broken(line);
        }
        parser.noticeVersion(line);
        return parser.take(line) ? null : line.xenText();
    }

    /** Whether {@code line} is the rest of {@code held}. */
    private static boolean joined(ConsoleParser parser, LogLine line, String held) {
        String rest = line.bareText();
        boolean whole = parser.takeJoined(held + " " + rest, line) || parser.takeJoined(held + rest, line);
        if (!whole) {
            parser.broken(line);
        }
        return whole;
    }

    private Optional<ConsoleLog> finish(
            ConsoleParser parser, long xen, long others, String held, Optional<Release> release) {
        if (held != null) {
            report.partial("the log ends in the middle of a line of Xen");
        }
        parser.report();
        if (others > 0) {
            report.skipped("lines of other origin", 0, 0, others + " lines without (XEN)");
        }
        if (xen == 0) {
            report.rejected("no line of it is Xen's: none has (XEN)");
            return Optional.empty();
        }
        PageInfoLayout layout = release.isPresent() ? release.get().layout() : stated(parser.version());
        return Optional.of(new ConsoleLog(List.copyOf(parser.moments()), List.copyOf(parser.messages()), layout));
    }

    private PageInfoLayout stated(String version) {
        PageInfoLayouts layouts = PageInfoLayouts.load();
        String name = version.replaceFirst("\\.+$", "");
        Optional<PageInfoLayout> known = layouts.of(name);
        if (known.isPresent()) {
            report.release(name, Confidence.STATED);
            return known.get();
        }
        if (name.matches("4\\.\\d(\\.\\d+)?") && Scan.number(name, "4.") < FIRST_MINOR) {
            report.release(name, Confidence.STATED);
            return OldLayout.BEFORE_4_10;
        }
        report.release(Release.DEFAULT, Confidence.ASSUMED);
        if (!name.isEmpty()) {
            report.partial("release " + name + " is not known: its words are read as those of " + Release.DEFAULT
                    + ", unverified");
        }
        return layouts.of(Release.DEFAULT).orElseThrow();
    }
}
