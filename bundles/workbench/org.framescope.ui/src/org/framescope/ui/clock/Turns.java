// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.clock;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Runs tasks on the UI thread one at a time, in the order in which they came. What else asks for the thread while one of
 * them runs has its turn before the next one, however many wait here: the window listens in between. Safe on any thread.
 */
public final class Turns implements Executor {
    private final Executor ui;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean called;

    /** Turns on the thread that {@code ui} leads to, which runs what it is given later and in order. */
    public Turns(Executor ui) {
        this.ui = ui;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (called) {
                return;
            }
            called = true;
        }
        ui.execute(this::next);
    }

    /**
     * The next but one is called before this one runs, which may open a dialog and not come back for long; and it gets into
     * line twice, so that it stands behind what comes meanwhile.
     */
    private void next() {
        Runnable task;
        boolean more;
        synchronized (waiting) {
            task = waiting.remove();
            more = !waiting.isEmpty();
            called = more;
        }
        if (more) {
            ui.execute(() -> ui.execute(this::next));
        }
        task.run();
    }
}
