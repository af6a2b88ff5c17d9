// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.Kind;
import org.framescope.evidence.report.ReportBuilder;
import org.framescope.evidence.report.Section;
import org.framescope.evidence.report.Verdict;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.Histogram;
import org.framescope.inspect.frames.References;
import org.framescope.inspect.leaks.Leaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Readers of files under damage, in a heap of 256 MiB: whatever the bytes are, opening ends soon with a verdict, and what
 * stands before a cut is there. How many cases there are says {@code framescope.fuzz.cases}, which ones {@code
 * framescope.fuzz.seed}; a failure names the case, which runs alone as {@code framescope.fuzz.first} with one case.
 */
class EvidenceFuzzTest {
    private static final long SEED = Long.getLong("framescope.fuzz.seed", 1);
    private static final long FIRST = Long.getLong("framescope.fuzz.first", 0);
    private static final long CASES = Long.getLong("framescope.fuzz.cases", 3000);
    /** Processor time of a file of a megabyte: what others do on the machine is no fault of a reader's. */
    private static final long MOST_NANOS = 2_000_000_000L;

    private static final Duration HUNG = Duration.ofMinutes(2);
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final long HEAP = 300L << 20;
    /** Of so many cases one is also gone on from. */
    private static final long GOING_ON = 64;
    /** Of each sample at least so many pieces are delivered. */
    private static final int LEAST = 10;
    /** So few rows of a bare table before nothing but damage may be chance. */
    private static final int FEW = 16;

    @ParameterizedTest
    @EnumSource
    void theSeedOpensWithoutAnythingUnknown(Target target) throws IOException {
        for (Sample sample : target.samples()) {
            try (Evidence evidence = sample.open(sample.bytes(), true)) {
                ImportReport report = evidence.report();
                assertTrue(report.verdict() != Verdict.REJECTED, report::toString);
                assertEquals(0, report.unknown(), report::toString);
                assertEquals(sample.kind(), report.kind());
            }
        }
    }

