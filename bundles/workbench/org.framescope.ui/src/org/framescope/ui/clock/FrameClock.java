// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Display;

/**
 * Ticks while something is dirty, at most every {@value #PERIOD} ms, the next tick only after the last one has been
 * dealt with. A tick asks each dirty client that is visible to render; a hidden client stays dirty until it is shown.
 * When clients have taken {@value #SLICE} ms together, what else waits for the thread comes first, then the others
 * render. UI thread only.
 */
public final class FrameClock {
    /** Milliseconds between two ticks. */
    public static final int PERIOD = 16;

    /** Milliseconds after which a tick lets others have the thread. */
    private static final int SLICE = 5;

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
    private final Executor ui;
    private final List<Entry> entries = new ArrayList<>();
    private boolean scheduled;
    private long ticks;

    /** A clock on the thread of {@code display}, where clients render when {@code ui} gives them their turn. */
    public FrameClock(Display display, Executor ui) {
        this.ui = ui;
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

    /** {@code client} alone has to render again. */
    public void invalidate(Client client) {
        entries.stream().filter(e -> e.client == client).forEach(e -> e.dirty = true);
        schedule();
    }

    /** {@code client} was shown: it renders before the window paints it, so that nobody sees it empty. */
    public void shown(Client client) {
        invalidate(client);
        if (!display.isDisposed()) {
            // Timers run before the window paints; what is asked for by other ways, behind that.
            display.timerExec(
                    0,
                    () -> List.copyOf(entries).stream()
                            .filter(e -> e.client == client)
                            .forEach(this::render));
        }
    }

    private void schedule() {
        if (!scheduled && !display.isDisposed()) {
            scheduled = true;
            // Timers run before what was asked for earlier, so this one only gets into line.
            display.timerExec(PERIOD, () -> ui.execute(this::tick));
        }
    }

    private void tick() {
        ticks++;
        render(List.copyOf(entries), 0);
    }

    /** Has what is dirty and visible in {@code pass} render, beginning with {@code first}, for as long as a slice. */
    private void render(List<Entry> pass, int first) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SLICE);
        int next = first;
        try {
            while (next < pass.size() && (next == first || System.nanoTime() < end)) {
                render(pass.get(next++));
            }
        } finally {
            goOn(pass, next);
        }
    }

    private void goOn(List<Entry> pass, int next) {
        if (next < pass.size() && !display.isDisposed()) {
            ui.execute(() -> render(pass, next));
            return;
        }
        scheduled = false;
        if (isDirty()) {
            schedule();
        }
    }

    private void render(Entry entry) {
        if (entry.dirty && entry.client.isVisible()) {
            entry.dirty = false;
            entry.client.render();
        }
    }

    /** Renders now what is dirty and visible, without waiting for the tick. */
    public void flush() {
        ticks++;
        List.copyOf(entries).forEach(this::render);
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
