// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Text;
import org.framescope.evidence.Work;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;

/**
 * Looks for the words in a field, beside the UI thread, as a trace may have millions of intervals and events. One search at a
 * time; the Escape key gives it up. UI thread only.
 */
final class TraceSearch {
    /** For how long a search says nothing, in ns. */
    private static final long GLANCE = 300_000_000;

    private final Desk desk;
    private final Text field;
    private final Consumer<String> say;
    private Background running;

    /** A search for what stands in {@code field}, told of in {@code say}, "" for nothing to be told. */
    TraceSearch(Desk desk, Text field, Consumer<String> say) {
        this.desk = desk;
        this.field = field;
        this.say = say;
        field.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.keyCode == SWT.ESC) {
                giveUp();
            }
        }));
        field.addListener(SWT.Dispose, e -> cancel());
    }

    /** Looks for the next interval or event of {@code lanes} after {@code cursor} that is described by all words; tells {@code then} where it begins. */
    void start(TraceLanes lanes, int cursor, IntConsumer then) {
        giveUp();
        String typed = field.getText().strip();
        List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return;
        }
        running = Background.start(
                desk,
                field,
                "Searching the trace",
                monitor -> lanes.find(words, cursor, new Telling(monitor)),
                found -> {
                    giveUp();
                    if (found >= 0) {
                        then.accept(found);
                    } else {
                        say.accept("Nothing in this trace has the words \"" + typed + "\".");
                    }
                });
    }

    /** Ends a search that is under way, and forgets what was said of the last one. */
    void giveUp() {
        cancel();
        say.accept("");
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /** Says how far a search is that takes longer than a glance. */
    private final class Telling implements Work {
        private final IProgressMonitor monitor;
        private final long begun = System.nanoTime();
        private long said = -1;

        Telling(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public boolean isCancelled() {
            return monitor.isCanceled();
        }

        @Override
        public void progress(String what, long done, long total) {
            long share = done * 100 / total;
            if (share != said && System.nanoTime() - begun > GLANCE) {
                said = share;
                desk.later(() -> {
                    if (!monitor.isCanceled() && !field.isDisposed()) {
                        say.accept(what + " … " + share + " %, Escape gives up");
                    }
                });
            }
        }
    }
}
