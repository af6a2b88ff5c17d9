// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.framescope.inspect.check.Invariant;
import org.framescope.inspect.check.Violation;
import org.framescope.machine.Release;
import org.framescope.run.Run;

/**
 * The first step of a run that breaks one of some invariants: where a breakpoint on them stops.
 *
 * @param step number of the operation; 0 for the beginning
 * @param position the position right after it
 * @param violations what it broke of these invariants and was not broken before it, at least one
 */
public record FirstViolation(int step, int position, List<Violation> violations) {
    /**
     * Looks for it after step {@code after} of {@code run}; -1 looks at the beginning as well. What is broken at
     * {@code after} already is passed over until it is mended and breaks again.
     *
     * <p>Cost: that of {@link RunAudit}, some ten microseconds a step and milliseconds at the start; for a thread that may
     * take its time.
     *
     * @param invariants those that are asked for; none: nothing is found
     * @param goOn is asked with the number of each step before it is looked at; looking ends when it says false
     * @return empty when no further step breaks one, or when looking was ended
     * @throws IndexOutOfBoundsException when the run has no step {@code after} and it is not -1
     */
    public static Optional<FirstViolation> after(
            int after, Run run, Release release, Set<Invariant> invariants, IntPredicate goOn) {
        if (invariants.isEmpty() || !goOn.test(Math.max(after, 0))) {
            return Optional.empty();
        }
        RunAudit audit = new RunAudit(run, release, Math.max(after, 0));
        List<Violation> found = after < 0 ? of(ids(invariants), audit.violations()) : List.of();
        return found.isEmpty() ? ahead(audit, run, invariants, goOn) : Optional.of(new FirstViolation(0, 0, found));
    }

    /**
     * As {@link #after}, from where {@code audit}, which is one of {@code run}, stands; it goes on to the step that breaks
     * something, or to the one before which {@code goOn} says false. Cost: that of its steps.
     */
    public static Optional<FirstViolation> ahead(
            RunAudit audit, Run run, Set<Invariant> invariants, IntPredicate goOn) {
        Set<String> wanted = ids(invariants);
        List<Violation> found = List.of();
        while (found.isEmpty() && audit.step() < run.operationCount() && goOn.test(audit.step() + 1)) {
            found = of(wanted, audit.next());
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new FirstViolation(audit.step(), run.positionAfter(audit.step()), found));
    }

    private static Set<String> ids(Set<Invariant> invariants) {
        return invariants.stream().map(Invariant::id).collect(Collectors.toSet());
    }

    private static List<Violation> of(Set<String> wanted, List<Violation> violations) {
        return violations.stream().filter(v -> wanted.contains(v.invariant())).toList();
    }
}
