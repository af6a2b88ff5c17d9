// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.framescope.inspect.audit.FirstViolation;
import org.framescope.inspect.audit.RunAudit;
import org.framescope.inspect.check.Invariant;
import org.framescope.run.Run;

/**
 * Stops playing right after the step that breaks a chosen invariant, and at broken assertions of Xen's. Each step that playing passes is audited, some ten
 * microseconds each; where playing begins the whole state is. What is broken there already stops nothing. Of the cursor's
 * thread, but for choosing.
 */
final class ViolationStop {
    /**
     * How far playing came.
     *
     * @param position where the cursor is to stand
     * @param stop whether it is to stay there
     * @param broken the invariants because of which it is
     */
    record Reached(int position, boolean stop, Optional<FirstViolation> broken) {}

    private volatile Set<Invariant> chosen = Set.of();
    private RunAudit audit;
    private LoadedRun audited;

    /** From now on playing stops at these; none: nowhere. Safe on any thread. */
    void choose(Set<Invariant> invariants) {
        chosen = Set.copyOf(invariants);
    }

    /** How far the way from {@code from} to {@code to} is free; it ends early as well when {@code goOn} says so. */
    Reached on(LoadedRun loaded, int from, int to, BooleanSupplier goOn) {
        Set<Invariant> wanted = chosen;
        if (wanted.isEmpty()) {
            return new Reached(to, false, Optional.empty());
        }
        Run run = loaded.run();
        int end = assertion(run, from, to);
        int first = run.operationsAt(from);
        int known = loaded.recorded().isEmpty() ? run.operationCount() : Problem.auditable(loaded);
        int last = Math.min(run.operationsAt(end), known);
        if (first >= last) {
            return new Reached(end, end < to, Optional.empty());
        }
        if (audited != loaded || audit.step() != first) {
            audit = new RunAudit(run, loaded.release(), first);
            audited = loaded;
        }
        Optional<FirstViolation> broken =
                FirstViolation.ahead(audit, run, wanted, step -> step <= last && goOn.getAsBoolean());
        boolean free = broken.isEmpty() && audit.step() == last;
        int position = free ? end : Math.max(from, run.positionAfter(audit.step()));
        return new Reached(position, broken.isPresent() || free && end < to, broken);
    }

    /** The position right after the first broken assertion between {@code from} and {@code to}; {@code to} if there is none. */
    private static int assertion(Run run, int from, int to) {
        StopCondition broken = StopCondition.violation();
        int i = from;
        while (i < to && !broken.stopsAt(run, i)) {
            i++;
        }
        return Math.min(to, i + 1);
    }
}
