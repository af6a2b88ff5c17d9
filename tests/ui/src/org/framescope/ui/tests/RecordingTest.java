// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.framescope.model.Session;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.steps.StepsView;
import org.framescope.ui.views.timeline.TimelineView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnTheBench.class)
class RecordingTest {
    private static final Path RECORDINGS = Path.of(System.getProperty("framescope.root"), "tests/corpus/recordings");

    private static void open(Bench bench, Path file) {
        bench.post(() -> Opener.file(bench.page(), bench.desk().desk(), file));
    }

    @Test
    void recordedContextSwitchesAreSteppedLikeAScenario(Bench bench) {
        DeskDriver desk = bench.desk();
        Rows steps = new Rows(bench, ((StepsView) bench.view(StepsView.ID)).grid());
        TimelineView timeline = (TimelineView) bench.view(TimelineView.ID);
        open(bench, RECORDINGS.resolve("switches-in-turn.jsonl.xz"));
        desk.opened("switches-in-turn.jsonl.xz");
        bench.view(StepsView.ID);
        bench.holds(() -> desk.status().steps() > 100, () -> "" + desk.status());
        bench.shows(desk.status().steps(), () -> steps.count());
        long beginning = desk.state().reading().hash();
        desk.step("F6");
        desk.step("F6");
        bench.shows(2, () -> desk.status().step());
        desk.step("shift+F6");
        desk.step("shift+F6");
        bench.shows(beginning, () -> desk.state().reading().hash());
        bench.until(
                "the lanes",
                () -> timeline.canvas().scale().steps() == desk.desk().status().steps());
    }

    @Test
    void aSequenceIsChosenByItsNameAndSteppedOnItsFrames(Bench bench) {
        DeskDriver desk = bench.desk();
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        open(bench, RECORDINGS.resolve("passive.jsonl.xz"));
        bench.dialog("Open Recording");
        bench.type("alloc_only");
        bench.keys("Return");
        desk.opened("passive.jsonl.xz");
        bench.view(StepsView.ID);
        bench.shows(
                "alloc_only",
                () -> bench.ui(() ->
                        desk.desk().controller().session().getImportedFile().getSection()));
        int before = frames.count();
        desk.step("F6");
        desk.step("F6");
        bench.until("create and populate_physmap give the domain frames", () -> frames.count() > before);
        desk.step("End");
        desk.step("Home");
        bench.shows(0, () -> desk.status().step());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"seq\": 1, \"name\": \"cut", "{\"seq\": \"one\", \"name\": 2}\n", "", "\u0001\u0002{\n"})
    void aDamagedRecordingIsRefusedAndWhatWasOpenStaysOpen(String content, Bench bench, @TempDir Path folder)
            throws IOException {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        desk.toStep(4);
        Session session = bench.ui(() -> desk.desk().controller().session());
        Path file = Files.writeString(folder.resolve("damaged.jsonl"), content, StandardCharsets.UTF_8);
        open(bench, file);
        Shell refusal = bench.dialog("Open File");
        List<Label> texts = bench.all(
                Label.class, l -> l.getShell() == refusal && l.getText().contains("damaged.jsonl"));
        assertEquals(1, texts.size());
        String text = bench.ui(() -> texts.getFirst().getText());
        assertTrue(text.contains("What was open stays open.") && !text.contains("Exception"), text);
        bench.keys("Return");
        bench.until("the dialog to close", refusal::isDisposed);
        bench.shows(session, () -> bench.ui(() -> desk.desk().controller().session()));
        bench.shows(4, () -> desk.status().step());
        bench.view(StepsView.ID);
        desk.step("F6");
        bench.shows(5, () -> desk.status().step());
    }
}
