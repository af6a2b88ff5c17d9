// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.check;

import java.util.function.Consumer;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.descriptors.VcpuTables;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.text.Names;
import org.framescope.machine.Choice;
import org.framescope.machine.DomainKind;
import org.framescope.machine.LdtPaging;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;

/** What must hold of the descriptor slots of a PV vCPU between two operations: L-INV-1, L-INV-2, L-INV-3, L-INV-7. */
final class VcpuInvariants {
    private static final int GUEST_SLOTS = 14;
    private static final long ENTRIES = 512;

    private final State state;
    private final MachineView machine;

    VcpuInvariants(State state) {
        this.state = state;
        machine = state.machine();
    }

    void check(long vcpu, Consumer<Violation> found) {
        if (!machine.vcpus().is(vcpu, VcpuWord.EXISTS)
                || !machine.kindOfVcpu(vcpu).isPv()) {
            return;
        }
        VcpuTables tables = VcpuTables.of(state, vcpu);
        checkLdt(tables, found);
        for (VcpuTables.Slot slot : tables.gdt().subList(0, GUEST_SLOTS)) {
            checkGdt(tables, slot, found);
        }
        checkReserved(tables, found);
    }

    private void checkLdt(VcpuTables tables, Consumer<Violation> found) {
        int owner = (int) machine.vcpus().get(tables.vcpu(), VcpuWord.DOMAIN);
        long present = 0;
        for (VcpuTables.Slot slot : tables.ldt()) {
            if (slot.content() != VcpuTables.Content.ABSENT) {
                present++;
                FrameRow row = FrameRow.of(state, slot.mfn());
                if (row.owner() != owner || !row.type().equals("seg_desc") || row.typeCount() < 1) {
                    found.accept(violation(
                            Invariant.L_INV_1,
                            "LDT slot " + slot.number() + " of " + tables.name(),
                            "a seg_desc frame of " + Names.domain(owner) + " with references",
                            row.line(),
                            tables));
                }
            }
        }
        long counted = machine.vcpus().get(tables.vcpu(), VcpuWord.SHADOW_LDT_MAPCNT);
        boolean counts = state.release().choices().get(Choice.LDT) != LdtPaging.DROPPED;
        if (counts && counted != present) {
            found.accept(violation(
                    Invariant.L_INV_7,
                    "shadow_ldt_mapcnt of " + tables.name(),
                    present + " present slots",
                    "" + counted,
                    tables));
        }
    }

    private void checkGdt(VcpuTables tables, VcpuTables.Slot slot, Consumer<Violation> found) {
        int i = slot.number();
        boolean mapped = slot.content() == VcpuTables.Content.FRAME || slot.content() == VcpuTables.Content.CPU_PAGE;
        long frame = machine.vcpus().get(tables.vcpu(), VcpuWord.GDT_FRAMES, i);
        boolean covered = i < (tables.gdtEntries() + ENTRIES - 1) / ENTRIES;
        boolean holds = mapped == (frame != 0) && mapped == covered && (!mapped || slot.mfn() == frame);
        if (!holds) {
            found.accept(violation(
                    Invariant.L_INV_2,
                    "GDT slot " + i + " of " + tables.name(),
                    "gdt_frames[" + i + "] " + (frame == 0 ? "none" : Names.mfn(frame)) + ", "
                            + (covered ? "inside " : "beyond ") + tables.gdtEntries() + " entries",
                    slot.text(),
                    tables));
        }
    }

    private void checkReserved(VcpuTables tables, Consumer<Violation> found) {
        VcpuTables.Slot last = tables.gdt().get(GUEST_SLOTS + 1);
        if (last.content() != VcpuTables.Content.ABSENT) {
            found.accept(violation(
                    Invariant.L_INV_3, "GDT slot 15 of " + tables.name(), "not present", last.text(), tables));
        }
        boolean compat = machine.kindOfVcpu(tables.vcpu()) == DomainKind.PV32;
        for (int cpu = 0; cpu < machine.cpuCount(); cpu++) {
            if (machine.pcpus().is(cpu, PcpuWord.ONLINE)
                    && machine.pcpus().get(cpu, PcpuWord.CURR_VCPU) == tables.vcpu()) {
                long page = machine.pcpus().get(cpu, compat ? PcpuWord.COMPAT_GDT_MFN : PcpuWord.GDT_MFN);
                VcpuTables.Slot slot = tables.gdt().get(GUEST_SLOTS);
                if (slot.mfn() != page) {
                    String expected = "cpu" + cpu + (compat ? " compat" : " regular") + " GDT page " + Names.mfn(page);
                    found.accept(violation(
                            Invariant.L_INV_3, "GDT slot 14 of " + tables.name(), expected, slot.text(), tables));
                }
            }
        }
    }

    private static Violation violation(
            Invariant invariant, String subject, String expected, String actual, VcpuTables tables) {
        return new Violation(invariant, subject, expected, actual, Target.vcpu(tables.vcpu()));
    }
}
