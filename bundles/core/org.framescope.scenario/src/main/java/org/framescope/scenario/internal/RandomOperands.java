// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.framescope.machine.MachineView;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.ops.Operand;
import org.framescope.xen.ops.Operation;
import org.framescope.xen.pagetables.Pte;

/**
 * Values for the operands of random operations: mostly such as make sense for the role of the frame concerned, sometimes
 * any.
 */
final class RandomOperands {
    /** First frame of each role among a guest's: L1, L2, L3, L4, descriptors, data; and where data ends. */
    private static final int[] ROLES = {0, 4, 7, 9, 11, 14, GeneratedOperations.FRAMES};

    private static final int DESCRIPTORS = 4;
    private static final int DATA = 5;
    private static final long[] DESCRIPTOR_WORDS = {
        0,
        0x00cf_fa00_0000_ffffL,
        0x00af_fa00_0000_ffffL,
        0x00cf_f200_0000_ffffL,
        0x0000_e200_0000_0000L,
        0x00cf_9a00_0000_ffffL,
        0x0000_8e00_0008_0000L,
        0x0000_ec01_0008_0000L
    };
    private static final long[] CONTEXT_FLAGS = {0, 4, 0x20, 0x24, 0x104};
    private static final int[] SLOTS = {0, 0, 0, 1, 1, 2, 3, 255, 256, 272, 511};
    private static final int TOP = 1 << 20;

    private final GeneratedOperations plan;
    private final MachineView machine;
    private final IntUnaryOperator random;
    private int level;
    private int domid;
    private int id;

    RandomOperands(GeneratedOperations plan, MachineView machine, IntUnaryOperator random) {
        this.plan = plan;
        this.machine = machine;
        this.random = random;
    }

    /** From now on vCPU {@code vcpuId} of {@code guest} is concerned. */
    void actor(int guest, int vcpuId) {
        domid = guest;
        id = vcpuId;
    }

    private int below(int bound) {
        return random.applyAsInt(bound);
    }

    private boolean one(int in) {
        return below(in) == 0;
    }

    /** A value for {@code operand} of {@code operation}; none: leave it out. */
    List<Ref> value(Operation operation, Operand operand) {
        return switch (operand.type()) {
            case VCPU -> List.of(vcpu(operand));
            case PCPU -> List.of(plain(below(plan.cpus())));
            case ACTOR -> List.of(plain(0));
            case DOMAIN, NEW_DOMAIN -> domain(operation, operand);
            case FLAG -> one(4) ? List.of(plain(1)) : List.of();
            case FRAME -> operand.optional() && one(3) ? List.of() : List.of(plain(frame(operation, operand)));
            case FRAMES -> frames(operation, operand);
            case NUMBER -> number(operation, operand);
            case WORD ->
                operand.optional() && one(2) && !operand.name().equals("entry")
                        ? List.of()
                        : List.of(plain(word(operation, operand)));
        };
    }

    private static Ref plain(long value) {
        return new Ref.Plain(value);
    }

    private Ref vcpu(Operand operand) {
        if (operand.name().equals("next") && one(4)) {
            return new Ref.Idle(below(plan.cpus()));
        }
        return new Ref.Vcpu(domid, id);
    }

    private List<Ref> domain(Operation operation, Operand operand) {
        if (operand.optional()) {
            return one(12) ? List.of(plain(anyDomain())) : List.of();
        }
        boolean other = operand.name().equals("granter") || operation.name().startsWith("foreign");
        return List.of(plain(other ? anyDomain() : domid));
    }

    private int anyDomain() {
        return one(40) ? 0x7ff1 : below(plan.guests() + 1);
    }

    private long frame(Operation operation, Operand operand) {
        if (operand.name().equals("table")) {
            level = below(4);
            return one(12) ? role(domid, DATA) : role(domid, level);
        }
        int wanted = switch (operation.name()) {
            case "new_baseptr", "new_user_baseptr", "setvcpucontext", "vcpu_initialise" -> 3;
            case "update_descriptor" -> one(3) ? DATA : DESCRIPTORS;
            default -> below(ROLES.length - 1);
        };
        if (one(25)) {
            return any();
        }
        return role(one(10) ? below(plan.guests() + 1) : domid, one(8) ? below(ROLES.length - 1) : wanted);
    }

    private long role(int guest, int role) {
        return GeneratedOperations.firstFrame(guest) + ROLES[role] + below(ROLES[role + 1] - ROLES[role]);
    }

    private long any() {
        return one(5) ? below(TOP) : role(below(plan.guests() + 1), below(ROLES.length - 1));
    }

