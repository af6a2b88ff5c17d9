// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.framescope.model.session.Documents;
import org.framescope.ui.Desk;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Heartbeat;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long the window is deaf while a recording is opened, while a long run is, while one plays, and while files of each kind are imported. */
@ExtendWith(OnTheBench.class)
class StallBench {
    private static final String LONG_RUN = "generate:switches?n=100000&v=64&p=8&seed=" + BenchLine.SEED;
    private static final int OPENINGS = 5;
    private static final int IMPORTS = 2;
    private static final int SPEED = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static void say(String name, String what, Heartbeat.Pulse pulse) throws IOException {
        String text = String.format(
                Locale.ROOT, "%s: %d beats, most processor time between two %.1f ms", what, pulse.beats(), pulse.cpu());
        BenchLine.say(name, text, pulse.wall(), "ms longest until the window listens", 50);
        BenchLine.detail(name, pulse.doing());
    }

    @Test
    void openingARecording(Bench bench) throws IOException {
        Path file = Path.of(System.getProperty("framescope.root"), "tests/corpus/recordings/forest-a.jsonl.xz");
        Heartbeat.Pulse worst = worst(
                bench,
                OPENINGS,
                () -> BenchLine.open(bench, Documents.recording("forest-a.jsonl.xz", file.toString(), null)));
        say("stall-open", OPENINGS + " openings of forest-a.jsonl.xz", worst);
    }

    /** The worst of so many openings, each after a scenario, and after one that does not count. */
    private static Heartbeat.Pulse worst(Bench bench, int openings, Runnable opening) {
        Heartbeat.Pulse worst = Heartbeat.Pulse.NONE;
        for (int i = 0; i <= openings; i++) {
            bench.run(() -> bench.page().closeAllEditors(false));
            BenchLine.open(bench, Documents.library("S001-1"));
            try (Heartbeat heart = bench.heartbeat()) {
                opening.run();
                Heartbeat.Pulse pulse = heart.end();
                worst = i == 0 ? worst : worst.or(pulse);
            }
        }
        return worst;
    }

    @Test
    void playing(Bench bench) throws IOException {
        BenchLine.open(bench, Documents.library(LONG_RUN));
        Desk desk = bench.desk().desk();
        bench.run(() -> desk.controller().stepper().play(SPEED));
        try (Heartbeat heart = bench.heartbeat()) {
            bench.until(
                    "the run to be played",
                    PATIENCE,
                    () -> !desk.controller().stepper().isPlaying());
            say("stall-play", "100,000 switches at " + SPEED + " a second", heart.end());
        }
    }

    @Test
    void importing(Bench bench, @TempDir Path folder) throws IOException {
        List<Path> files =
                new ArrayList<>(Arrays.stream(Imports.KINDS).map(Imports::file).toList());
        files.add(Imports.host(folder));
        for (Path file : files) {
            Heartbeat.Pulse worst = worst(bench, IMPORTS, () -> Imports.open(bench, file));
            say("stall-import", IMPORTS + " imports of " + file.getFileName(), worst);
        }
    }
}
