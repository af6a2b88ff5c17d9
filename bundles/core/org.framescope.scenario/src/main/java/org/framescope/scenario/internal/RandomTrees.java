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

/** Lets trees of tables grow from below: an L3 table that is filled from its first entry on is audited before its root. */
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

    /** The table that is to be audited before {@code operation} has a root audited, or -1. */
    long firstBelow(BoundOperation operation) {
        if (ROOTS.contains(operation.operation().name())) {
            for (String operand : OPERANDS) {
                for (Ref ref : operation.operands().getOrDefault(operand, List.of())) {
                    long below = firstBelow(ref.in(machine));
                    if (below >= 0) {
                        return below;
                    }
                }
            }
        }
        return -1;
    }

    private long firstBelow(long root) {
        if (root < 0 || root >= machine.maxPage() || isAudited(root, PageType.L4)) {
            return -1;
        }
        for (int slot = 0; slot < PageView.WORDS; slot++) {
            long entry =
                    slot < FIRST_XEN_L4 || slot > LAST_XEN_L4 ? machine.pages().get(root, slot) : 0;
            long table = Pte.mfn(entry);
            boolean below = Pte.isPresent(entry)
                    && table < machine.maxPage()
                    && frames.ownerPdx(table) == frames.ownerPdx(root)
                    && isFree(table);
            if (below && Pte.isPresent(machine.pages().get(table, 0))) {
                return table;
            }
        }
        return -1;
    }

    private boolean isAudited(long mfn, PageType type) {
        long taf = frames.taf(mfn);
        return layout.type(taf) == type && layout.typeCount(taf) > 0 && (taf & layout.validated()) != 0;
    }

    /** Whether nobody uses the frame as what it is, or its audit was interrupted. */
    private boolean isFree(long mfn) {
        long taf = frames.taf(mfn);
        return layout.typeCount(taf) == 0 || (taf & layout.partial()) != 0;
    }
}
