// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.explorer;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.framescope.chart.GraphPicture;
import org.framescope.explore.Exploration;
import org.framescope.explore.ExploreProgress;
import org.framescope.model.session.Interleavings;
import org.framescope.model.session.LoadException;
import org.framescope.model.session.LoadedRun;

/** Explores beside the UI thread; what it says is said there. */
final class ExploreJob extends Job {
    /** States of which a picture is made at most: more could not be told apart. */
    static final int PICTURED = 400;

    /**
     * What was found.
     *
     * @param exploration the verdicts
     * @param graph every state and step as a picture; null when there are too many
     */
    record Found(Exploration exploration, GraphPicture graph) {}

    /**
     * How far it is, or was in the end.
     *
     * @param states stored
     * @param transitions taken
     * @param depth steps from the beginning
     * @param frontier stored and not explored
     * @param bytes memory
     * @param nanos how long it takes so far
     */
    record Progress(long states, long transitions, int depth, long frontier, long bytes, long nanos) {}

    private final LoadedRun run;
    private final Interleavings.Wish wish;
    private final Executor ui;
    private final Consumer<Progress> progress;
    private final Consumer<Found> found;
    private final Consumer<LoadException> failed;
    private final long began = System.nanoTime();

    ExploreJob(
            LoadedRun run,
            Interleavings.Wish wish,
            Executor ui,
            Consumer<Progress> progress,
            Consumer<Found> found,
            Consumer<LoadException> failed) {
        super("Exploring " + run.title());
        this.run = run;
        this.wish = wish;
        this.ui = ui;
        this.progress = progress;
        this.found = found;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Exploration exploration = new Interleavings(run).explore(wish, new Watcher(monitor));
            say(exploration.states(), exploration.transitions(), exploration.depth(), 0, exploration.bytes());
            GraphPicture graph = picture(exploration);
            ui.execute(() -> found.accept(new Found(exploration, graph)));
        } catch (LoadException e) {
            ui.execute(() -> failed.accept(e));
        } catch (RuntimeException e) {
            ui.execute(() -> failed.accept(new LoadException("Exploring failed: " + e, e)));
        }
        return Status.OK_STATUS;
    }

    private GraphPicture picture(Exploration exploration) throws LoadException {
        if (exploration.bounded() || exploration.states() > PICTURED) {
            return null;
        }
        return new Interleavings(run)
                .graph(wish, PICTURED)
                .map(graph -> StateGraphLayout.picture(graph, run.actors()))
                .orElse(null);
    }

    private void say(long states, long transitions, int depth, long frontier, long bytes) {
        Progress now = new Progress(states, transitions, depth, frontier, bytes, System.nanoTime() - began);
        ui.execute(() -> progress.accept(now));
    }

    private final class Watcher implements ExploreProgress {
        private final IProgressMonitor monitor;

        Watcher(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void at(long states, long transitions, int depth, long frontier, long bytes) {
            say(states, transitions, depth, frontier, bytes);
        }

        @Override
        public boolean isCancelled() {
            return monitor.isCanceled();
        }
    }
}
