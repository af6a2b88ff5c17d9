// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.inspect.State;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.DomainWord;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.Space;
import org.framescope.machine.VcpuWord;

/**
 * What must hold between two operations, as far as it can be told from a few words each: F-INV-1 and 3, T-INV-1, 5, 6 and
 * 9, D-INV-1, 2, 4 and 7, L-INV-1 to 4 and 7 of the reference of invariants. Asked in the middle of an operation, the
 * answer may name what the operation is about to put right.
 */
public final class Invariants {
    private Invariants() {}

    /** Everything broken in {@code state}. Cost: two words a frame, all records, every list walked once. */
    public static List<Violation> check(State state) {
        List<Violation> found = new ArrayList<>();
        FrameInvariants frames = new FrameInvariants(state);
        for (long mfn = 0; mfn < state.maxPage(); mfn++) {
            frames.check(mfn, found::add);
        }
        DomainInvariants domains = new DomainInvariants(state);
        state.machine().domainIds().forEach(id -> domains.check(id, found::add));
        VcpuInvariants vcpus = new VcpuInvariants(state);
        for (long vcpu = 0; vcpu < state.machine().vcpuCount(); vcpu++) {
            vcpus.check(vcpu, found::add);
        }
        new PcpuInvariants(state).check(found::add);
        return found;
    }

    /**
     * What is broken in the state that {@code changes} lead to, as far as it concerns frames, vCPUs, CPUs and domains of
     * which a word changed. Cost follows what changed, and the lists of the domains concerned.
     */
    public static List<Violation> check(Changes changes) {
        State state = changes.to();
        Set<Long> vcpus = new TreeSet<>();
        Set<Integer> domains = new TreeSet<>();
        boolean cpus = false;
        for (int i = 0; i < changes.count(); i++) {
            long index = Space.index(changes.address(i));
            switch (Space.of(changes.address(i)).orElseThrow()) {
                case VCPU -> vcpus.add(index / VcpuWord.RECORD_WORDS);
                case DOMAIN -> domains.add((int) (index / DomainWord.RECORD_WORDS));
                case PCPU -> cpus = true;
                case FRAME -> addOwner(state, index, domains, vcpus);
                default -> {
                    // nothing is checked that these words decide
                }
            }
        }
        List<Violation> found = new ArrayList<>();
        FrameInvariants frames = new FrameInvariants(state);
        changes.frames().forEach(mfn -> frames.check(mfn, found::add));
        DomainInvariants accounting = new DomainInvariants(state);
        domains.forEach(id -> accounting.check(id, found::add));
        VcpuInvariants slots = new VcpuInvariants(state);
        (cpus ? all(state) : vcpus).forEach(vcpu -> slots.check(vcpu, found::add));
        if (cpus || !vcpus.isEmpty() || !domains.isEmpty()) {
            new PcpuInvariants(state).check(found::add);
        }
        return found;
    }

    private static Set<Long> all(State state) {
        Set<Long> vcpus = new TreeSet<>();
        for (long vcpu = 0; vcpu < state.machine().vcpuCount(); vcpu++) {
            vcpus.add(vcpu);
        }
        return vcpus;
    }

    /** A changed link concerns the owner's lists, a changed type the slots of its vCPUs. */
    private static void addOwner(State state, long index, Set<Integer> domains, Set<Long> vcpus) {
        MachineView machine = state.machine();
        long word = index % FrameView.ROW_WORDS;
        int owner = machine.frames().owner(index / FrameView.ROW_WORDS);
        if (owner >= 0 && word == FrameView.LINK) {
            domains.add(owner);
        } else if (owner >= 0 && word == FrameView.TAF) {
            long first = machine.domains().get(owner, DomainWord.VCPU_BASE);
            long count = machine.domains().get(owner, DomainWord.NR_VCPUS);
            for (long vcpu = first; vcpu < first + count; vcpu++) {
                vcpus.add(vcpu);
            }
        }
    }
}
