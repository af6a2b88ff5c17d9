// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers things, equal ones alike, in order of first use. */
final class Interned<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private T lastValue;
    private int lastNumber;

    Interned(List<T> values) {
        values.forEach(this::number);
    }

    int number(T value) {
        if (value == lastValue && value != null) {
            return lastNumber;
        }
        Integer known = numbers.get(Objects.requireNonNull(value));
        if (known == null) {
            known = values.size();
            numbers.put(value, known);
            values.add(value);
        }
        lastValue = value;
        lastNumber = known;
        return known;
    }

    List<T> values() {
        return values;
    }
}
