// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.xentrace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceReaderTest {
    private static final double CPU_HZ = 2.4e9;
    private static final List<String> STATES = List.of("running", "runnable", "blocked", "offline");

    private final ReportBuilder report = new ReportBuilder("test");

    private Optional<Trace> read(byte[] bytes) {
        return new TraceReader(Bytes.of("test", bytes), report, Work.NONE).read();
    }

    private Trace corpus(String name) throws IOException {
        return read(Corpus.unpacked("xentrace/xentrace-" + name + ".bin.xz")).orElseThrow();
    }

    private static List<String> dump(String name) throws IOException {
        byte[] text = Corpus.unpacked("xentrace/xenalyze-dump-trace-" + name + ".txt.xz");
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void waitsAndSwitchesAreThoseOfTheIntervalsAndMarksAllOtherEvents() throws IOException {
        Trace trace = corpus("sched");
        TraceStatistics statistics = TraceStatistics.of(trace.lanes());
        long runnable = sum(trace, Runstate.RUNNABLE, RunstateTimes.IDLE);
        long running = sum(trace, Runstate.RUNNING, -1);
        assertTrue(statistics.complete());
        assertEquals(runnable, statistics.allWaits());
        assertTrue(statistics.switches() > running / 2 && statistics.switches() < running, statistics::toString);
        for (int i = 0; i < trace.lanes().size(); i++) {
            assertEquals(
                    trace.lanes().state(i) == Runstate.RUNNING, trace.lanes().cpu(i) >= 0);
        }
        Trace pv = corpus("pv");
        long others = pv.events().stream()
                .filter(e -> !TraceEvent.isScheduling(e.event()))
                .mapToLong(Trace.Count::count)
                .sum();
        assertEquals(others, pv.marks().size());
    }

    /** How many intervals of {@code state} there are, but those of domain {@code left}. */
    private static long sum(Trace trace, Runstate state, int left) {
        return trace.runstates().stream()
                .filter(t -> t.state() == state && t.domain() != left)
                .mapToLong(Trace.Time::count)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"sched, 19", "sched-4.14, 12", "sched-4.20, 10"})
    void runstatesEqualTheSummaryOfXenalyze(String name, int rows) throws IOException {
        List<String> wanted = new ArrayList<>();
        String domain = null;
        String vcpu = null;
        for (String line : Files.readAllLines(Corpus.file("xentrace/xenalyze-summary-trace-" + name + ".txt"))) {
            Matcher of = Pattern.compile("\\|-- Domain (\\d+) --\\|").matcher(line);
            Matcher one = Pattern.compile("-- v(\\d+) --").matcher(line);
            if (of.matches()) {
                domain = of.group(1);
                vcpu = null;
            } else if (one.matches()) {
                vcpu = one.group(1);
            } else if (vcpu != null
                    && Pattern.compile("  +(running|runnable|blocked|offline): .*")
                            .matcher(line)
                            .matches()) {
                String[] cells = line.strip().split("[: ]+");
                wanted.add(
                        "d" + domain + "v" + vcpu + " " + cells[0] + " " + cells[1] + " " + cells[2] + " " + cells[3]);
            }
        }
        assertEquals(rows, wanted.size(), wanted::toString);
        List<String> got = corpus(name).runstates().stream()
                .filter(t -> STATES.contains(t.state().label()))
                .map(t -> String.format(
                        Locale.ROOT,
                        "d%dv%d %s %d %.2fs %d",
                        t.domain(),
                        t.vcpu(),
                        t.state().label(),
                        t.count(),
                        t.cycles() / CPU_HZ,
                        t.cycles() / t.count()))
                .toList();
        assertEquals(wanted, got);
        assertEquals(Verdict.COMPLETE, report.build().verdict());
    }

    @Test
    void theLanesAddUpToTheRunstates() throws IOException {
        Trace trace = corpus("sched");
        Lanes lanes = trace.lanes();
        for (Trace.Time time : trace.runstates()) {
            long count = 0;
            long cycles = 0;
            for (int i = 0; i < lanes.size(); i++) {
                if (lanes.domain(i) == time.domain()
                        && lanes.vcpu(i) == time.vcpu()
                        && lanes.state(i) == time.state()) {
                    count++;
                    cycles += lanes.to(i) - lanes.from(i);
                }
            }
            assertEquals(time.count(), count, time::toString);
            assertEquals(time.cycles(), cycles, time::toString);
        }
        assertEquals(0, lanes.left());
        assertTrue(lanes.size() > 1000);
    }

    @Test
    void eventsOfTheSchedulingTraceAreThoseOfTheDumpText() throws IOException {
        List<String> lines = dump("sched");
        Map<Integer, String> patterns = new TreeMap<>();
        for (int from = 0; from < 4; from++) {
            for (int to = 0; to < 4; to++) {
                patterns.put(
                        0x0002_1001 | from << 8 | to << 4,
                        ".* runstate_change d\\d+v\\d+ " + STATES.get(from) + "->" + STATES.get(to));
            }
        }
        patterns.put(0x0002_1002, ".* runstate_continue .*");
        patterns.put(0x0002_8004, ".* vcpu_wake .*");
        patterns.put(0x0002_8005, ".* vcpu_yield .*");
        patterns.put(0x0002_8006, ".* vcpu_block .*");
        patterns.put(0x0002_800a, ".* sched_switch prev \\S+ next .*");
        patterns.put(0x0002_800e, ".* sched_switch prev \\S+, .*");
        patterns.put(0x0002_800f, ".* sched_switch next .*");
        patterns.put(0x0002_8011, ".* sched_switch continue .*");
        String[] credit2 = {
            "02runq_insert",
            "03burn_credits",
            "05tickle_check",
            "06runq_tickle",
            "07reset_credits",
            "09update_load",
            "0bupdate_vcpu_load",
            "0cupdate_rq_load",
            "0drunq_tickle_new",
            "14runq_candidate",
            "15schedule",
            "16ratelimit,",
            "17runq_cand_check"
        };
        for (String event : credit2) {
            patterns.put(
                    0x0002_2200 | Integer.parseInt(event.substring(0, 2), 16),
                    ".* csched2:" + event.substring(2) + "( .*)?");
        }
        Map<Integer, Long> wanted = new TreeMap<>();
        patterns.forEach((event, pattern) -> {
            Pattern compiled = Pattern.compile(pattern);
            long n = lines.stream().filter(l -> compiled.matcher(l).matches()).count();
            if (n > 0) {
                wanted.put(event, n);
            }
        });
        assertEquals(25, wanted.size());
        Trace trace = corpus("sched");
        assertEquals(wanted, counts(trace));
        assertEquals(14_526, trace.records());
        assertEquals(2, trace.cpus());
        assertEquals(5.59, (trace.lastTsc() - trace.firstTsc()) / CPU_HZ, 0.005);
    }

    @Test
    void theTraceOfPvEventsHasNoRunstates() throws IOException {
        Trace trace = corpus("pv");
        assertEquals(List.of(), trace.runstates());
        List<String> lines = dump("pv");
        Map<Integer, String> patterns = Map.of(
                0x0020_1104, " page_fault[",
                0x0020_1106, " emulate privop[",
                0x0020_1008, " math state restore",
                0x0020_110b, " ptwr l1e",
                0x0020_110a, " gdt/ldt mapping fault[");
        Map<Integer, Long> counts = counts(trace);
        patterns.forEach((event, text) ->
                assertEquals(lines.stream().filter(l -> l.contains(text)).count(), counts.get(event), text));
        assertEquals(
                lines.stream().filter(l -> l.contains(" hypercall ")).count(),
                counts.get(0x0020_100d) + counts.get(0x0020_200e));
        assertEquals(9244, trace.records());
    }

    private static Map<Integer, Long> counts(Trace trace) {
        return trace.events().stream()
                .collect(Collectors.toMap(Trace.Count::event, Trace.Count::count, Long::sum, TreeMap::new));
    }

    @Test
    void recordsOfCpusAreMergedByTimeAndPaddingIsIgnored() {
        Trace trace = read(new TraceBuilder()
                        .cpu(1)
                        .state(100, TraceBuilder.RUNNABLE_TO_RUNNING, 1, 0)
                        .plain(TraceEvent.WRAP_BUFFER)
                        .cpu(0)
                        .state(150, TraceBuilder.BLOCKED_TO_RUNNABLE, 2, 0)
                        .plain(0x0010_f005, 1, 2, 3, 4)
                        .cpu(1)
                        .state(180, TraceBuilder.RUNNING_TO_BLOCKED, 1, 0)
                        .state(180, TraceBuilder.RUNNABLE_TO_RUNNING, 2, 0)
                        .cpu(0)
                        .state(250, TraceBuilder.BLOCKED_TO_RUNNABLE, 1, 0)
                        .state(260, TraceBuilder.RUNNABLE_TO_RUNNING, 1, 0)
                        .at(300, 0x0002_8005, 1, 0)
                        .bytes())
                .orElseThrow();
        assertEquals(8, trace.records());
        assertEquals(
                List.of(
                        new Trace.Time(1, 0, Runstate.RUNNING, 2, 80 + 40),
                        new Trace.Time(1, 0, Runstate.RUNNABLE, 1, 10),
                        new Trace.Time(1, 0, Runstate.BLOCKED, 1, 70)),
                trace.runstates());
        assertEquals(100, trace.firstTsc());
        assertEquals(300, trace.lastTsc());
    }

    @Test
    void afterLostRecordsStatesAreUnknownUntilSeenAgain() {
        Trace trace = read(new TraceBuilder()
                        .cpu(0)
                        .state(100, TraceBuilder.RUNNABLE_TO_RUNNING, 1, 0)
                        .state(200, TraceBuilder.RUNNING_TO_BLOCKED, 1, 0)
                        .state(200, TraceBuilder.RUNNABLE_TO_RUNNING, 2, 0)
                        .lost(1000, 77, 2, 0, 300)
                        .state(1100, TraceBuilder.RUNNING_TO_RUNNABLE, 2, 0)
                        .state(1100, TraceBuilder.RUNNABLE_TO_RUNNING, 1, 0)
                        .state(1500, TraceBuilder.RUNNING_TO_BLOCKED, 1, 0)
                        .bytes())
                .orElseThrow();
        assertEquals(77, trace.lost());
        assertTrue(trace.runstates().contains(new Trace.Time(1, 0, Runstate.RUNNING, 2, 100 + 400)), trace::toString);
        assertTrue(trace.runstates().contains(new Trace.Time(1, 0, Runstate.BLOCKED, 1, 100)), trace::toString);
        assertTrue(trace.runstates().contains(new Trace.Time(1, 0, Runstate.LOST, 1, 800)), trace::toString);
        assertTrue(trace.runstates().contains(new Trace.Time(2, 0, Runstate.RUNNING, 2, 100 + 100)), trace::toString);
    }

    @Test
    void aVcpuThatContinuesEndsAnInterval() {
        Trace trace = read(new TraceBuilder()
                        .cpu(0)
                        .at(50, 0x0002_8005, 1, 0)
                        .state(100, TraceEvent.CONTINUE_RUNNING, 1, 0)
                        .state(130, TraceEvent.CONTINUE_RUNNING, 1, 0)
                        .state(200, TraceBuilder.RUNNING_TO_BLOCKED, 1, 0)
                        .bytes())
                .orElseThrow();
        assertEquals(List.of(new Trace.Time(1, 0, Runstate.RUNNING, 2, 80 + 70)), trace.runstates());
    }

    @Test
    void clocksThatDifferAreNoticed() {
        Trace trace = read(new TraceBuilder()
                        .cpu(0)
                        .state(100, TraceBuilder.RUNNABLE_TO_RUNNING, 1, 0)
                        .state(500, TraceBuilder.RUNNING_TO_BLOCKED, 1, 0)
                        .state(900, TraceBuilder.RUNNABLE_TO_RUNNING, 3, 0)
                        .cpu(1)
                        .state(480, TraceBuilder.BLOCKED_TO_RUNNABLE, 1, 0)
                        .state(490, TraceBuilder.RUNNABLE_TO_RUNNING, 1, 0)
                        .state(800, TraceBuilder.RUNNING_TO_BLOCKED, 1, 0)
                        .bytes())
                .orElseThrow();
        assertFalse(trace.runstates().isEmpty());
        assertTrue(trace.runstates().stream().allMatch(t -> t.cycles() > 0 && t.cycles() < 1000), trace::toString);
    }

    @Test
    void everythingBeforeACutIsRead() throws IOException {
        byte[] whole = Corpus.unpacked("xentrace/xentrace-sched.bin.xz");
        long previous = 0;
        for (int length = 12; length <= whole.length; length += 9973) {
            ReportBuilder cutReport = new ReportBuilder("cut");
            Optional<Trace> cut =
                    new TraceReader(Bytes.of("cut", Arrays.copyOf(whole, length)), cutReport, Work.NONE).read();
            long records = cut.map(Trace::records).orElse(0L);
            assertTrue(records >= previous, "cut at " + length);
            assertTrue(records >= (length - 40) / 48, records + " records of " + length + " bytes");
            assertTrue(cutReport.build().verdict() != Verdict.COMPLETE, "cut at " + length);
            previous = records;
        }
    }

    @Test
    void damageCostsOneRunAndIsReported() {
        TraceBuilder builder = new TraceBuilder();
        for (int i = 0; i < 10; i++) {
            builder.cpu(i % 2).at(100 + i, 0x0002_8005, 1, 0).at(200 + i, 0x0002_8005, 1, 0);
        }
        byte[] bytes = builder.bytes();
        int run = 12 + 2 * 20;
        byte[] broken = bytes.clone();
        broken[3 * run] ^= 0x40;
        assertEquals(18, read(broken).orElseThrow().records());
        assertEquals(1, report.build().unknown());
        byte[] longRecord = bytes.clone();
        longRecord[3 * run + 12 + 20 + 3] = (byte) 0xf0;
        assertEquals(
                19,
                new TraceReader(Bytes.of("t", longRecord), report, Work.NONE)
                        .read()
                        .orElseThrow()
                        .records());
        assertEquals(2, report.build().unknown());
        assertTrue(report.build().reasons().getLast().contains("at " + (3 * run + 32)), report.build()::toString);
    }

    @Test
    void whatHoldsNoRecordIsRejected() {
        assertTrue(read(new byte[5]).isEmpty());
        assertTrue(read(new TraceBuilder().cpu(0).bytes()).isEmpty());
        assertTrue(read(new TraceBuilder().cpu(5000).at(1, 0x0002_8005).bytes()).isEmpty());
        assertEquals(Verdict.REJECTED, report.build().verdict());
    }

    @Test
    void manyDifferentEventsAreCountedUpToALimit() {
        TraceBuilder builder = new TraceBuilder().cpu(0);
        for (int i = 0; i < 70_000; i++) {
            builder.plain(0x0010_0000 + i);
        }
        Trace trace = read(builder.bytes()).orElseThrow();
        assertEquals(70_000, trace.records());
        assertEquals(65_536, trace.events().size());
        assertEquals(Verdict.PARTIAL, report.build().verdict());
    }

    @Test
    void eventsHaveNames() {
        assertEquals("switch", TraceEvent.name(0x0002_800a));
        assertEquals("runstate_change running->blocked", TraceEvent.name(0x0002_1021));
        assertEquals("runstate_change lost->running", TraceEvent.name(0x0002_1f01));
        assertEquals("gdt_ldt_mapping_fault (64-bit)", TraceEvent.name(0x0020_110a));
        assertEquals("shadow", TraceEvent.name(0x0040_f001));
        assertEquals("unknown", TraceEvent.name(0x0300_0001));
    }
}
