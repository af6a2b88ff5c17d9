// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.Arrays;
import java.util.List;
import org.framescope.evidence.recording.Context;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.SwitchState;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;
import org.framescope.machine.CounterWord;
import org.framescope.xen.Xen;

/**
 * Plays a recording of context switches. From each switch come the CPU, why it happened, who ran and who runs next; the
 * rest is compared. Confined to one thread.
 *
 * <p>Records stand in the order in which switches ended. When a switch takes over a vCPU that the recording lets another
 * CPU leave only in a later record, that record is played first.
 */
public final class SwitchPlayer {
    private final Switches switches;
    private final SwitchMachine machine;
    private final SwitchComparison comparison;
    private final EventLog events;
    private final StepResult[] results;
    private final int[] lastOnCpu;

    /**
     * Prepares {@code switches}. Whoever wants to record the switches sets the recorder of {@link #xen()} before the
     * first is played.
     *
     * @throws RecordingException when no machine can be made for it
     */
    public SwitchPlayer(Switches switches) throws RecordingException {
        this.switches = switches;
        machine = new SwitchMachine(switches);
        comparison = new SwitchComparison(switches, new HeldContexts(switches));
        events = new EventLog();
        results = new StepResult[switches.steps().size()];
        lastOnCpu = new int[switches.header().cpus().size()];
        Arrays.fill(lastOnCpu, -1);
    }

    /** The hypervisor it is played on. */
    public Xen xen() {
        return machine.xen();
    }

    /** Plays all switches; one brief result each, in the order of the recording. */
    List<StepResult> playAll() {
        for (SwitchStep step : switches.steps()) {
            results[step.number()] = play(step.number()).brief();
        }
        return List.of(results);
    }

    /** Plays switch {@code number}, and before it what it depends on, unless that is done already. */
    public StepResult play(int number) {
        SwitchStep step = switches.steps().get(number);
        if (results[number] == null) {
            int other = machine.elsewhere(machine.vcpu(step.next()), step.cpu());
            SwitchStep due = other < 0 ? null : nextOf(other, number);
            if (due != null && !due.lazy() && HeldContexts.same(due.saved(), step.next())) {
                perform(due);
            }
            perform(step);
        }
        return results[number];
    }

    /** The first switch of {@code cpu} after {@code number} that was not played yet. */
    private SwitchStep nextOf(int cpu, int number) {
        for (int i = number + 1; i < results.length; i++) {
            if (switches.steps().get(i).cpu() == cpu && results[i] == null) {
                return switches.steps().get(i);
            }
        }
        return null;
    }

    private void perform(SwitchStep step) {
        Xen xen = machine.xen();
        int cpu = step.cpu();
        machine.circumstances(step);
        Context prev = machine.current(cpu);
        Context saved = machine.held(cpu);
        long p = machine.vcpu(saved);
        long n = machine.vcpu(step.next());
        SwitchState before = machine.state(cpu, p, n);
        long runs = xen.machine().counters().get(0, CounterWord.CONTEXT_SWITCH);
        events.listen(xen.machine().words(), () -> {
            if (step.forced()) {
                xen.sched().syncLocalExecstate(cpu);
            } else {
                xen.sched().contextSwitch(cpu, n);
            }
        });
        boolean lazy =
                machine.held(cpu).equals(saved) && xen.machine().counters().get(0, CounterWord.CONTEXT_SWITCH) == runs;
        SimulatedSwitch simulated = new SimulatedSwitch(
                lazy,
                prev,
                saved,
                SimulatedSwitch.texts(events.entries(), cpu, xen.machine().view()),
                before,
                machine.state(cpu, p, n));
        results[step.number()] = comparison.compare(step, simulated, lastOnCpu[cpu]);
        lastOnCpu[cpu] = step.number();
    }
}
