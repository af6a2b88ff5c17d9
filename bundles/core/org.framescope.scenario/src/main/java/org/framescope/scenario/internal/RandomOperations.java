// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.framescope.machine.DomainWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.machine.WordHash;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operation;

/** The operations of {@link GeneratedOperations}, one after the other. */
final class RandomOperations implements Iterator<BoundOperation> {
    /** How often each kind of operation comes, and which it is. Several names: one of them. */
    private enum Kind {
        ENTRY(30, "mmu_update"),
        PIN(10, "pin_l1_table", "pin_l2_table", "pin_l3_table", "pin_l4_table"),
        UNPIN(8, "unpin_table"),
        ROOT(4, "new_baseptr", "new_user_baseptr"),
        CONTEXT(4, "setvcpucontext"),
        RESET(1, "vcpu_reset"),
        VCPU(4, "vcpu_initialise", "vcpu_up", "vcpu_down", "vcpu_is_up", "register_vcpu_info", "vm_assist"),
        DESCRIPTORS(10, "set_gdt", "update_descriptor", "set_ldt", "ldt_fault", "load_selector"),
        ADDRESS(12, "update_va_mapping", "guest_store", "guest_load"),
        SCHEDULE(8, "switch", "sync"),
        FOREIGN(
                8,
                "foreign_map",
                "foreign_unmap",
                "grant_access",
                "map_grant_ref",
                "unmap_grant_ref",
                "grant_setup_table"),
        MEMORY(
                8,
                "decrease_reservation",
                "populate_physmap",
                "increase_reservation",
                "exchange",
                "claim_pages",
                "max_mem"),
        PAGES(3, "clear_page", "copy_page", "machphys_update", "getpageframeinfo3", "page_offline", "page_online"),
        FLUSH(2, "tlb_flush_local", "tlb_flush_multi", "tlb_flush_all", "invlpg_local", "invlpg_all", "flush_cache"),
        REFUSED(1, "mark_super", "unmark_super", "mmuext_op"),
        REBIRTH(1, "destroydomain");

        private final int weight;
        private final String[] names;

        Kind(int weight, String... names) {
            this.weight = weight;
            this.names = names;
        }
    }

    private static final Set<Kind> HYPERCALLS = EnumSet.of(
            Kind.ENTRY,
            Kind.PIN,
            Kind.UNPIN,
            Kind.ROOT,
            Kind.VCPU,
            Kind.DESCRIPTORS,
            Kind.ADDRESS,
            Kind.PAGES,
            Kind.FLUSH,
            Kind.REFUSED);
    private static final int TRIES = 4;
    private static final int WEIGHTS =
            Arrays.stream(Kind.values()).mapToInt(k -> k.weight).sum();

    private final GeneratedOperations plan;
    private final Queue<BoundOperation> waiting = new ArrayDeque<>();
    private final RandomOperands operands;
    private final MachineView machine;
    private final RandomTrees trees;
    private long made;
    private long state;

    RandomOperations(GeneratedOperations plan, MachineView machine) {
        this.plan = plan;
        this.machine = machine;
        trees = new RandomTrees(machine);
        state = plan.seed();
        operands = new RandomOperands(plan, machine, this::below);
    }

    @Override
    public boolean hasNext() {
        return made < plan.count();
    }

