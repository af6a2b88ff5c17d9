// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.ops;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations there are, by name. Each mechanism contributes its own list. */
public final class Operations {
    private final Map<String, Operation> byName = new LinkedHashMap<>();

    /** A registry of the operations in {@code lists}; two of one name are a programming error. */
    @SafeVarargs
    public Operations(List<Operation>... lists) {
        for (List<Operation> list : lists) {
            for (Operation operation : list) {
                if (byName.put(operation.name(), operation) != null) {
                    throw new IllegalArgumentException("two operations are called " + operation.name());
                }
            }
        }
    }

    /** The operation called {@code name}. */
    public Optional<Operation> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All operations, in order. */
    public Collection<Operation> all() {
        return byName.values();
    }
}
