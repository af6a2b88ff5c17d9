// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.List;

/**
 * How to explore.
 *
 * @param properties what must hold; that no step breaks an assertion and that nobody waits in vain is always asked for
 * @param limit states to store at most, at least 1
 * @param memory bytes that states and what belongs to them may take
 */
public record ExploreOptions(List<Property> properties, long limit, long memory) {
    /** Checks the numbers. */
    public ExploreOptions {
        properties = List.copyOf(properties);
        if (limit < 1 || memory < 1) {
            throw new IllegalArgumentException("limit " + limit + " and memory " + memory + ", expected at least 1");
        }
    }

    /** Everything, in four fifths of the memory this process may still take. */
    public static ExploreOptions standard() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return new ExploreOptions(List.of(), Long.MAX_VALUE, Math.max(1, free / 5 * 4));
    }

    /** These, but {@code checked} must hold. */
    public ExploreOptions with(List<Property> checked) {
        return new ExploreOptions(checked, limit, memory);
    }

    /** These, but at most {@code states} states. */
    public ExploreOptions upTo(long states) {
        return new ExploreOptions(properties, states, memory);
    }

    /** These, but in {@code bytes} of memory. */
    public ExploreOptions within(long bytes) {
        return new ExploreOptions(properties, limit, bytes);
    }
}
