// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.evidence.EvidenceEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class EvidenceTest {
    private static final Path CORPUS = Path.of(System.getProperty("framescope.root"), "tests/corpus");

    private static EvidenceEditor open(Bench bench, Path file) {
        bench.post(() -> Opener.file(bench.page(), bench.desk().desk(), file));
        bench.until(
                "the report of " + file,
                Duration.ofMinutes(1),
                () -> bench.page().getActiveEditor() instanceof EvidenceEditor editor
                        && editor.getEditorInput()
                                .getName()
                                .equals(file.getFileName().toString())
                        && !editor.verdict().isEmpty());
        return bench.ui(() -> (EvidenceEditor) bench.page().getActiveEditor());
    }

    @Test
    void aFrameTableSaysWhatIsLeftOfADeadDomain(Bench bench) {
        EvidenceEditor editor = open(bench, CORPUS.resolve("frametable/frametable-zombie.bin.xz"));
        assertEquals("COMPLETE", bench.ui(editor::verdict));
        Rows said = new Rows(bench, editor.said());
        assertEquals("Left of d1, dead", said.text(0, 0));
        assertTrue(said.text(1, 2).startsWith("unexplained: 2 general, 2 type"), said.text(1, 2));
        assertEquals("read", new Rows(bench, editor.report()).text(0, 0));
    }

    @Test
    void aDamagedFileHasAReportThatSaysWhatIsWrong(Bench bench, @TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(CORPUS.resolve("console/console-vm-a.log.xz"));
        Path cut = folder.resolve("cut.log.xz");
        Files.write(cut, Arrays.copyOf(whole, whole.length * 2 / 3));
        EvidenceEditor editor = open(bench, cut);
        assertEquals("REJECTED", bench.ui(editor::verdict));
    }
}
