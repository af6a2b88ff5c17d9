// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.Words;
import org.framescope.run.Cursor;
import org.framescope.run.Journal;
import org.framescope.scenario.internal.ActorSetup;
import org.framescope.scenario.internal.AddedOperations;
import org.framescope.scenario.internal.BoundOperation;
import org.framescope.scenario.internal.BranchPlan;
import org.framescope.scenario.internal.Executor;
import org.framescope.xen.Xen;
import org.framescope.xen.ops.Operations;

/**
 * Lets a run of a scenario go another way: what it did up to a step is shared, then other operations are done. Works on
 * the calling thread with words of its own.
 */
public final class ScenarioBranches {
    private final Operations operations;

    /** Branches in which {@code operations} can be done. */
    public ScenarioBranches(Operations operations) {
        this.operations = operations;
    }

    /**
     * What {@code parent} did up to {@code step} (0 to its number of steps), then {@code statements}, one operation each and
     * written as in a scenario. They may use the names of the parent's scenario and of what is in the machine at that step.
     *
     * @throws ScenarioException when a statement is no operation; lines count statements from 1
     */
    public ScenarioRun begin(ScenarioRun parent, int step, List<String> statements, RunProgress progress)
            throws ScenarioException {
        Cursor cursor = new Cursor(parent.run());
        cursor.toStep(step);
        Words words = new Words(cursor.reading());
        Xen xen = new Xen(new Machine(words, parent.release()));
        List<BoundOperation> added = bind(parent.scenario(), xen.machine().view(), statements);
        ActorSetup.declare(xen, parent.scenario().plan());
        Journal journal = new Journal(words, parent.run(), step);
        Executor executor = new Executor(xen);
        Callers callers = parent.callers().upTo(step);
        int done = 0;
        while (done < added.size() && !progress.isCancelled()) {
            executor.execute(added.get(done++));
            callers.add(executor.cpu(), executor.vcpu());
            progress.done(done, added.size());
        }
        Scenario scenario =
                parent.scenario().with(new BranchPlan(parent.scenario().plan(), step, added, operations));
        return new ScenarioRun(scenario, parent.release(), journal.run(), callers, done == added.size());
    }

    private List<BoundOperation> bind(Scenario scenario, MachineView machine, List<String> statements)
            throws ScenarioException {
        List<Problem> problems = new ArrayList<>();
        List<BoundOperation> added = new AddedOperations(operations, scenario, machine, problems::add).read(statements);
        if (!problems.isEmpty()) {
            throw new ScenarioException("statement", problems);
        }
        return added;
    }
}
