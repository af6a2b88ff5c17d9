// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Set;
import org.framescope.machine.Event;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;

/** Where running stops. Asked on the cursor's thread, for each record; must be quick and keep no state. */
@FunctionalInterface
public interface StopCondition {
    /** Whether to stop after record {@code record} of {@code run}. */
    boolean stopsAt(Run run, int record);

    /** Stops when one of the words at {@code addresses} changes. */
    static StopCondition change(Set<Long> addresses) {
        Set<Long> copy = Set.copyOf(addresses);
        return (run, i) -> run.kind(i) == RecordKind.CHANGE && copy.contains(run.address(i));
    }

    /** Stops at messages of Xen's and at broken assertions. */
    static StopCondition message() {
        return severity(Event.Severity.MESSAGE);
    }

    /** Stops at broken assertions of Xen's. */
    static StopCondition violation() {
        return severity(Event.Severity.BUG);
    }

    /** Stops at events of at least {@code least}. */
    static StopCondition severity(Event.Severity least) {
        return (run, i) ->
                run.kind(i) == RecordKind.EVENT && run.event(i).severity().compareTo(least) >= 0;
    }

    /** Stops where this or {@code other} does. */
    default StopCondition or(StopCondition other) {
        return (run, i) -> stopsAt(run, i) || other.stopsAt(run, i);
    }
}
