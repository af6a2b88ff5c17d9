// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.framescope.evidence.bytes.Packing;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.descriptors.DescriptorTablesView;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.recording.RecordingEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class RecordingEditorTest {
    private static final Path RECORDINGS = Path.of(System.getProperty("framescope.root"), "tests/corpus/recordings");
    private static final int RECORDED = 1;
    private static final int VERDICT = 2;
    private static final int SIMULATED = 3;

    /** Opens {@code sequence} of {@code file} and gives its editor, which has the focus. */
    private static RecordingEditor open(Bench bench, Path file, String sequence) {
        bench.post(() -> Opener.sequence(bench.page(), bench.desk().desk(), file, sequence));
        bench.desk().opened(file.getFileName().toString());
        bench.until("the recording's editor", () -> bench.page().getActivePart() instanceof RecordingEditor);
        RecordingEditor editor = (RecordingEditor) bench.ui(() -> bench.page().getActiveEditor());
        bench.desk().shown();
        return editor;
    }

    /** The sequence {@code name} with {@code good} replaced by {@code bad} in the lines of {@code steps}. */
    private static Path doctored(Path folder, String name, String good, String bad, List<Integer> steps)
            throws IOException {
        List<String> lines;
        try (InputStream in = Packing.unpack(Files.newInputStream(RECORDINGS.resolve("passive.jsonl.xz")))) {
            lines = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> l.contains("\"name\": \"" + name + "\""))
                    .toList());
        }
        for (int step : steps) {
            assertTrue(lines.get(step).contains(good), "step " + step + " has no " + good);
            lines.set(step, lines.get(step).replace(good, bad));
        }
        return Files.write(folder.resolve("doctored.jsonl"), lines);
    }

    @Test
    void whatWasRecordedStandsBesideWhatIsSimulatedAndFollowsTheCursor(Bench bench) {
        DeskDriver desk = bench.desk();
        RecordingEditor editor = open(bench, RECORDINGS.resolve("passive.jsonl.xz"), "alloc_only");
        Rows values = new Rows(bench, editor.grid());
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        bench.run(() -> bench.page().activate(editor));
        bench.until(
                "before the first step there is a summary",
                () -> values.column(0).contains("differences"));
        desk.step("F6");
        desk.step("F6");
        bench.holds(() -> bench.ui(editor::said).contains("✓ as recorded"), () -> bench.ui(editor::said));
        int tot = values.find(0, "domain"::equals);
        bench.holds(() -> values.text(tot, RECORDED).startsWith("tot 8 of "), () -> values.text(tot, RECORDED));
        bench.shows(values.text(tot, RECORDED), () -> values.text(tot, SIMULATED));
        bench.shows(RowModel.Mark.CHANGED, () -> values.mark(tot));
        int f0 = values.find(0, text -> text.startsWith("f0 "));
        bench.shows("none 0/1  -  d1", () -> values.text(f0, RECORDED).replaceFirst("d\\d+$", "d1"));
        bench.shows(values.text(f0, RECORDED), () -> values.text(f0, SIMULATED));
        bench.shows("=", () -> values.text(f0, VERDICT));
        values.click(f0, RECORDED);
        long mfn = Long.parseLong(values.text(f0, 0).substring(3).strip(), 16);
        bench.until("the frame to be selected", () -> desk.desk().selection().mfn() == mfn);
        desk.shown();
        bench.holds(() -> frames.text(frames.selected(), 0).endsWith("f0"), () -> frames.text(frames.selected(), 0));
        desk.step("shift+F6");
        desk.step("shift+F6");
        bench.until(
                "stepping back leads to the summary again",
                () -> values.column(0).contains("differences"));
    }

    @Test
    void aDifferenceIsMarkedAndNextDifferenceLeadsToIt(Bench bench, @TempDir Path folder) throws IOException {
        String good = "\"taf\": \"e400000000000001\"";
        String bad = "\"taf\": \"e400000000000002\"";
        Path file = doctored(folder, "alloc_only", good, bad, List.of(1, 3));
        DeskDriver desk = bench.desk();
        RecordingEditor editor = open(bench, file, "alloc_only");
        Rows values = new Rows(bench, editor.grid());
        bench.keys("ctrl+alt+period");
        desk.atStep(2);
        bench.holds(() -> bench.ui(editor::said).contains("≠ "), () -> bench.ui(editor::said));
        int frame = values.find(VERDICT, "≠"::equals);
        bench.shows(RowModel.Mark.VIOLATION, () -> values.mark(frame));
        int taf = values.find(RECORDED, "e400000000000002"::equals);
        bench.shows("taf", () -> values.text(taf, 0));
        bench.shows("≠", () -> values.text(taf, VERDICT));
        bench.shows("e400000000000002", () -> values.text(taf, RECORDED));
        bench.shows("e400000000000001", () -> values.text(taf, SIMULATED));
        bench.shows(RowModel.Mark.VIOLATION, () -> values.mark(taf));

        bench.keys("ctrl+alt+period");
        desk.atStep(4);
        bench.keys("ctrl+alt+period");
        bench.shows(4, () -> desk.status().step(), "there is no later difference");
        bench.keys("ctrl+alt+comma");
        desk.atStep(2);
        desk.step("F6");
        bench.holds(() -> bench.ui(editor::said).contains("✓ as recorded"), () -> bench.ui(editor::said));
        bench.until("nothing differs here", () -> !(values.column(VERDICT).contains("≠")));
        bench.until("rows are closed again", () -> !(values.column(0).contains("taf")));

        int y = bench.ui(() -> editor.rulerPlace(4));
        bench.click(editor.ruler(), 8, y);
        desk.atStep(4);
    }

    @Test
    void anotherSequenceIsChosenFromTheDropDown(Bench bench) {
        DeskDriver desk = bench.desk();
        RecordingEditor editor = open(bench, RECORDINGS.resolve("passive.jsonl.xz"), "alloc_only");
        String second = bench.ui(() -> editor.sequences().getItem(1));
        String first = bench.ui(() -> editor.sequences().getText());
        bench.run(() -> {
            editor.sequences().select(editor.sequences().indexOf(second));
            editor.sequences().notifyListeners(SWT.Selection, new Event());
        });
        bench.until(
                second + " to be open",
                () -> second.equals(
                        desk.desk().controller().session().getImportedFile().getSection()));
        desk.shown();
        assertFalse(first.equals(second));
        bench.shows(second, () -> bench.ui(() -> editor.sequences().getText()));
        bench.shows(1, () -> bench.ui(() -> bench.page().getEditorReferences().length), "it is the same editor");
    }

    @Test
    void descriptorTablesFollowTheCpuOfTheRecordedSwitchUntilAnotherIsChosen(Bench bench) {
        DeskDriver desk = bench.desk();
        DescriptorTablesView tables = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        RecordingEditor editor = open(bench, RECORDINGS.resolve("switches-yielders.jsonl.xz"), "switches");
        for (int i = 0; i < 4; i++) {
            desk.step("F6");
            SwitchStep step = step(desk);
            bench.shows("cpu" + step.cpu(), () -> bench.ui(() -> tables.cpus().getText()));
            bench.shows(step.next().label(), () -> bench.ui(() -> tables.vcpus().getText()));
        }
        bench.holds(() -> bench.ui(editor::said).contains("✓ as recorded"), () -> bench.ui(editor::said));
        Rows values = new Rows(bench, editor.grid());
        List<String> names = values.column(0);
        assertTrue(
                names.containsAll(List.of("lazy", "saved", "next", "gdtr", "cr3", "full_gdt_loaded")), names::toString);
        String chosen = bench.ui(() -> tables.cpus().getText());
        bench.run(() -> {
            tables.cpus().select(chosen.equals("cpu0") ? 1 : 0);
            tables.cpus().notifyListeners(SWT.Selection, new Event());
        });
        desk.shown();
        String pinned = bench.ui(() -> tables.cpus().getText());
        for (int i = 0; i < 3; i++) {
            desk.step("F6");
            bench.shows(pinned, () -> bench.ui(() -> tables.cpus().getText()));
        }
    }

    private static SwitchStep step(DeskDriver desk) {
        return desk.state()
                .loaded()
                .recorded()
                .orElseThrow()
                .switchStep(desk.state().operation())
                .orElseThrow();
    }
}
