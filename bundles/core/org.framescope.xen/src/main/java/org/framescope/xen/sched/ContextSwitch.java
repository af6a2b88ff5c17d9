// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.sched;

import static org.framescope.xen.Errno.EINVAL;

import org.framescope.machine.Call;
import org.framescope.machine.CounterWord;
import org.framescope.machine.DomainKind;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.RecordTable;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.descriptors.LoadLdt;
import org.framescope.xen.tlb.TlbClock;

/**
 * {@code context_switch} and what forces a lazily kept context out. Who runs next is told by the caller: there is no
 * scheduler here. Facts: {@code xen/arch/x86/domain.c} and {@code smp.c}, RELEASE-4.17.0.
 */
public final class ContextSwitch {
    private static final Param CPU = Param.of("cpu", Param.Kind.PCPU);
    private static final Param VCPU = Param.of("vcpu", Param.Kind.VCPU);
    private static final Call CONTEXT_SWITCH =
            Call.function("context_switch", CPU, Param.of("prev", Param.Kind.VCPU), Param.of("next", Param.Kind.VCPU));
    private static final Call SET_CURRENT = Call.function("set_current", CPU, VCPU);
    private static final Call FLUSH = Call.function("flush_mask FLUSH_VCPU_STATE", Param.of("mask", Param.Kind.HEX));
    private static final Call SYNC = Call.function("__sync_local_execstate", CPU);
    private static final Call LOAD_SEGMENTS = Call.function("load_segments", VCPU);
    private static final Call IBPB = Call.function("prediction_barrier", VCPU);
    private static final Call SWITCHED = Call.function("sched_context_switched", VCPU);

    private final Machine machine;
    private final RecordTable<PcpuWord> pcpus;
    private final RecordTable<VcpuWord> vcpus;
    private final LoadLdt loadLdt;
    private final SwitchContext inner;
    private final CpuPower power;

    /** Switches contexts of the CPUs of {@code machine}. */
    public ContextSwitch(Machine machine, TlbClock clock, LoadLdt loadLdt) {
        this.machine = machine;
        pcpus = machine.pcpus();
        vcpus = machine.vcpus();
        this.loadLdt = loadLdt;
        GdtLoader gdt = new GdtLoader(machine);
        inner = new SwitchContext(machine, clock, gdt);
        power = new CpuPower(machine, this, gdt);
    }

    /** CPUs that go off line, come on line, and wake from S3. */
    public CpuPower power() {
        return power;
    }

    /**
     * {@code cpu} stops running its current vCPU and runs {@code next}, an ordinal. When it runs already nothing
     * happens.
     *
     * @return {@link Recorder#NO_RC}, or -EINVAL after an event of severity BUG when no scheduler could decide this; then
     *     nothing was changed
     */
    public long contextSwitch(int cpu, long next) {
        return contextSwitch(cpu, next, SwitchPlan.NORMAL);
    }

    /**
     * As {@link #contextSwitch(int, long)}, with {@code plan}. When an interrupt is to arrive and the switch is not lazy, the
     * result says what it finds: 0; 1 for the GDT page of another CPU; -EFAULT for none, a double fault.
     */
    public long contextSwitch(int cpu, long next, SwitchPlan plan) {
        if (!mayRun(cpu, next)) {
            return -EINVAL;
        }
        long prev = pcpus.get(cpu, PcpuWord.CURRENT);
        if (prev == next) {
            return Recorder.NO_RC;
        }
        Recorder recorder = machine.recorder();
        recorder.enter(CONTEXT_SWITCH, cpu, prev, next);
        syncVcpuExecstate(next, cpu);
        setCurrent(cpu, next);
        DomainKind kind = machine.view().kindOfVcpu(next);
        long rc = Recorder.NO_RC;
        boolean lazy =
                pcpus.get(cpu, PcpuWord.CURR_VCPU) == next || kind == DomainKind.IDLE && pcpus.is(cpu, PcpuWord.ONLINE);
        if (lazy) {
            pcpus.set(cpu, PcpuWord.IRQS_ENABLED, 1);
        } else {
            long found = inner.run(cpu, plan);
            rc = plan.isInterrupted() ? found : rc;
            pcpus.set(cpu, PcpuWord.IRQS_ENABLED, 1);
            afterSwitch(cpu, next, kind);
        }
        recorder.enter(SWITCHED, prev);
        vcpus.set(prev, VcpuWord.IS_RUNNING, 0);
        recorder.leave(Recorder.NO_RC);
        recorder.leave(rc);
        return rc;
    }

