// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import org.framescope.machine.Call;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainKind;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.tlb.TlbClock;

/**
 * {@code __context_switch}: saves the context that a CPU holds and loads that of its current vCPU. The order matters:
 * the default GDT is loaded while the old mapping still stands, slot 14 is right before the full GDT is loaded, and the
 * CPU leaves the old domain's dirty mask only after CR3. Each step is a call of the record, those without a change of a
 * word too.
 */
final class SwitchContext {
    private static final Param CPU = Param.of("cpu", Param.Kind.PCPU);
    private static final Param VCPU = Param.of("vcpu", Param.Kind.VCPU);
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call SWITCH = Call.function(
            "__context_switch", CPU, Param.of("prev", Param.Kind.VCPU), Param.of("next", Param.Kind.VCPU));
    private static final Call SAVE = Call.function("ctxt_switch_from", VCPU);
    private static final Call MARK_DIRTY = Call.function("set dirty_cpumask", DOMAIN, VCPU, CPU);
    private static final Call LOAD = Call.function("ctxt_switch_to", VCPU);
    private static final Call PSR = Call.function("psr_ctxt_switch_to", DOMAIN);
    private static final Call CLEAR_DIRTY = Call.function("clear dirty_cpumask", DOMAIN, VCPU, CPU);
    private static final Call CURR_VCPU = Call.function("set curr_vcpu", CPU, VCPU);

    private final Machine machine;
    private final WritePtbase writePtbase;
    private final GdtLoader gdt;
    private final Interrupts interrupts;

    SwitchContext(Machine machine, TlbClock clock, GdtLoader gdt) {
        this.machine = machine;
        writePtbase = new WritePtbase(machine, clock);
        this.gdt = gdt;
        interrupts = new Interrupts(machine);
    }

    /** Loads the context of the current vCPU of {@code cpu}, which is not the one it holds; what an interrupt found, or 0. */
    long run(int cpu, SwitchPlan plan) {
        Contexts c = Contexts.of(
                machine,
                machine.pcpus().get(cpu, PcpuWord.CURR_VCPU),
                machine.pcpus().get(cpu, PcpuWord.CURRENT));
        Recorder recorder = machine.recorder();
        recorder.enter(SWITCH, cpu, c.p(), c.n());
        machine.counters().add(0, CounterWord.CONTEXT_SWITCH, 1);
        if (c.prevKind() != DomainKind.IDLE) {
            step(SAVE, c.p());
        }
        markDirty(c, cpu);
        if (c.nextKind() != DomainKind.IDLE) {
            step(LOAD, c.n());
        }
        step(PSR, c.nextDomain());
        long found = tables(c, cpu, plan);
        clearDirty(c, cpu);
        recorder.enter(CURR_VCPU, cpu, c.n());
        machine.pcpus().set(cpu, PcpuWord.CURR_VCPU, c.n());
        recorder.leave(Recorder.NO_RC);
        recorder.leave(Recorder.NO_RC);
        return found;
    }

    /** GDT and CR3. */
    private long tables(Contexts c, int cpu, SwitchPlan plan) {
        if (c.nextNeedsFull() && !plan.slot14Last()) {
            gdt.updateXenSlot(c.n(), cpu);
        }
        long found = interrupt(SwitchPlan.SLOT14, cpu, plan);
        boolean due = gdt.defaultIsDue(c, cpu);
        if (due && !plan.withoutDefault()) {
            gdt.loadDefaultBefore(c.n(), cpu);
        }
        found += interrupt(SwitchPlan.DEFAULT, cpu, plan);
        writePtbase.write(c.n(), cpu);
        found += interrupt(SwitchPlan.CR3, cpu, plan);
        if (gdt.fullIsDue(c, cpu) || due && plan.withoutDefault()) {
            gdt.loadFull(c.n(), cpu);
        }
        found += interrupt(SwitchPlan.FULL, cpu, plan);
        if (c.nextNeedsFull() && plan.slot14Last()) {
            gdt.updateXenSlot(c.n(), cpu);
        }
        return found;
    }

    private long interrupt(int step, int cpu, SwitchPlan plan) {
        return plan.interruptAfter() == step ? interrupts.deliver(cpu) : 0;
    }

    /** A step that changes registers only, which are not part of the machine. */
    private void step(Call call, long argument) {
        machine.recorder().enter(call, argument);
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void markDirty(Contexts c, int cpu) {
        machine.recorder().enter(MARK_DIRTY, c.nextDomain(), c.n(), cpu);
        if (c.domainsDiffer()) {
            long mask = machine.domains().get(c.nextDomain(), DomainWord.DIRTY_CPUMASK);
            machine.domains().set(c.nextDomain(), DomainWord.DIRTY_CPUMASK, mask | 1L << cpu);
        }
        machine.vcpus().set(c.n(), VcpuWord.DIRTY_CPU, cpu);
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void clearDirty(Contexts c, int cpu) {
        machine.recorder().enter(CLEAR_DIRTY, c.prevDomain(), c.p(), cpu);
        if (c.domainsDiffer()) {
            long mask = machine.domains().get(c.prevDomain(), DomainWord.DIRTY_CPUMASK);
            machine.domains().set(c.prevDomain(), DomainWord.DIRTY_CPUMASK, mask & ~(1L << cpu));
        }
        machine.vcpus().set(c.p(), VcpuWord.DIRTY_CPU, Links.CLEAN);
        machine.recorder().leave(Recorder.NO_RC);
    }
}
