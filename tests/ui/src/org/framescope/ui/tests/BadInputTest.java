// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.framescope.model.Session;
import org.framescope.model.session.Documents;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.steps.StepsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each is said clearly and with its place, nothing that was open is lost, and stepping goes on. */
@ExtendWith(OnTheBench.class)
class BadInputTest {
    private DeskDriver desk;
    private Session before;

    /** A workbench under test answers such dialogs by itself, unless it is told to show them. */
    @AfterEach
    void answerByItself(Bench bench) {
        bench.run(() -> ErrorDialog.AUTOMATED_MODE = true);
    }

    @BeforeEach
    void openTheSwitches(Bench bench) {
        bench.run(() -> ErrorDialog.AUTOMATED_MODE = false);
        desk = bench.desk();
        desk.library("S001-1");
        desk.toStep(4);
        before = bench.ui(() -> desk.desk().controller().session());
    }

    private void nothingIsLost(Bench bench) {
        bench.shows(before, () -> bench.ui(() -> desk.desk().controller().session()));
        bench.view(StepsView.ID);
        int step = desk.status().step();
        desk.step("F6");
        bench.shows(step + 1, () -> desk.status().step());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bogus statement | bad.scenario:3:",
                "step \"s\": get_page NOPE | bad.scenario:3:",
                "step \"s\": no_such_operation 1 | bad.scenario:3:",
                "release 9.99 | bad.scenario:3:",
                "choice nonsense Z | bad.scenario:3:",
                "choice gdt Z | bad.scenario:3:"
            })
    void aScenarioThatIsWrongIsSaidWithItsLine(String line, String place, Bench bench, @TempDir Path folder)
            throws IOException {
        String text = "scenario bad \"wrong\"\nmachine frames 4096 cpus 1\n" + line + "\n";
        Path file = Files.writeString(folder.resolve("bad.scenario"), text);
        bench.post(() -> Opener.file(bench.page(), desk.desk(), file));
        bench.until("the message", () -> desk.desk().status().message().contains(place));
        String message = desk.status().message();
        assertFalse(message.contains("Exception"), message);
        nothingIsLost(bench);
    }

    @Test
    void aMachineOfTooManyFramesIsRefusedAtOnce(Bench bench, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("huge.scenario"), "scenario huge \"huge\"\nmachine frames 1000000000 cpus 1\n");
        bench.post(() -> Opener.file(bench.page(), desk.desk(), file));
        bench.until("the message", () -> desk.desk().status().message().contains("huge.scenario:2:"));
        bench.holds(
                () -> desk.status().message().contains("16777216"),
                () -> desk.status().message());
        nothingIsLost(bench);
    }

    private String refusal(Bench bench, String title) {
        Shell shell = bench.dialog(title);
        List<Label> labels = bench.all(Label.class, l -> l.getShell() == shell);
        String said = bench.ui(
                () -> String.join(" ", labels.stream().map(Label::getText).toList()));
        bench.keys("Escape");
        bench.until("the dialog to close", shell::isDisposed);
        return said;
    }

    @Test
    void anUnknownScenarioIsRefusedByItsName(Bench bench) {
        bench.post(() -> desk.desk().controller().open(Documents.library("S999-9")));
        String said = refusal(bench, "Framescope");
        assertTrue(said.contains("S999-9") && !said.contains("Exception"), said);
        nothingIsLost(bench);
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "choice"})
    void anUnknownReleaseOrChoiceOfASessionIsRefusedByItsName(String what, Bench bench) {
        bench.post(() -> {
            if (what.equals("release")) {
                desk.desk().controller().rerun("9.99", Map.of());
            } else {
                desk.desk().controller().rerun("4.17", Map.of("nonsense", "Z"));
            }
        });
        String said = refusal(bench, "Framescope");
        assertTrue(said.contains(what.equals("release") ? "9.99" : "nonsense") && !said.contains("Exception"), said);
        nothingIsLost(bench);
    }

    @Test
    void aRecordingInWhichAStepIsMissingIsSaidWithItsLineBeforeItsRestIsOpened(Bench bench, @TempDir Path folder)
            throws IOException {
        String step = "{\"seq\": 1, \"name\": \"a\", \"group\": \"g\", \"step\": %d, \"op\": \"create\", \"args\":"
                + " {\"vcpus\": 1, \"maxkb\": 256}, \"rc\": 0, \"err\": null, \"dom\": 1, \"frames\": [], \"desc\": \"d\","
                + " \"info\": {\"tot\": 0, \"max\": 64, \"flags\": \"ffff0008\", \"exists\": true}}\n";
        Path file = Files.writeString(folder.resolve("gap.jsonl"), step.formatted(0) + step.formatted(2));
        bench.post(() -> Opener.file(bench.page(), desk.desk(), file));
        String said = refusal(bench, "Damaged Recording");
        assertTrue(said.contains("gap.jsonl:2:") && !said.contains("Exception"), said);
        nothingIsLost(bench);
    }

    @Test
    void aLongRunIsCancelledFromTheStatusLine(Bench bench) {
        bench.post(
                () -> desk.desk().controller().open(Documents.library("generate:switches?n=3000000&v=4&p=2&seed=1")));
        bench.until(
                "the way out",
                () -> bench.all(Link.class, l -> l.getText().contains("Cancel")).size() == 1);
        Link cancel = bench.all(Link.class, l -> l.getText().contains("Cancel")).getFirst();
        bench.holds(
                () -> desk.status().activity().contains("generate"),
                () -> desk.status().activity());
        bench.click(cancel);
        bench.until("the work to end", () -> desk.desk().status().activity().isEmpty());
        nothingIsLost(bench);
    }
}
