// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.Iterator;
import java.util.List;
import org.framescope.machine.Release;
import org.framescope.run.Journal;
import org.framescope.scenario.internal.BoundOperation;
import org.framescope.scenario.internal.Executor;
import org.framescope.scenario.internal.MachineSetup;
import org.framescope.scenario.internal.SetupFault;
import org.framescope.xen.Xen;

/**
 * Plays a scenario: sets its machine up, then records each of its operations. The same scenario, release and choices give
 * the same record, bit for bit. Works on the calling thread with words of its own.
 */
public final class ScenarioRunner {
    private static final int REPORT_EVERY = 4096;

    /** A runner; holds no state between runs. */
    public ScenarioRunner() {}

    /**
     * Plays {@code scenario} on {@code release} with its choices; see {@link Scenario#release}. When {@code progress}
     * says so it ends between two operations, with a run that is not {@linkplain ScenarioRun#complete complete}.
     *
     * @throws ScenarioException when its machine cannot be set up
     */
    public ScenarioRun run(Scenario scenario, Release release, RunProgress progress) throws ScenarioException {
        Xen xen = setUp(scenario, release);
        Journal journal = new Journal(xen.machine().words());
        Executor executor = new Executor(xen);
        Callers callers = new Callers();
        long total = scenario.stepCount();
        long done = 0;
        boolean cancelled = progress.isCancelled();
        Iterator<BoundOperation> operations = scenario.operations(xen.machine().view());
        while (operations.hasNext() && !cancelled) {
            executor.execute(operations.next());
            callers.add(executor.cpu(), executor.vcpu());
            done++;
            if (done % REPORT_EVERY == 0) {
                progress.done(done, total);
                cancelled = progress.isCancelled();
            }
        }
        progress.done(done, total);
        return new ScenarioRun(scenario, release, journal.run(), callers, done == total);
    }

    /**
     * The machine {@code scenario} begins with, nothing recorded yet.
     *
     * @throws ScenarioException when it cannot be set up
     */
    public Xen setUp(Scenario scenario, Release release) throws ScenarioException {
        try {
            return new MachineSetup(scenario.plan()).build(release);
        } catch (SetupFault e) {
            throw new ScenarioException(scenario.info().id(), List.of(e.problem()));
        }
    }
}
