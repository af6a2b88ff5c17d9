// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.check.Violation;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Event;
import org.framescope.machine.Param;
import org.framescope.machine.Release;
import org.framescope.run.RecordKind;
import org.framescope.run.Run;

/** What went wrong in a run: messages of Xen's, assertions that would fire, and invariants that broke. */
public final class Problems {
    /** How grave a problem is. */
    public enum Severity {
        /** Xen prints a message; guests cause these at will. */
        MESSAGE,
        /** An ASSERT or BUG would fire. */
        BUG,
        /** An invariant broke. */
        VIOLATION
    }

    /**
     * One problem.
     *
     * @param severity how grave it is
     * @param step number of the operation; 0 for the beginning
     * @param position the position right after it
     * @param text what Xen would print, or the invariant with both sides
     * @param target frame, vCPU, CPU or domain concerned, or null
     */
    public record Problem(Severity severity, int step, int position, String text, Target target) {}

    private final Run run;
    private final Release release;
    private final int limit;
    private final Names names;

    /** The problems of {@code run}, at most {@code limit} of each sort. */
    public Problems(Run run, Release release, int limit) {
        this.run = run;
        this.release = release;
        this.limit = limit;
        names = State.at(run, run.length(), release).names();
    }

    /** Messages and assertions, in order. Cost: one pass over the records; {@code cancelled} is asked on the way. */
    public List<Problem> events(BooleanSupplier cancelled) {
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < run.length() && found.size() < limit; i++) {
            if ((i & 0xffff) == 0xffff && cancelled.getAsBoolean()) {
                return found;
            }
            if (run.kind(i) == RecordKind.EVENT && run.event(i).severity() != Event.Severity.INFO) {
                Event event = run.event(i);
                long[] args = run.eventArgs(i);
                boolean bug = event.severity() == Event.Severity.BUG;
                found.add(new Problem(
                        bug ? Severity.BUG : Severity.MESSAGE,
                        Math.min(run.operationCount(), run.operationsAt(i) + 1),
                        i + 1,
                        names.event(event, args),
                        target(event, args)));
            }
        }
        return found;
    }

    private static Target target(Event event, long[] args) {
        for (int i = 0; i < args.length && i < event.params().size(); i++) {
            Param.Kind kind = event.params().get(i).kind();
            if (kind == Param.Kind.MFN) {
                return Target.frame(args[i]);
            }
            if (kind == Param.Kind.VCPU && args[i] >= 0) {
                return Target.vcpu(args[i]);
            }
        }
        return null;
    }

    /**
     * Invariants that break, the reference equations of every frame among them, each at the first step after which it is
     * broken; one that is mended and breaks again comes again. Cost: {@link RunAudit}; {@code cancelled} is asked before
     * each step.
     *
     * @param last number of the last operation that is looked at
     */
    public List<Problem> violations(int last, BooleanSupplier cancelled) {
        List<Problem> found = new ArrayList<>();
        if (last == 0) {
            return found;
        }
        RunAudit audit = new RunAudit(run, release);
        audit.violations().forEach(v -> found.add(problem(v, 0)));
        while (audit.step() < last && found.size() < limit && !cancelled.getAsBoolean()) {
            audit.next().forEach(v -> found.add(problem(v, audit.step())));
        }
        return found;
    }

    private Problem problem(Violation violation, int step) {
        return new Problem(Severity.VIOLATION, step, run.positionAfter(step), violation.text(), violation.target());
    }
}
