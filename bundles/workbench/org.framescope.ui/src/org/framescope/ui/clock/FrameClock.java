// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.clock;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Display;

/**
 * Ticks while something is dirty, at most every {@value #PERIOD} ms, the next tick only after the last one has been
 * dealt with. A tick asks each dirty client that is visible to render; a hidden client stays dirty until it is shown.
 * UI thread only.
 */
public final class FrameClock {
    /** Milliseconds between two ticks. */
    public static final int PERIOD = 16;

    /** Somebody who renders. */
    public interface Client {
        /** Whether anybody would see it. */
        boolean isVisible();

        /** Renders the newest state. */
        void render();
    }

    private static final class Entry {
        final Client client;
        boolean dirty = true;

        Entry(Client client) {
            this.client = client;
        }
    }

    private final Display display;
    private final List<Entry> entries = new ArrayList<>();
    private boolean scheduled;
    private long ticks;

    /** A clock on the thread of {@code display}. */
    public FrameClock(Display display) {
        this.display = display;
    }

    /** Adds a client, which renders at the next tick. */
    public void add(Client client) {
        entries.add(new Entry(client));
        schedule();
    }

    /** Removes a client. */
    public void remove(Client client) {
        entries.removeIf(e -> e.client == client);
    }

    /** There is a newer state: everyone renders at the next tick. */
    public void invalidate() {
        entries.forEach(e -> e.dirty = true);
        schedule();
    }

    /** {@code client} alone has to render again, for example because it was shown. */
    public void invalidate(Client client) {
        entries.stream().filter(e -> e.client == client).forEach(e -> e.dirty = true);
        schedule();
    }

    private void schedule() {
        if (!scheduled && !display.isDisposed()) {
            scheduled = true;
            display.timerExec(PERIOD, this::tick);
        }
    }

    private void tick() {
        scheduled = false;
        flush();
    }

    /** Renders now what is dirty and visible, without waiting for the tick. */
    public void flush() {
        ticks++;
        for (Entry entry : List.copyOf(entries)) {
            if (entry.dirty && entry.client.isVisible()) {
                entry.dirty = false;
                entry.client.render();
            }
        }
    }

    /** How many ticks there were. */
    public long ticks() {
        return ticks;
    }

    /** Whether a visible client waits for a tick. */
    public boolean isDirty() {
        return entries.stream().anyMatch(e -> e.dirty && e.client.isVisible());
    }
}
