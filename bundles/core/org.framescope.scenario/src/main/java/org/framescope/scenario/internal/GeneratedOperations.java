// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.framescope.machine.DomainKind;
import org.framescope.machine.MachineView;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;

/**
 * Random operations over everything the hypervisor can be asked to do: {@code count} operations by and on {@code guests}
 * PV guests and a control domain, on {@code cpus} physical CPUs, decided by {@code seed} alone. A guest has two vCPUs and
 * {@value #FRAMES} frames, each with a role that most operations respect and some do not: tables of the four levels,
 * descriptor pages, data. So trees grow, are pinned, loaded, mapped by others, torn down and built again, and every refusal
 * is met as well. Operations are made one after the other and not kept.
 */
public record GeneratedOperations(long count, int guests, int cpus, long seed, Operations known) implements Plan {
    /** Operations that may be asked for. */
    public static final long MAX_COUNT = 100_000_000;
    /** Guests that may be asked for. */
    public static final int MAX_GUESTS = 64;

    static final int FRAMES = 24;
    static final int VCPUS = 2;
    static final int MAX_PAGES = 64;
    private static final int STRIDE = 0x20;
    private static final int FIRST = 0x100;

    /** The first of the frames of guest {@code domid}, 1 to {@link #guests}; 0 is the control domain. */
    static long firstFrame(int domid) {
        return FIRST + (long) STRIDE * domid;
    }

    @Override
    public MachineShape shape() {
        return new MachineShape(2048 + 512L * (guests + 1) + 8L * cpus, cpus, true);
    }

    @Override
    public List<SetupStep> setup() {
        List<SetupStep> steps = new ArrayList<>();
        for (int domid = 0; domid <= guests; domid++) {
            steps.add(new SetupStep.MakeDomain(null, new DomainDecl(domid, DomainKind.PV64, VCPUS, MAX_PAGES, 0)));
            for (int i = 0; i < FRAMES; i++) {
                steps.add(new SetupStep.TakeFrame(null, firstFrame(domid) + i, SetupStep.Holder.DOMAIN, domid));
            }
        }
        return steps;
    }

    @Override
    public List<Integer> domains() {
        return IntStream.rangeClosed(0, guests).boxed().toList();
    }

    @Override
    public long stepCount() {
        return count;
    }

    @Override
    public Operation operation(String name) {
        return known.named(name).orElseThrow();
    }

    /** @throws UnsupportedOperationException always: what comes next depends on the machine */
    @Override
    public Iterator<BoundOperation> operations() {
        throw new UnsupportedOperationException("random operations need a machine");
    }

    @Override
    public Iterator<BoundOperation> operations(MachineView machine) {
        return new RandomOperations(this, machine);
    }
}