    @Override
    public BoundOperation next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all " + plan.count() + " operations were made");
        }
        made++;
        BoundOperation next = waiting.poll();
        return next == null ? make() : next;
    }

    /**
     * A hypercall is that of the vCPU which is current on some CPU; where none is that could make one, one comes to be. Memory
     * is claimed for domains that live, and trees of tables keep the shape that {@link RandomTrees} says.
     */
    private BoundOperation make() {
        Kind kind = kind();
        String name = kind.names[below(kind.names.length)];
        int actor = below(plan.guests() + 1);
        int id = below(GeneratedOperations.VCPUS);
        if (HYPERCALLS.contains(kind)) {
            int cpu = below(plan.cpus());
            long current = machine.pcpus().get(cpu, PcpuWord.CURRENT);
            if (!canRun(current)) {
                return run(cpu);
            }
            actor = (int) machine.vcpus().get(current, VcpuWord.DOMAIN);
            id = (int) machine.vcpus().get(current, VcpuWord.ID);
        }
        Operation operation = plan.operation(name);
        operands.actor(actor, id);
        if (kind == Kind.REBIRTH) {
            return rebirth(1 + below(plan.guests()));
        }
        if (operation.name().equals("claim_pages") && machine.domains().is(actor, DomainWord.DYING)) {
            return with(plan.operation("decrease_reservation"));
        }
        for (int i = 0; i < TRIES; i++) {
            BoundOperation chosen = with(operation);
            if (trees.allow(chosen)) {
                return chosen;
            }
        }
        return with(plan.operation("decrease_reservation"));
    }

    private BoundOperation with(Operation operation) {
        Map<String, List<Ref>> values = new HashMap<>();
        for (Operand operand : operation.operands()) {
            List<Ref> value = operands.value(operation, operand);
            if (!value.isEmpty() || !operand.optional()) {
                values.put(operand.name(), value);
            }
        }
        return new BoundOperation(operation, values, -1, null, 0);
    }

    /** Lets CPU {@code cpu} run a vCPU that can and runs nowhere; none can: gives one a context, if it is there. */
    private BoundOperation run(int cpu) {
        int start = below(plan.guests() + 1);
        for (int i = 0; i <= plan.guests(); i++) {
            int domid = (start + i) % (plan.guests() + 1);
            for (int id = 0; id < GeneratedOperations.VCPUS; id++) {
                long vcpu = machine.vcpu(domid, id);
                if (canRun(vcpu) && !isCurrent(vcpu)) {
                    Ref next = new Ref.Vcpu(domid, id);
                    return of("switch", Map.of("cpu", List.of(new Ref.Plain(cpu)), "next", List.of(next)));
                }
            }
        }
        operands.actor(start, below(GeneratedOperations.VCPUS));
        return with(plan.operation("setvcpucontext"));
    }

    private boolean isCurrent(long vcpu) {
        for (int cpu = 0; cpu < plan.cpus(); cpu++) {
            if (machine.pcpus().get(cpu, PcpuWord.CURRENT) == vcpu) {
                return true;
            }
        }
        return false;
    }

    private boolean canRun(long vcpu) {
        if (vcpu < 0 || !machine.vcpus().is(vcpu, VcpuWord.EXISTS)) {
            return false;
        }
        long domid = machine.vcpus().get(vcpu, VcpuWord.DOMAIN);
        return domid <= plan.guests()
                && machine.domains().get(domid, DomainWord.DYING) == 0
                && machine.vcpus().is(vcpu, VcpuWord.IS_INITIALISED)
                && machine.vcpus().get(vcpu, VcpuWord.PAUSE_FLAGS) == 0;
    }

    private Kind kind() {
        int left = below(WEIGHTS);
        for (Kind kind : Kind.values()) {
            left -= kind.weight;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights");
    }

    /** A guest dies, and one with the same id is made after it, as far as nobody keeps the old one's frames. */
    private BoundOperation rebirth(int domid) {
        Ref domain = new Ref.Plain(domid);
        if (below(2) == 0) {
            waiting.add(of("rcu_barrier", Map.of()));
        }
        waiting.add(of(
                "createdomain",
                Map.of(
                        "domain", List.of(domain),
                        "max_pages", List.of(new Ref.Plain(GeneratedOperations.MAX_PAGES)),
                        "max_vcpus", List.of(new Ref.Plain(GeneratedOperations.VCPUS)))));
        waiting.add(of(
                "max_vcpus",
                Map.of("domain", List.of(domain), "count", List.of(new Ref.Plain(GeneratedOperations.VCPUS)))));
        waiting.add(of("alloc_shared_info", Map.of("domain", List.of(domain))));
        waiting.add(of("grant_table_init", Map.of("domain", List.of(domain))));
        for (int i = 0; i < GeneratedOperations.FRAMES; i++) {
            Ref frame = new Ref.Plain(GeneratedOperations.firstFrame(domid) + i);
            waiting.add(of(
                    "populate_physmap",
                    Map.of(
                            "domain", List.of(domain),
                            "count", List.of(new Ref.Plain(1)),
                            "gpfn", List.of(new Ref.Plain(i)),
                            "frames", List.of(frame))));
        }
        return of("destroydomain", Map.of("domain", List.of(domain)));
    }

    private BoundOperation of(String name, Map<String, List<Ref>> values) {
        return new BoundOperation(plan.operation(name), values, -1, null, 0);
    }

    private int below(int bound) {
        state = WordHash.mix(state, made + 1);
        return (int) Long.remainderUnsigned(state >>> 8, bound);
    }
}
