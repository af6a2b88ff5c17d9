// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.ArrayList;
import java.util.List;
import org.framescope.model.session.Status;

/** What parts read beside the engine: the status line says how far it is, and gives it up. UI thread only. */
public final class SideWork {
    private record Task(Object owner, String activity, double done, Runnable cancel) {}

    private final List<Task> tasks = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** Nothing is done. */
    public SideWork() {}

    /** Says that {@code owner} does {@code activity}, of which {@code done} is done, 0 to 1, or -1 when unknown. */
    public void show(Object owner, String activity, double done, Runnable cancel) {
        tasks.removeIf(t -> t.owner() == owner);
        tasks.add(new Task(owner, activity, done, cancel));
        changed();
    }

    /** Says that {@code owner} does nothing any more. */
    public void end(Object owner) {
        if (tasks.removeIf(t -> t.owner() == owner)) {
            changed();
        }
    }

    /** Gives up what is shown, if there is something. */
    public void cancel() {
        if (!tasks.isEmpty()) {
            tasks.getLast().cancel().run();
        }
    }

    /** What to show while the engine has {@code status}: the engine's own work comes first. */
    public Status over(Status status) {
        return tasks.isEmpty() || !status.activity().isEmpty()
                ? status
                : status.during(tasks.getLast().activity(), tasks.getLast().done());
    }

    /** Runs {@code listener} whenever there is something else to show. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Undoes {@link #onChange}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
