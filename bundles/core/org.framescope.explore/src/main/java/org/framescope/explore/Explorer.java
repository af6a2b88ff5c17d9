// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore;

import java.util.Optional;
import org.framescope.explore.internal.Search;
import org.framescope.explore.internal.Steps;
import org.framescope.xen.Xen;

/**
 * Explores all interleavings of the actors of a machine from where it stands. Works on the calling thread and on the words
 * of that machine, which stand as before when it is over.
 *
 * <p>Cost: some ten to hundred nanoseconds a transition, 19 to 24 bytes a state while its numbers fit into eight bytes, and
 * once for each pair of what an actor and what the words can be, an execution of the step itself.
 */
public final class Explorer {
    private final Xen xen;

    /** An explorer of {@code xen}, whose actors are declared. */
    public Explorer(Xen xen) {
        this.xen = xen;
    }

    /**
     * Explores. Reduced, that is done again until nobody touches a word that was taken for another's own: then every step
     * that was made alone is independent of all that others do afterwards, whatever the order.
     *
     * @throws IllegalStateException when the machine has no actors, or a program breaks the rules of programs
     */
    public Exploration explore(ExploreOptions options, ExploreProgress progress) {
        return run(options, progress).found();
    }

    /**
     * The states that such an exploration finds and the steps that it takes between them; empty when there are more than
     * {@code most} states. Cost: states by transitions.
     *
     * @throws IllegalStateException as {@link #explore}
     */
    public Optional<StateGraph> graph(ExploreOptions options, int most) {
        Ended ended = run(options.by(1).upTo(most), ExploreProgress.NONE);
        return ended.found().bounded()
                ? Optional.empty()
                : Optional.of(ended.search().graph());
    }

    private record Ended(Search search, Exploration found) {}

    private Ended run(ExploreOptions options, ExploreProgress progress) {
        if (xen.actors().count() == 0) {
            throw new IllegalStateException("the machine has no actors");
        }
        Steps steps = new Steps(xen, options.properties(), options.reduced());
        Ended ended;
        long touched;
        do {
            touched = steps.touchVersion();
            Search search = new Search(steps, options, progress);
            ended = new Ended(search, search.run());
        } while (!ended.found().bounded() && steps.touchVersion() != touched);
        return ended;
    }
}
