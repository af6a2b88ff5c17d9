// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.evidence.conform.Adapters;
import org.framescope.evidence.conform.Mismatch;
import org.framescope.evidence.conform.SequencePlayer;
import org.framescope.evidence.conform.StepResult;
import org.framescope.evidence.conform.SwitchPlayer;
import org.framescope.evidence.recording.FrameState;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.Sequence;
import org.framescope.evidence.recording.Step;
import org.framescope.evidence.recording.SwitchStep;
import org.framescope.evidence.recording.Switches;
import org.framescope.machine.Call;
import org.framescope.machine.DomainWord;
import org.framescope.machine.Links;
import org.framescope.machine.Machine;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.run.Journal;
import org.framescope.run.Run;
import org.framescope.xen.Xen;

/**
 * Makes a run of a recording: each recorded step is an operation in which the simulator does the same. A step that is not
 * simulated, and those after it, take over the words that were recorded. Used once.
 */
final class RecordingPlayer {
    private static final Param DOMAIN = Param.of("domain", Param.Kind.DOMAIN);
    private static final Call SWITCH =
            Call.operation("switch", Param.of("cpu", Param.Kind.PCPU), Param.of("next", Param.Kind.VCPU));
    private static final Call SYNC =
            Call.operation("sync", Param.of("cpu", Param.Kind.PCPU), Param.of("next", Param.Kind.VCPU));
    private static final int FINDINGS_A_STEP = 20;

    private final Recording recording;
    private final String digest;
    private final long size;
    private final Map<String, Call> calls = new HashMap<>();
    private final List<StepResult> results = new ArrayList<>();

    RecordingPlayer(Recording recording, String digest, long size) {
        this.recording = recording;
        this.digest = digest;
        this.size = size;
    }

    LoadedRun sequence(Sequence sequence, Work work) throws RecordingException, LoadException {
        SequencePlayer player = new SequencePlayer(sequence, Adapters.standard());
        Xen xen = player.simulation().xen();
        Machine machine = xen.machine();
        Journal journal = new Journal(machine.words());
        Map<Long, String> names = new HashMap<>();
        for (Step step : sequence.steps()) {
            proceed(work, step.number(), sequence.steps().size());
            machine.recorder().enter(calls.computeIfAbsent(step.op(), op -> Call.operation(op, DOMAIN)), step.domain());
            StepResult result = player.step();
            results.add(result);
            if (!result.supported()) {
                takeOver(machine, step);
            }
            machine.recorder().leave(step.rc());
            step.frames().stream().filter(f -> f.name() != null).forEach(f -> names.put(f.mfn(), f.name()));
        }
        return loaded(sequence.name(), Optional.of(sequence), Optional.empty(), journal.run(), machine, names);
    }

    LoadedRun switches(Switches switches, Work work) throws RecordingException, LoadException {
        SwitchPlayer player = new SwitchPlayer(switches);
        Machine machine = player.xen().machine();
        Journal journal = new Journal(machine.words());
        for (SwitchStep step : switches.steps()) {
            proceed(work, step.number(), switches.steps().size());
            long next = machine.view().vcpu(step.next().domain(), step.next().vcpu());
            machine.recorder().enter(step.forced() ? SYNC : SWITCH, step.cpu(), next);
            results.add(player.play(step.number()));
            machine.recorder().leave(Recorder.NO_RC);
        }
        return loaded(switches.name(), Optional.empty(), Optional.of(switches), journal.run(), machine, Map.of());
    }

    private static void proceed(Work work, int step, int steps) throws LoadException {
        if (work.cancelled()) {
            throw new LoadException("Playing the recording was cancelled.");
        }
        work.progress(step, steps);
    }

    /** The recorded words of a step that is not simulated. */
    private static void takeOver(Machine machine, Step step) {
        for (FrameState frame : step.frames()) {
            long mfn = frame.mfn();
            if (mfn < 0 || mfn >= machine.view().maxPage()) {
                continue;
            }
            machine.frames().setCaf(mfn, frame.caf());
            machine.frames().setTaf(mfn, frame.taf());
            machine.frames().setStamp(mfn, frame.stamp() & Links.NONE);
            machine.frames().setOwnerPdx(mfn, frame.domainPdx());
            if (frame.domainPdx() > 0 && frame.owner() >= 0) {
                machine.words().write(Space.OWNER.at(frame.domainPdx() & Links.NONE), frame.owner() + 1L);
            }
        }
        if (step.info().exists()) {
            machine.domains()
                    .set(step.domain(), DomainWord.TOT_PAGES, step.info().totPages());
            machine.domains()
                    .set(step.domain(), DomainWord.MAX_PAGES, step.info().maxPages());
        }
    }

    private LoadedRun loaded(
            String section,
            Optional<Sequence> sequence,
            Optional<Switches> switches,
            Run run,
            Machine machine,
            Map<Long, String> names) {
        List<String> sections = switches.isPresent()
                ? List.of(section)
                : recording.sequences().stream().map(Sequence::name).toList();
        RecordedSteps steps =
                new RecordedSteps(sections, section, sequence, switches, List.copyOf(results), size, digest);
        return new LoadedRun(section, run, machine.release(), names, findings(run), steps);
    }

    private List<Problem> findings(Run run) {
        List<Problem> findings = new ArrayList<>();
        boolean told = false;
        for (int n = 1; n <= results.size() && findings.size() < Problem.LIMIT; n++) {
            StepResult result = results.get(n - 1);
            int record = run.first(run.operation(n));
            if (!result.supported() && !told) {
                told = true;
                findings.add(new Problem(
                        false,
                        n,
                        record,
                        "From here on the recorded state is shown: "
                                + result.reason().orElse("not simulated")));
            }
            for (Mismatch m :
                    result.mismatches().stream().limit(FINDINGS_A_STEP).toList()) {
                String frame = m.frame().equals("-") ? "" : " of " + m.frame();
                String text = m.field() + frame + " is not as recorded: recorded " + m.recorded() + ", simulated "
                        + m.simulated();
                findings.add(new Problem(true, n, record, text));
            }
        }
        recording
                .problem()
                .ifPresent(p -> findings.add(new Problem(
                        false,
                        results.size(),
                        Math.max(0, run.length() - 1),
                        "The recording ends early: " + p.getMessage())));
        return findings;
    }
}
