// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.framescope.machine.Machine;
import org.framescope.machine.Words;
import org.framescope.run.Cursor;
import org.framescope.run.Journal;
import org.framescope.scenario.internal.ActorSetup;
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
     * What {@code parent} did up to {@code step} (0 to its number of steps), then {@code statements}, one operation each
     * and written as in the scenario {@code text}, whose names they may use.
     *
     * @throws ScenarioException when a statement is no operation; lines count statements from 1
     */
    public ScenarioRun begin(ScenarioRun parent, int step, String text, List<String> statements, RunProgress progress)
            throws ScenarioException {
        List<BoundOperation> added = bind(text, statements);
        Cursor cursor = new Cursor(parent.run());
        cursor.toStep(step);
        Words words = new Words(cursor.reading());
        Xen xen = new Xen(new Machine(words, parent.release()));
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

    private List<BoundOperation> bind(String text, List<String> statements) throws ScenarioException {
        List<Problem> problems = new ArrayList<>();
        ScenarioParser parser = new ScenarioParser(operations);
        String before = text.endsWith("\n") ? text : text + "\n";
        int lines = (int) before.lines().count();
        long steps = parser.parse("the scenario", before).stepCount();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).lines().count() != 1) {
                problems.add(new Problem(i + 1, 1, 1, "expected one operation in one line"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException("statement", problems);
        }
        String whole = before + String.join("\n", statements) + "\n";
        ScenarioParser.Parsed parsed = parser.parse(whole);
        parsed.problems()
                .forEach(p -> problems.add(new Problem(p.line() - lines, p.column(), p.length(), p.message())));
        if (problems.isEmpty() && parsed.scenario().orElseThrow().stepCount() != steps + statements.size()) {
            problems.add(new Problem(1, 1, 1, "only operations can be applied, one a statement"));
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException("statement", problems);
        }
        return last(parsed.scenario().orElseThrow(), steps, lines);
    }

    private static List<BoundOperation> last(Scenario scenario, long skipped, int lines) {
        List<BoundOperation> added = new ArrayList<>();
        Iterator<BoundOperation> all = scenario.operations();
        for (long i = 0; all.hasNext(); i++) {
            BoundOperation o = all.next();
            if (i >= skipped) {
                added.add(new BoundOperation(o.operation(), o.operands(), o.cpu(), o.label(), o.line() - lines));
            }
        }
        return added;
    }
}
