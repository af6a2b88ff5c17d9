// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;

/** A run and its problems, found on the engine's thread because that takes a pass over the record and its states. */
record KnownRun(LoadedRun run, List<Problem> problems) {
    static KnownRun of(LoadedRun run, Work work) {
        return new KnownRun(run, Problem.of(run, work::cancelled));
    }
}
