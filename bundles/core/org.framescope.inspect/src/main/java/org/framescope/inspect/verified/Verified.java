// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.verified;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;

/**
 * How often each operation was played against recordings of real hypervisors with every frame, result and error the same.
 * The table {@code verified.tsv} has a line {@code release, operation, steps, refused} for each operation that the
 * recordings in {@code tests/corpus} have of a release; the tables in {@code docs/verified.md} have the same numbers.
 * Unchanging, safe in any thread.
 */
public final class Verified {
    private static final String TABLE = "verified.tsv";

    /**
     * An operation that recordings have.
     *
     * @param steps in how many recorded steps
     * @param refused how many of these ended with an error
     */
    public record Count(int steps, int refused) {}

    private final Map<String, Map<String, Count>> counts = new TreeMap<>();

    private Verified() {}

    /** Reads the table. */
    public static Verified load() {
        Verified verified = new Verified();
        InputStream in = Verified.class.getResourceAsStream(TABLE);
        if (in == null) {
            throw new IllegalStateException(TABLE + " is missing from the bundle");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(verified::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return verified;
    }

    private void add(String line) {
        String[] parts = line.split("\t");
        if (parts.length != 4) {
            throw new IllegalStateException(TABLE + ": expected release, operation, steps, refused, not: " + line);
        }
        counts.computeIfAbsent(parts[0], _ -> new TreeMap<>())
                .put(parts[1], new Count(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
    }

    /** All counts by release and operation, in order of name. */
    public Map<String, Map<String, Count>> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /**
     * {@code recorded: 423 steps, 314 of them refused}, or {@code reference only}. Recorded of {@code release} or, if it was
     * not, of the usual one.
     */
    public String mark(String operation, Release release) {
        Count count = counts.get(recorded(operation, release)).get(operation);
        if (count == null) {
            return "reference only";
        }
        String refused = count.refused() == 0 ? "" : ", " + count.refused() + " of them refused";
        return "recorded: " + count.steps() + (count.steps() == 1 ? " step" : " steps") + refused;
    }

    /** What {@link #mark} means for a run under {@code release}. */
    public String meaning(String operation, Release release) {
        String recorded = recorded(operation, release);
        if (!counts.get(recorded).containsKey(operation)) {
            return "It follows Xen's source and documents; no recording shows it";
        }
        String also = isOf(recorded, release)
                ? ""
                : "; what release " + release.name() + " does otherwise is by reference only";
        return "Played against a real Xen " + recorded + " with every frame and result the same" + also;
    }

    /** The recorded release that says most of {@code operation} under {@code release}. */
    private String recorded(String operation, Release release) {
        return counts.entrySet().stream()
                .filter(e -> isOf(e.getKey(), release) && e.getValue().containsKey(operation))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Release.DEFAULT);
    }

    /** Whether {@code release} is of the series of {@code recorded} and known to do the same. */
    private static boolean isOf(String recorded, Release release) {
        try {
            Release same = Release.named(recorded);
            return same.series().equals(release.series())
                    && same.layout().equals(release.layout())
                    && same.choices().equals(release.choices());
        } catch (UnknownNameException e) {
            throw new IllegalStateException(TABLE + " names a release that is not known", e);
        }
    }
}
