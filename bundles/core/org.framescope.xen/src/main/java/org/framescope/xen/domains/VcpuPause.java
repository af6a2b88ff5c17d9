// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.domains;

import java.util.ArrayList;
import java.util.List;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.PcpuWord;
import org.framescope.machine.Recorder;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.Caller;
import org.framescope.xen.sched.ContextSwitch;

/**
 * {@code vcpu_pause} and {@code domain_pause}: vCPUs leave their CPUs, and no CPU keeps their context, so that their state
 * may be changed. There is no scheduler here: whoever ran comes back to its CPU when it is unpaused, unless something else
 * runs there. Sources: {@code xen/common/domain.c} and {@code xen/common/sched/core.c}, RELEASE-4.17.0.
 */
public final class VcpuPause {
    private static final Call DOMAIN_PAUSE = Call.function("domain_pause", Param.of("domain", Param.Kind.DOMAIN));
    private static final Call DOMAIN_UNPAUSE = Call.function("domain_unpause", Param.of("domain", Param.Kind.DOMAIN));
    private static final Call VCPU_PAUSE = Call.function("vcpu_pause", Param.of("vcpu", Param.Kind.VCPU));
    private static final Call VCPU_UNPAUSE = Call.function("vcpu_unpause", Param.of("vcpu", Param.Kind.VCPU));

    private final Machine machine;
    private final Caller caller;
    private final ContextSwitch sched;

    /** Pauses vCPUs of {@code machine} on behalf of {@code caller}. */
    public VcpuPause(Machine machine, Caller caller, ContextSwitch sched) {
        this.machine = machine;
        this.caller = caller;
        this.sched = sched;
    }

    /** vCPUs that ran when they were paused, for {@link VcpuPause#unpause}. */
    public static final class Paused {
        private final List<Long> vcpus = new ArrayList<>();
        private final List<Integer> cpus = new ArrayList<>();
    }

    /** {@code domain_pause} of {@code domid}. */
    public Paused pauseDomain(long domid) {
        machine.recorder().enter(DOMAIN_PAUSE, domid);
        Paused paused = new Paused();
        long base = machine.domains().get(domid, DomainWord.VCPU_BASE);
        for (long id = 0; id < machine.domains().get(domid, DomainWord.NR_VCPUS); id++) {
            sleep(base + id, paused);
        }
        machine.recorder().leave(Recorder.NO_RC);
        return paused;
    }

    /** {@code vcpu_pause} of {@code vcpu}. */
    public Paused pauseVcpu(long vcpu) {
        machine.recorder().enter(VCPU_PAUSE, vcpu);
        Paused paused = new Paused();
        sleep(vcpu, paused);
        machine.recorder().leave(Recorder.NO_RC);
        return paused;
    }

    /** {@code vcpu_sleep_sync}: it is descheduled, then the CPU that keeps its context gives it up. */
    private void sleep(long vcpu, Paused paused) {
        if (machine.vcpus().is(vcpu, VcpuWord.IS_RUNNING)) {
            int cpu = (int) machine.vcpus().get(vcpu, VcpuWord.PROCESSOR);
            paused.vcpus.add(vcpu);
            paused.cpus.add(cpu);
            sched.contextSwitch(cpu, machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU));
        }
        long dirty = machine.vcpus().get(vcpu, VcpuWord.DIRTY_CPU);
        if (dirty == caller.cpu()) {
            sched.syncLocalExecstate(caller.cpu());
        } else if (dirty != Links.CLEAN) {
            sched.syncVcpuExecstate(vcpu, caller.cpu());
        }
    }

    /** {@code domain_unpause}: what {@link #pauseDomain} took away comes back. */
    public void unpauseDomain(long domid, Paused paused) {
        machine.recorder().enter(DOMAIN_UNPAUSE, domid);
        unpause(paused);
        machine.recorder().leave(Recorder.NO_RC);
    }

    /** {@code vcpu_unpause}. */
    public void unpauseVcpu(long vcpu, Paused paused) {
        machine.recorder().enter(VCPU_UNPAUSE, vcpu);
        unpause(paused);
        machine.recorder().leave(Recorder.NO_RC);
    }

    private void unpause(Paused paused) {
        for (int i = 0; i < paused.vcpus.size(); i++) {
            long vcpu = paused.vcpus.get(i);
            int cpu = paused.cpus.get(i);
            boolean idle = machine.pcpus().get(cpu, PcpuWord.CURRENT)
                    == machine.pcpus().get(cpu, PcpuWord.IDLE_VCPU);
            if (idle && machine.vcpus().get(vcpu, VcpuWord.PAUSE_FLAGS) == 0) {
                sched.contextSwitch(cpu, vcpu);
            }
        }
    }
}
