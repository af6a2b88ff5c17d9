// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;
import org.framescope.machine.Call;
import org.framescope.machine.Release;
import org.framescope.machine.Words;
import org.framescope.run.Journal;
import org.framescope.run.Run;

/**
 * A recording as two runs side by side: what was recorded and what the simulator does. Operation n of either is recorded
 * step n - 1, so that one cursor position by operation means the same in both. In the recorded run an operation's changes
 * are the differences of what the recording shows; words that a recording does not show are those of a freshly booted
 * machine. Unchanging and safe to read from any thread.
 *
 * @param name of the sequence
 * @param description what it is about, may be empty
 * @param release whose layout both runs have
 * @param recorded the real hypervisor
 * @param simulated the simulator; from the first operation that is not simulated on, what was recorded
 * @param results one for each step: whether it was simulated and what differs
 * @param frameNames logical names of frames by number, as the recording uses them
 */
public record RecordingRun(
        String name,
        String description,
        Release release,
        Run recorded,
        Run simulated,
        List<StepResult> results,
        Map<Long, String> frameNames) {

    /**
     * A sequence of memory operations, played with {@code adapters}.
     *
     * @throws RecordingException when the arguments of a step are not what its operation needs
     */
    public static RecordingRun of(Sequence sequence, Adapters adapters) throws RecordingException {
        SequencePlayer player = new SequencePlayer(sequence, adapters);
        Journal simulated = new Journal(player.simulation().xen().machine().words());
        RecordedState shown = new RecordedState(player.simulation().xen().machine());
        RecordedCalls calls = new RecordedCalls();
        List<StepResult> results = new ArrayList<>();
        for (Step step : sequence.steps()) {
            RecordedCalls.Entry entry = calls.of(step);
            simulated.enter(entry.call(), entry.args());
            StepResult result = player.step();
            if (!result.supported()) {
                shown.apply(step);
            }
            simulated.leave(result.supported() ? result.rc() : step.rc());
            results.add(result);
        }
        return new RecordingRun(
                sequence.name(),
                sequence.description(),
                sequence.machine().release(),
                recorded(sequence, calls),
                simulated.run(),
                List.copyOf(results),
                names(sequence));
    }

    private static Run recorded(Sequence sequence, RecordedCalls calls) throws RecordingException {
        SequencePlayer fresh = new SequencePlayer(sequence, new Adapters());
        RecordedState state = new RecordedState(fresh.simulation().xen().machine());
        Journal journal = new Journal(fresh.simulation().xen().machine().words());
        for (Step step : sequence.steps()) {
            RecordedCalls.Entry entry = calls.of(step);
            journal.enter(entry.call(), entry.args());
            state.apply(step);
            journal.leave(step.rc());
        }
        return journal.run();
    }

    private static Map<Long, String> names(Sequence sequence) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (Step step : sequence.steps()) {
            for (FrameState frame : step.frames()) {
                if (frame.name() != null) {
                    names.put(frame.mfn(), frame.name());
                }
            }
        }
        return Map.copyOf(names);
    }

    /**
     * A recording of context switches.
     *
     * @throws RecordingException when no machine can be made for it
     */
    public static RecordingRun of(Switches switches) throws RecordingException {
        SwitchPlayer player = new SwitchPlayer(switches);
        Journal simulated = new Journal(player.xen().machine().words());
        SwitchMachine machine = new SwitchMachine(switches);
        Words words = machine.xen().machine().words();
        Journal recorded = new Journal(words);
        RecordedSwitches state = new RecordedSwitches(machine);
        List<StepResult> results = new ArrayList<>();
        for (SwitchStep step : switches.steps()) {
            Call call = RecordedCalls.of(step);
            long[] args = {step.cpu(), step.prev().map(machine::vcpu).orElse(-1L), machine.vcpu(step.next())};
            simulated.enter(call, args);
            StepResult result = player.play(step.number());
            simulated.leave(result.rc());
            results.add(result);
            recorded.enter(call, args);
            state.apply(step);
            recorded.leave(result.rc());
        }
        return new RecordingRun(
                switches.name(),
                switches.header().workload(),
                switches.header().machine().release(),
                recorded.run(),
                simulated.run(),
                List.copyOf(results),
                Map.of());
    }

    /** The first step after step {@code n}, from 1, in which something is not as recorded. Cost: a pass over the results. */
    public OptionalInt nextDifference(int n) {
        return IntStream.rangeClosed(Math.max(1, n + 1), results.size())
                .filter(this::differs)
                .findFirst();
    }

    /** The last step before step {@code n}, from 1, in which something is not as recorded. */
    public OptionalInt previousDifference(int n) {
        return IntStream.range(1, Math.min(n, results.size() + 1))
                .filter(this::differs)
                .reduce((first, second) -> second);
    }

    private boolean differs(int n) {
        return results.get(n - 1).differs();
    }
}
