// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/**
 * What came of a reader's cases: a line in {@code target/readers.txt}, which {@code ./verify long fuzz} shows; and how far the
 * one has come that is at it, in {@code target/reader-now.txt}.
 */
final class Outcome {
    private static final double SECONDS = 60;
    private static final int MOST_SAID = 200;
    private static final long EVERY = 10_000;

    private final Target target;
    private final long seed;
    private final long first;
    private final long cases;
    private final long began = System.nanoTime();

    /** Of {@code cases} cases of {@code seed} from {@code first} on, which begin now. */
    Outcome(Target target, long seed, long first, long cases) {
        this.target = target;
        this.seed = seed;
        this.first = first;
        this.cases = cases;
    }

    /** They ended, and {@code what} was found, of which the beginning is written. */
    void write(String what) throws IOException {
        String line = what.substring(0, Math.min(MOST_SAID, what.length()));
        Files.writeString(
                folder().resolve("readers.txt"),
                line(cases, line.lines().findFirst().orElse("")),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** So many of them are {@code done}; of this the last is kept, now and then. */
    void reached(long done) throws IOException {
        if (done > 0 && done % EVERY == 0) {
            Files.writeString(folder().resolve("reader-now.txt"), line(done, "nothing found so far"));
        }
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target"));
    }

    private String line(long done, String what) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double minutes = Duration.ofNanos(System.nanoTime() - began).toSeconds() / SECONDS;
        return String.format(
                Locale.ROOT,
                "%s: seed %d, %d cases from %d on, %s, %.1f min, load %.1f%n",
                target,
                seed,
                done,
                first,
                what,
                minutes,
                load);
    }
}
