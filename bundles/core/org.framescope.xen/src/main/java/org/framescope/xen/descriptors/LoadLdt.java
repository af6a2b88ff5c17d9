// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import org.framescope.machine.Call;
import org.framescope.machine.CounterWord;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;

/**
 * {@code load_LDT}: writes the LDT descriptor of a CPU's GDT page for a vCPU and loads LDTR, or loads the null selector
 * when the vCPU has no LDT. Source: {@code xen/arch/x86/include/asm/ldt.h}, RELEASE-4.17.0.
 */
public final class LoadLdt {
    private static final Call CALL =
            Call.function("load_LDT", Param.of("vcpu", Param.Kind.VCPU), Param.of("cpu", Param.Kind.PCPU));

    /** The entry of a CPU's GDT page at which its LDT descriptor begins. */
    private static final int LDT_ENTRY = 10;

    private static final long PRESENT_LDT = 0x82L << 40;

    private final Machine machine;
    private final GdtLdtArea area;

    /** Loads LDTs of the CPUs of {@code machine}. */
    public LoadLdt(Machine machine) {
        this.machine = machine;
        area = new GdtLdtArea(machine);
    }

    /** Makes {@code cpu} use the LDT of {@code vcpu}. */
    public void load(long vcpu, int cpu) {
        machine.recorder().enter(CALL, vcpu, cpu);
        machine.counters().add(0, CounterWord.LLDT, 1);
        set(vcpu, cpu);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /** As {@link #load}, but neither counted nor shown as a call: for initial states. */
    public void set(long vcpu, int cpu) {
        long ents = machine.vcpus().get(vcpu, VcpuWord.LDT_ENTS);
        if (ents != 0) {
            describe(vcpu, cpu, ents * 8 - 1);
        }
        machine.pcpus().set(cpu, PcpuWord.LDTR, ents == 0 ? 0 : GdtLdtArea.LDT_SELECTOR);
    }

    private void describe(long vcpu, int cpu, long limit) {
        long base = area.ldtVa(vcpu);
        long low = limit & 0xffff | (base & 0xff_ffff) << 16 | PRESENT_LDT | (base >>> 24 & 0xff) << 56;
        long high = base >>> 32;
        long mfn = area.pageMfn(cpu, area.isCompat(vcpu));
        machine.pages().set(mfn, LDT_ENTRY, low);
        machine.pages().set(mfn, LDT_ENTRY + 1, high);
        machine.pcpus().set(cpu, PcpuWord.LDT_DESC, 0, low);
        machine.pcpus().set(cpu, PcpuWord.LDT_DESC, 1, high);
    }
}
