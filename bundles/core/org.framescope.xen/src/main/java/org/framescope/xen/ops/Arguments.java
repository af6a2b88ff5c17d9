// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.ops;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values for the operands of an operation, by name. A flag is 0 or 1; only FRAMES has other than one value. */
public final class Arguments {
    private final Map<String, long[]> values = new LinkedHashMap<>();

    /** Sets the operand {@code name}; returns this. */
    public Arguments with(String name, long... value) {
        values.put(name, value.clone());
        return this;
    }

    /** Whether {@code name} was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of {@code name}, 0 if it was left out. */
    public long get(String name) {
        return get(name, 0);
    }

    /** The value of {@code name}, or {@code otherwise} if it was left out. */
    public long get(String name, long otherwise) {
        long[] value = values.get(name);
        return value == null ? otherwise : value[0];
    }

    /** The values of {@code name}, none if it was left out. */
    public long[] list(String name) {
        long[] value = values.get(name);
        return value == null ? new long[0] : value.clone();
    }

    /** All that were given, in order. */
    public Map<String, long[]> all() {
        return Map.copyOf(values);
    }
}
