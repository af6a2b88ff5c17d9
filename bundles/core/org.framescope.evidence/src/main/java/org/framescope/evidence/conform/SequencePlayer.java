// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.evidence.recording.Contents;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.machine.PageView;
import org.framescope.machine.Pages;
import org.framescope.xen.Xen;
import org.framescope.xen.boot.BootException;

/**
 * Plays one sequence, step by step. Confined to one thread.
 *
 * <p>After an unsupported step all later ones count as unsupported and are not performed.
 */
public final class SequencePlayer {
    private final Sequence sequence;
    private final Adapters adapters;
    private final Circumstances circumstances;
    private final Simulation simulation;
    private final Comparison comparison;
    private String unsupported;
    private int next;

    /**
     * Prepares {@code sequence}.
     *
     * @throws RecordingException when an argument that every operation has is not what it should be
     */
    public SequencePlayer(Sequence sequence, Adapters adapters) throws RecordingException {
        this.sequence = sequence;
        this.adapters = adapters;
        circumstances = new Circumstances(sequence);
        Xen xen = boot(sequence);
        for (long mfn : circumstances.framesWithLeftovers()) {
            Contents contents = circumstances.leftover(mfn);
            contents.words().forEach((slot, value) -> xen.machine().pages().set(mfn, slot, value));
        }
        simulation = new Simulation(xen);
        comparison = new Comparison(sequence, simulation);
    }

    private Xen boot(Sequence of) throws RecordingException {
        try {
            return PlayedMachine.boot(of.machine(), circumstances.maxPage());
        } catch (BootException e) {
            Step first = of.steps().getFirst();
            throw new RecordingException(
                    of.file(), first.line(), 0, "no machine for this sequence: " + e.getMessage(), e);
        }
    }

    /** What it is played on. */
    public Simulation simulation() {
        return simulation;
    }

    /** Whether all steps were played. */
    public boolean isDone() {
        return next == sequence.steps().size();
    }

    /** Number of the step that {@link #step()} performs next. */
    public int position() {
        return next;
    }

    /**
     * Performs and compares the next step.
     *
     * @throws RecordingException when its arguments are not what its operation needs
     */
    public StepResult step() throws RecordingException {
        Step step = sequence.steps().get(next++);
        if (unsupported != null) {
            return comparison.compare(step, Outcome.unsupported(unsupported));
        }
        simulation.begin(step.domain());
        GuestCalls.catchUp(simulation);
        for (FrameState frame : step.frames()) {
            if (frame.name() != null) {
                simulation.name(frame.name(), frame.mfn());
            }
        }
        circumstances.leftAgain(step.number()).forEach(this::leave);
        Outcome outcome = perform(step);
        StepResult result = comparison.compare(step, outcome);
        unsupported = outcome.unsupported().orElse(null);
        if (unsupported != null) {
            return result;
        }
        simulation.finishStep();
        return result;
    }

    /** Whoever had the free frame since the domain gave it back left this in it. */
    private void leave(long mfn, Contents contents) {
        Pages pages = simulation.xen().machine().pages();
        for (int slot = 0; slot < PageView.WORDS; slot++) {
            pages.set(mfn, slot, contents.words().getOrDefault(slot, 0L));
        }
    }

    private Outcome perform(Step step) throws RecordingException {
        Optional<OperationAdapter> adapter = adapters.of(step.op());
        if (adapter.isEmpty()) {
            return Outcome.unsupported("the operation " + step.op() + " is not simulated");
        }
        return adapter.get().perform(simulation, circumstances.input(step.number()));
    }

    /**
     * Performs and compares all steps that are left.
     *
     * @throws RecordingException when the arguments of a step are not what its operation needs
     */
    public List<StepResult> playAll() throws RecordingException {
        List<StepResult> results = new ArrayList<>();
        while (!isDone()) {
            results.add(step());
        }
        return results;
    }
}
