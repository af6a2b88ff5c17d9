// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.OtherWorkbench;
import org.framescope.ui.theme.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class RestartTest {
    private static final String PLUGINS = "workspace/.metadata/.plugins/";

    private static final Consumer<OtherWorkbench> NOTHING = other -> {};

    /** Starts a workbench, does {@code what} in it once {@code title} is open there, and closes it. */
    private static void inside(
            Bench bench,
            Path folder,
            Optional<String> place,
            String title,
            Consumer<OtherWorkbench> what,
            String... arguments)
            throws IOException {
        try (OtherWorkbench other = OtherWorkbench.open(bench, folder, place, arguments)) {
            other.untilOpened();
            other.untilTitled(title);
            what.accept(other);
            other.untilCalm();
            other.key("alt+F4");
            assertEquals(0, other.exitCode(), other::output);
        }
    }

    private static String kept(Path folder) throws IOException {
        return Files.readString(folder.resolve(PLUGINS + "org.framescope.ui/last.framescope"));
    }

    private static String layout(Path folder) throws IOException {
        return Files.readString(folder.resolve(PLUGINS + "org.eclipse.e4.workbench/workbench.xmi"));
    }

    @Test
    void whatWasOpenIsOpenAgainAfterARestart(Bench bench, @TempDir Path folder) throws IOException {
        inside(bench, folder, Optional.of("S001-2.1"), "S001-2.1", other -> {
            other.key("F6");
            other.key("F6");
            other.key("F5");
        });
        String first = kept(folder);
        assertTrue(first.contains("scenarioId=\"S001-2.1\"") && first.matches("(?s).*position=\"[1-9].*"), first);
        inside(bench, folder, Optional.empty(), "S001-2.1", NOTHING);
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
        inside(bench, folder, Optional.of("S001-1"), "S001-1", other -> {
            other.keyWithAnswer("ctrl+g");
            other.type("21");
        });
        String selected = preference(folder, "org.framescope.ui", "lastSession.selection");
        assertTrue(selected.startsWith("lastSession.selection=33 "), selected);
        inside(bench, folder, Optional.empty(), "S001-1", NOTHING);
        assertEquals(selected, preference(folder, "org.framescope.ui", "lastSession.selection"));
    }

    @Test
    void theThemeIsKeptToo(Bench bench, @TempDir Path folder) throws IOException {
        Consumer<OtherWorkbench> dark = other -> {
            other.untilCalm();
            double share = other.pixels().share(Role.GROUND.rgb(true));
            assertTrue(share > 0.2, () -> "only " + share + " of the window has the dark ground");
        };
        inside(bench, folder, Optional.of("S001-1"), "S001-1", dark, "-framescope.theme", "dark");
        inside(bench, folder, Optional.empty(), "S001-1", dark);
    }

    @Test
    void aSequenceNamedOnTheCommandLineIsOpenedWithoutAQuestion(Bench bench, @TempDir Path folder) throws IOException {
        Path file = Path.of(System.getProperty("framescope.root"), "tests/corpus/recordings/passive.jsonl.xz");
        inside(
                bench,
                folder,
                Optional.of(file.toString()),
                "passive.jsonl.xz",
                NOTHING,
                "-framescope.sequence",
                "alloc_only");
        assertTrue(kept(folder).contains("alloc_only"), kept(folder));
    }
}