    /** The reader that {@code framescope.fuzz.reader} names, all if it names none. */
    static List<Target> readers() {
        String only = System.getProperty("framescope.fuzz.reader", "");
        return only.isEmpty() ? List.of(Target.values()) : List.of(Target.valueOf(only));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void damageEndsInAVerdictAndCostsNothingBeforeIt(Target target) throws Throwable {
        Outcome outcome = new Outcome(target, SEED, FIRST, CASES);
        try {
            search(target, outcome);
            outcome.write("nothing found");
        } catch (Throwable e) {
            outcome.write("FOUND " + e);
            throw e;
        }
    }

    private static void search(Target target, Outcome outcome) throws Throwable {
        assertTrue(Runtime.getRuntime().maxMemory() <= HEAP, "this test is to run in a heap of 256 MiB");
        List<Sample> samples = target.samples();
        List<List<Delivered>> cuts = new ArrayList<>();
        for (Sample sample : samples) {
            cuts.add(Delivered.byCuts(sample));
        }
        Mutator mutator = new Mutator(SEED);
        Watch watch = new Watch(HUNG);
        watch.run(() -> {
            for (long number = FIRST; number < FIRST + CASES; number++) {
                int which = (int) (number % samples.size());
                String name = target + ", seed " + SEED + ", case " + number;
                watch.begins(name);
                outcome.reached(number - FIRST);
                try {
                    one(samples.get(which), cuts.get(which), mutator.damaged(samples.get(which), number), number);
                } catch (Throwable e) {
                    throw new AssertionError(name + ": " + e.getMessage(), e);
                }
            }
            return null;
        });
    }

    private static void one(Sample sample, List<Delivered> cuts, byte[] bytes, long number) throws Exception {
        long began = TIMES.getCurrentThreadCpuTime();
        try (Evidence evidence = sample.open(bytes, number % 4 != 0 || !sample.recognised())) {
            check(evidence);
            long took = TIMES.getCurrentThreadCpuTime() - began;
            assertTrue(took < MOST_NANOS * (1 + (bytes.length >> 20)), () -> "took " + took + " ns");
            before(evidence, sample, cuts, bytes);
            if (number % GOING_ON == 0) {
                goOn(evidence);
            }
        }
    }

    /**
     * What a cut in front of the damage delivers, damage delivers too. Less is asked for where it may make a file of another kind;
     * of a packed file, whose garbage behind the damage may belong to a line or a structure that begins before it, what a cut a
     * piece earlier delivers.
     */
    private static void before(Evidence evidence, Sample sample, List<Delivered> cuts, byte[] bytes) {
        int damage = Arrays.mismatch(sample.bytes(), bytes);
        int part = Arrays.binarySearch(sample.parts(), damage);
        int whole = part >= 0 ? part : -part - 2;
        int intact = damage < 0 ? sample.parts().length : sample.isPacked() ? Math.max(0, whole - 1) : whole;
        boolean other = evidence.report().kind() != sample.kind() && damage >= 0 && damage < sample.deciding();
        boolean chance = sample.kind() == Kind.FRAME_TABLE && cuts.get(intact).size() < FEW;
        List<String> missing =
                other || chance ? List.of() : Delivered.by(evidence).missing(cuts.get(intact));
        assertTrue(
                missing.isEmpty(),
                () -> "of what stands before byte " + damage + " is missing: " + missing + "; " + evidence.report());
    }

    @Test
    void aReaderThatLosesWhatStandsBeforeDamageIsNoticed() throws Exception {
        for (Target target : Target.values()) {
            Sample sample = target.samples().getFirst();
            byte[] whole = sample.bytes();
            try (Evidence less = sample.open(Arrays.copyOf(whole, whole.length / 2), true)) {
                List<Delivered> cuts = Delivered.byCuts(sample);
                assertThrows(AssertionError.class, () -> before(less, sample, cuts, whole), target::toString);
            }
        }
    }

    @Test
    void aReaderThatDoesNotComeBackIsNamedWithItsCaseAndPlace() {
        AtomicBoolean over = new AtomicBoolean();
        Watch watch = new Watch(Duration.ofMillis(1));
        AssertionError said = assertThrows(
                AssertionError.class,
                () -> watch.run(() -> {
                    watch.begins("case 7");
                    while (!over.get()) {
                        Thread.onSpinWait();
                    }
                    return null;
                }));
        over.set(true);
        assertEquals("case 7 does not end", said.getMessage());
        assertTrue(
                Arrays.stream(said.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(EvidenceFuzzTest.class.getName())),
                () -> Arrays.toString(said.getStackTrace()));
    }

    @ParameterizedTest
    @EnumSource
    void aLaterCutDeliversNoLess(Target target) throws Exception {
        for (Sample sample : target.samples()) {
            List<Delivered> cuts = Delivered.byCuts(sample);
            for (int i = 1; i < cuts.size(); i++) {
                assertEquals(List.of(), cuts.get(i).missing(cuts.get(i - 1)), "part " + i + " of " + target);
            }
            assertTrue(
                    cuts.getLast().size() > LEAST,
                    () -> target + " delivers " + cuts.getLast().size());
        }
    }

    private static void check(Evidence evidence) {
        ImportReport report = evidence.report();
        assertEquals(report.verdict() == Verdict.COMPLETE, report.reasons().isEmpty(), report::toString);
        assertEquals(report.verdict() == Verdict.REJECTED, evidence instanceof Evidence.Rejected);
        for (Section section : report.sections()) {
            assertTrue(section.offset() >= 0 && section.length() >= 0 && section.reason() != null, section::toString);
        }
        switch (evidence) {
            case Evidence.FrameTable e -> check(e.table());
            case Evidence.Machine e -> check(e.machine().table());
            case Evidence.Core e ->
                e.core().vcpus().forEach(v -> {
                    e.core().gdt(v);
                    e.core().ldt(v);
                });
            case Evidence.Console e -> e.log().lastDomains();
            case Evidence.Traced e -> assertTrue(e.trace().records() > 0);
            case Evidence.Operations _, Evidence.Descriptors _, Evidence.Rejected _ ->
                assertTrue(report.sections().size() < ReportBuilder.MOST_SECTIONS);
        }
    }

    private static void goOn(Evidence evidence) throws Exception {
        switch (evidence) {
            case Evidence.FrameTable e -> GoingOn.from(e.table());
            case Evidence.Machine e -> GoingOn.from(e.machine().table());
            case Evidence.Core e -> GoingOn.from(e.core());
            case Evidence.Traced e -> GoingOn.from(e.trace());
            default -> assertTrue(evidence.report().sections().size() < ReportBuilder.MOST_SECTIONS);
        }
    }

    private static void check(FrameTableFile table) {
        State state = new State(table.reading(), table.release());
        long frames = Histogram.of(state).rows().stream()
                .mapToLong(Histogram.Row::frames)
                .sum();
        assertTrue(frames <= table.frames());
        Leaks.of(state);
        if (table.contents()) {
            new References(state).visit((_, target, _, _) -> assertTrue(target < state.maxPage()));
        }
    }
}
