// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.framescope.evidence.Corpus;
import org.framescope.evidence.Work;
import org.framescope.evidence.conform.Compared.Verdict;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.RecordingReader;
import org.framescope.evidence.recording.RecordingVisitor;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static Sequence sequence(List<String> lines) throws RecordingException {
        List<Sequence> found = new ArrayList<>();
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        new RecordingReader(Work.NONE).read(new ByteArrayInputStream(text), "changed", -1, new RecordingVisitor() {
            @Override
            public void sequence(Sequence sequence) {
                found.add(sequence);
            }

            @Override
            public void switches(Switches all) {
                throw new AssertionError("no context switches were expected");
            }
        });
        return found.getFirst();
    }

    private static List<String> lines(String name) throws IOException {
        return new ArrayList<>(Corpus.lines("passive.jsonl.xz").stream()
                .filter(l -> l.contains("\"name\": \"" + name + "\""))
                .toList());
    }

    private static SideBySide.Section section(SideBySide shown, String title) {
        return shown.sections().stream()
                .filter(s -> s.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static SideBySide.Row row(SideBySide shown, String title, String label) {
        return section(shown, title).rows().stream()
                .filter(r -> r.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFrameOfTheRecordingHasARowWithItsRecordedWords() throws IOException, RecordingException {
        Sequence sequence = sequence(lines("alloc_only"));
        RecordingRun run = RecordingRun.of(sequence, Adapters.standard());
        for (Step step : sequence.steps()) {
            SideBySide shown = SideBySide.of(run.results(), step.number() + 1);
            if (step.frames().isEmpty()) {
                assertTrue(shown.sections().stream().noneMatch(s -> s.title().equals("Frames")));
                continue;
            }
            List<SideBySide.Row> rows = section(shown, "Frames").rows();
            assertEquals(
                    step.frames().stream().map(FrameState::mfn).toList(),
                    rows.stream().map(SideBySide.Row::mfn).toList());
            for (int i = 0; i < rows.size(); i++) {
                FrameState frame = step.frames().get(i);
                String caf = rows.get(i).part("caf").value().recorded();
                assertTrue(caf.equals("free") || caf.equals(String.format("%016x", frame.caf())), caf);
            }
        }
    }

    @Test
    void aChangedWordDiffersInItsRowAndIsFoundFromEitherSide() throws IOException, RecordingException {
        List<String> lines = lines("alloc_only");
        lines.set(1, lines.get(1).replace("\"taf\": \"e400000000000001\"", "\"taf\": \"e400000000000002\""));
        RecordingRun run = RecordingRun.of(sequence(lines), Adapters.standard());
        SideBySide shown = SideBySide.of(run.results(), 2);
        List<SideBySide.Row> rows = section(shown, "Frames").rows();
        SideBySide.Row different =
                rows.stream().filter(SideBySide.Row::differs).findFirst().orElseThrow();
        assertEquals("e400000000000002", different.part("taf").value().recorded());
        assertEquals("e400000000000001", different.part("taf").value().simulated());
        assertFalse(different.part("caf").value().differs());
        assertEquals(OptionalInt.of(2), run.nextDifference(0));
        assertEquals(OptionalInt.empty(), run.nextDifference(run.results().size()));
        assertEquals(OptionalInt.of(2), run.previousDifference(3));
        assertEquals(OptionalInt.empty(), run.previousDifference(2));
        assertTrue(
                run.results().get(1).verdict().matches("\\d+ differences?"),
                run.results().get(1)::verdict);
        assertEquals("as recorded", run.results().getFirst().verdict());
    }

    @Test
    void whatIsShownDiffersJustWhereConformFindsAMismatch() throws IOException, RecordingException {
        List<String> lines = lines("alloc_only");
        lines.set(1, lines.get(1).replace("\"tot\": 8", "\"tot\": 9").replace("\"rc\": 8", "\"rc\": 7"));
        RecordingRun run = RecordingRun.of(sequence(lines), Adapters.standard());
        for (int n = 1; n <= run.results().size(); n++) {
            List<String> differing = SideBySide.of(run.results(), n).sections().stream()
                    .flatMap(s -> s.rows().stream())
                    .flatMap(r -> r.parts().stream())
                    .filter(p -> p.value().differs())
                    .map(p -> p.value().frame() + p.value().field())
                    .sorted()
                    .toList();
            List<String> mismatches = run.results().get(n - 1).mismatches().stream()
                    .map(m -> m.frame() + m.field())
                    .sorted()
                    .toList();
            assertEquals(mismatches, differing);
        }
        assertEquals(2, run.results().get(1).mismatches().size());
    }

    @Test
    void whatTheStepChangedIsToldFromWhatItLeftAlone() throws IOException, RecordingException {
        RecordingRun run = RecordingRun.of(sequence(lines("alloc_only")), Adapters.standard());
        SideBySide shown = SideBySide.of(run.results(), 2);
        SideBySide.Row domain = row(shown, "Step", "domain");
        SideBySide.Part tot = domain.part("info.tot");
        assertTrue(tot.changed());
        assertEquals("0", tot.before());
        assertEquals("8", tot.value().recorded());
        assertFalse(domain.part("info.max").changed());
        assertTrue(domain.changed());
        assertTrue(row(shown, "Frames", "f0").changed(), "the frame is new");
        SideBySide first = SideBySide.of(run.results(), 1);
        assertTrue(first.sections().stream().flatMap(s -> s.rows().stream()).noneMatch(SideBySide.Row::changed));
    }

    @Test
    void aStepThatIsNotSimulatedShowsWhatWasRecordedAlone() throws IOException, RecordingException {
        Sequence sequence = sequence(lines("alloc_only"));
        RecordingRun run = RecordingRun.of(sequence, new Adapters(DomainAdapters.all()));
        SideBySide shown = SideBySide.of(run.results(), 2);
        SideBySide.Row f0 = row(shown, "Frames", "f0");
        assertEquals("8000000000000001", f0.part("caf").value().recorded());
        assertTrue(shown.sections().stream()
                .flatMap(s -> s.rows().stream())
                .flatMap(r -> r.parts().stream())
                .allMatch(p -> p.value().verdict() == Verdict.NOT_SIMULATED
                        && p.value().simulated().isEmpty()));
        assertEquals(
                "not simulated: the operation populate_physmap is not simulated",
                run.results().get(1).verdict());
        assertEquals(OptionalInt.empty(), run.nextDifference(0));
    }

    @Test
    void aSwitchShowsItsEventsInOrderAndWhatItHeldBeforeAndAfter() throws RecordingException {
        Switches switches = Recording.load(Corpus.file("recordings/switches-in-turn.jsonl.xz"), Work.NONE)
                .switches()
                .orElseThrow();
        RecordingRun run = RecordingRun.of(switches);
        int lazy = 0;
        for (SwitchStep step : switches.steps()) {
            SideBySide shown = SideBySide.of(step, run.results().get(step.number()));
            assertTrue(shown.sections().stream().flatMap(s -> s.rows().stream()).noneMatch(SideBySide.Row::differs));
            List<String> events = row(shown, "Switch", "events").parts().stream()
                    .map(p -> p.value().simulated())
                    .filter(e -> !e.equals("none"))
                    .toList();
            assertEquals(step.events(), events);
            String cr3 = Long.toHexString(step.after().cr3());
            SideBySide.Row held = row(shown, step.lazy() ? "Held" : "After", "cr3");
            assertEquals(cr3, held.parts().getFirst().value().recorded());
            assertEquals(!step.lazy() && step.before().cr3() != step.after().cr3(), held.changed());
            assertEquals(
                    Verdict.GIVEN,
                    row(shown, "Switch", "next").parts().getFirst().value().verdict());
            lazy += step.lazy() ? 1 : 0;
        }
        assertTrue(lazy > 0 && lazy < switches.steps().size(), "both sorts are in the recording");
    }
}
