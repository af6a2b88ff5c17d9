// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.descriptors;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.Target;
import org.framescope.inspect.frames.FrameRow;
import org.framescope.inspect.text.Names;
import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.pagetables.Pte;

/**
 * The GDT and LDT of a vCPU as 16 page slots each.
 *
 * @param vcpu its ordinal
 * @param name its name
 * @param gdtEntries entries of the guest's GDT
 * @param ldtBase guest address of its LDT
 * @param ldtEntries entries of its LDT
 * @param gdt slots 0 to 15; 14 is Xen's
 * @param ldt slots 0 to 15
 */
public record VcpuTables(
        long vcpu, String name, long gdtEntries, long ldtBase, long ldtEntries, List<Slot> gdt, List<Slot> ldt) {
    /** What a slot maps. */
    public enum Content {
        /** Nothing. */
        ABSENT,
        /** The zero page. */
        ZERO_PAGE,
        /** A CPU's own page. */
        CPU_PAGE,
        /** A frame. */
        FRAME
    }

    /**
     * A page slot.
     *
     * @param number 0 to 15
     * @param content what it maps
     * @param mfn the frame behind it, -1 if none
     * @param writable whether Xen maps it writable
     * @param entry the L1 entry
     * @param word the address of the L1 entry, to be watched
     * @param label {@code -}, {@code zero}, {@code cpu0 regular} or the frame number
     * @param text the same with the frame's one line
     * @param target the frame, or null
     */
    public record Slot(
            int number,
            Content content,
            long mfn,
            boolean writable,
            long entry,
            Target word,
            String label,
            String text,
            Target target) {}

    private static final int SLOTS = 16;

    /** The vCPUs that have descriptor tables, by ordinal: those of PV domains. */
    public static List<Long> vcpus(State state) {
        MachineView machine = state.machine();
        List<Long> found = new ArrayList<>();
        for (long vcpu = 0; vcpu < machine.vcpuCount(); vcpu++) {
            if (machine.vcpus().is(vcpu, VcpuWord.EXISTS)
                    && machine.kindOfVcpu(vcpu).isPv()) {
                found.add(vcpu);
            }
        }
        return found;
    }

    /** The tables of {@code vcpu}. */
    public static VcpuTables of(State state, long vcpu) {
        MachineView machine = state.machine();
        List<Slot> gdt = new ArrayList<>();
        List<Slot> ldt = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            gdt.add(slot(state, vcpu, i, i));
            ldt.add(slot(state, vcpu, SLOTS + i, i));
        }
        return new VcpuTables(
                vcpu,
                machine.vcpuName(vcpu),
                machine.vcpus().get(vcpu, VcpuWord.GDT_ENTS),
                machine.vcpus().get(vcpu, VcpuWord.LDT_BASE),
                machine.vcpus().get(vcpu, VcpuWord.LDT_ENTS),
                List.copyOf(gdt),
                List.copyOf(ldt));
    }

    private static Slot slot(State state, long vcpu, int index, int number) {
        MachineView machine = state.machine();
        long entry = machine.vcpus().get(vcpu, VcpuWord.SLOTS, index);
        Target word = Target.word(machine.vcpus().address(vcpu, VcpuWord.SLOTS, index));
        if (!Pte.isPresent(entry)) {
            return new Slot(number, Content.ABSENT, -1, false, entry, word, "-", "not present", null);
        }
        long mfn = Pte.mfn(entry);
        boolean writable = Pte.isWritable(entry);
        String cpuPage = CpuPages.name(machine, mfn);
        Content content = !cpuPage.isEmpty()
                ? Content.CPU_PAGE
                : mfn == machine.globals().get(0, GlobalWord.ZERO_PAGE) ? Content.ZERO_PAGE : Content.FRAME;
        String label = switch (content) {
            case CPU_PAGE -> cpuPage;
            case ZERO_PAGE -> "zero";
            default -> Names.mfn(mfn);
        };
        String text = content == Content.FRAME
                ? FrameRow.of(state, mfn).line()
                : (content == Content.ZERO_PAGE ? "zero page " : cpuPage + " GDT page ") + Names.mfn(mfn);
        return new Slot(number, content, mfn, writable, entry, word, label, text, Target.frame(mfn));
    }
}
