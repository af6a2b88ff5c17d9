// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import org.framescope.explore.Exploration;
import org.framescope.explore.ExploreOptions;
import org.framescope.explore.ExploreProgress;
import org.framescope.explore.Explorer;
import org.framescope.explore.Property;
import org.framescope.inspect.check.Invariants;
import org.framescope.scenario.ScenarioException;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;

/** All interleavings of the actors of a scenario, from its beginning. Safe on any thread; works on words of its own. */
public final class Interleavings {
    private final LoadedRun loaded;

    /** Those of the scenario that {@code loaded} is a run of, under its release and choices. */
    public Interleavings(LoadedRun loaded) {
        this.loaded = loaded;
    }

    /** Whether there is anything to explore: the scenario has actors. */
    public boolean any() {
        return !loaded.actors().isEmpty();
    }

    /**
     * Explores them on the calling thread. Broken assertions, deadlocks, and invariants that are broken when everybody has
     * done everything are found.
     *
     * @param limit states to store at most
     * @throws LoadException when the scenario has no actors, or its machine cannot be set up any more
     */
    public Exploration explore(long limit, ExploreProgress progress) throws LoadException {
        if (!any()) {
            throw new LoadException(loaded.title() + " has no actors, so nothing can interleave.");
        }
        ScenarioRun run = loaded.scenario().orElseThrow();
        ExploreOptions options = ExploreOptions.standard()
                .upTo(limit)
                .with(List.of(new Property(Property.When.AT_REST, Invariants::broken)));
        try {
            return new Explorer(new ScenarioRunner().setUp(run.scenario(), run.release())).explore(options, progress);
        } catch (ScenarioException e) {
            throw new LoadException(e.getMessage(), e);
        }
    }

    /** The statements of a branch from the beginning that goes the way {@code trace}. */
    public static List<String> statements(List<Exploration.Move> trace) {
        return trace.stream().map(move -> "advance " + move.name()).toList();
    }
}
