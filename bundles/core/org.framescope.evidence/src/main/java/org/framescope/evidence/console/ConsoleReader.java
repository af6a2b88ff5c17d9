// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.util.Optional;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.Release;

/** Reads a log of Xen's messages. */
public final class ConsoleReader {
    private static final int LOOK = 4 << 20;
    private static final int SAMPLE = 1 << 16;
    private static final int ESCAPE = 0x1b;
    private static final int PROGRESS_EVERY = 1 << 12;

    private final Bytes bytes;
    private final ReportBuilder report;
    private final Work work;
    private final RepeatedLines repeated = new RepeatedLines();
    private HeldLine held;
    private int width;
    private long xen;
    private long others;
    private long interrupted;
    private long firstInterrupted = -1;

    /** Reads {@code bytes} and writes into {@code report}. */
    public ConsoleReader(Bytes bytes, ReportBuilder report, Work work) {
        this.bytes = bytes;
        this.report = report;
        this.work = work;
    }

    /**
     * Whether {@code bytes} are text in whose first megabytes {@code (XEN)} stands. Zeros do not count unless there is
     * nearly nothing else: a file system that was not synchronised leaves them in logs.
     */
    public static boolean recognises(Bytes bytes) {
        LogText text = LogText.of(bytes);
        long sample = Math.min(SAMPLE, text.size());
        long zeros = 0;
        long strange = 0;
        for (long i = 0; i < sample; i++) {
            int c = text.at(i);
            zeros += c == 0 ? 1 : 0;
            strange += c != 0 && c < ' ' && !Character.isWhitespace(c) && c != ESCAPE && c != '\b' ? 1 : 0;
        }
        if (strange * 20 > sample - zeros || zeros * 16 > sample * 15) {
            return false;
        }
        for (long i = 0; i < Math.min(LOOK, text.size()); i++) {
            int c = text.at(i);
            if (c == '(' && text.startsWith(i, "(XEN)") || c == '4' && isArray(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArray(LogText text, long at) {
        return JsonMessage.AS_BYTES.stream().anyMatch(form -> text.startsWith(at, form));
    }

    /** Reads it with the layout of {@code release}, or of the one that it names. Empty when no line is Xen's. */
    public Optional<ConsoleLog> read(Optional<Release> release) {
        ConsoleParser parser = new ConsoleParser(report);
        LogText text = LogText.of(bytes);
        LogHabits habits = LogHabits.of(text);
        width = habits.width();
        LogLines lines = new LogLines(text, habits);
        long seen = 0;
        for (LogLine line = lines.next(); line != null; line = lines.next()) {
            if (line.isXen()) {
                xen(parser, line);
            } else {
                other(parser, line);
            }
            if (++seen % PROGRESS_EVERY == 0) {
                work.progress(bytes.name(), line.offset, bytes.size());
                if (work.isCancelled()) {
                    report.partial("reading was cancelled at line " + line.number);
                    break;
                }
            }
        }
        return finish(parser, release);
    }

    /** A line of Xen; one that is not complete is held until the lines after it show whether it was wrapped. */
    private void xen(ConsoleParser parser, LogLine line) {
        xen++;
        letGo(parser);
        if (repeated.is(line)) {
            return;
        }
        parser.noticeVersion(line);
        int cut = line.interruption();
        if (cut >= 0) {
            interrupted++;
            firstInterrupted = firstInterrupted < 0 ? line.offset : firstInterrupted;
            line.end = cut;
        }
        if (cut >= 0 || line.length() == width) {
            held = parser.takeFrame(line) ? null : HeldLine.cut(line, line.end);
        } else {
            held = parser.take(line) ? null : HeldLine.unfinished(line);
        }
    }

    /** The line that is held was not wrapped. */
    private void letGo(ConsoleParser parser) {
        if (held != null) {
            parser.takeAlone(held);
            others += held.rest();
            held = null;
        }
    }

    /** A line of somebody else, or the rest of one that is held. */
    private void other(ConsoleParser parser, LogLine line) {
        boolean goesOn = held != null && held.add(line);
        boolean more = line.length() == width;
        if (goesOn && !more && parser.takeWhole(held, line)) {
            held = null;
        } else if (held != null && !goesOn) {
            letGo(parser);
        } else if (held == null) {
            others++;
        }
    }

    private Optional<ConsoleLog> finish(ConsoleParser parser, Optional<Release> release) {
        if (held != null) {
            report.partial("the log ends in the middle of a line of Xen");
        }
        letGo(parser);
        parser.report();
        if (others > 0) {
            report.skipped("lines of other origin", 0, 0, others + " lines without (XEN)");
        }
        if (repeated.count() > 0) {
            report.skipped(
                    "lines that stand twice",
                    repeated.first(),
                    0,
                    repeated.count()
                            + " lines of Xen say the same as the one before them, and count once; this is the first");
        }
        if (interrupted > 0) {
            report.skipped(
                    "output of guests within lines of Xen",
                    firstInterrupted,
                    0,
                    interrupted + " lines were put together again, of which this is the first");
        }
        if (xen == 0) {
            report.rejected("no line of it is Xen's: none has (XEN)");
            return Optional.empty();
        }
        return Optional.of(new Releases(report, parser.boots())
                .log(parser.moments(), parser.writers(), parser.messages(), release));
    }
}
