// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.List;

/**
 * How to explore.
 *
 * @param properties what must hold; that no step breaks an assertion and that nobody waits in vain is always asked for
 * @param limit states to store at most, at least 1
 * @param memory bytes that states and what belongs to them may take
 * @param reduced whether orders that make no difference are left out: same verdicts, fewer states
 * @param workers threads, 1 to 64; what is found does not depend on it
 */
public record ExploreOptions(List<Property> properties, long limit, long memory, boolean reduced, int workers) {
    /** The most threads. */
    public static final int MOST_WORKERS = 64;

    /** Checks the numbers. */
    public ExploreOptions {
        properties = List.copyOf(properties);
        if (limit < 1 || memory < 1) {
            throw new IllegalArgumentException("limit " + limit + " and memory " + memory + ", expected at least 1");
        }
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException(workers + " workers, expected 1 to " + MOST_WORKERS);
        }
    }

    /** Everything, in four fifths of the memory this process may still take, by one thread. */
    public static ExploreOptions standard() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return new ExploreOptions(List.of(), Long.MAX_VALUE, Math.max(1, free / 5 * 4), false, 1);
    }

    /** These, but {@code checked} must hold. */
    public ExploreOptions with(List<Property> checked) {
        return new ExploreOptions(checked, limit, memory, reduced, workers);
    }

    /** These, but at most {@code states} states. */
    public ExploreOptions upTo(long states) {
        return new ExploreOptions(properties, states, memory, reduced, workers);
    }

    /** These, but in {@code bytes} of memory. */
    public ExploreOptions within(long bytes) {
        return new ExploreOptions(properties, limit, bytes, reduced, workers);
    }

    /** These, but reduced or not. */
    public ExploreOptions reduced(boolean yes) {
        return new ExploreOptions(properties, limit, memory, yes, workers);
    }

    /** These, but with {@code threads} threads. */
    public ExploreOptions by(int threads) {
        return new ExploreOptions(properties, limit, memory, reduced, threads);
    }
}
