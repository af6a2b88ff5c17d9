// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.report.Kind;
import org.framescope.machine.MachineView;
import org.framescope.model.Session;
import org.framescope.run.Cursor;
import org.framescope.scenario.ScenarioLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tukaani.xz.XZInputStream;

class SourcesTest {
    private static final Path CORPUS = Path.of("..", "corpus", "recordings");

    static final Work WORK = new Work() {
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void progress(long done, long total) {}
    };

    @TempDir
    private Path folder;

    private final ScenarioLibrary library = ScenarioLibrary.load();
    private final Sources sources = new Sources(library);

    private LoadedRun load(Session session) throws LoadException {
        return sources.of(session).load(session.getRelease(), Map.of(), WORK);
    }

    @Test
    void everyScenarioOfTheLibraryRuns() throws LoadException {
        assertFalse(library.ids().isEmpty());
        for (String id : library.ids()) {
            LoadedRun run = load(Documents.library(id));
            assertEquals(run.scenario().orElseThrow().stepCount(), run.run().operationCount());
            assertTrue(run.title().startsWith(id + ": "), run::title);
        }
    }

    @Test
    void aTextGivesTheSameRunAsTheLibrary() throws LoadException {
        String id = ScenarioLibrary.DEFAULT;
        String text = library.text(id).orElseThrow();
        assertEquals(
                load(Documents.library(id)).run().hash(),
                load(Documents.text("mine", text, null)).run().hash());
    }

    @Test
    void statementsAreAppliedWithTheNamesOfTheScenario() throws LoadException {
        Session session = Documents.library(ScenarioLibrary.DEFAULT);
        RunSource source = sources.of(session);
        LoadedRun main = source.load(null, Map.of(), WORK);
        String statement = library.text(ScenarioLibrary.DEFAULT)
                .orElseThrow()
                .lines()
                .filter(l -> l.contains("switch"))
                .map(l -> l.replaceAll("#.*", "").strip())
                .filter(l -> !l.isEmpty() && !l.startsWith("question") && !l.startsWith("title"))
                .reduce((first, second) -> second)
                .orElseThrow();
        LoadedRun branch = source.extend(main, 3, List.of(statement, statement), WORK);
        assertEquals(5, branch.run().operationCount());
        assertEquals(main.run().positionAfter(3), branch.run().positionAfter(3));
        assertEquals(5, branch.scenario().orElseThrow().stepCount());
        assertEquals(
                main.scenario().orElseThrow().step(2).line(),
                branch.scenario().orElseThrow().step(2).line());
        assertEquals(2, branch.scenario().orElseThrow().step(5).line());
        LoadedRun second = source.extend(branch, 4, List.of(statement), WORK);
        assertEquals(branch.run().hash(), second.run().hash());
    }

    @Test
    void whatIsLeftInAFileIsSaidOfItsStateAndNotOfBranches() throws LoadException {
        Path file = CORPUS.resolveSibling("frametable/frametable-zombie.bin.xz");
        RunSource source = sources.of(Documents.imported("zombie", file.toString(), Kind.FRAME_TABLE));
        LoadedRun main = source.load(null, Map.of(), WORK);
        assertTrue(
                main.findings().stream().anyMatch(p -> p.text().startsWith("left of d1")),
                () -> main.findings().toString());
        assertEquals(
                List.of(),
                source.extend(main, 0, List.of("put_page_and_type 0x1f000"), WORK)
                        .findings());
    }

    @Test
    void statementsThatAreNoOperationsAreRefusedWithTheirPlace() throws LoadException {
        RunSource source = sources.of(Documents.library(ScenarioLibrary.DEFAULT));
        LoadedRun main = source.load(null, Map.of(), WORK);
        for (String wrong : List.of("swich cpu0 d1v0", "", "# nothing", "frame X = 20 of d1", "a\nb")) {
            LoadException failure =
                    assertThrows(LoadException.class, () -> source.extend(main, 1, List.of(wrong), WORK), wrong);
            assertEquals(1, failure.places().getFirst().line(), failure::getMessage);
        }
    }

    @Test
    void wrongScenariosAreRefusedWithThePlace() {
        LoadException unknown = assertThrows(LoadException.class, () -> load(Documents.library("S999-9")));
        assertTrue(unknown.getMessage().contains("S999-9"));
        LoadException syntax =
                assertThrows(LoadException.class, () -> load(Documents.text("x", "machine 10 frames\n???\n", null)));
        assertFalse(syntax.places().isEmpty());
        Session release = Documents.library(ScenarioLibrary.DEFAULT);
        release.setRelease("3.1");
        assertTrue(assertThrows(LoadException.class, () -> load(release))
                .getMessage()
                .contains("3.1"));
        assertThrows(LoadException.class, () -> load(Documents.empty("nothing")));
    }

