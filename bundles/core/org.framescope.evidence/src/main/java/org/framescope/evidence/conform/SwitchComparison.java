// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import org.framescope.evidence.recording.Context;
import org.framescope.evidence.recording.Dirty;
import org.framescope.evidence.recording.SwitchState;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;
import org.framescope.machine.Recorder;

/**
 * Compares a recorded context switch with the simulated one. What is seen of other CPUs in dirty tracking may be from
 * either side of a switch that they are in the midst of; see {@link HeldContexts}.
 */
final class SwitchComparison {
    private static final String NONE = "-";
    private static final String OTHER_CPU = "another CPU was in the midst of a switch";

    private final Switches switches;
    private final HeldContexts held;
    private List<Compared> values = List.of();
    private SwitchStep step;

    SwitchComparison(Switches switches, HeldContexts held) {
        this.switches = switches;
        this.held = held;
    }

    /** Compares {@code recorded}; the CPU's last switch before was step {@code last}, or -1. */
    StepResult compare(SwitchStep recorded, SimulatedSwitch simulated, int last) {
        values = new ArrayList<>();
        step = recorded;
        differ("lazy", recorded.lazy(), simulated.lazy());
        recorded.prev()
                .ifPresent(prev -> differ("prev", prev.label(), simulated.prev().label()));
        differ("saved", recorded.saved().label(), simulated.saved().label());
        differ("events", String.join(",", recorded.events()), String.join(",", simulated.events()));
        int now = recorded.number();
        if (recorded.lazy()) {
            state("", recorded.after(), simulated.after(), last, now);
        } else {
            state(".before", recorded.before(), simulated.before(), last, now);
            state(".after", recorded.after(), simulated.after(), now, now);
        }
        return StepResult.compared(switches.file(), switches.name(), now, Recorder.NO_RC, 0, values);
    }

    private void state(String when, SwitchState recorded, SwitchState simulated, int from, int to) {
        differ("gdtr" + when, recorded.gdtr(), simulated.gdtr());
        differ("cr3" + when, Long.toHexString(recorded.cr3()), Long.toHexString(simulated.cr3()));
        differ("full_gdt_loaded" + when, recorded.fullGdtLoaded(), simulated.fullGdtLoaded());
        if (!step.lazy()) {
            differ("slot14" + when, text(recorded.slot14()), text(simulated.slot14()));
        }
        Dirty was = recorded.dirty();
        Dirty is = simulated.dirty();
        int p = vcpu(step.saved(), was.p(), is.p(), from, to);
        int n = vcpu(step.next(), was.n(), is.n(), from, to);
        long pd = mask(step.saved(), was.pd(), is.pd(), from, to);
        long nd = mask(step.next(), was.nd(), is.nd(), from, to);
        dirty("dirty" + when + ".p", cpu(was.p()), cpu(is.p()), p == was.p());
        dirty("dirty" + when + ".n", cpu(was.n()), cpu(is.n()), n == was.n());
        dirty("dirty" + when + ".pd", Dirty.cpus(was.pd()), Dirty.cpus(is.pd()), pd == was.pd());
        dirty("dirty" + when + ".nd", Dirty.cpus(was.nd()), Dirty.cpus(is.nd()), nd == was.nd());
    }

    private void dirty(String field, String recorded, String simulated, boolean same) {
        Compared both = Compared.of(field, NONE, -1, recorded, simulated);
        values.add(same ? both.explained(OTHER_CPU) : both);
    }

    private static String cpu(int cpu) {
        return cpu < 0 ? NONE : Integer.toString(cpu);
    }

    /** {@code simulated}, or {@code recorded} where another CPU's switch of that moment explains it. */
    private int vcpu(Context vcpu, int recorded, int simulated, int from, int to) {
        if (recorded == simulated) {
            return simulated;
        }
        int other = recorded >= 0 ? recorded : simulated;
        boolean foreign = recorded != step.cpu() && simulated != step.cpu() && other < held.cpus();
        boolean seen = foreign
                && (held.isCutOff(other, vcpu.domain(), from, to)
                        || held.between(other, from, to).stream().anyMatch(c -> HeldContexts.same(c, vcpu)));
        return seen ? recorded : simulated;
    }

    private long mask(Context context, long recorded, long simulated, int from, int to) {
        long explained = simulated;
        for (int cpu = 0; cpu < held.cpus(); cpu++) {
            long bit = 1L << cpu;
            if (cpu != step.cpu() && ((recorded ^ simulated) & bit) != 0 && mayBe(cpu, context, from, to)) {
                explained ^= bit;
            }
        }
        return explained;
    }

    /** Whether {@code cpu} enters or leaves the domain of {@code context} around that moment. */
    private boolean mayBe(int cpu, Context context, int from, int to) {
        List<Context> seen = held.between(cpu, from, to);
        return held.isCutOff(cpu, context.domain(), from, to)
                || seen.stream().anyMatch(c -> c.domain() == context.domain())
                        && seen.stream().anyMatch(c -> c.domain() != context.domain());
    }

    private static String text(String slot14) {
        return slot14 == null ? NONE : slot14;
    }

    private void differ(String field, Object recorded, Object simulated) {
        values.add(Compared.of(field, NONE, -1, recorded.toString(), simulated.toString()));
    }
}
