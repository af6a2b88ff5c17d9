// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.framescope.machine.DomainKind;
import org.framescope.machine.WordHash;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.ops.Operations;

/**
 * Context switches for load: {@code count} switches over {@code vcpus} vCPUs on {@code cpus} physical CPUs, decided by
 * {@code seed} alone. Five vCPUs in a row belong to a 64-bit PV domain with two, another with one, a 32-bit PV domain with
 * one and an HVM domain with one. A switch takes a random CPU to a random vCPU that runs nowhere, one time in eight to its
 * idle vCPU. Operations are made one after the other and not kept.
 *
 * @param switchTo the operation {@code switch}
 */
public record GeneratedSwitches(long count, int vcpus, int cpus, long seed, Operation switchTo) implements Plan {
    /** Switches that may be asked for. */
    public static final long MAX_COUNT = 100_000_000;
    /** vCPUs that may be asked for. */
    public static final int MAX_VCPUS = 4096;

    private static final int GROUP = 5;
    private static final int GROUP_DOMAINS = 4;

    /** Needs the operation {@code switch} of {@code operations}. */
    public static GeneratedSwitches of(long count, int vcpus, int cpus, long seed, Operations operations) {
        return new GeneratedSwitches(
                count, vcpus, cpus, seed, operations.named("switch").orElseThrow());
    }

    @Override
    public MachineShape shape() {
        return new MachineShape(4096 + 8L * vcpus + 8L * cpus, cpus, true);
    }

    /** Which vCPU number {@code i} is. */
    private static Ref.Vcpu vcpu(int i) {
        int inGroup = i % GROUP;
        int first = 1 + i / GROUP * GROUP_DOMAINS;
        return inGroup < 2 ? new Ref.Vcpu(first, inGroup) : new Ref.Vcpu(first + inGroup - 1, 0);
    }

    @Override
    public List<SetupStep> setup() {
        List<SetupStep> steps = new ArrayList<>();
        int i = 0;
        while (i < vcpus) {
            Ref.Vcpu first = vcpu(i);
            DomainKind kind = switch (i % GROUP) {
                case 3 -> DomainKind.PV32;
                case 4 -> DomainKind.HVM;
                default -> DomainKind.PV64;
            };
            int size = i % GROUP == 0 && i + 1 < vcpus ? 2 : 1;
            DomainDecl domain = new DomainDecl(first.domid(), kind, size, 64, 0);
            steps.add(new SetupStep.MakeDomain(null, domain));
            for (int k = 0; k < size; k++) {
                root(steps, i + k, domain);
            }
            i += size;
        }
        return steps;
    }

    /** Frames from 0x100 on hold the roots, so that each vCPU has a CR3 of its own. */
    private static void root(List<SetupStep> steps, int i, DomainDecl domain) {
        long mfn = 0x100L + i;
        boolean pv = domain.kind().isPv();
        SetupStep.Holder holder = pv ? SetupStep.Holder.DOMAIN : SetupStep.Holder.XEN;
        steps.add(new SetupStep.TakeFrame(null, mfn, holder, pv ? domain.domid() : -1));
        steps.add(new SetupStep.SetRoot(null, vcpu(i), mfn));
    }

    @Override
    public List<Integer> domains() {
        return setup().stream()
                .filter(SetupStep.MakeDomain.class::isInstance)
                .map(s -> ((SetupStep.MakeDomain) s).domain().domid())
                .toList();
    }

    @Override
    public long stepCount() {
        return count;
    }

    @Override
    public Operation operation(String name) {
        return switchTo;
    }

    @Override
    public Iterator<BoundOperation> operations() {
        return new Switches();
    }

    /** Remembers what runs where: position in {@code waiting} of each vCPU that runs nowhere. */
    private final class Switches implements Iterator<BoundOperation> {
        private static final int IDLE = -1;

        private final int[] running = new int[cpus];
        private final int[] waiting = new int[vcpus];
        private int waitingCount = vcpus;
        private long made;
        private long state = seed;

        Switches() {
            java.util.Arrays.fill(running, IDLE);
            for (int i = 0; i < vcpus; i++) {
                waiting[i] = i;
            }
        }

        @Override
        public boolean hasNext() {
            return made < count;
        }

        @Override
        public BoundOperation next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all " + count + " switches were made");
            }
            made++;
            int cpu = below(cpus);
            boolean toIdle = running[cpu] != IDLE && (waitingCount == 0 || below(8) == 0);
            if (waitingCount == 0 && !toIdle) {
                return idle(cpu);
            }
            Ref next = toIdle ? new Ref.Idle(cpu) : take(cpu, below(waitingCount));
            if (toIdle) {
                waiting[waitingCount++] = running[cpu];
                running[cpu] = IDLE;
            }
            return operation(cpu, next);
        }

        /** More CPUs than vCPUs, and all vCPUs run elsewhere: idle goes on. */
        private BoundOperation idle(int cpu) {
            return operation(cpu, new Ref.Idle(cpu));
        }

        private Ref take(int cpu, int at) {
            int next = waiting[at];
            if (running[cpu] == IDLE) {
                waiting[at] = waiting[--waitingCount];
            } else {
                waiting[at] = running[cpu];
            }
            running[cpu] = next;
            return vcpu(next);
        }

        private BoundOperation operation(int cpu, Ref next) {
            Map<String, List<Ref>> operands = Map.of(
                    switchTo.operands().get(0).name(), List.of(new Ref.Plain(cpu)),
                    switchTo.operands().get(1).name(), List.of(next));
            return new BoundOperation(switchTo, operands, cpu, null, 0);
        }

        private int below(int bound) {
            state = WordHash.mix(state, made);
            return (int) Long.remainderUnsigned(state >>> 8, bound);
        }
    }
}