    static List<Path> recordings() throws IOException {
        try (var all = Files.list(CORPUS)) {
            List<Path> found =
                    all.filter(f -> f.toString().endsWith(".jsonl.xz")).sorted().toList();
            assertFalse(found.isEmpty(), "no recordings in the corpus");
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void aRecordingOpensWithAStepForEachOfItsOwn(Path file) throws LoadException {
        LoadedRun run = load(Documents.recording("r", file.toString(), null));
        RecordedSteps recorded = run.recorded().orElseThrow();
        assertEquals(recorded.results().size(), run.run().operationCount());
        assertEquals(64, recorded.sha256().length());
        int last = run.run().operationCount();
        boolean isSequence = recorded.sequence().isPresent();
        assertEquals(isSequence, recorded.step(last).isPresent());
        assertEquals(!isSequence, recorded.switchStep(last).isPresent());
        assertTrue(recorded.result(last + 1).isEmpty());
    }

    @Test
    void stepsThatAreNotSimulatedShowWhatWasRecorded() throws LoadException, IOException {
        List<String> lines = firstSequence(CORPUS.resolve("passive.jsonl.xz"));
        lines.set(3, lines.get(3).replaceFirst("\"op\": \"[a-z_0-9]+\"", "\"op\": \"frobnicate\""));
        Path file = Files.write(folder.resolve("r.jsonl"), lines);
        LoadedRun run = load(Documents.recording("r", file.toString(), null));
        RecordedSteps recorded = run.recorded().orElseThrow();
        assertTrue(recorded.isSimulated(3));
        Problem finding = run.findings().getFirst();
        assertEquals(4, finding.step());
        assertTrue(finding.text().contains("frobnicate"), finding::text);
        int frames = 0;
        Cursor cursor = new Cursor(run.run());
        for (int n = 4; n <= lines.size(); n++) {
            assertFalse(recorded.isSimulated(n));
            cursor.toStep(n);
            MachineView view = new MachineView(cursor.words(), run.release().layout());
            for (FrameState f : recorded.step(n).orElseThrow().frames()) {
                assertEquals(f.caf(), view.frames().caf(f.mfn()));
                assertEquals(f.taf(), view.frames().taf(f.mfn()));
                assertEquals(f.owner(), view.frames().owner(f.mfn()));
                assertEquals(f, recorded.frame(n, f.mfn()).orElseThrow());
                frames++;
            }
        }
        assertTrue(frames > 0);
    }

    private static List<String> firstSequence(Path file) throws IOException {
        try (XZInputStream in = new XZInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new ArrayList<>(
                    reader.lines().takeWhile(l -> l.startsWith("{\"seq\": 1,")).toList());
        }
    }

    @Test
    void aRecordingThatIsCutShowsWhatCameBefore() throws LoadException, IOException {
        List<String> lines = firstSequence(CORPUS.resolve("passive.jsonl.xz"));
        lines.set(lines.size() - 1, lines.getLast().substring(0, 40));
        Path file = Files.write(folder.resolve("r.jsonl"), lines);
        LoadedRun run = load(Documents.recording("r", file.toString(), null));
        assertEquals(lines.size() - 1, run.run().operationCount());
        assertTrue(
                run.findings().getLast().text().contains("r.jsonl:" + lines.size()),
                () -> run.findings().toString());
    }

    @Test
    void aSequenceIsChosenByName() throws LoadException, IOException {
        Path file = recordings().getFirst();
        LoadedRun first = load(Documents.recording("r", file.toString(), null));
        List<String> names = first.recorded().orElseThrow().sections();
        LoadedRun last = load(Documents.recording("r", file.toString(), names.getLast()));
        assertEquals(names.getLast(), last.recorded().orElseThrow().section());
        LoadException failure =
                assertThrows(LoadException.class, () -> load(Documents.recording("r", file.toString(), "none such")));
        assertTrue(failure.getMessage().contains("none such")
                && failure.getMessage().contains(names.getFirst()));
    }

    @Test
    void anotherFileUnderTheSameNameIsNoticed() throws LoadException, IOException {
        Path file = Files.copy(recordings().getFirst(), folder.resolve("r.jsonl.xz"));
        Session session = Documents.recording("r", file.toString(), null);
        session.getImportedFile()
                .setSha256(load(session).recorded().orElseThrow().sha256());
        load(session);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        LoadException failure = assertThrows(LoadException.class, () -> load(session));
        assertTrue(failure.getMessage().contains("is another file"), failure::getMessage);
    }

    @Test
    void brokenRecordingsAreRefusedOrShownUpToTheFault() throws LoadException, IOException {
        for (String text : List.of("", "\u0000\u0001", "{}", "[1,2]\n", "{\"seq\":\"a\"")) {
            Path file = Files.writeString(folder.resolve("broken.jsonl"), text);
            LoadException failure = assertThrows(
                    LoadException.class, () -> load(Documents.recording("r", file.toString(), null)), text);
            assertTrue(failure.getMessage().contains("broken.jsonl"), failure::getMessage);
        }
        assertThrows(
                LoadException.class,
                () -> load(Documents.recording("r", folder.resolve("no").toString(), null)));
        Session session = Documents.recording("r", recordings().getFirst().toString(), null);
        session.setRelease("4.13");
        assertThrows(LoadException.class, () -> load(session));
    }
}
