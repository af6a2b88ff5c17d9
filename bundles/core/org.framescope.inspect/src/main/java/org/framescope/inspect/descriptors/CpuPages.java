// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.descriptors;

import org.framescope.machine.GlobalWord;
import org.framescope.machine.MachineView;
import org.framescope.machine.PcpuWord;
import org.framescope.xen.descriptors.GdtLdtArea;

/** Names for what Xen's own descriptor pages, and a GDTR, are. */
public final class CpuPages {
    private CpuPages() {}

    /** {@code cpu0 regular} or {@code cpu0 compat} when {@code mfn} is a CPU's GDT page, else nothing. */
    public static String name(MachineView machine, long mfn) {
        for (int cpu = 0; cpu < machine.cpuCount(); cpu++) {
            if (machine.pcpus().get(cpu, PcpuWord.GDT_MFN) == mfn) {
                return "cpu" + cpu + " regular";
            }
            boolean compat = machine.pcpus().is(cpu, PcpuWord.COMPAT_GDT_VA);
            if (compat && machine.pcpus().get(cpu, PcpuWord.COMPAT_GDT_MFN) == mfn) {
                return "cpu" + cpu + " compat";
            }
        }
        return "";
    }

    /** Whether {@code mfn} is a CPU's GDT page. */
    public static boolean isGdt(MachineView machine, long mfn) {
        return !name(machine, mfn).isEmpty();
    }

    /**
     * What the GDTR of {@code cpu} covers: {@code default-regular} or {@code default-compat} for the CPU's own page,
     * {@code full@N} for the area of the vCPU numbered N in its domain, else the base in hexadecimal.
     */
    public static String gdtr(MachineView machine, int cpu) {
        long base = machine.pcpus().get(cpu, PcpuWord.GDTR_BASE);
        long first = base + GdtLdtArea.RESERVED_BYTE;
        if (first == machine.pcpus().get(cpu, PcpuWord.GDT_VA)) {
            return "default-regular";
        }
        if (first == machine.pcpus().get(cpu, PcpuWord.COMPAT_GDT_VA)) {
            return "default-compat";
        }
        long offset = base - machine.globals().get(0, GlobalWord.PER_DOMAIN_VA);
        boolean area = offset >= 0
                && offset < GdtLdtArea.MAX_VCPUS * GdtLdtArea.VCPU_BYTES
                && offset % GdtLdtArea.VCPU_BYTES == 0;
        return area ? "full@" + offset / GdtLdtArea.VCPU_BYTES : "0x" + Long.toHexString(base);
    }
}
