// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.framescope.machine.Release;
import org.framescope.machine.UnknownNameException;
import org.framescope.scenario.NamedFrame;
import org.framescope.scenario.Scenario;
import org.framescope.scenario.ScenarioBranches;
import org.framescope.scenario.ScenarioException;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;

/** Runs a scenario of the library or a text of the user's. */
final class ScenarioSource implements RunSource {
    private final ScenarioLibrary library;
    private final String id;
    private final String name;
    private final String text;

    private ScenarioSource(ScenarioLibrary library, String id, String name, String text) {
        this.library = library;
        this.id = id;
        this.name = name;
        this.text = text;
    }

    static ScenarioSource library(ScenarioLibrary library, String id) {
        return new ScenarioSource(library, id, id, library.text(id).orElse(null));
    }

    static ScenarioSource text(ScenarioLibrary library, String name, String text) {
        return new ScenarioSource(library, null, name, text);
    }

    @Override
    public LoadedRun load(String release, Map<String, String> choices, Work work) throws LoadException {
        try {
            Scenario scenario =
                    id != null ? library.scenario(id) : library.parser().parse(name, text);
            Release chosen = scenario.release(release, choices);
            return loaded(new ScenarioRunner().run(scenario, chosen, new RunWork(work)));
        } catch (ScenarioException e) {
            throw RunWork.failure(e);
        } catch (UnknownNameException e) {
            throw new LoadException(e.getMessage(), e);
        }
    }

    @Override
    public LoadedRun extend(LoadedRun parent, int step, List<String> statements, Work work) throws LoadException {
        if (text == null) {
            throw new LoadException(
                    "A generated scenario has no text, so nothing can be applied to it; open a scenario that is written.");
        }
        ScenarioRun run = parent.scenario().orElseThrow(() -> new LoadException("This run is not one of a scenario."));
        try {
            return loaded(new ScenarioBranches(library.operations()).begin(run, step, statements, new RunWork(work)));
        } catch (ScenarioException e) {
            throw RunWork.failure(e);
        }
    }

    private LoadedRun loaded(ScenarioRun run) throws LoadException {
        if (!run.complete()) {
            throw new LoadException("Running " + name + " was cancelled.");
        }
        Map<Long, String> frames = run.scenario().frames().stream()
                .collect(Collectors.toMap(NamedFrame::mfn, NamedFrame::name, (first, second) -> first));
        String title = run.scenario().info().id() + ": " + run.scenario().info().title();
        return new LoadedRun(title, run.run(), run.release(), frames, List.of(), run);
    }
}
