// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.differences;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.framescope.evidence.Work;
import org.framescope.evidence.bytes.Bytes;
import org.framescope.model.evidence.DumpComparison;
import org.framescope.model.session.ImportedState;
import org.framescope.model.session.LoadException;

/** Reads a dump and compares it beside the UI thread, where it is told what comes of it, unless it was cancelled there. */
final class ComparingJob extends Job {
    /** Is told on the UI thread. */
    interface Listener {
        /** How far it is. */
        void at(String text);

        /** What came out, which is the listener's to close. */
        void compared(DumpComparison comparison);

        /** Why nothing did. */
        void failed(LoadException failure);
    }

    private final ImportedState first;
    private final Path file;
    private final Executor ui;
    private final Listener listener;
    private final AtomicReference<String> text = new AtomicReference<>();
    private boolean givenUp;

    ComparingJob(ImportedState first, Path file, Executor ui, Listener listener) {
        super("Comparing with " + file.getFileName());
        this.first = first;
        this.file = file;
        this.ui = ui;
        this.listener = listener;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            DumpComparison comparison = DumpComparison.read(first, file, new Telling(monitor));
            ui.execute(() -> {
                if (givenUp) {
                    comparison.close();
                } else {
                    listener.compared(comparison);
                }
            });
        } catch (LoadException e) {
            tell(l -> l.failed(e));
        } catch (RuntimeException | InternalError e) {
            String what = Bytes.isShrunk(e) ? "it " + Bytes.SHRUNK : e.toString();
            tell(l -> l.failed(new LoadException(file + ": comparing failed: " + what, e)));
        }
        return Status.OK_STATUS;
    }

    private void tell(Consumer<Listener> what) {
        ui.execute(() -> {
            if (!givenUp) {
                what.accept(listener);
            }
        });
    }

    /** Nothing is told any more. On the UI thread. */
    void giveUp() {
        givenUp = true;
        cancel();
    }

    /** Tells the newest progress only, however often there is some. */
    private final class Telling implements Work {
        private final IProgressMonitor monitor;

        Telling(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void progress(String what, long done, long total) {
            String now = total > 0 ? what + " " + done * 100 / total + " %" : what;
            if (text.getAndSet(now) == null) {
                tell(l -> l.at(text.getAndSet(null)));
            }
        }

        @Override
        public boolean isCancelled() {
            return monitor.isCanceled();
        }
    }
}
