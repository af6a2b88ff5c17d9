// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.evidence.recording.Context;
import org.framescope.evidence.recording.Dirty;
import org.framescope.evidence.recording.SwitchState;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.sched.SchedEvents;

/** Makes a machine's registers and records be what a recording of context switches shows, with its events. */
final class RecordedSwitches {
    private static final int GDT_SLOT = 14;
    private static final long FRAME = 0x000f_ffff_ffff_f000L;
    private static final Pattern GDTR = Pattern.compile("([0-9a-f]{1,16})/([0-9a-f]{1,16})");
    private static final Pattern SLOT14 = Pattern.compile("cpu([0-9]{1,2})-regular");
    private static final Pattern FULL = Pattern.compile("lgdt full@([0-9]{1,9})");
    private static final Pattern CR3 = Pattern.compile("cr3 ([0-9a-f]{1,16})");

    private final SwitchMachine switches;
    private final Machine machine;

    RecordedSwitches(SwitchMachine switches) {
        this.switches = switches;
        machine = switches.xen().machine();
    }

    void apply(SwitchStep step) {
        int cpu = step.cpu();
        long next = switches.vcpu(step.next());
        registers(cpu, next, step.before());
        machine.vcpus().set(machine.pcpus().get(cpu, PcpuWord.CURRENT), VcpuWord.IS_RUNNING, 0);
        machine.pcpus().set(cpu, PcpuWord.CURRENT, next);
        machine.vcpus().set(next, VcpuWord.IS_RUNNING, 1);
        machine.vcpus().set(next, VcpuWord.PROCESSOR, cpu);
        machine.pcpus().set(cpu, PcpuWord.CURR_VCPU, switches.vcpu(step.saved()));
        if (!step.lazy()) {
            step.events().forEach(event -> event(event, cpu, next));
            registers(cpu, next, step.after());
            machine.pcpus().set(cpu, PcpuWord.CURR_VCPU, next);
            machine.counters().add(0, CounterWord.CONTEXT_SWITCH, 1);
        }
        dirty(step.saved(), step.next(), step.after().dirty());
    }

    private void registers(int cpu, long next, SwitchState state) {
        Matcher gdtr = GDTR.matcher(state.gdtr());
        if (gdtr.matches()) {
            machine.pcpus().set(cpu, PcpuWord.GDTR_BASE, Long.parseUnsignedLong(gdtr.group(1), 16));
            machine.pcpus().set(cpu, PcpuWord.GDTR_LIMIT, Long.parseUnsignedLong(gdtr.group(2), 16));
        }
        machine.pcpus().set(cpu, PcpuWord.CR3, state.cr3());
        machine.pcpus().set(cpu, PcpuWord.FULL_GDT_LOADED, state.fullGdtLoaded() ? 1 : 0);
        if (state.slot14() != null) {
            slot14(next, state.slot14());
        }
    }

    private void slot14(long vcpu, String text) {
        Matcher page = SLOT14.matcher(text);
        if (page.matches() && Integer.parseInt(page.group(1)) < machine.view().cpuCount()) {
            long mfn = machine.pcpus().get(Integer.parseInt(page.group(1)), PcpuWord.GDT_MFN);
            long flags = machine.vcpus().get(vcpu, VcpuWord.SLOTS, GDT_SLOT) & ~FRAME;
            machine.vcpus().set(vcpu, VcpuWord.SLOTS, GDT_SLOT, mfn << 12 | flags | 1);
        }
    }

    private void event(String text, int cpu, long next) {
        Matcher full = FULL.matcher(text);
        Matcher cr3 = CR3.matcher(text);
        if (text.startsWith("slot14 ")) {
            machine.recorder().event(SchedEvents.SLOT14, next, cpu, 0);
            machine.counters().add(0, CounterWord.SLOT14, 1);
        } else if (text.equals("lgdt default")) {
            machine.recorder().event(SchedEvents.LGDT_DEFAULT, 0, cpu, 0);
            machine.counters().add(0, CounterWord.LGDT_DEFAULT, 1);
        } else if (full.matches()) {
            machine.recorder().event(SchedEvents.LGDT_FULL, Long.parseLong(full.group(1)), cpu, 0);
            machine.counters().add(0, CounterWord.LGDT_FULL, 1);
        } else if (cr3.matches()) {
            machine.recorder().event(SchedEvents.CR3, next, cpu, Long.parseUnsignedLong(cr3.group(1), 16));
            machine.counters().add(0, CounterWord.CR3, 1);
        }
    }

    private void dirty(Context saved, Context next, Dirty dirty) {
        machine.vcpus().set(switches.vcpu(saved), VcpuWord.DIRTY_CPU, dirty.p() < 0 ? Links.CLEAN : dirty.p());
        machine.vcpus().set(switches.vcpu(next), VcpuWord.DIRTY_CPU, dirty.n() < 0 ? Links.CLEAN : dirty.n());
        machine.domains().set(saved.domain(), DomainWord.DIRTY_CPUMASK, dirty.pd());
        machine.domains().set(next.domain(), DomainWord.DIRTY_CPUMASK, dirty.nd());
    }
}
