// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.ArrayList;
import java.util.List;

/** Numbers the names of what is broken, so that a set of them is a word. */
final class Faults {
    private static final int MOST = 62;

    private final List<String> names = new ArrayList<>();

    /** The bit of {@code name}; names beyond the 62nd share one. */
    long bit(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            at = names.size() <= MOST ? names.size() : MOST;
            if (at < names.size()) {
                return 1L << at;
            }
            names.add(at == MOST ? "others" : name);
        }
        return 1L << at;
    }

    /** The name of bit {@code i}. */
    String name(int i) {
        return names.get(i);
    }
}
