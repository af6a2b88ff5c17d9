// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import org.framescope.scenario.Problem;
import org.framescope.scenario.RunProgress;
import org.framescope.scenario.ScenarioException;

/**
 * Lets running a scenario tell how far it is as work of the engine.
 *
 * @param work what is told, and asked whether to go on
 */
record RunWork(Work work) implements RunProgress {
    @Override
    public void done(long done, long total) {
        work.progress(done, total);
    }

    @Override
    public boolean isCancelled() {
        return work.cancelled();
    }

    /** Why a scenario cannot be run, with the places. */
    static LoadException failure(ScenarioException e) {
        List<LoadException.Place> places =
                e.problems().stream().map(RunWork::place).toList();
        return new LoadException(e.getMessage(), places, e);
    }

    private static LoadException.Place place(Problem p) {
        return new LoadException.Place(p.line(), p.column(), p.length(), p.message());
    }
}
