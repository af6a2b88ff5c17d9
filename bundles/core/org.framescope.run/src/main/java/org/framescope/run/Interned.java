// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Numbers things, equal ones alike, in order of first use. Those asked for lately are found without comparing. */
final class Interned<T> {
    private static final int LATELY = 1 << 9;

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final Object[] lately = new Object[LATELY];
    private final int[] latelyNumbers = new int[LATELY];

    /** {@code hash} as in {@link #number}. */
    Interned(List<T> values, ToIntFunction<T> hash) {
        values.forEach(value -> number(value, hash.applyAsInt(value)));
    }

    /** The number of {@code value}; {@code hash} is at hand, the same for what is equal, and best different for what is not. */
    int number(T value, int hash) {
        int place = (hash ^ hash >>> 9 ^ hash >>> 18) & LATELY - 1;
        if (lately[place] == value && value != null) {
            return latelyNumbers[place];
        }
        Integer known = numbers.get(Objects.requireNonNull(value));
        if (known == null) {
            known = values.size();
            numbers.put(value, known);
            values.add(value);
        }
        lately[place] = value;
        latelyNumbers[place] = known;
        return known;
    }

    List<T> values() {
        return values;
    }
}
