// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.framescope.model.Session;

/**
 * Runs what is open once more under another release or other choices, to be looked at beside it; the session is not changed.
 * Methods return at once; called on the controller's thread.
 */
public final class SideRuns {
    private final RunSources sources;
    private final Engine engine;
    private final Supplier<Session> open;
    private final Consumer<LoadException> failed;

    SideRuns(RunSources sources, Engine engine, Supplier<Session> open, Consumer<LoadException> failed) {
        this.sources = sources;
        this.engine = engine;
        this.open = open;
        this.failed = failed;
    }

    /**
     * Runs it under {@code release} (null for the scenario's own) and {@code choices}; {@code then} is told the run unless
     * something else is open by then.
     */
    public void run(String release, Map<String, String> choices, Consumer<LoadedRun> then) {
        Session target = open.get();
        Map<String, String> copy = Map.copyOf(choices);
        try {
            RunSource source = sources.of(target);
            engine.submit(
                    "Running " + target.getTitle() + " once more",
                    work -> source.load(release, copy, work),
                    run -> {
                        if (open.get() == target) {
                            then.accept(run);
                        }
                    },
                    failed);
        } catch (LoadException e) {
            failed.accept(e);
        }
    }
}
