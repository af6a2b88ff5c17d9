// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framescope.explore.Exploration;
import org.framescope.explore.ExploreOptions;
import org.framescope.explore.ExploreProgress;
import org.framescope.explore.Explorer;
import org.framescope.explore.Property;
import org.framescope.explore.StateGraph;
import org.framescope.inspect.check.Invariants;
import org.framescope.scenario.Predicate;
import org.framescope.scenario.ScenarioException;
import org.framescope.scenario.ScenarioRun;
import org.framescope.scenario.ScenarioRunner;
import org.framescope.xen.Xen;

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
     * What to explore, and how.
     *
     * @param checks expressions that must hold in every state, as {@code Predicate} reads them
     * @param reduced whether orders that make no difference are left out
     * @param workers threads, 1 to 64
     * @param limit states to store at most
     */
    public record Wish(List<String> checks, boolean reduced, int workers, long limit) {
        /** Copies the checks. */
        public Wish {
            checks = List.copyOf(checks);
        }
    }

    /**
     * Explores them on the calling thread. Broken assertions, deadlocks, checks that do not hold, and invariants that are
     * broken when everybody has done everything are found.
     *
     * @throws LoadException when the scenario has no actors, a check is faulty, or its machine cannot be set up any more
     */
    public Exploration explore(Wish wish, ExploreProgress progress) throws LoadException {
        Beginning beginning = begin(wish);
        return new Explorer(beginning.xen()).explore(beginning.options(), progress);
    }

    /**
     * The states that {@link #explore} finds and the steps that it takes, on the calling thread; empty when there are more than
     * {@code most} states.
     *
     * @throws LoadException as {@link #explore}
     */
    public Optional<StateGraph> graph(Wish wish, int most) throws LoadException {
        Beginning beginning = begin(wish);
        return new Explorer(beginning.xen()).graph(beginning.options(), most);
    }

    private record Beginning(Xen xen, ExploreOptions options) {}

    private Beginning begin(Wish wish) throws LoadException {
        if (!any()) {
            throw new LoadException(loaded.title() + " has no actors, so nothing can interleave.");
        }
        ScenarioRun run = loaded.scenario().orElseThrow();
        try {
            Xen xen = new ScenarioRunner().setUp(run.scenario(), run.release());
            List<Property> properties = new ArrayList<>();
            properties.add(new Property(Property.When.AT_REST, Invariants::broken));
            for (String check : wish.checks()) {
                Predicate predicate =
                        Predicate.parse(check, run.scenario(), xen.machine().view());
                properties.add(new Property(Property.When.ALWAYS, predicate::broken));
            }
            return new Beginning(
                    xen,
                    ExploreOptions.standard()
                            .upTo(wish.limit())
                            .by(wish.workers())
                            .reduced(wish.reduced())
                            .with(properties));
        } catch (ScenarioException e) {
            throw new LoadException(e.getMessage(), e);
        }
    }

    /** The statements of a branch from the beginning that goes the way {@code trace}. */
    public static List<String> statements(List<Exploration.Move> trace) {
        return trace.stream().map(move -> "advance " + move.name()).toList();
    }
}
