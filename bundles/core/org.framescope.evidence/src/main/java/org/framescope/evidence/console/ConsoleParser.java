// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.machine.Release;

/** Tells dumps apart by their first lines and gives each line to the dump that it belongs to. */
final class ConsoleParser {
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
    private final MessageParser messages = new MessageParser(budget);

    private DumpParser dump;
    private char key;
    private long now;
    private long dumpLine;
    private long dumpOffset;
    private long dumpEnd;
    private long lineNumber;
    private long lineOffset;
    private long lineEnd;

    private final List<Boot> boots = new ArrayList<>(List.of(new Boot(1, 0)));
    private final List<WrittenBy> writers = new ArrayList<>();
    private WrittenBy writer = new WrittenBy();
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
        if (!begin(text) && !messages.take(text, lineNumber)) {
            if (dump != null && dump.take(text)) {
                extend();
            } else {
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
            writer.notice(text);
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
        writer = new WrittenBy();
        now = Scan.NONE;
        dumpLine = lineNumber;
        dumpOffset = lineOffset;
        extend();
        dump = switch (which) {
            case 'q' -> new DomainsParser(budget, writer);
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
                writers.add(writer);
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

    /**
     * Looks for the version in {@code line} before a dump takes it. {@code Xen version 4.17.7 (…)} is among the first messages of
     * one that starts, which ends every dump; the one of a block of registers, {@code ----[ Xen-4.17.7 …}, runs already.
     */
    void noticeVersion(LogLine line) {
        byte first = line.text < line.end ? line.bytes[line.text] : 0;
        if (first != 'X' && first != '-') {
            return;
        }
        String text = line.xenText();
        for (String before : ConsoleLog.BEFORE_VERSION) {
            Optional<String> name =
                    text.startsWith(before) ? Release.nameIn(text.substring(before.length())) : Optional.empty();
            if (name.isPresent()) {
                stand(line.number, line.offset, line.offset + line.end - line.start);
                boot(name.get(), first == 'X');
            }
        }
    }

    private void boot(String name, boolean starts) {
        if (starts) {
            finish();
            key = 0;
        }
        Boot boot = boots.getLast();
        boolean another = boot.version.isEmpty() ? starts && said() : starts || !boot.version.equals(name);
        if (another && budget.item()) {
            boolean begun = dump instanceof RegistersParser;
            boot = new Boot(begun ? dumpLine : lineNumber, begun ? dumpOffset : lineOffset);
            boots.add(boot);
        }
        boot.version = another || boot.version.isEmpty() ? name : boot.version;
    }

    /** Whether the last boot has said anything of memory. */
    private boolean said() {
        long from = boots.getLast().line;
        List<FrameMessage> about = messages.messages();
        boolean dumped = !moments.isEmpty() && moments.getLast().line() >= from;
        return dumped || !about.isEmpty() && about.getLast().line() >= from;
    }

    /** The stretches of the log that one Xen wrote each, in order, at least one. */
    List<Boot> boots() {
        return boots;
    }

    /** Who may have written each of {@link #moments}. */
    List<WrittenBy> writers() {
        return writers;
    }

    List<Moment> moments() {
        return moments;
    }

    List<FrameMessage> messages() {
        return messages.messages();
    }

    /** Reports what stands outside of dumps. */
    void report() {
        finish();
        List<FrameMessage> about = messages.messages();
        if (!about.isEmpty()) {
            report.read(
                    "messages about frames",
                    0,
                    0,
                    about.size() + ", the first in line " + about.getFirst().line());
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
