// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.pagetables;

import java.util.ArrayList;
import java.util.List;
import org.framescope.inspect.State;
import org.framescope.inspect.text.Names;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;

/** Where walks may begin: the tables that CPUs have loaded, and the root tables of PV vCPUs. */
public final class Roots {
    /**
     * A root table.
     *
     * @param name {@code cpu0 CR3}, {@code d1v0 kernel}, {@code d1v0 user}
     * @param mfn its frame
     */
    public record Root(String name, long mfn) {}

    private static final long FRAME_MASK = 0x000f_ffff_ffff_f000L;

    private Roots() {}

    /** The roots of {@code state}: CPUs first, then vCPUs by ordinal. */
    public static List<Root> of(State state) {
        MachineView machine = state.machine();
        List<Root> roots = new ArrayList<>();
        for (int cpu = 0; cpu < machine.cpuCount(); cpu++) {
            long cr3 = machine.pcpus().get(cpu, PcpuWord.CR3);
            if (cr3 != 0) {
                roots.add(new Root(Names.pcpu(cpu) + " CR3", (cr3 & FRAME_MASK) >>> 12));
            }
        }
        for (long vcpu = 0; vcpu < machine.vcpuCount(); vcpu++) {
            if (machine.vcpus().is(vcpu, VcpuWord.EXISTS)
                    && machine.kindOfVcpu(vcpu).isPv()) {
                add(roots, machine, vcpu, VcpuWord.GUEST_TABLE, " kernel");
                add(roots, machine, vcpu, VcpuWord.GUEST_TABLE_USER, " user");
            }
        }
        return List.copyOf(roots);
    }

    private static void add(List<Root> roots, MachineView machine, long vcpu, VcpuWord word, String name) {
        long mfn = machine.vcpus().get(vcpu, word);
        if (mfn != 0) {
            roots.add(new Root(machine.vcpuName(vcpu) + name, mfn));
        }
    }
}
