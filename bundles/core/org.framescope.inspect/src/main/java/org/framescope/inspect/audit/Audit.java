// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.framescope.inspect.State;
import org.framescope.inspect.check.Invariants;
import org.framescope.inspect.check.Violation;

/**
 * Everything that is wrong in one state: the reference equations of each frame, holders that do not fit the frame they name,
 * linear page tables, and the {@link Invariants}.
 *
 * @param frames number of frames whose equations were checked
 * @param violations what is broken: equations first, in order of frame
 * @param known what the register of known behaviours of Xen explains: counts above what any holder could put
 * @param complete false when more frames than asked for are broken
 */
public record Audit(long frames, List<Violation> violations, List<Violation> known, boolean complete) {
    /**
     * Audits {@code state}; names at most {@code limit} frames whose equations are broken. Two threads share the work.
     * Cost: one pass over the frame table and the tables in use by one, {@link Invariants} by the other.
     */
    public static Audit of(State state, int limit) {
        ForkJoinTask<List<Violation>> invariants = ForkJoinPool.commonPool().submit(() -> Invariants.check(state));
        EntryInvariants entries = new EntryInvariants(state);
        ReferenceCounts counts = new ReferenceCounts(state, entries);
        TreeSet<Long> broken = counts.broken();
        Equations equations = new Equations(state);
        broken.removeIf(mfn -> !equations.apply(mfn));
        boolean complete = broken.size() <= limit;
        List<Violation> violations = new ArrayList<>(
                equations.violations(broken.stream().limit(limit).toList()));
        violations.addAll(entries.found());
        violations.addAll(new LinearInvariants(state, counts).of(counts.tables()));
        violations.addAll(invariants.join());
        return new Audit(state.maxPage(), List.copyOf(violations), Equations.known(state), complete);
    }
}
