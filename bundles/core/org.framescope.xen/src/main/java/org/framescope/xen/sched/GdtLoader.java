// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import org.framescope.machine.Call;
import org.framescope.machine.Choice;
import org.framescope.machine.CounterWord;
import org.framescope.machine.GdtSwitch;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordTable;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.GdtLdtArea;

/**
 * Slot 14 and GDTR, in the version that choice {@code gdt} names: who writes what, from which source, and when a load
 * is due. Facts: {@code __context_switch}, {@code load_default_gdt} and {@code load_full_gdt} in
 * {@code xen/arch/x86/domain.c}, RELEASE-4.12.0 and 4.17.0.
 */
final class GdtLoader {
    private static final Param VCPU = Param.of("vcpu", Param.Kind.VCPU);
    private static final Param CPU = Param.of("cpu", Param.Kind.PCPU);
    private static final Call UPDATE_SLOT = Call.function("update_xen_slot_in_full_gdt", VCPU, CPU);
    private static final Call LOAD_DEFAULT = Call.function("load_default_gdt", CPU);
    private static final Call LOAD_FULL = Call.function("load_full_gdt", VCPU, CPU);

    private final Machine machine;
    private final RecordTable<PcpuWord> pcpus;
    private final GdtLdtArea area;
    private final GdtSwitch version;

    GdtLoader(Machine machine) {
        this.machine = machine;
        pcpus = machine.pcpus();
        area = new GdtLdtArea(machine);
        version = machine.choice(Choice.GDT);
    }

    /** Slot 14 of the PV vCPU {@code n} shows the page of {@code cpu}. */
    void updateXenSlot(long n, int cpu) {
        Recorder recorder = machine.recorder();
        recorder.enter(UPDATE_SLOT, n, cpu);
        boolean compat = area.isCompat(n);
        machine.vcpus().set(n, VcpuWord.SLOTS, GdtLdtArea.RESERVED_PAGE, slotEntry(cpu, compat));
        machine.counters().add(0, CounterWord.SLOT14, 1);
        recorder.event(SchedEvents.SLOT14, n, cpu, compat ? 1 : 0);
        recorder.leave(Recorder.NO_RC);
    }

    /** Version A translates the page's address each time, the others keep the entry ready. */
    private long slotEntry(int cpu, boolean compat) {
        if (version == GdtSwitch.A) {
            machine.counters().add(0, CounterWord.VIRT_TO_MFN, 1);
            return GdtLdtArea.hypervisorRw(area.pageMfn(cpu, compat));
        }
        return pcpus.get(cpu, compat ? PcpuWord.COMPAT_GDT_L1E : PcpuWord.GDT_L1E);
    }

    /** Whether the default GDT must be loaded before CR3 changes from that of {@code p} to that of {@code n}. */
    boolean defaultIsDue(Contexts c, int cpu) {
        boolean loaded = version == GdtSwitch.C ? pcpus.is(cpu, PcpuWord.FULL_GDT_LOADED) : c.prevNeedsFull();
        return loaded && (!c.sameVcpuId() || !c.nextNeedsFull());
    }

    /** Whether the full GDT of {@code n} must be loaded after CR3 was changed. */
    boolean fullIsDue(Contexts c, int cpu) {
        if (version == GdtSwitch.C) {
            return c.nextNeedsFull() && !pcpus.is(cpu, PcpuWord.FULL_GDT_LOADED);
        }
        return c.nextNeedsFull() && (!c.sameVcpuId() || !c.prevNeedsFull());
    }

    /** The page that is loaded before a switch to {@code n}: version A looks at it, the others always use the regular one. */
    void loadDefaultBefore(long n, int cpu) {
        loadDefault(cpu, version == GdtSwitch.A && area.isCompat(n));
    }

    /** GDTR covers the CPU's own page. */
    void loadDefault(int cpu, boolean compat) {
        machine.recorder().enter(LOAD_DEFAULT, cpu);
        long base = area.defaultBase(cpu, compat);
        lgdt(cpu, base);
        machine.counters().add(0, CounterWord.LGDT_DEFAULT, 1);
        machine.recorder().event(SchedEvents.LGDT_DEFAULT, compat ? 1 : 0, cpu, base);
        pcpus.set(cpu, PcpuWord.FULL_GDT_LOADED, 0);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /** GDTR covers the GDT area of {@code n}. */
    void loadFull(long n, int cpu) {
        machine.recorder().enter(LOAD_FULL, n, cpu);
        long base = area.gdtVa(n);
        lgdt(cpu, base);
        machine.counters().add(0, CounterWord.LGDT_FULL, 1);
        machine.recorder().event(SchedEvents.LGDT_FULL, machine.vcpus().get(n, VcpuWord.ID), cpu, base);
        if (version == GdtSwitch.C) {
            pcpus.set(cpu, PcpuWord.FULL_GDT_LOADED, 1);
        }
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void lgdt(int cpu, long base) {
        pcpus.set(cpu, PcpuWord.GDTR_BASE, base);
        pcpus.set(cpu, PcpuWord.GDTR_LIMIT, GdtLdtArea.GDT_LIMIT);
    }
}
