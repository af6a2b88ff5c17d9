// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.verified;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each operation was played against recordings of a real Xen with every frame, result and error the same. The
 * table {@code verified.tsv} has a line {@code operation, steps, refused} for each operation that the recordings in
 * {@code tests/corpus} have; the table in {@code docs/verified.md} has the same numbers. Unchanging, safe in any thread.
 */
public final class Verified {
    /** Release of the Xen that was recorded. */
    public static final String RELEASE = "4.17";

    private static final String TABLE = "verified.tsv";

    /**
     * An operation that recordings have.
     *
     * @param steps in how many recorded steps
     * @param refused how many of these ended with an error
     */
    public record Count(int steps, int refused) {}

    private final Map<String, Count> counts = new TreeMap<>();

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
        if (parts.length != 3) {
            throw new IllegalStateException(TABLE + ": expected operation, steps, refused, not: " + line);
        }
        counts.put(parts[0], new Count(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }

    /** All counts by operation, in order of name. */
    public Map<String, Count> counts() {
        return Map.copyOf(counts);
    }

    /** {@code recorded: 423 steps, 314 of them refused}, or {@code reference only}. */
    public String mark(String operation) {
        Count count = counts.get(operation);
        if (count == null) {
            return "reference only";
        }
        String refused = count.refused() == 0 ? "" : ", " + count.refused() + " of them refused";
        return "recorded: " + count.steps() + (count.steps() == 1 ? " step" : " steps") + refused;
    }

    /** What {@link #mark} means for a run under {@code release}. */
    public String meaning(String operation, String release) {
        if (!counts.containsKey(operation)) {
            return "It follows Xen's source and documents; no recording shows it";
        }
        String also =
                release.equals(RELEASE) ? "" : "; what release " + release + " does otherwise is by reference only";
        return "Played against a real Xen " + RELEASE + " with every frame and result the same" + also;
    }
}
