// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.framescope.evidence.Work;
import org.framescope.evidence.conform.Adapters;
import org.framescope.evidence.conform.RecordingRun;
import org.framescope.evidence.conform.StepResult;
import org.framescope.evidence.recording.Recording;
import org.framescope.evidence.recording.RecordingException;
import org.framescope.evidence.recording.Sequence;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.ScenarioRun;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The scenario or the recording that a verb asks about; a mix-in for verbs. */
final class PlayedArgument {
    private static final int MOST_NAMES = 12;

    @Mixin
    private ScenarioArgument scenario;

    @Option(names = "--sequence", paramLabel = "NAME", description = "which sequence of a recording")
    private String sequence;

    /** What was asked for, with its release and choices. */
    ScenarioArgument scenario() {
        return scenario;
    }

    /** The sequence that was asked for, or null. */
    String sequence() {
        return sequence;
    }

    /** Is given each run that was asked for. */
    @FunctionalInterface
    interface Sink {
        /** Takes {@code played}, which messages call {@code name}. */
        void take(String name, Played played) throws Failure;
    }

    /**
     * Plays it, and of a recording the sequence asked for or the first. Of a recording what is simulated is asked about,
     * and from the first operation on that is not simulated, which is said, what was recorded.
     *
     * @throws Failure when it cannot be played to its end
     */
    Played play(Console console) throws Failure {
        List<Played> one = new ArrayList<>();
        each(console, true, (_, played) -> one.add(played));
        return one.getFirst();
    }

    /**
     * Plays every run that was asked for, one after the other: the scenario, or the sequence that was named, or all
     * sequences of the recording.
     *
     * @throws Failure when one cannot be played to its end
     */
    void playAll(Console console, Sink sink) throws Failure {
        each(console, false, sink);
    }

    private void each(Console console, boolean first, Sink sink) throws Failure {
        if (!scenario.isRecording()) {
            if (sequence != null) {
                throw Failure.wrongUse("--sequence " + sequence + ": is for recordings");
            }
            sink.take(scenario.target(), of(scenario.run(console)));
            return;
        }
        Recording recording = Recording.load(scenario.recording(), Work.NONE);
        recording.problem().ifPresent(p -> console.message(p.getMessage()));
        try {
            if (recording.switches().isPresent()) {
                RecordingRun run = RecordingRun.of(recording.switches().get());
                sink.take(run.name(), of(run, console));
                return;
            }
            for (Sequence chosen : chosen(recording, first, console)) {
                sink.take(chosen.name(), of(RecordingRun.of(chosen, Adapters.standard()), console));
            }
        } catch (RecordingException e) {
            throw Failure.badInput(e);
        }
    }

    private static Played of(ScenarioRun run) {
        Map<String, Long> frames = run.scenario().frames().stream()
                .collect(Collectors.toMap(NamedFrame::name, NamedFrame::mfn, (first, _) -> first));
        return new Played(run.run(), run.release(), 1, run.stepCount(), frames);
    }

    private static Played of(RecordingRun run, Console console) {
        List<StepResult> results = run.results();
        int simulated = 0;
        while (simulated < results.size() && results.get(simulated).supported()) {
            simulated++;
        }
        if (simulated < results.size()) {
            StepResult left = results.get(simulated);
            console.message(run.name() + " is shown as recorded from step " + left.step() + " on: "
                    + left.reason().orElse("not simulated"));
        }
        Map<String, Long> frames = new HashMap<>();
        run.frameNames().forEach((mfn, name) -> frames.put(name, mfn));
        int first = results.isEmpty() ? 0 : results.getFirst().step();
        return new Played(run.simulated(), run.release(), first, simulated, frames);
    }

    private List<Sequence> chosen(Recording recording, boolean first, Console console) throws Failure {
        List<Sequence> all = recording.sequences();
        if (all.isEmpty()) {
            throw Failure.badInput(recording.file() + ": holds no sequence that could be read");
        }
        if (sequence != null) {
            return List.of(all.stream()
                    .filter(s -> s.name().equals(sequence))
                    .findFirst()
                    .orElseThrow(() -> Failure.wrongUse("--sequence " + sequence + ": unknown, known: " + names(all))));
        }
        if (first && all.size() > 1) {
            console.message("sequence " + all.getFirst().name() + "; --sequence chooses another one of " + names(all));
        }
        return first ? all.subList(0, 1) : all;
    }

    private static String names(List<Sequence> all) {
        return all.stream().limit(MOST_NAMES).map(Sequence::name).collect(Collectors.joining(", "))
                + (all.size() > MOST_NAMES ? " and " + (all.size() - MOST_NAMES) + " more" : "");
    }
}
