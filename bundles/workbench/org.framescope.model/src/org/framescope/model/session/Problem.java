// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.audit.Audit;
import org.framescope.inspect.audit.Problems;
import org.framescope.inspect.audit.RunAudit;
import org.framescope.inspect.check.Violation;
import org.framescope.run.Run;

/**
 * Something in a run that somebody should look at.
 *
 * @param violation whether an assertion of Xen's or an invariant broke, or something is not as recorded; else it is a message
 * @param step the operation it happened in, from 1
 * @param record the record of the run
 * @param text what happened, in Xen's words
 * @param target frame, vCPU, CPU or domain that it is about, or null
 */
public record Problem(boolean violation, int step, int record, String text, Target target) {
    /** How many are listed of a run at most. */
    public static final int LIMIT = 10_000;

    /** How many operations a run may have to be audited when it is opened; {@code framescope audit} has no such limit. */
    static final int AUDITED = 5_000;

    /** About nothing that can be selected. */
    public Problem(boolean violation, int step, int record, String text) {
        this(violation, step, record, text, null);
    }

    /**
     * The first {@value #LIMIT} problems of {@code run}, in order: what Xen says, what the source says, and invariants that
     * broke. Cost: a pass over the record, and an audit of each step of a run that is not too long; {@code cancelled} is
     * asked before each step.
     */
    static List<Problem> of(LoadedRun loaded, BooleanSupplier cancelled) {
        Run run = loaded.run();
        Problems found = new Problems(run, loaded.release(), LIMIT);
        List<Problem> problems = new ArrayList<>();
        found.events(cancelled).forEach(p -> problems.add(of(p)));
        problems.addAll(loaded.findings());
        int last = auditable(loaded);
        found.violations(Math.min(last, AUDITED), cancelled).forEach(p -> problems.add(of(p)));
        if (last == 0 && loaded.imported().filter(ImportedState::isAuditable).isPresent()) {
            problems.addAll(audited(loaded, loaded.imported().get().state(), 0));
        }
        if (last > AUDITED) {
            String text = "Not audited from here on: " + last + " operations; framescope audit checks each of them.";
            problems.add(new Problem(false, AUDITED, run.first(run.operation(AUDITED)), text));
        }
        problems.sort(Comparator.comparingInt(Problem::record));
        return List.copyOf(problems);
    }

    /**
     * All problems of {@code loaded} with every step of it audited, however long it is. {@code work} is told how far it is;
     * cancelled, it is what was found until then.
     */
    static List<Problem> audited(LoadedRun loaded, Work work) {
        Run run = loaded.run();
        Problems found = new Problems(run, loaded.release(), LIMIT);
        List<Problem> problems = new ArrayList<>();
        found.events(work::cancelled).forEach(p -> problems.add(of(p)));
        problems.addAll(loaded.findings());
        int last = auditable(loaded);
        RunAudit audit = new RunAudit(run, loaded.release());
        audit.violations().forEach(v -> problems.add(of(run, v, 0)));
        while (audit.step() < last && problems.size() < LIMIT && !work.cancelled()) {
            List<Violation> broken = audit.next();
            broken.forEach(v -> problems.add(of(run, v, audit.step())));
            work.progress(audit.step(), last);
        }
        problems.sort(Comparator.comparingInt(Problem::record));
        return List.copyOf(problems);
    }

    /** What is broken in the state after operation {@code step}. */
    static List<Problem> audited(LoadedRun loaded, State state, int step) {
        return Audit.of(state, LIMIT).violations().stream()
                .map(v -> of(loaded.run(), v, step))
                .toList();
    }

    static Problem of(Run run, Violation violation, int step) {
        return new Problem(true, step, Math.max(0, run.positionAfter(step) - 1), violation.text(), violation.target());
    }

    private static Problem of(Problems.Problem problem) {
        boolean violation = problem.severity() != Problems.Severity.MESSAGE;
        return new Problem(
                violation, problem.step(), Math.max(0, problem.position() - 1), problem.text(), problem.target());
    }

    /** Up to which step every holder is known: of a scenario all of it, of a recording what was simulated, of a state of a real machine what has contents. */
    static int auditable(LoadedRun loaded) {
        int all = loaded.run().operationCount();
        if (loaded.recorded().isEmpty()) {
            boolean known = loaded.imported()
                    .map(ImportedState::isAuditable)
                    .orElse(loaded.scenario().isPresent());
            return known ? all : 0;
        }
        int simulated = 0;
        while (simulated < all && loaded.recorded().get().isSimulated(simulated + 1)) {
            simulated++;
        }
        return simulated;
    }
}
