// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.audit;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.check.Invariant;
import org.framescope.inspect.check.Violation;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.frames.HolderKind;
import org.framescope.inspect.frames.References;
import org.framescope.inspect.text.Names;
import org.framescope.machine.DomainKind;
import org.framescope.machine.FrameView;
import org.framescope.machine.MachineView;
import org.framescope.machine.PageInfoLayout;
import org.framescope.machine.PageType;

/**
 * Whether holders fit the frames they name: T-INV-2, a writable mapping only of a writable frame; T-INV-4, an entry of a
 * higher level only of a table of the same owner, one level below or of its own level where tables are linear; T-INV-8, slot
 * 3 of a 32-bit L3 table, and no other, of a table with pae_xen_l2.
 */
final class EntryInvariants implements References.Visitor {
    private static final int PAE_XEN_SLOT = 3;

    private final State state;
    private final MachineView machine;
    private final FrameView frames;
    private final PageInfoLayout layout;
    private final List<Violation> found = new ArrayList<>();

    EntryInvariants(State state) {
        this.state = state;
        machine = state.machine();
        frames = machine.frames();
        layout = state.layout();
    }

    /** Those broken by what it was shown. */
    List<Violation> found() {
        return found;
    }

    /** Those broken by anybody in {@code state}. */
    static List<Violation> all(State state) {
        EntryInvariants entries = new EntryInvariants(state);
        new References(state).visit(entries);
        return entries.found;
    }

    @Override
    public void reference(HolderKind kind, long target, long holder, int slot) {
        switch (kind) {
            case L1_ENTRY_RW,
                    FOREIGN_MAP_RW,
                    GRANT_RW,
                    VCPU_INFO,
                    IOREQ,
                    SHARED_INFO,
                    EVENT_CONTROL,
                    EVENT_ARRAY,
                    PIRQ_EOI_MAP -> {
                if (layout.type(frames.taf(target)) != PageType.WRITABLE) {
                    String expected = what(kind, holder, slot) + ", which is writable, to name a writable frame";
                    fail(Invariant.T_INV_2, target, expected);
                }
            }
            case L2_ENTRY -> checkTable(PageType.L1, PageType.L2, kind, target, holder, slot);
            case L3_ENTRY -> {
                checkTable(PageType.L2, PageType.L3, kind, target, holder, slot);
                checkPae(target, holder, slot);
            }
            case L4_ENTRY -> checkTable(PageType.L3, PageType.L4, kind, target, holder, slot);
            default -> {
                // who reads, or holds a frame for itself, needs no type
            }
        }
    }

    private void checkTable(PageType below, PageType linear, HolderKind kind, long target, long table, int slot) {
        PageType type = layout.type(frames.taf(target));
        boolean fits = type == below || type == linear;
        if (!fits || frames.ownerPdx(target) != frames.ownerPdx(table)) {
            String expected = what(kind, table, slot) + " to name a table of the level below, and of its owner";
            fail(Invariant.T_INV_4, target, expected);
        }
    }

    private void checkPae(long target, long table, int slot) {
        int owner = frames.owner(table);
        boolean expected = owner >= 0 && machine.kind(owner) == DomainKind.PV32 && slot == PAE_XEN_SLOT;
        if (expected != ((frames.taf(target) & layout.paeXenL2()) != 0)) {
            String flag = expected ? " to name a table with pae_xen_l2" : " to name one without pae_xen_l2";
            fail(Invariant.T_INV_8, target, what(HolderKind.L3_ENTRY, table, slot) + flag);
        }
    }

    private String what(HolderKind kind, long holder, int slot) {
        if (kind.isEntry()) {
            return kind.label() + " entry " + slot + " of " + Names.mfn(holder);
        }
        String who = kind.isVcpu() ? machine.vcpuName(holder) : Names.domain((int) holder);
        return kind.label() + (slot < 0 ? "" : " " + slot) + " of " + who;
    }

    private void fail(Invariant invariant, long target, String expected) {
        found.add(new Violation(
                invariant,
                "frame " + Names.mfn(target),
                expected,
                FrameRow.of(state, target).line(),
                Target.frame(target)));
    }
}