    private List<Ref> frames(Operation operation, Operand operand) {
        String name = operation.name();
        if (name.startsWith("pin_l")) {
            int wanted = name.charAt("pin_l".length()) - '1';
            return List.of(plain(one(8) ? any() : role(domid, wanted)));
        }
        if (name.equals("unpin_table")) {
            return List.of(plain(role(domid, below(4))));
        }
        boolean descriptors = operand.name().equals("gdt") || name.equals("set_gdt");
        if (operand.optional() && !descriptors && one(2)) {
            return List.of();
        }
        int n = descriptors ? 1 + below(2) : 1;
        return IntStream.range(0, n)
                .mapToObj(_ -> plain(one(10) ? any() : role(domid, descriptors ? DESCRIPTORS : DATA)))
                .toList();
    }

    private List<Ref> number(Operation operation, Operand operand) {
        return switch (operand.name()) {
            case "slot" -> List.of(plain(Math.max(level > 1 ? 1 : 0, one(3) ? below(4) : SLOTS[below(SLOTS.length)])));
            case "preempt" -> one(6) ? List.of(plain(1 + below(4))) : List.of();
            case "entries", "gdt_ents" -> List.of(plain(one(10) ? below(9000) : 512L * below(3)));
            case "ldt_ents" -> List.of(plain(one(10) ? below(9000) : below(2) * 512L));
            case "order", "order_in", "order_out" -> one(6) ? List.of(plain(below(3))) : List.of();
            case "max_pages", "pages" -> List.of(plain(one(4) ? below(200) : GeneratedOperations.MAX_PAGES));
            case "cmd" -> List.of(plain(below(24)));
            case "offset" -> List.of(plain(offset(operation)));
            case "id" -> List.of(plain(below(GeneratedOperations.VCPUS + (one(20) ? 1 : 0))));
            case "frames" -> List.of(plain(1 + below(3)));
            default -> operand.optional() && one(2) ? List.of() : List.of(plain(below(4)));
        };
    }

    private long offset(Operation operation) {
        return switch (operation.name()) {
            case "update_descriptor" -> one(10) ? below(4096) : 8L * below(512);
            case "ldt_fault" -> 4096L * below(3) + below(2) * 8L;
            default -> one(10) ? below(4096) : 64L * below(60);
        };
    }

    private long word(Operation operation, Operand operand) {
        return switch (operand.name()) {
            case "entry" -> entry(operation);
            case "linear" -> linear();
            case "ldt_base", "base" -> one(12) ? linear() + 8 : linear();
            case "descriptor" -> DESCRIPTOR_WORDS[below(DESCRIPTOR_WORDS.length)];
            case "selector" -> one(3) ? below(0x10000) : 8L * below(512) + 7;
            case "value" -> one(4) ? below(TOP) : entry(operation);
            case "flags" -> operation.name().equals("mmu_update") ? 0 : CONTEXT_FLAGS[below(CONTEXT_FLAGS.length)];
            case "flush" -> below(9);
            case "bitmap" -> below(4);
            case "rip", "rsp" -> one(20) ? 1L << 60 : linear();
            case "vm_assist" -> one(4) ? 1L << below(8) : 0;
            case "arg1", "arg2" -> any();
            default -> below(64);
        };
    }

    /** An address that the tables of the vCPU concerned lead to as far as they go; or any under the slots they use. */
    private long linear() {
        long vcpu = machine.vcpu(domid, id);
        long table = vcpu < 0 || one(4) ? 0 : machine.vcpus().get(vcpu, VcpuWord.GUEST_TABLE);
        if (table == 0) {
            return anyLinear();
        }
        long linear = 0;
        for (int shift = 39; shift >= 12; shift -= 9) {
            int slot = below(4);
            for (int i = 0; i < 3 && !Pte.isPresent(machine.pages().get(table, slot)); i++) {
                slot = (slot + 1) % 4;
            }
            linear |= (long) slot << shift;
            table = Math.min(Pte.mfn(machine.pages().get(table, slot)), machine.maxPage() - 1);
        }
        return linear;
    }

    private long anyLinear() {
        return (long) below(2) << 39 | (long) below(3) << 30 | (long) below(3) << 21 | (long) below(4) << 12;
    }

    /** An entry that suits the table chosen last, mostly. */
    private long entry(Operation operation) {
        int of = operation.name().equals("mmu_update") ? level : 0;
        if (one(6)) {
            return 0;
        }
        long target;
        if (one(12)) {
            target = any();
        } else if (of == 0) {
            target = role(one(10) ? below(plan.guests() + 1) : domid, one(4) ? below(ROLES.length - 1) : DATA);
        } else {
            target = role(domid, one(12) ? of : of - 1);
        }
        long flags = of > 0 || one(2) ? 0x67 : 0x65;
        if (one(15)) {
            flags ^= 1L << below(12);
        }
        return target << 12 | flags | (one(60) ? 1L << 52 + below(12) : 0);
    }
}
