// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.framescope.inspect.State;
import org.framescope.inspect.check.Invariants;
import org.framescope.inspect.check.StepInvariants;
import org.framescope.inspect.check.Violation;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.Release;
import org.framescope.run.Cursor;
import org.framescope.run.Run;

/**
 * Audits a run step by step, each step as far as it changed something; what it finds is what {@link Audit} finds in the
 * state after the step. Confined to one thread.
 */
public final class RunAudit {
    /** The operation of recordings that stores into a frame from outside, whatever its type. */
    private static final String POKE = "poke";

    private final Release release;
    private final Run run;
    private final Cursor cursor;
    private final ReferenceCounts counts;
    private final Invariants invariants;
    private final TreeSet<Long> broken = new TreeSet<>();
    private Set<Violation> standing;
    private int step;

    /** Begins before the first operation of {@code run}. */
    public RunAudit(Run run, Release release) {
        this(run, release, 0);
    }

    /**
     * Begins after operation {@code step} of {@code run}, 0 to {@code run.operationCount()}.
     *
     * @throws IndexOutOfBoundsException when there is no such step
     */
    public RunAudit(Run run, Release release, int step) {
        this.run = run;
        this.release = release;
        this.step = Objects.checkIndex(step, run.operationCount() + 1);
        cursor = new Cursor(run);
        cursor.toStep(step);
        State state = new State(cursor.reading(), release);
        counts = new ReferenceCounts(state);
        invariants = new Invariants(state);
        recheckAll(state);
        standing = whole(state);
    }

    /** The number of operations that are complete. */
    public int step() {
        return step;
    }

    /** What is broken now: what {@link Audit} finds. */
    public List<Violation> violations() {
        return List.copyOf(standing);
    }

    /** What known behaviours of Xen keep now: see {@link Audit#known}. */
    public List<Violation> known() {
        return Equations.known(counts.state());
    }

    /**
     * Goes on by one operation.
     *
     * @return what the operation broke and was not broken before, and what it did that no step may do
     *     ({@link StepInvariants}); none when there is no further operation
     */
    public List<Violation> next() {
        if (step == run.operationCount()) {
            return List.of();
        }
        step++;
        cursor.toStep(step);
        State before = counts.state();
        State after = new State(cursor.reading(), release);
        Changes changes = Changes.between(before, after);
        EntryInvariants entries = new EntryInvariants(after);
        Set<Long> touched = counts.follow(changes, entries);
        List<Violation> concerned = new ArrayList<>(invariants.follow(changes));
        concerned.addAll(entries.found());
        Set<Violation> now = touched == null ? rechecked(after) : check(after, touched, concerned);
        List<Violation> fresh = new ArrayList<>(now);
        if (!standing.isEmpty()) {
            fresh.removeAll(standing);
        }
        boolean poked = run.call(run.operation(step)).name().equals(POKE);
        fresh.addAll(StepInvariants.check(changes, !poked));
        standing = now;
        return fresh;
    }

    private Set<Violation> rechecked(State after) {
        recheckAll(after);
        return whole(after);
    }

    private void recheckAll(State state) {
        Equations equations = new Equations(state);
        broken.clear();
        broken.addAll(counts.broken());
        broken.removeIf(mfn -> !equations.apply(mfn));
    }

    private Set<Violation> whole(State state) {
        Set<Violation> all = new LinkedHashSet<>(new Equations(state).violations(broken));
        all.addAll(EntryInvariants.all(state));
        all.addAll(new LinearInvariants(state, counts).of(frames(state)));
        all.addAll(invariants.all());
        return all;
    }

    private static Iterable<Long> frames(State state) {
        return LongStream.range(0, state.maxPage())::iterator;
    }

    /** While something is broken the whole state is looked at, as what mends it need not touch the same words. */
    private Set<Violation> check(State after, Set<Long> touched, List<Violation> concerned) {
        Equations equations = new Equations(after);
        for (long mfn : touched) {
            if (counts.isBroken(mfn) && equations.apply(mfn)) {
                broken.add(mfn);
            } else {
                broken.remove(mfn);
            }
        }
        boolean holds = standing.isEmpty()
                && broken.isEmpty()
                && concerned.isEmpty()
                && new LinearInvariants(after, counts).of(touched).isEmpty();
        return holds ? Set.of() : whole(after);
    }
}
