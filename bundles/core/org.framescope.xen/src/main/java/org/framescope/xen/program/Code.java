// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.program;

import java.util.List;
import org.framescope.machine.Call;

/**
 * What a program is called, how much it remembers and what its steps are called.
 *
 * @param call name and parameters, as recorded
 * @param locals number of locals, arguments included
 * @param labels the names of the steps, by number; constants
 */
public record Code(Call call, int locals, List<String> labels) {
    /** Checks that there is room for the arguments, and keeps a copy of {@code labels}. */
    public Code {
        if (locals < call.params().size()) {
            throw new IllegalArgumentException(call.name() + " has "
                    + call.params().size() + " parameters, expected at" + " least as many locals, not " + locals);
        }
        labels = List.copyOf(labels);
    }

    /** The steps are called {@code labels}. */
    public Code(Call call, int locals, String... labels) {
        this(call, locals, List.of(labels));
    }
}
