// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.List;
import java.util.function.Function;
import org.framescope.machine.Machine;

/**
 * What must hold of the words of a machine while actors take turns.
 *
 * @param when in which states it is asked for
 * @param check the names of what is broken in the machine as it stands, none when all is well; decides by words other
 *     than those of actors and counters
 */
public record Property(When when, Function<Machine, List<String>> check) {
    /** States in which a property is asked for. */
    public enum When {
        /** Every state. */
        ALWAYS,
        /** States in which every actor has done everything, or waits for work that may never come. */
        AT_REST
    }
}
