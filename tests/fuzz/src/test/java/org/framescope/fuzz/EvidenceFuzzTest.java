// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.evidence.frametable.FrameTableFile;
import org.framescope.evidence.frametable.Sidecar;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
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

/**
 * Readers of files under damage, in a heap of 256 MiB: whatever the bytes are, opening ends soon with a verdict, and what
 * stands before a cut is there. How many cases there are says {@code framescope.fuzz.cases}, which ones {@code
 * framescope.fuzz.seed}; a failure names the case, which runs alone as {@code framescope.fuzz.first} with one case.
 */
class EvidenceFuzzTest {
    private static final long SEED = Long.getLong("framescope.fuzz.seed", 1);
    private static final long FIRST = Long.getLong("framescope.fuzz.first", 0);
    private static final long CASES = Long.getLong("framescope.fuzz.cases", 3000);
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long HEAP = 300L << 20;
    /** Of so many cases one is also gone on from. */
    private static final long GOING_ON = 16;

    /** What is damaged and how it is opened. */
    enum Target {
        CONSOLE(Kind.CONSOLE),
        XENTRACE(Kind.XENTRACE),
        DUMP_CORE(Kind.DUMP_CORE),
        FRAME_TABLE(Kind.FRAME_TABLE),
        SIDECAR(Kind.FRAME_TABLE),
        RECORDING(Kind.RECORDING),
        DESCRIPTORS(Kind.DESCRIPTORS),
        MACHINE(Kind.MACHINE),
        KDUMP(Kind.MACHINE),
        GZIP(null),
        XZ(null);

        private final Optional<Kind> as;

        Target(Kind as) {
            this.as = Optional.ofNullable(as);
        }

        byte[] seed() throws IOException {
            return switch (this) {
                case CONSOLE -> Seeds.console();
                case XENTRACE -> Seeds.trace();
                case DUMP_CORE -> Seeds.core();
                case FRAME_TABLE -> Seeds.frameTable();
                case SIDECAR -> Seeds.sidecar();
                case RECORDING -> Seeds.recording();
                case DESCRIPTORS -> Seeds.descriptors();
                case MACHINE -> Seeds.machine("small.elf.xz");
                case KDUMP -> Seeds.machine("small.kdump.xz");
                case GZIP -> Seeds.gzip(Seeds.trace());
                case XZ -> Seeds.xz(Seeds.trace());
            };
        }
    }

    private final byte[] frameTable;

    EvidenceFuzzTest() throws IOException {
        frameTable = Seeds.frameTable();
    }

    private Evidence open(Target target, byte[] bytes, boolean told) throws IOException {
        OpenOptions options = new OpenOptions(told ? target.as : Optional.empty(), Optional.empty(), Optional.empty());
        EvidenceReader reader = new EvidenceReader(options, Work.NONE);
        if (target == Target.GZIP || target == Target.XZ) {
            return reader.open(new ByteArrayInputStream(bytes), "fuzz");
        }
        Sidecar sidecar = Sidecar.NONE;
        if (target == Target.SIDECAR) {
            try {
                sidecar = Sidecar.parse("fuzz", bytes);
            } catch (IOException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
            }
        }
        byte[] contents = target == Target.SIDECAR ? frameTable : bytes;
        return reader.read(Bytes.of("fuzz", contents), sidecar, new ReportBuilder("fuzz"));
    }

    @ParameterizedTest
    @EnumSource
    void theSeedOpensCompletely(Target target) throws IOException {
        try (Evidence evidence = open(target, target.seed(), true)) {
            ImportReport report = evidence.report();
            assertTrue(report.verdict() != Verdict.REJECTED, report::toString);
            assertEquals(0, report.unknown(), report::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void damageEndsInAVerdict(Target target) throws IOException {
        assertTrue(Runtime.getRuntime().maxMemory() <= HEAP, "this test is to run in a heap of 256 MiB");
        byte[] seed = target.seed();
        Mutator mutator = new Mutator(SEED);
        for (long number = FIRST; number < FIRST + CASES; number++) {
            byte[] bytes = mutator.damaged(seed, number);
            long began = System.nanoTime();
            long took;
            try (Evidence evidence = open(target, bytes, number % 4 != 0)) {
                check(evidence);
                took = System.nanoTime() - began;
                if (number % GOING_ON == 0) {
                    goOn(evidence);
                }
            } catch (Throwable e) {
                throw new AssertionError(target + ", seed " + SEED + ", case " + number, e);
            }
            assertTrue(took < MOST_NANOS, target + ", seed " + SEED + ", case " + number + " took " + took + " ns");
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

    @Test
    void everyCutOfATraceDeliversTheRecordsBeforeIt() throws IOException {
        byte[] seed = Seeds.trace();
        long before = 0;
        for (int length = 13; length <= seed.length; length++) {
            long records = 0;
            if (open(Target.XENTRACE, Arrays.copyOf(seed, length), true) instanceof Evidence.Traced traced) {
                records = traced.trace().records();
            }
            assertTrue(
                    records >= before && records <= before + 1, records + " records after " + before + " at " + length);
            before = records;
        }
        assertTrue(before > 100);
    }

    @Test
    void everyCutOfAFrameTableDeliversTheRowsBeforeIt() throws IOException {
        byte[] seed = Seeds.frameTable();
        for (int length = 64 * 32; length <= seed.length; length++) {
            try (Evidence evidence = open(Target.FRAME_TABLE, Arrays.copyOf(seed, length), true)) {
                assertEquals(
                        length / 32, ((Evidence.FrameTable) evidence).table().frames());
            }
        }
    }

    @Test
    void everyCutOfALogDeliversTheLinesBeforeIt() throws IOException {
        byte[] seed = Seeds.console();
        long before = 0;
        for (int length = 1024; length <= seed.length; length += 11) {
            if (open(Target.CONSOLE, Arrays.copyOf(seed, length), true) instanceof Evidence.Console console) {
                long lines = console.log().moments().stream()
                                .mapToLong(m -> m.figures().size()
                                        + m.domains().stream()
                                                .mapToLong(d -> d.pages().size())
                                                .sum())
                                .sum()
                        + console.log().messages().size();
                assertTrue(lines >= before, lines + " after " + before + " at " + length);
                before = lines;
            }
        }
        assertTrue(before > 20, "only " + before);
    }

    @Test
    void everyCutOfADumpDeliversTheContextsBeforeIt() throws IOException {
        byte[] seed = Seeds.core();
        for (int length = 0x768 + 5168; length <= seed.length; length += 7) {
            try (Evidence evidence = open(Target.DUMP_CORE, Arrays.copyOf(seed, length), true)) {
                assertEquals(1, ((Evidence.Core) evidence).core().vcpus().size(), "cut at " + length);
            }
        }
    }
}
