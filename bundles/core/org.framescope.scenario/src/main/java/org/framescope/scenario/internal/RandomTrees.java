// SPDX-License-Identifier: EPL-2.0
package org.framescope.scenario.internal;

import java.util.List;
import java.util.Set;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.PageView;
import org.framescope.xen.pagetables.Pte;

/**
 * The shape of the trees of tables that random operations build: L3 and L4 tables are filled from entry 1 on, as L1 and L2
 * tables are from entry 0 on.
 */
final class RandomTrees {
    private static final Set<String> ROOTS =
            Set.of("pin_l4_table", "new_baseptr", "new_user_baseptr", "setvcpucontext", "vcpu_initialise", "mmuext_op");
    private static final List<String> OPERANDS = List.of("frames", "frame", "root", "user_root", "arg1");

    private static final int FIRST_XEN_L4 = 256;
    private static final int LAST_XEN_L4 = 271;

    private final MachineView machine;
    private final FrameView frames;
    private final PageInfoLayout layout;

    RandomTrees(MachineView machine) {
        this.machine = machine;
        frames = machine.frames();
        layout = frames.layout();
    }

    /** Whether the trees keep their shape when {@code operation} succeeds. */
    boolean allow(BoundOperation operation) {
        String name = operation.operation().name();
        if (name.equals("mmu_update")) {
            return allowEntry(operation);
        }
        boolean root = ROOTS.contains(name);
        return !root && !name.equals("pin_l3_table")
                || OPERANDS.stream()
                        .flatMap(o -> operation.operands().getOrDefault(o, List.of()).stream())
                        .allMatch(ref -> root ? isRoot(ref.in(machine)) : isTable(ref.in(machine)));
    }

    private boolean allowEntry(BoundOperation operation) {
        long table = operand(operation, "table");
        if (!isFrame(table)) {
            return true;
        }
        PageType type = layout.type(frames.taf(table));
        long target = Pte.mfn(operand(operation, "entry"));
        boolean upper = type == PageType.L3 || type == PageType.L4;
        return !(upper && operand(operation, "slot") == 0) && !(type == PageType.L4 && !isTable(target));
    }

    private long operand(BoundOperation operation, String name) {
        List<Ref> refs = operation.operands().getOrDefault(name, List.of());
        return refs.isEmpty() ? 0 : refs.getFirst().in(machine);
    }

    private boolean isFrame(long mfn) {
        return mfn >= 0 && mfn < machine.maxPage();
    }

    /** Whether {@code mfn} is no frame or can be an L3 table. */
    private boolean isTable(long mfn) {
        return !isFrame(mfn) || !Pte.isPresent(machine.pages().get(mfn, 0));
    }

    /** Whether {@code mfn} is no frame or can be an L4 table, with those L3 tables that it names. */
    private boolean isRoot(long mfn) {
        if (!isTable(mfn)) {
            return false;
        }
        for (int slot = 1; isFrame(mfn) && slot < PageView.WORDS; slot++) {
            boolean xens = slot >= FIRST_XEN_L4 && slot <= LAST_XEN_L4;
            long entry = machine.pages().get(mfn, slot);
            if (!xens && Pte.isPresent(entry) && !isTable(Pte.mfn(entry))) {
                return false;
            }
        }
        return true;
    }
}
