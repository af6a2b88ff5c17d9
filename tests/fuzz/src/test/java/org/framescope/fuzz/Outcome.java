// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/** What came of a reader's cases: a line in a file that {@code ./verify long fuzz} shows. */
final class Outcome {
    private static final Path FILE = Path.of("target/readers.txt");
    private static final double SECONDS = 60;
    private static final int MOST_SAID = 200;

    private final Target target;
    private final long seed;
    private final long cases;
    private final long began = System.nanoTime();

    /** Of {@code cases} cases of {@code seed}, which begin now. */
    Outcome(Target target, long seed, long cases) {
        this.target = target;
        this.seed = seed;
        this.cases = cases;
    }

    /** They ended, and {@code what} was found, of which the beginning is written. */
    void write(String what) throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double minutes = Duration.ofNanos(System.nanoTime() - began).toSeconds() / SECONDS;
        Files.createDirectories(FILE.getParent());
        Files.writeString(
                FILE,
                String.format(
                        Locale.ROOT,
                        "%s: seed %d, %d cases, %s, %.1f min, load %.1f%n",
                        target,
                        seed,
                        cases,
                        what.substring(0, Math.min(MOST_SAID, what.length()))
                                .lines()
                                .findFirst()
                                .orElse(""),
                        minutes,
                        load),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
