// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.Release;

/** Tells dumps apart by their first lines and gives each line to the dump that it belongs to. */
final class ConsoleParser {
    /** How a message begins that tells of a frame with another type than was wanted. */
    static final String BAD_TYPE = "Bad type (saw ";

    private static final String PRESSED = "' pressed ->";

    /** First lines of dumps that say nothing of memory, and of the figures that are read, with their keys. */
    private static final String[][] FIRST_LINES = {
        {"Physical memory information:", "m"},
        {"sched_smt_power_savings:", "r"},
        {"gnttab_usage_print_all [", "g"},
        {"Synced stime skew", "t"},
        {"MSI information:", "M"},
        {"IRQ information:", "i"},
        {"number of MP IRQ sources", "z"},
        {"CPU\tNMI", "n"},
        {"Dumping timer queues:", "a"},
        {"TSC marked", "s"},
        {"TSC not marked", "s"},
        {"TSC has constant rate", "s"}
    };

    private final ReportBuilder report;
    private final Budget budget = new Budget();
    private final PageLine pageLine = new PageLine();
    private final List<Moment> moments = new ArrayList<>();
    private final List<FrameMessage> messages = new ArrayList<>();

    private DumpParser dump;
    private char key;
    private long now;
    private long dumpLine;
    private long dumpOffset;
    private long dumpEnd;
    private long lineNumber;
    private long lineOffset;
    private long lineEnd;

    private String version = "";
    private long others;
    private long firstOther = -1;
    private long broken;
    private long firstBroken = -1;
    private long incomplete;
    private long firstIncomplete = -1;

    ConsoleParser(ReportBuilder report) {
        this.report = report;
    }

    /** Takes {@code line}, which is Xen's. False when it begins as a line that is longer, and may be wrapped. */
    boolean take(LogLine line) {
        stand(line.number, line.offset, line.offset + line.end - line.start);
        PageLine.Outcome outcome = pageLine.read(line.bytes, line.text, line.end);
        if (outcome == PageLine.Outcome.OTHER) {
            String text = line.xenText();
            return !Unfinished.is(text) && take(text);
        }
        return page(outcome);
    }

    /** Takes {@code line} if it is a whole one of a frame, which nothing can follow. */
    boolean takeFrame(LogLine line) {
        stand(line.number, line.offset, line.offset + line.end - line.start);
        return pageLine.read(line.bytes, line.text, line.end) == PageLine.Outcome.READ && page(PageLine.Outcome.READ);
    }

    /** Takes {@code held} with its rest, of which {@code last} is the end. False when that does not make a whole line. */
    boolean takeWhole(HeldLine held, LogLine last) {
        stand(held.number, held.offset, last.offset + last.end - last.start);
        return takeWhole(held.spaced()) || takeWhole(held.glued());
    }

    private boolean takeWhole(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return switch (pageLine.read(bytes, 0, bytes.length)) {
            case OTHER -> !Unfinished.is(text) && take(text);
            case READ -> page(PageLine.Outcome.READ);
            case BROKEN, SHORT -> false;
        };
    }

    /** Takes {@code held} as it is, as nothing behind it is its rest. */
    void takeAlone(HeldLine held) {
        stand(held.number, held.offset, held.offset + held.text.length());
        byte[] bytes = held.text.getBytes(StandardCharsets.ISO_8859_1);
        if (pageLine.read(bytes, 0, bytes.length) == PageLine.Outcome.OTHER) {
            if (Unfinished.is(held.text) && !Unfinished.mayBeWhole(held.text)) {
                incomplete++;
                firstIncomplete = firstIncomplete < 0 ? lineOffset : firstIncomplete;
            }
            take(held.text);
        } else {
            extend();
            broken();
        }
    }

    private void stand(long number, long offset, long end) {
        lineNumber = number;
        lineOffset = offset;
        lineEnd = end;
    }

    private boolean page(PageLine.Outcome outcome) {
        if (outcome == PageLine.Outcome.SHORT) {
            return false;
        }
        extend();
        if (outcome == PageLine.Outcome.BROKEN || !(dump instanceof DomainsParser domains) || !domains.page(pageLine)) {
            broken();
        }
        return true;
    }

    /** A line of a frame cannot be read, or nothing says whose frame it is. */
    private void broken() {
        broken++;
        firstBroken = firstBroken < 0 ? lineOffset : firstBroken;
    }

    private boolean take(String text) {
        if (!begin(text) && !message(text)) {
            if (dump != null && dump.take(text)) {
                extend();
            } else {
                version(text);
                others++;
                firstOther = firstOther < 0 ? lineOffset : firstOther;
            }
        }
        return true;
    }

    private void extend() {
        dumpEnd = lineEnd;
    }

