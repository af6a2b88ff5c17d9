// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.OtherWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class RestartTest {
    private static final String PLUGINS = "workspace/.metadata/.plugins/";

    private static String kept(Path folder) throws IOException {
        return Files.readString(folder.resolve(PLUGINS + "org.framescope.ui/last.framescope"));
    }

    private static String layout(Path folder) throws IOException {
        return Files.readString(folder.resolve(PLUGINS + "org.eclipse.e4.workbench/workbench.xmi"));
    }

    @Test
    void whatWasOpenIsOpenAgainAfterARestart(Bench bench, @TempDir Path folder) throws IOException {
        try (OtherWorkbench other = OtherWorkbench.open(bench, folder, Optional.of("S001-2.1"))) {
            other.untilOpened();
            other.untilTitled("S001-2.1");
            other.key("F6");
            other.key("F6");
            other.key("F5");
            other.untilCalm();
            other.key("alt+F4");
            assertEquals(0, other.exitCode(), other::output);
        }
        String first = kept(folder);
        assertTrue(first.contains("scenarioId=\"S001-2.1\"") && first.matches("(?s).*position=\"[1-9].*"), first);
        try (OtherWorkbench other = OtherWorkbench.open(bench, folder, Optional.empty())) {
            other.untilOpened();
            other.untilTitled("S001-2.1");
            other.untilCalm();
            other.key("alt+F4");
            assertEquals(0, other.exitCode(), other::output);
        }
        assertEquals(first, kept(folder), "the same session at the same place");
        assertTrue(layout(folder).contains("S001-2.1"), "its editor is open");
    }

    private static String preference(Path folder, String bundle, String key) throws IOException {
        return Files.readAllLines(folder.resolve(PLUGINS + "org.eclipse.core.runtime/.settings/" + bundle + ".prefs"))
                .stream()
                .filter(line -> line.startsWith(key + "="))
                .findFirst()
                .orElse("");
    }

    @Test
    void theSelectionIsKeptToo(Bench bench, @TempDir Path folder) throws IOException {
        try (OtherWorkbench other = OtherWorkbench.open(bench, folder, Optional.of("S001-1"))) {
            other.untilOpened();
            other.untilTitled("S001-1");
            other.key("ctrl+g");
            other.untilCalm();
            other.type("21");
            other.untilCalm();
            other.key("alt+F4");
            assertEquals(0, other.exitCode(), other::output);
        }
        String selected = preference(folder, "org.framescope.ui", "lastSession.selection");
        assertTrue(selected.startsWith("lastSession.selection=33 "), selected);
        try (OtherWorkbench other = OtherWorkbench.open(bench, folder, Optional.empty())) {
            other.untilOpened();
            other.untilTitled("S001-1");
            other.untilCalm();
            other.key("alt+F4");
            assertEquals(0, other.exitCode(), other::output);
        }
        assertEquals(selected, preference(folder, "org.framescope.ui", "lastSession.selection"));
    }

    @Test
    void aSequenceNamedOnTheCommandLineIsOpenedWithoutAQuestion(Bench bench, @TempDir Path folder) throws IOException {
        Path file = Path.of(System.getProperty("framescope.root"), "tests/corpus/recordings/passive.jsonl.xz");
        try (OtherWorkbench other = OtherWorkbench.open(
                bench, folder, Optional.of(file.toString()), "-framescope.sequence", "alloc_only")) {
            other.untilOpened();
            other.untilTitled("passive.jsonl.xz");
            other.untilCalm();
            other.key("alt+F4");
            assertEquals(0, other.exitCode(), other::output);
        }
        assertTrue(kept(folder).contains("alloc_only"), kept(folder));
    }
}
