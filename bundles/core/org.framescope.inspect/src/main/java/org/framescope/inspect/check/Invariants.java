// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.ShadowPins;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.Machine;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;

/**
 * What must hold between two operations, apart from what the holders of frames decide: every {@link Invariant} of frames
 * (F, T), domains (D), descriptors (L), shadows (S), the M2P (P) and concurrency (C) that can be told from one state. Follows
 * a state from step to step. Asked in the middle of an operation, the answer may name what the operation is about to put
 * right. Confined to one thread.
 */
public final class Invariants {
    private State state;
    private Tally tally = new Tally();
    private final List<Violation> first = new ArrayList<>();

    /** Looks at {@code state}. Cost: one pass over the frame table, all records, every list walked once. */
    public Invariants(State state) {
        this.state = state;
        scan(first::add);
        checkRest(first::add);
    }

    /** Everything broken in {@code state}. Cost: that of {@link #Invariants(State)}. */
    public static List<Violation> check(State state) {
        return new Invariants(state).first;
    }

    /** The ids of the invariants that are broken in {@code machine} as it stands. Cost: that of {@link #Invariants(State)}. */
    public static List<String> broken(Machine machine) {
        return check(new State(machine.words().reading(), machine.release())).stream()
                .map(Violation::invariant)
                .distinct()
                .toList();
    }

    /** Everything broken in the present state, each frame looked at anew. Cost: that of {@link #Invariants(State)}. */
    public List<Violation> all() {
        return check(state);
    }

    private void scan(Consumer<Violation> found) {
        FrameInvariants frames = new FrameInvariants(state);
        Tally.Counter counter = tally.new Counter(state, 1);
        state.reading().rows(0, state.maxPage(), (mfn, _, caf, taf, tail) -> {
            frames.check(mfn, caf, taf, tail, found);
            counter.count(caf, taf, tail);
        });
        state.reading().visit(Space.M2P, (address, gpfn) -> frames.checkM2p(Space.index(address), gpfn, found));
    }

    private void checkRest(Consumer<Violation> found) {
        DomainInvariants domains = new DomainInvariants(state, tally);
        state.machine().domainIds().forEach(id -> domains.check(id, found));
        VcpuInvariants vcpus = new VcpuInvariants(state);
        all(state).forEach(vcpu -> vcpus.check(vcpu, found));
        new PcpuInvariants(state).check(found);
        new MachineInvariants(state, tally).check(found);
        new ShadowInvariants(state, tally).check(found);
    }

    /**
     * Goes on to the state that {@code changes} lead to from the present one. Cost follows what changed, and the lists of the
     * domains concerned.
     *
     * @return what is broken as far as it concerns frames, vCPUs, CPUs and domains of which a word changed; if nothing was
     *     broken before, that is something exactly when something is broken now
     */
    public List<Violation> follow(Changes changes) {
        state = changes.to();
        Concerned what = new Concerned(changes);
        Tally.Counter before = tally.new Counter(changes.from(), -1);
        Tally.Counter after = tally.new Counter(state, 1);
        what.rows.forEach(before::count);
        what.rows.forEach(after::count);
        List<Violation> found = new ArrayList<>();
        FrameInvariants frames = new FrameInvariants(state);
        what.frames.forEach(mfn -> frames.check(mfn, found::add));
        DomainInvariants accounting = new DomainInvariants(state, tally);
        what.domains.forEach(id -> accounting.check(id, found::add));
        VcpuInvariants slots = new VcpuInvariants(state);
        LongStream concerned = what.cpus ? all(state) : what.vcpus.stream().mapToLong(Long::longValue);
        concerned.forEach(vcpu -> slots.check(vcpu, found::add));
        if (what.cpus || !what.vcpus.isEmpty() || !what.domains.isEmpty()) {
            new PcpuInvariants(state).check(found::add);
        }
        new MachineInvariants(state, tally).check(found::add);
        if (ShadowPins.hasShadows(state)) {
            new ShadowInvariants(state, tally).check(found::add);
        }
        return found;
    }

    private static LongStream all(State state) {
        return LongStream.range(0, state.machine().vcpuCount());
    }

    /** What changes concern. */
    private static final class Concerned {
        private final State from;
        private final State to;
        private final PageInfoLayout layout;
        private final Set<Long> frames = new TreeSet<>();
        private final Set<Long> rows = new TreeSet<>();
        private final Set<Long> vcpus = new TreeSet<>();
        private final Set<Integer> domains = new TreeSet<>();
        private boolean cpus;

        Concerned(Changes changes) {
            from = changes.from();
            to = changes.to();
            layout = to.layout();
            for (int i = 0; i < changes.count(); i++) {
                long index = Space.index(changes.address(i));
                switch (Space.of(changes.address(i)).orElseThrow()) {
                    case VCPU -> vcpus.add(index / VcpuWord.RECORD_WORDS);
                    case DOMAIN -> domains.add((int) (index / DomainWord.RECORD_WORDS));
                    case PCPU -> cpus = true;
                    case M2P -> frames.add(index);
                    case FRAME -> addRow(index / FrameView.ROW_WORDS, (int) (index % FrameView.ROW_WORDS));
                    default -> {
                        // claims and free frames are looked at in any case; nothing else is checked
                    }
                }
            }
        }

        /** A changed link, sort or owner concerns the owner's lists, a changed type the slots of its vCPUs. */
        private void addRow(long mfn, int word) {
            frames.add(mfn);
            MachineView before = from.machine();
            MachineView after = to.machine();
            if (word == FrameView.LINK) {
                addOwner(after.frames().owner(mfn));
                return;
            }
            rows.add(mfn);
            int owner = after.frames().owner(mfn);
            if (word == FrameView.TAF && owner >= 0) {
                addVcpus(after, owner);
            }
            boolean sorted = word == FrameView.CAF
                    && sort(before.frames().caf(mfn)) != sort(after.frames().caf(mfn));
            boolean reowned = word == FrameView.TAIL
                    && before.frames().ownerPdx(mfn) != after.frames().ownerPdx(mfn);
            if (sorted || reowned || word == FrameView.TAF && isL4(before, after, mfn)) {
                addOwner(before.frames().owner(mfn));
                addOwner(owner);
            }
        }

        private long sort(long caf) {
            return caf & (layout.stateMask() | layout.xenHeap() | layout.extra()) | Math.min(1, layout.count(caf));
        }

        private boolean isL4(MachineView before, MachineView after, long mfn) {
            long taf = before.frames().taf(mfn);
            long now = after.frames().taf(mfn);
            return layout.type(taf) == PageType.L4 || layout.type(now) == PageType.L4;
        }

        private void addOwner(int owner) {
            if (owner >= 0) {
                domains.add(owner);
            }
        }

        private void addVcpus(MachineView machine, int owner) {
            long first = machine.domains().get(owner, DomainWord.VCPU_BASE);
            long count = machine.domains().get(owner, DomainWord.NR_VCPUS);
            for (long vcpu = first; vcpu < first + count; vcpu++) {
                vcpus.add(vcpu);
            }
        }
    }
}
