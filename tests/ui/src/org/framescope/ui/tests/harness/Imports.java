// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.framescope.evidence.Work;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.ui.open.Opener;
import org.framescope.ui.views.evidence.EvidenceEditor;

/** Files that real machines left behind: which there are, and how they are opened. */
public final class Imports {
    /** One of each kind, by their places in the corpus. */
    public static final String[] KINDS = {
        "frametable/frametable-zombie.bin.xz",
        "machine/small.elf.xz",
        "machine/small.kdump.xz",
        "core/mini3.core.gz",
        "console/console-vm-a.log.xz",
        "xentrace/xentrace-sched.bin.xz",
        "frametable/dom0-ldt-timeline.jsonl"
    };

    private static final Path CORPUS = Path.of(System.getProperty("framescope.root"), "tests/corpus");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Imports() {}

    /** The file at {@code place} in the corpus. */
    public static Path file(String place) {
        return CORPUS.resolve(place);
    }

    /** Opens {@code file} as from a dialog and waits for its report, and for the views if it is a machine's state. */
    public static EvidenceEditor open(Bench bench, Path file) {
        bench.post(() -> Opener.file(bench.page(), bench.desk().desk(), file));
        bench.until(
                "the report of " + file,
                PATIENCE,
                () -> bench.page().getActiveEditor() instanceof EvidenceEditor editor
                        && editor.getEditorInput()
                                .getName()
                                .equals(file.getFileName().toString())
                        && !editor.verdict().isEmpty());
        bench.desk().shown();
        return bench.ui(() -> (EvidenceEditor) bench.page().getActiveEditor());
    }

    /** Writes the frame table of a host of 64 GiB, 16.8 M rows, into {@code folder}: that of a smaller one, over and over. */
    public static Path host(Path folder) throws IOException {
        return table(folder.resolve("host"), 128);
    }

    /** Writes a frame table, not packed, into {@code folder}. */
    public static Path table(Path folder) throws IOException {
        return table(folder.resolve("table"), 1);
    }

    private static Path table(Path name, int times) throws IOException {
        Path table = name.resolveSibling(name.getFileName() + ".bin");
        Path small = file("frametable/frametable-zombie.bin.xz");
        try (Evidence evidence = new EvidenceReader(OpenOptions.NONE, Work.NONE).open(small);
                OutputStream out = Files.newOutputStream(table)) {
            for (int i = 0; i < times; i++) {
                try (InputStream rows = ((Evidence.FrameTable) evidence).bytes().stream()) {
                    rows.transferTo(out);
                }
            }
        }
        Files.copy(file("frametable/frametable-zombie.json"), name.resolveSibling(name.getFileName() + ".json"));
        return table;
    }
}