    /** Begins a dump if {@code text} is the first line of one. */
    private boolean begin(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\'' && text.startsWith(PRESSED, 2)) {
            open(text.charAt(1));
            now = time(text);
            return true;
        }
        if (DomainsParser.begins(text) && !(dump instanceof DomainsParser domains && domains.goesOn(text))) {
            open('q');
        } else if (RegistersParser.begins(text) && !(dump instanceof RegistersParser)) {
            open('!');
        } else if (text.startsWith("heap[node=") && key != 'H') {
            open('H');
        } else if (text.startsWith("Event channel information for domain") && key != 'e') {
            open('e');
        } else {
            for (String[] known : FIRST_LINES) {
                if (first == known[0].charAt(0) && text.startsWith(known[0])) {
                    open(known[1].charAt(0));
                    break;
                }
            }
        }
        return false;
    }

    /** {@code now = 31484119516}, or before 4.12 {@code now=0x7:54B3A1C2}. */
    private static long time(String text) {
        int old = Scan.after(text, "0x");
        int colon = text.indexOf(':', Math.max(0, old));
        if (old >= 0 && colon > 0 && Scan.isHex(text, old) && Scan.isHex(text, colon + 1)) {
            return Scan.hex(text, old) << 32 | Scan.hex(text, colon + 1) & 0xffff_ffffL;
        }
        return Scan.number(text, "now = ");
    }

    private void open(char which) {
        finish();
        key = which;
        now = Scan.NONE;
        dumpLine = lineNumber;
        dumpOffset = lineOffset;
        extend();
        dump = switch (which) {
            case 'q' -> new DomainsParser(budget);
            case '0', 'd', '!' -> new RegistersParser(budget);
            case 'm', 'H', 'u', 'r', 'e', 'g', 't' -> new FiguresParser(which, budget);
            default -> new SkippedParser();
        };
    }

    /** Ends the dump that is being read. */
    void finish() {
        if (dump == null) {
            return;
        }
        String name = key == '!' ? "registers" : "key " + key;
        long length = dumpEnd - dumpOffset;
        if (dump instanceof SkippedParser) {
            report.skipped(name, dumpOffset, length, dump.summary());
        } else {
            report.read(name, dumpOffset, length, dump.summary());
            if (!dump.missing().isEmpty()) {
                report.partial(name + " at line " + dumpLine + ": " + dump.missing());
            }
            if (budget.item()) {
                moments.add(new Moment(
                        key,
                        dumpLine,
                        dumpOffset,
                        now,
                        dump.domains(),
                        dump.registers(),
                        dump.figures(),
                        dump.summary()));
            }
        }
        dump = null;
    }

    /** Whether {@code text} is, or begins as, a message about a frame. */
    static boolean isMessage(String text) {
        return error(text) >= 0 || text.contains(BAD_TYPE);
    }

    /** Where {@code Error mfn} or {@code Error pfn} stands in {@code text}, or -1. */
    static int error(String text) {
        int mfn = text.indexOf("Error mfn ");
        return mfn < 0 ? text.indexOf("Error pfn ") : mfn;
    }

    private boolean message(String text) {
        int error = error(text);
        if (error >= 0) {
            return add("Error", text, error + "Error mfn ".length(), Scan.after(text, "caf="), -1);
        }
        int saw = Scan.after(text, BAD_TYPE);
        return saw >= 0 && add("Bad type", text, Scan.after(text, "for mfn "), -1, saw);
    }

    private boolean add(String what, String text, int mfn, int caf, int saw) {
        int taf = saw >= 0 ? saw : Scan.after(text, "taf=");
        int wanted = Scan.after(text, "!= exp ");
        if (mfn < 0 || !Scan.isHex(text, mfn) || taf < 0 || !Scan.isHex(text, taf)) {
            return false;
        }
        if (budget.item()) {
            messages.add(new FrameMessage(
                    lineNumber,
                    what,
                    Scan.hex(text, mfn),
                    caf >= 0 && Scan.isHex(text, caf) ? Scan.hex(text, caf) : 0,
                    Scan.hex(text, taf),
                    wanted >= 0 && Scan.isHex(text, wanted) ? Scan.hex(text, wanted) : 0,
                    text));
        }
        return true;
    }

    /** {@code Xen version 4.17.7 (…)}; in blocks of registers {@code ----[ Xen-4.17.7  x86_64 …}. */
    private void version(String text) {
        for (String before : ConsoleLog.BEFORE_VERSION) {
            int at = Scan.after(text, before);
            if (at >= 0 && version.isEmpty()) {
                version = Release.nameIn(text.substring(at)).orElse("");
            }
        }
    }

    /** Looks for the version in a line that a dump took. */
    void noticeVersion(LogLine line) {
        if (version.isEmpty() && line.bytes[line.text] == '-') {
            version(line.xenText());
        }
    }

    /** Lines that mean nothing to a reader of memory. */
    private static final class SkippedParser implements DumpParser {
        private long lines;

        @Override
        public boolean take(String line) {
            lines++;
            return true;
        }

        @Override
        public String summary() {
            return "says nothing of memory; " + lines + " lines";
        }
    }

    String version() {
        return version;
    }

    List<Moment> moments() {
        return moments;
    }

    List<FrameMessage> messages() {
        return messages;
    }

    /** Reports what stands outside of dumps. */
    void report() {
        finish();
        if (!messages.isEmpty()) {
            report.read(
                    "messages about frames",
                    0,
                    0,
                    messages.size() + ", the first in line "
                            + messages.getFirst().line());
        }
        if (others > 0) {
            report.skipped("other messages of Xen", firstOther, 0, others + " lines, of which this is the first");
        }
        reportLost();
        if (budget.left() > 0) {
            report.partial(budget.left() + " more lines than are kept of one log");
        }
        long tooLong = moments.stream()
                .flatMap(m -> m.domains().stream())
                .filter(DomainDump::listTooLong)
                .mapToInt(DomainDump::id)
                .distinct()
                .count();
        if (tooLong > 0) {
            report.partial("Xen did not print the frames of " + tooLong
                    + " domains: it prints no more than ten of a living one");
        }
    }

    private void reportLost() {
        if (broken > 0) {
            report.unknown(
                    "lines of frames",
                    firstBroken,
                    0,
                    broken + " lines begin as a frame's, and are damaged or outside of a domain; this is the first");
        }
        if (incomplete > 0) {
            report.unknown(
                    "lines of Xen",
                    firstIncomplete,
                    0,
                    incomplete
                            + " lines end before they are complete, and none behind them is their rest; this is the first");
        }
    }
}
