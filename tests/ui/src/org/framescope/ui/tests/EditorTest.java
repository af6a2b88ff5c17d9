// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.IEditorPart;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.editor.ScenarioEditor;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class EditorTest {

    /** Lines, from 1, at which the editor marks an error, each with its message. */
    private static List<String> errors(ScenarioEditor editor) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        List<String> found = new ArrayList<>();
        model.getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation.getType().endsWith(".error")) {
                try {
                    int line = document.getLineOfOffset(
                                    model.getPosition(annotation).getOffset())
                            + 1;
                    found.add(line + ": " + annotation.getText());
                } catch (BadLocationException e) {
                    found.add(e.toString());
                }
            }
        });
        return found;
    }

    private static ScenarioEditor editor(Bench bench, Path file) {
        bench.post(() -> Opener.file(bench.page(), bench.desk().desk(), file));
        bench.desk().opened(file.getFileName().toString());
        bench.until("the editor to be active", () -> bench.page().getActivePart() instanceof ScenarioEditor);
        IEditorPart part = bench.ui(() -> bench.page().getActiveEditor());
        return (ScenarioEditor) part;
    }

    @Test
    void anErrorIsMarkedAtItsLineOnSaveAndACorrectTextRuns(Bench bench, @TempDir Path folder) throws IOException {
        String text = ScenarioLibrary.load().text("S001-1").orElseThrow().strip();
        Path file = Files.writeString(folder.resolve("mine.scenario"), text);
        int lines = (int) text.lines().count();
        ScenarioEditor editor = editor(bench, file);
        DeskDriver desk = bench.desk();
        bench.shows(9, () -> desk.status().steps());
        bench.keys("ctrl+End", "Return");
        bench.type("switch cpu9 d1v0");
        bench.until("the editor to have unsaved text", editor::isDirty);
        bench.keys("ctrl+s");
        bench.until("a mark", () -> !errors(editor).isEmpty());
        List<String> errors = bench.ui(() -> errors(editor));
        assertEquals(1, errors.size());
        assertTrue(errors.getFirst().startsWith((lines + 1) + ": "), errors::toString);
        desk.shown();
        bench.shows(9, () -> desk.status().steps(), "what was open stays open");

        bench.keys("shift+Home");
        bench.type("switch cpu0 d2v0");
        bench.keys("ctrl+s");
        bench.until("the corrected text to be run", () -> desk.desk().status().steps() == 10);
        bench.shows(List.of(), () -> bench.ui(() -> errors(editor)));
        assertTrue(Files.readString(file).endsWith("switch cpu0 d2v0"));
    }
}
