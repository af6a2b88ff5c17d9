// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.check.Invariant;
import org.framescope.inspect.check.Violation;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.Holder;
import org.framescope.inspect.frames.HolderKind;
import org.framescope.inspect.frames.Holders;
import org.framescope.inspect.text.Names;
import org.framescope.machine.FrameView;
import org.framescope.machine.Space;

/**
 * The two reference equations of a frame. A free or offlined frame counts nothing, its type word is list data; of a page
 * of a shadow both words mean other things.
 */
final class Equations {
    private final State state;
    private final FrameView frames;

    Equations(State state) {
        this.state = state;
        frames = state.machine().frames();
    }

    /** Whether {@code mfn} counts references: not if it is a page of a shadow. */
    boolean apply(long mfn) {
        return frames.caf(mfn) != 0
                || frames.taf(mfn) == 0
                || !FrameRow.of(state, mfn).shadow();
    }

    /** The broken equations of each of {@code broken}, with every term. Cost: {@link Holders#of}, once for all. */
    List<Violation> violations(Iterable<Long> broken) {
        List<Violation> found = new ArrayList<>();
        Holders.of(state, broken).forEach(holders -> {
            FrameRow row = holders.frame();
            if (holders.unexplainedGeneral() != 0) {
                found.add(violation(
                        Invariant.R_INV_1.id(),
                        row,
                        row.count(),
                        holders.unexplainedGeneral(),
                        holders.general(),
                        true));
            }
            if (holders.unexplainedType() != 0) {
                found.add(violation(
                        Invariant.R_INV_2.id(),
                        row,
                        row.typeCount(),
                        holders.unexplainedType(),
                        holders.type(),
                        false));
            }
        });
        return found;
    }

    private static Violation violation(
            String invariant, FrameRow row, long actual, long unexplained, List<Holder> holders, boolean general) {
        Map<String, Long> terms = new LinkedHashMap<>();
        for (Holder holder : holders) {
            terms.merge(term(holder), (long) (general ? holder.general() : holder.type()), Long::sum);
        }
        return new Violation(
                invariant,
                "frame " + Names.mfn(row.mfn()),
                Long.toString(actual - unexplained),
                Long.toString(actual),
                Target.frame(row.mfn()),
                terms.entrySet().stream()
                        .map(t -> t.getKey() + "=" + t.getValue())
                        .toList());
    }

    /** What known behaviours of Xen keep, a finding for each frame and behaviour, with every term of its general count. */
    static List<Violation> known(State state) {
        Set<Long> kept = new TreeSet<>();
        state.reading().visit(Space.KEPT, (address, n) -> {
            if (n > 0) {
                kept.add(Space.index(address));
            }
        });
        List<Violation> found = new ArrayList<>();
        Holders.of(state, kept)
                .forEach(holders -> holders.general().stream()
                        .map(Holder::kind)
                        .filter(HolderKind.KEPT.label()::equals)
                        .distinct()
                        .forEach(behaviour -> {
                            long actual = holders.frame().count();
                            List<Holder> terms = holders.general();
                            long n = terms.stream()
                                    .filter(h -> h.kind().equals(behaviour))
                                    .count();
                            found.add(violation(behaviour, holders.frame(), actual, n, terms, true));
                        }));
        return found;
    }

    /** {@code allocation}, {@code gdt:d1v0/3}, {@code l1:0x13/5}. */
    private static String term(Holder holder) {
        String by = holder.by() == null ? "" : ":" + holder.by();
        return holder.kind() + by + (holder.slot() < 0 ? "" : "/" + holder.slot());
    }
}
