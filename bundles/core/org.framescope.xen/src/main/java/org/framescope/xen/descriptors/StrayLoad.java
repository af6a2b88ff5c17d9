// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EFAULT;

import org.framescope.machine.Machine;
import org.framescope.machine.PageView;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.pagetables.Pte;

/**
 * A segment register loaded inside Xen, by mistake, with a selector of a guest's. With the default GDT loaded, which begins
 * 14 pages before the CPU's own page, it reads whatever lies in those pages of the direct map.
 */
final class StrayLoad {
    private final Machine machine;
    private final GdtLdtArea area;

    StrayLoad(Machine machine) {
        this.machine = machine;
        area = new GdtLdtArea(machine);
    }

    /** 0 when it loads, and nobody notices; -EFAULT with a fault in Xen. */
    int load(int cpu, int selector) {
        long mfn = page(cpu, selector >>> 12);
        long word = mfn < 0 ? 0 : machine.pages().get(mfn, selector >>> 3 & PageView.WORDS - 1);
        Descriptor d = Descriptor.of(word);
        boolean loads = d.present() && !d.isSystem() && d.isReadable();
        machine.recorder().event(loads ? DescriptorEvents.STRAY_LOADED : DescriptorEvents.STRAY_FAULT, selector, mfn);
        return loads ? 0 : -EFAULT;
    }

    /** The frame of page {@code i} of the GDT that is loaded; -1 if there is none. */
    private long page(int cpu, int i) {
        boolean compat = machine.pcpus().get(cpu, PcpuWord.GDTR_BASE) == area.defaultBase(cpu, true);
        if (compat || machine.pcpus().get(cpu, PcpuWord.GDTR_BASE) == area.defaultBase(cpu, false)) {
            return area.pageMfn(cpu, compat) - GdtLdtArea.RESERVED_PAGE + i;
        }
        long entry = machine.vcpus().get(machine.pcpus().get(cpu, PcpuWord.CURR_VCPU), VcpuWord.SLOTS, i);
        return Pte.isPresent(entry) ? Pte.mfn(entry) : -1;
    }
}
