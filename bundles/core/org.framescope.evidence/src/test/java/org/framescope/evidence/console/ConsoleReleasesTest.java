// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.Confidence;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.Verdict;
import org.framescope.machine.PageType;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As which release's the words of a log are read. */
class ConsoleReleasesTest {
    private static final String OLD = "7400000000000001";
    private static final String NEW = "e400000000000001";

    private final ConsoleText console = new ConsoleText();

    private static List<String> dump(String header, String... frames) {
        return Stream.of(
                        Stream.of(
                                "(XEN) 'q' pressed -> dumping domain info " + header,
                                "(XEN) General information for domain 3:",
                                "(XEN)     refcnt=1 dying=2 pause_count=2",
                                "(XEN) Memory pages belonging to domain 3:"),
                        Stream.of(frames).map(f -> "(XEN)     " + f),
                        Stream.of("(XEN) VCPU information and callbacks for domain 3:"))
                .flatMap(s -> s)
                .toList();
    }

    private static List<String> old(String... more) {
        return dump(
                "(now=0x7:54B3A1C2)",
                Stream.concat(
                                Stream.of(
                                        "DomPage 00000000000123ab: caf=00000001, taf=" + OLD,
                                        "XenPage 00000000000123ac: caf=c000000000000001, taf=" + OLD,
                                        "XenPage 00000000000123ad: caf=c000000000000002, taf=7400000000000002"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** The count of the frame that line {@code page} of the first domain of {@code moment} lists. */
    private static long count(ConsoleLog log, Moment moment, int page) {
        return log.layout().count(moment.domains().getFirst().pages().caf(page));
    }

    private static List<String> young(String extra) {
        return dump(
                "(now = 31484119516)",
                "DomPage 00000000000123ab: caf=00000001, taf=" + NEW,
                "XenPage 00000000000123ac: caf=c000000000000001, taf=" + NEW,
                "ExtraPage 00000000000123ad: caf=" + extra + "2, taf=" + NEW,
                "ExtraPage 00000000000123ae: caf=" + extra + "3, taf=" + NEW);
    }

    private ConsoleLog read(List<?>... parts) {
        return console.read(
                Stream.of(parts).flatMap(p -> p.stream().map(Object::toString)).toArray(String[]::new));
    }

    private static PageType type(ConsoleLog log, int moment) {
        PageLines pages = log.moments().get(moment).domains().getFirst().pages();
        return log.ofMoments().get(moment).type(pages.taf(0));
    }

    private ImportReport report() {
        return console.report().build();
    }

    @Test
    void whatAnotherHostOrBootWroteIsReadAsItsRelease() {
        String message = "(XEN) mm.c:2349:d3 Bad type (saw %s != exp 8000000000000000) for mfn 12ab (pfn 34)";
        ConsoleLog log = read(
                List.of("(XEN) Xen version 4.4.1 (x) debug=n", message.formatted(OLD)),
                old(),
                List.of("(XEN) Xen version 4.17.2 (x) debug=n"),
                young("820000000000000"),
                List.of(message.formatted(NEW)));
        assertEquals(List.of(PageType.WRITABLE, PageType.WRITABLE), List.of(type(log, 0), type(log, 1)));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    PageType.WRITABLE,
                    log.ofMessages().get(i).type(log.messages().get(i).taf()));
        }
        assertEquals(log.ofMoments().getLast(), log.layout());
        assertEquals("4.17.2", report().release());
        assertEquals(Verdict.COMPLETE, report().verdict());
        assertEquals(
                List.of("from line 1 on: release 4.4.1", "from line 11 on: release 4.17.2"),
                report().sections().stream()
                        .filter(s -> s.name().equals("lines of one Xen"))
                        .map(s -> s.reason())
                        .toList());
    }

    @Test
    void aXenThatStartsEndsTheDumpBeforeIt() {
        ConsoleLog log = read(
                List.of("(XEN) Xen version 4.17.2 (x) debug=n", "(XEN) 'i' pressed -> dumping interrupts"),
                List.of("(XEN) IRQ information:", "(XEN) Xen version 4.9.4 (x) debug=n"),
                old());
        assertEquals(PageType.WRITABLE, type(log, 0));
        assertEquals("4.9.4", report().release());
    }

    @Test
    void aCutLogIsReadByTheBlockOfRegistersBehindIt() {
        ConsoleLog log = read(
                old(),
                List.of(
                        "(XEN) 'd' pressed -> dumping registers",
                        "(XEN) *** Dumping CPU0 host state: ***",
                        "(XEN) ----[ Xen-4.6.6  x86_64  debug=n  Not tainted ]----",
                        "(XEN) RIP:    e008:[<ffff82d040301234>] put_page+0x14/0x80"));
        assertEquals(PageType.WRITABLE, type(log, 0));
        assertEquals("4.6.6", report().release());
        assertEquals(Confidence.STATED, report().confidence());
    }

    @Test
    void withoutANameTheWordsTellTheOldLayout() {
        ConsoleLog log = read(old());
        assertEquals(PageType.WRITABLE, type(log, 0));
        assertEquals("4.4", report().release());
        assertEquals(Confidence.DETECTED, report().confidence());
        assertTrue(report().sections().toString().contains("no line names it"));
    }

    @ParameterizedTest
    @CsvSource({
        "804000000000000, 4.14, AMBIGUOUS, 54",
        "820000000000000, 4.17, AMBIGUOUS, 57",
        "a00000000000000, 4.18, AMBIGUOUS, 61"
    })
    void withoutANameExtraFramesTellWhereTheirBitIs(String extra, String release, Confidence sure, int bit) {
        ConsoleLog log = read(young(extra));
        assertEquals(release, report().release());
        assertEquals(sure, report().confidence());
        assertEquals(1L << bit, log.layout().extra());
        assertEquals(2, count(log, log.moments().getFirst(), 2));
        assertEquals(Verdict.COMPLETE, report().verdict());
    }

    @Test
    void aLaterDumpTellsTheLayoutOfAnEarlierOne() {
        ConsoleLog log = read(
                dump("(now = 1)", "DomPage 00000000000123ab: caf=00000001, taf=" + NEW),
                dump("(now = 2)", "ExtraPage 00000000000123ad: caf=8040000000000002, taf=" + NEW));
        assertEquals(2, count(log, log.moments().getLast(), 0));
        assertEquals(log.ofMoments().getFirst(), log.ofMoments().getLast());
        assertEquals(Verdict.COMPLETE, report().verdict());
    }

    @Test
    void whereLayoutsDifferTheReportSaysSo() {
        read(dump("(now = 1)", "DomPage 00000000000123ab: caf=8200000000000001, taf=" + NEW));
        assertEquals(Confidence.ASSUMED, report().confidence());
        assertTrue(report().reasons().getFirst().contains("no line names the release"), report().toString());
    }

    @Test
    void framesThatCannotHaveTheLayoutOfTheNamedReleaseOverruleIt() {
        ConsoleLog log = read(List.of("(XEN) Xen version 4.14.6-pre (x) debug=n"), young("804000000000000"));
        assertEquals(2, count(log, log.moments().getFirst(), 2));
        assertTrue(report().reasons().getFirst().contains("though the log names 4.14.6"), report().toString());
    }

    @Test
    void oneDamagedWordOverrulesNothing() {
        ConsoleLog log = read(
                List.of("(XEN) Xen version 4.14.5 (x) debug=n"),
                dump("(now = 1)", "DomPage 00000000000123ab: caf=8040000000000001, taf=" + NEW));
        assertEquals(1L << 54, log.layout().extra());
        assertEquals("4.14.5", report().release());
        assertTrue(report().reasons().getFirst().contains("1 of its words cannot be as 4.14.5"), report().toString());
    }

    @Test
    void messagesOfNobodyAreDoubtful() {
        read(List.of("(XEN) Bad type (saw " + NEW + " != exp 8000000000000000) for mfn 12ab (pfn 34)"));
        assertTrue(report().reasons().getFirst().startsWith("line 1: no line names the release"), report().toString());
    }

    @ParameterizedTest
    @CsvSource({"4.23-unstable, 4.22", "4.3.4, 4.4", "5.0, 4.22"})
    void anUnknownReleaseIsReadAsTheNearest(String version, String nearest) {
        read(List.of("(XEN) Xen version " + version + " (x) debug=n"), old());
        assertTrue(report().reasons().getFirst().contains("are read as those of " + nearest), report().toString());
    }

    @Test
    void theReleaseThatIsNamedByWhoOpensItCounts() throws UnknownNameException {
        String text = String.join("\n", old()) + "\n";
        ConsoleLog log = new ConsoleReader(Bytes.of("test", text.getBytes()), console.report(), Work.NONE)
                .read(Optional.of(Release.toRead("4.8")))
                .orElseThrow();
        assertEquals(PageType.WRITABLE, type(log, 0));
        assertEquals(Verdict.COMPLETE, report().verdict());
    }

    @Test
    void framesThatCannotHaveTheLayoutThatWasNamedAreSaid() throws UnknownNameException {
        String text = String.join("\n", young("a00000000000000")) + "\n";
        new ConsoleReader(Bytes.of("test", text.getBytes()), console.report(), Work.NONE)
                .read(Optional.of(Release.named("4.14")));
        assertTrue(report().reasons().getFirst().contains("cannot have the layout of 4.14"), report().toString());
    }
}
