// SPDX-License-Identifier: EPL-2.0
package org.framescope.cli;

import org.framescope.evidence.Work;
import org.framescope.explore.ExploreProgress;
import org.framescope.scenario.RunProgress;

/** Says how far long work is, whatever work it is, at most once a second. Nobody cancels a command but its shell. */
final class ProgressLines implements Work, RunProgress, ExploreProgress {
    private static final long SECOND = 1_000_000_000L;

    private final Console console;
    private long last = System.nanoTime();

    ProgressLines(Console console) {
        this.console = console;
    }

    /** Whether the next line may be said; it counts as said then. */
    private boolean due() {
        long now = System.nanoTime();
        boolean due = now - last >= SECOND;
        if (due) {
            last = now;
        }
        return due;
    }

    @Override
    public void progress(String what, long done, long total) {
        if (due()) {
            console.message(what + ": " + done + (total < 0 ? "" : " of " + total) + " bytes");
        }
    }

    @Override
    public void done(long done, long total) {
        if (done < total && due()) {
            console.message(done + " of " + total + " operations");
        }
    }

    @Override
    public void at(long states, long transitions, int depth, long frontier, long bytes) {
        if (due()) {
            console.message(states + " states, " + transitions + " transitions, depth " + depth + ", frontier "
                    + frontier + ", " + (bytes >> 20) + " MiB");
        }
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