    private boolean mayRun(int cpu, long next) {
        boolean known = next >= 0
                && next < machine.view().vcpuCount()
                && vcpus.is(next, VcpuWord.EXISTS)
                && cpu >= 0
                && cpu < machine.view().cpuCount();
        if (!known || !fits(cpu, next)) {
            machine.recorder().event(SchedEvents.CANNOT_RUN, next, cpu);
            return false;
        }
        long processor = vcpus.get(next, VcpuWord.PROCESSOR);
        if (vcpus.is(next, VcpuWord.IS_RUNNING) && processor != cpu) {
            machine.recorder().event(SchedEvents.RUNS_ELSEWHERE, next, cpu, processor);
            return false;
        }
        return true;
    }

    /** Each CPU has an idle vCPU of its own, and runs nothing else once it is off line. */
    private boolean fits(int cpu, long next) {
        boolean itsIdle = next == pcpus.get(cpu, PcpuWord.IDLE_VCPU);
        boolean guest = machine.view().kindOfVcpu(next) != DomainKind.IDLE;
        return itsIdle || guest && pcpus.is(cpu, PcpuWord.ONLINE);
    }

    private void setCurrent(int cpu, long next) {
        machine.recorder().enter(SET_CURRENT, cpu, next);
        pcpus.set(cpu, PcpuWord.IRQS_ENABLED, 0);
        vcpus.set(next, VcpuWord.PROCESSOR, cpu);
        vcpus.set(next, VcpuWord.IS_RUNNING, 1);
        pcpus.set(cpu, PcpuWord.CURRENT, next);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /** What may fault and therefore waits until interrupts are on; then the barrier against the guest that ran before. */
    private void afterSwitch(int cpu, long next, DomainKind kind) {
        Recorder recorder = machine.recorder();
        if (kind.isPv()) {
            recorder.enter(LOAD_SEGMENTS, next);
            loadLdt.load(next, cpu);
            recorder.leave(Recorder.NO_RC);
        }
        if (kind != DomainKind.IDLE && pcpus.get(cpu, PcpuWord.LAST_GUEST) != next) {
            recorder.enter(IBPB, next);
            pcpus.set(cpu, PcpuWord.LAST_GUEST, next);
            recorder.leave(Recorder.NO_RC);
        }
    }

    /**
     * {@code sync_vcpu_execstate}: when a CPU other than {@code cpu} holds the context of {@code vcpu}, it is interrupted
     * with FLUSH_VCPU_STATE and saves it.
     */
    public void syncVcpuExecstate(long vcpu, int cpu) {
        long dirty = vcpus.get(vcpu, VcpuWord.DIRTY_CPU);
        if (dirty == Links.CLEAN || dirty == cpu) {
            return;
        }
        machine.recorder().enter(FLUSH, 1L << dirty);
        machine.counters().add(0, CounterWord.IPI, 1);
        syncLocalExecstate((int) dirty);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /**
     * {@code sync_local_execstate}: a context that {@code cpu} keeps although its idle vCPU runs is saved, and that of
     * the idle vCPU loaded.
     *
     * @return whether there was one
     */
    public boolean syncLocalExecstate(int cpu) {
        Recorder recorder = machine.recorder();
        recorder.enter(SYNC, cpu);
        long current = pcpus.get(cpu, PcpuWord.CURRENT);
        long held = pcpus.get(cpu, PcpuWord.CURR_VCPU);
        if (held != current) {
            if (current != pcpus.get(cpu, PcpuWord.IDLE_VCPU)) {
                recorder.event(SchedEvents.NOT_IDLE, cpu, held, current);
            }
            inner.run(cpu, SwitchPlan.NORMAL);
        }
        recorder.leave(held != current ? 1 : 0);
        return held != current;
    }
}
