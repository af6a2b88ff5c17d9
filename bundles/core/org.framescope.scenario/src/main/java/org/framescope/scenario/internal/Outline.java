// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;
import org.framescope.xen.ops.Operations;

/** What a text declares as far as it can be read, whatever faults it has. */
public final class Outline {
    private Outline() {}

    /** The names that {@code lines} declare. */
    public static Names names(List<String> lines, Operations operations) {
        Checker checker = new Checker(operations, _ -> {});
        LineReader reader = new LineReader();
        for (int i = 0; i < lines.size(); i++) {
            reader.read(lines.get(i), i + 1, _ -> {}).ifPresent(checker::check);
        }
        return checker.names();
    }
}
