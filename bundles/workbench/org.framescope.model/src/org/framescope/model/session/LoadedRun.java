// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framescope.inspect.steps.StepTree;
import org.framescope.machine.Release;
import org.framescope.run.Run;
import org.framescope.scenario.ScenarioRun;

/**
 * A run and what is known about it. Unchanging; safe to read from any thread.
 *
 * @param title what it is called, such as a scenario's id and title
 * @param run the record
 * @param release what was simulated or recorded, with its choices
 * @param frameNames names of frames, as the scenario gives them
 * @param findings what the source has to say about single steps, in order
 * @param origin what the source made it from, or null: {@link #scenario()}, {@link #recorded()}, {@link #imported()}
 */
public record LoadedRun(
        String title, Run run, Release release, Map<Long, String> frameNames, List<Problem> findings, Object origin) {
    /** Copies names and findings. */
    public LoadedRun {
        frameNames = Map.copyOf(frameNames);
        findings = List.copyOf(findings);
    }

    /** The scenario that was run, if it is one; its steps know operands and lines. */
    public Optional<ScenarioRun> scenario() {
        return switch (origin) {
            case ScenarioRun scenario -> Optional.of(scenario);
            case ImportedRun imported -> Optional.of(imported.run());
            case null, default -> Optional.empty();
        };
    }

    /** The recording that was played, if it is one. */
    public Optional<RecordedSteps> recorded() {
        return origin instanceof RecordedSteps steps ? Optional.of(steps) : Optional.empty();
    }

    /** The state of a real machine that it begins with, if it does. */
    public Optional<ImportedState> imported() {
        return origin instanceof ImportedRun imported ? Optional.of(imported.imported()) : Optional.empty();
    }

    /** Whether this begins with the same machine as {@code other}, which may be null: all branches of a run do. */
    public boolean beginsLike(LoadedRun other) {
        return other != null && run.base() == other.run.base();
    }

    /** The scenario's name for {@code mfn}, if it has one. */
    public Optional<String> frameName(long mfn) {
        return Optional.ofNullable(frameNames.get(mfn));
    }

    /** What the actors of the scenario are called, in the order of their numbers. */
    public List<String> actors() {
        return scenario().map(s -> s.scenario().actors()).orElse(List.of());
    }

    /** The run as a tree; of the calling thread alone. */
    public StepTree tree() {
        return new StepTree(run, release, actors());
    }

    /** The release's name, such as {@code 4.17}. */
    public String releaseName() {
        return release.name();
    }

    /** Name and label of every choice, in order. */
    public Map<String, String> choices() {
        return release.choices().labels();
    }
}
