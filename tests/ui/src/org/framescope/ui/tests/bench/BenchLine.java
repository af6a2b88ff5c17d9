// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.framescope.model.Session;
import org.framescope.ui.Desk;
import org.framescope.ui.tests.harness.Bench;

/** What the benchmarks of the workbench have in common: what they open, and what they say in the end. */
final class BenchLine {
    static final long SEED = 20_250_101;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private BenchLine() {}

    /** Opens {@code document} and waits until it is shown, however long that takes. */
    static void open(Bench bench, Session document) {
        Desk desk = bench.desk().desk();
        bench.run(() -> desk.controller().open(document));
        bench.until(
                document.getTitle() + " to be open",
                PATIENCE,
                () -> desk.controller().session() == document
                        && desk.state()
                                .filter(s -> desk.controller()
                                        .run(document.getCurrentBranch())
                                        .filter(run -> run == s.loaded())
                                        .isPresent())
                                .isPresent()
                        && desk.status().activity().isEmpty()
                        && !desk.clock().isDirty());
    }

    /** Appends a line with a verdict to the results. */
    static void say(String name, String text, double value, String unit, double goal) throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() - 1;
        int cpus = Runtime.getRuntime().availableProcessors();
        String verdict = load > cpus ? "no verdict, the machine is too busy" : value <= goal ? "reached" : "MISSED";
        String line = String.format(
                Locale.ROOT,
                "%-12s %s; %.2f %s, goal %.0f: %s (seed %d, %d CPUs, load %.1f)%n",
                name,
                text,
                value,
                unit,
                goal,
                verdict,
                SEED,
                cpus,
                Math.max(0, load));
        Files.writeString(beside("bench.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Writes {@code lines}, which explain a result, beside the results. */
    static void detail(String name, List<String> lines) throws IOException {
        Files.write(beside("bench-" + name + ".txt"), lines);
    }

    private static Path beside(String name) {
        return Path.of(System.getProperty("framescope.screens")).resolveSibling(name);
    }
}
