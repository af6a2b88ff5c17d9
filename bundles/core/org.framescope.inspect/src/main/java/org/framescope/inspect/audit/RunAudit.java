// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.inspect.State;
import org.framescope.inspect.check.Invariants;
import org.framescope.inspect.check.Violation;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.FrameView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.Release;
import org.framescope.run.Cursor;
import org.framescope.run.Run;

/**
 * Audits a run step by step, each step as far as it changed something; what it finds is what {@link Audit} finds in the
 * state after the step. Confined to one thread.
 */
public final class RunAudit {
    private final Release release;
    private final Run run;
    private final Cursor cursor;
    private final ReferenceCounts counts;
    private final Set<Long> broken = new TreeSet<>();
    private Set<Violation> standing = new LinkedHashSet<>();
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
        recheckAll(state);
        standing = whole(state);
    }

    /** The number of operations that are complete. */
    public int step() {
        return step;
    }

    /** What is broken now. */
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
     * @return what the operation broke and was not broken before; none when there is no further operation
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
        Set<Long> touched = counts.follow(changes);
        Set<Violation> now = touched == null ? rechecked(after) : check(changes, touched);
        List<Violation> fresh = new ArrayList<>(now);
        fresh.removeAll(standing);
        standing = now;
        return fresh;
    }

    private Set<Violation> rechecked(State after) {
        recheckAll(after);
        return whole(after);
    }

    private void recheckAll(State state) {
        broken.clear();
        Equations equations = new Equations(state);
        for (long mfn = 0; mfn < state.maxPage(); mfn++) {
            if (equations.isBroken(mfn, counts.general(mfn), counts.type(mfn))) {
                broken.add(mfn);
            }
        }
    }

    private Set<Violation> whole(State state) {
        Set<Violation> all = new LinkedHashSet<>(new Equations(state).violations(broken));
        all.addAll(new EntryInvariants(state).all());
        all.addAll(Invariants.check(state));
        return all;
    }

    /** While something is broken the whole state is looked at, as what mends it need not touch the same words. */
    private Set<Violation> check(Changes changes, Set<Long> touched) {
        State after = changes.to();
        Equations equations = new Equations(after);
        for (long mfn : touched) {
            if (equations.isBroken(mfn, counts.general(mfn), counts.type(mfn))) {
                broken.add(mfn);
            } else {
                broken.remove(mfn);
            }
        }
        if (!standing.isEmpty() || !broken.isEmpty() || retypes(changes, touched)) {
            return whole(after);
        }
        Set<Violation> found = new LinkedHashSet<>(new EntryInvariants(after).of(touched));
        found.addAll(new HashSet<>(Invariants.check(changes)));
        return found.isEmpty() ? found : whole(after);
    }

    /** Whether a frame that entries name has another type: they stand in tables that may not have changed. */
    private boolean retypes(Changes changes, Set<Long> touched) {
        FrameView before = changes.from().machine().frames();
        FrameView after = changes.to().machine().frames();
        PageInfoLayout layout = changes.to().layout();
        return touched.stream()
                .anyMatch(mfn -> counts.type(mfn) > 0 && layout.type(before.taf(mfn)) != layout.type(after.taf(mfn)));
    }
}
