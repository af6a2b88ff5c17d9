// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.inspect.State;
import org.framescope.inspect.frames.HolderKind;
import org.framescope.inspect.frames.References;
import org.framescope.inspect.steps.Changes;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;
import org.framescope.machine.VcpuWord;

/**
 * The two reference equations of all frames of one state, and the sums of linear page tables; follows the state from step
 * to step. What a frame counts less what its own words explain is open, and must be what others hold. Confined to one
 * thread.
 */
final class ReferenceCounts {
    private static final References.Visitor NOBODY = (_, _, _, _) -> {};

    private State state;
    private SparseInts openGeneral;
    private SparseInts openType;
    private SparseInts heldGeneral;
    private SparseInts heldType;
    private SparseInts linear;
    private List<Long> tables;

    /** Counts those of {@code state}. */
    ReferenceCounts(State state) {
        this(state, NOBODY);
    }

    /** As {@link #ReferenceCounts(State)}; shows {@code also} each reference that others hold. */
    ReferenceCounts(State state, References.Visitor also) {
        recount(state, also);
    }

    State state() {
        return state;
    }

    /** Whether one of the equations of {@code mfn} does not hold. Of a page of a shadow, it means nothing. */
    boolean isBroken(long mfn) {
        return openGeneral.get(mfn) != heldGeneral.get(mfn) || openType.get(mfn) != heldType.get(mfn);
    }

    /** The frames whose equations do not hold, in ascending order; pages of shadows may be among them. */
    TreeSet<Long> broken() {
        TreeSet<Long> broken = new TreeSet<>();
        openGeneral.differences(heldGeneral, broken::add);
        openType.differences(heldType, broken::add);
        return broken;
    }

    /** Entries of {@code mfn} that name other tables of its own level, less such entries of others that name it. */
    int linear(long mfn) {
        return linear.get(mfn);
    }

    /** The tables above L1 when everything was counted last, in ascending order. */
    List<Long> tables() {
        return tables;
    }

    private void recount(State now, References.Visitor also) {
        state = now;
        long size = now.maxPage();
        openGeneral = new SparseInts(size);
        openType = new SparseInts(size);
        heldGeneral = new SparseInts(size);
        heldType = new SparseInts(size);
        linear = new SparseInts(size);
        tables = new ArrayList<>();
        PageInfoLayout layout = now.layout();
        References references = new References(now);
        Counting counting = new Counting(now.machine(), 1, also);
        Own own = new Own(layout, references);
        now.reading().rows(0, size, (mfn, _, caf, taf, tail) -> {
            if (caf != 0 || taf != 0) {
                own.open(mfn, caf, taf, tail);
                references.visitEntries(mfn, caf, taf, tail, counting);
                PageType type = layout.type(taf);
                if (type.isPageTable() && type != PageType.L1) {
                    tables.add(mfn);
                }
            }
        });
        references.visitOthers(counting);
    }

    /**
     * Goes on to the state that {@code changes} lead to from the present one; shows {@code also} each reference of those
     * that changed.
     *
     * @return the frames whose counts or words may have changed; null when everything was counted anew
     */
    Set<Long> follow(Changes changes, References.Visitor also) {
        Touched what = Touched.by(changes);
        Set<Long> touched = new LinkedHashSet<>(what.frames());
        References.Visitor noting = (_, target, _, _) -> touched.add(target);
        if (!what.everything()) {
            visit(
                    new References(changes.from()),
                    what,
                    new Counting(changes.from().machine(), -1, noting));
        }
        boolean reread = what.reowned().stream().anyMatch(mfn -> isHeld(mfn, changes))
                || what.retyped().stream().anyMatch(mfn -> heldType.get(mfn) != 0);
        if (what.everything() || reread) {
            recount(changes.to(), also);
            return null;
        }
        state = changes.to();
        References references = new References(state);
        visit(references, what, new Counting(state.machine(), 1, (kind, target, holder, slot) -> {
            touched.add(target);
            also.reference(kind, target, holder, slot);
        }));
        FrameView frames = state.machine().frames();
        Own own = new Own(state.layout(), references);
        what.frames().forEach(mfn -> own.open(mfn, frames.caf(mfn), frames.taf(mfn), frames.tail(mfn)));
        return touched;
    }

    /** Whether holders that did not change name {@code mfn}: what they hold may depend on its owner. */
    private boolean isHeld(long mfn, Changes changes) {
        return heldGeneral.get(mfn) != 0
                || heldType.get(mfn) != 0
                || changes.from().machine().frames().owner(mfn) == MachineView.DOMID_IO
                || changes.to().machine().frames().owner(mfn) == MachineView.DOMID_IO;
    }

    private static void visit(References references, Touched what, References.Visitor visitor) {
        FrameView frames = references.frames();
        what.frames()
                .forEach(mfn ->
                        references.visitEntries(mfn, frames.caf(mfn), frames.taf(mfn), frames.tail(mfn), visitor));
        what.vcpus().forEach(vcpu -> references.visitVcpu(vcpu, visitor));
        references.visitShadows(visitor);
        if (what.domains()) {
            references.visitDomains(visitor);
        }
        if (what.actors()) {
            references.visitActors(visitor);
        }
    }

    /** Finds out what the words of a frame leave open for others to hold. A free frame's type word is list data. */
    private final class Own implements References.Visitor {
        private final PageInfoLayout layout;
        private final References references;
        private long general;
        private long type;

        Own(PageInfoLayout layout, References references) {
            this.layout = layout;
            this.references = references;
        }

        @Override
        public void reference(HolderKind kind, long target, long holder, int slot) {
            general += kind.general();
            type += kind.type();
        }

        void open(long mfn, long caf, long taf, long tail) {
            general = 0;
            type = 0;
            references.visitOwn(mfn, caf, taf, tail, this);
            int at = layout.state(caf);
            boolean typed = at != PageInfoLayout.FREE && at != PageInfoLayout.OFFLINED;
            openGeneral.set(mfn, clamp(layout.count(caf) - general));
            openType.set(mfn, typed ? clamp(layout.typeCount(taf) - type) : 0);
        }

        /** Counts beyond an int, which nobody holds, are as wrong as the largest int. */
        private static int clamp(long open) {
            return Math.clamp(open, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }

    /** Counts what others hold, or takes it back. */
    private final class Counting implements References.Visitor {
        private final MachineView machine;
        private final FrameView frames;
        private final int sign;
        private final References.Visitor also;

        Counting(MachineView machine, int sign, References.Visitor also) {
            this.machine = machine;
            frames = machine.frames();
            this.sign = sign;
            this.also = also;
        }

        @Override
        public void reference(HolderKind kind, long target, long holder, int slot) {
            heldGeneral.add(target, sign * kind.general());
            if (kind.type() != 0) {
                heldType.add(target, sign * kind.type());
            }
            switch (kind) {
                case L2_ENTRY, L3_ENTRY, L4_ENTRY -> between(holder, target);
                case OLD_GUEST_TABLE -> between(machine.vcpus().get(holder, VcpuWord.OLD_GUEST_PTPG), target);
                default -> {
                    // not between tables
                }
            }
            also.reference(kind, target, holder, slot);
        }

        /** An entry of {@code container}, or one whose put is deferred; counts when the two are of one level. */
        private void between(long container, long target) {
            PageType level = frames.type(target);
            if (container != 0 && level.isPageTable() && frames.type(container) == level) {
                linear.add(container, sign);
                linear.add(target, -sign);
            }
        }
    }
}
