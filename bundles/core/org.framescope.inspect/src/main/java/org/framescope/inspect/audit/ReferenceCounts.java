// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.HolderKind;
import org.framescope.inspect.frames.References;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageView;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;

/**
 * How many references to each frame its holders add up to, in one state; follows the state from step to step. Confined to
 * one thread.
 */
final class ReferenceCounts {
    private State state;
    private SparseInts general;
    private SparseInts type;
    private Set<Long> touched = new LinkedHashSet<>();

    /** Counts those of {@code state}. */
    ReferenceCounts(State state) {
        recount(state);
    }

    State state() {
        return state;
    }

    /** How many general references the holders of {@code mfn} have. */
    int general(long mfn) {
        return general.get(mfn);
    }

    /** How many type references the holders of {@code mfn} have. */
    int type(long mfn) {
        return type.get(mfn);
    }

    private void recount(State now) {
        state = now;
        general = new SparseInts(now.maxPage());
        type = new SparseInts(now.maxPage());
        new References(now).visit((kind, target, _, _) -> count(kind, target, 1));
    }

    private void count(HolderKind kind, long target, int sign) {
        general.add(target, sign * kind.general());
        if (kind.type() != 0) {
            type.add(target, sign * kind.type());
        }
    }

    /**
     * Goes on to the state that {@code changes} lead to from the present one.
     *
     * @return the frames whose counts or words may have changed; null when everything was counted anew
     */
    Set<Long> follow(Changes changes) {
        Touched what = Touched.by(changes);
        touched = new LinkedHashSet<>(what.frames);
        if (!what.everything) {
            visit(changes.from(), what, -1);
        }
        if (what.everything || what.reowned.stream().anyMatch(mfn -> isHeldByOthers(mfn, changes))) {
            recount(changes.to());
            return null;
        }
        state = changes.to();
        visit(state, what, 1);
        return touched;
    }

    /** Whether holders that did not change name {@code mfn}: what they hold may depend on its owner. */
    private boolean isHeldByOthers(long mfn, Changes changes) {
        return general.get(mfn) != 0
                || type.get(mfn) != 0
                || changes.from().machine().frames().owner(mfn) == MachineView.DOMID_IO
                || changes.to().machine().frames().owner(mfn) == MachineView.DOMID_IO;
    }

    private void visit(State at, Touched what, int sign) {
        References references = new References(at);
        References.Visitor counting = (kind, target, _, _) -> {
            count(kind, target, sign);
            touched.add(target);
        };
        what.frames.forEach(mfn -> references.visitFrame(mfn, counting));
        what.vcpus.forEach(vcpu -> references.visitVcpu(vcpu, counting));
        references.visitShadows(counting);
        if (what.domains) {
            references.visitDomains(counting);
        }
    }

    /** What changed, sorted by what it means for references. */
    private static final class Touched {
        private final Set<Long> frames = new LinkedHashSet<>();
        private final Set<Long> reowned = new LinkedHashSet<>();
        private final Set<Long> vcpus = new TreeSet<>();
        private boolean domains;
        private boolean everything;

        static Touched by(Changes changes) {
            Touched touched = new Touched();
            for (int i = 0; i < changes.count(); i++) {
                touched.add(changes.address(i), changes);
            }
            return touched;
        }

        private void add(long address, Changes changes) {
            long index = Space.index(address);
            switch (Space.of(address).orElseThrow()) {
                case FRAME -> {
                    long mfn = index / FrameView.ROW_WORDS;
                    int word = (int) (index % FrameView.ROW_WORDS);
                    if (word != FrameView.LINK) {
                        frames.add(mfn);
                    }
                    if (word == FrameView.TAIL && owner(changes.from(), mfn) != owner(changes.to(), mfn)) {
                        reowned.add(mfn);
                    }
                }
                case PAGE -> {
                    frames.add(index / PageView.WORDS);
                    domains = true;
                }
                case KEPT -> frames.add(index);
                case VCPU -> vcpus.add(index / VcpuWord.RECORD_WORDS);
                case DOMAIN -> {
                    everything |= decides((int) (index % DomainWord.RECORD_WORDS));
                    domains = true;
                }
                case OWNER -> everything = true;
                case GLOBAL -> everything |= index == GlobalWord.ZERO_PAGE.offset();
                default -> {
                    // nothing there holds a reference
                }
            }
        }

        private static int owner(State state, long mfn) {
            return state.machine().frames().owner(mfn);
        }

        private static boolean decides(int word) {
            return word == DomainWord.KIND.offset()
                    || word == DomainWord.EXISTS.offset()
                    || word == DomainWord.EXTERNAL_PAGING.offset()
                    || word == DomainWord.SHADOW_MODE.offset();
        }
    }
}
