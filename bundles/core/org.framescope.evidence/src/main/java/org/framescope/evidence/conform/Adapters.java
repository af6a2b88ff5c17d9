// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which adapter performs which recorded operation. Each group of adapters has a method {@code all()} that gives a map
 * from operation to adapter; {@link #standard()} joins them. An operation that ends in an underscore stands for every
 * operation that begins so.
 */
public final class Adapters {
    private final Map<String, OperationAdapter> exact = new LinkedHashMap<>();

    /** The adapters in {@code groups}; two for one operation are a programming error. */
    @SafeVarargs
    public Adapters(Map<String, OperationAdapter>... groups) {
        for (Map<String, OperationAdapter> group : groups) {
            group.forEach((op, adapter) -> {
                if (exact.put(op, adapter) != null) {
                    throw new IllegalArgumentException("two adapters for " + op);
                }
            });
        }
    }

    /** Every adapter there is. */
    public static Adapters standard() {
        return new Adapters(
                DomainAdapters.all(),
                ContextAdapters.all(),
                MemoryAdapters.all(),
                MappingAdapters.all(),
                PageTableAdapters.all(),
                GuestPageTableAdapters.all(),
                GrantAdapters.all(),
                IoreqAdapters.all(),
                GuestAdapters.all(),
                ObservationAdapters.all());
    }

    /** The adapter for {@code op}. */
    public Optional<OperationAdapter> of(String op) {
        OperationAdapter adapter = exact.get(op);
        if (adapter != null) {
            return Optional.of(adapter);
        }
        return exact.entrySet().stream()
                .filter(e -> e.getKey().endsWith("_") && op.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The operations that have an adapter. */
    public Set<String> operations() {
        return Set.copyOf(exact.keySet());
    }
}
