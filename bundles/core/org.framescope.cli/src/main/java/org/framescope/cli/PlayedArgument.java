// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.framescope.evidence.Work;
import org.framescope.evidence.conform.Adapters;
import org.framescope.evidence.conform.RecordingRun;
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

    @Option(
            names = "--sequence",
            paramLabel = "NAME",
            description = "which sequence of a recording, the first if not given")
    private String sequence;

    /** What was asked for, with its release and choices. */
    ScenarioArgument scenario() {
        return scenario;
    }

    /** The sequence that was asked for, or null. */
    String sequence() {
        return sequence;
    }

    /**
     * Plays it. Of a recording what is simulated is asked about, and from the first operation on that is not simulated,
     * which is said, what was recorded.
     *
     * @throws Failure when it cannot be played to its end
     */
    Played play(Console console) throws Failure {
        if (!scenario.isRecording()) {
            if (sequence != null) {
                throw Failure.wrongUse("--sequence " + sequence + ": is for recordings");
            }
            return of(scenario.run(console));
        }
        Recording recording = Recording.load(scenario.recording(), Work.NONE);
        recording.problem().ifPresent(p -> console.message(p.getMessage()));
        try {
            RecordingRun run = recording.switches().isPresent()
                    ? RecordingRun.of(recording.switches().get())
                    : RecordingRun.of(chosen(recording, console), Adapters.standard());
            return of(run, console);
        } catch (RecordingException e) {
            throw Failure.badInput(e);
        }
    }

    private static Played of(ScenarioRun run) {
        Map<String, Long> frames = run.scenario().frames().stream()
                .collect(Collectors.toMap(NamedFrame::name, NamedFrame::mfn, (first, _) -> first));
        return new Played(run.run(), run.release(), 1, frames);
    }

    private static Played of(RecordingRun run, Console console) {
        int first = run.results().isEmpty() ? 0 : run.results().getFirst().step();
        run.results().stream()
                .filter(r -> !r.supported())
                .findFirst()
                .ifPresent(r -> console.message("from step " + r.step() + " on as recorded: "
                        + r.reason().orElse("not simulated")));
        Map<String, Long> frames = new HashMap<>();
        run.frameNames().forEach((mfn, name) -> frames.put(name, mfn));
        return new Played(run.simulated(), run.release(), first, frames);
    }

    private Sequence chosen(Recording recording, Console console) throws Failure {
        List<Sequence> all = recording.sequences();
        if (all.isEmpty()) {
            throw Failure.badInput(recording.file() + ": holds no sequence that could be read");
        }
        if (sequence != null) {
            return all.stream()
                    .filter(s -> s.name().equals(sequence))
                    .findFirst()
                    .orElseThrow(() -> Failure.wrongUse("--sequence " + sequence + ": unknown, known: " + names(all)));
        }
        if (all.size() > 1) {
            console.message("sequence " + all.getFirst().name() + "; --sequence chooses another one of " + names(all));
        }
        return all.getFirst();
    }

    private static String names(List<Sequence> all) {
        return all.stream().limit(MOST_NAMES).map(Sequence::name).collect(Collectors.joining(", "))
                + (all.size() > MOST_NAMES ? " and " + (all.size() - MOST_NAMES) + " more" : "");
    }
}
