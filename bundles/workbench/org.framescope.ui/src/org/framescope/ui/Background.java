// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.framescope.evidence.bytes.Bytes;

/** Something that takes too long for the UI thread, such as a pass over a run. To be started and cancelled on the UI thread. */
public final class Background {
    private Job job;
    private boolean cancelled;

    private Background() {}

    /** Ends it soon; what it found is told to nobody, even if that waits for its turn already. */
    public void cancel() {
        cancelled = true;
        job.cancel();
    }

    /**
     * Does {@code work} on a thread of the workbench and tells {@code then} what came out, which {@code ui} leads to the UI
     * thread, unless it was cancelled by then.
     */
    public static <T> Background start(Executor ui, String name, Function<IProgressMonitor, T> work, Consumer<T> then) {
        return start(ui, name, work, then, () -> {});
    }

    /**
     * As above; {@code failed} is run on the UI thread when {@code work} ends with something unexpected, cancelled or not. Then
     * the user is told, too: by the workbench, or as of a file that became shorter.
     */
    public static <T> Background start(
            Executor ui, String name, Function<IProgressMonitor, T> work, Consumer<T> then, Runnable failed) {
        Background started = new Background();
        started.job = Job.create(name, (IProgressMonitor monitor) -> {
            T found;
            try {
                found = work.apply(monitor);
            } catch (RuntimeException | Error e) {
                boolean shrunk = Bytes.isShrunk(e);
                ui.execute(() -> ended(failed, shrunk ? e : null));
                if (shrunk) {
                    return;
                }
                throw e;
            }
            ui.execute(() -> {
                if (!started.cancelled && !monitor.isCanceled()) {
                    then.accept(found);
                }
            });
        });
        started.job.setSystem(true);
        started.job.schedule();
        return started;
    }

    /** What is thrown on the UI thread is looked at there, see {@link org.framescope.ui.open.ShrunkFile}. */
    private static void ended(Runnable failed, Throwable shrunk) {
        failed.run();
        if (shrunk instanceof Error error) {
            throw error;
        }
    }

    /** As above, for {@code control}: {@code then} is not told when that is gone by then. */
    public static <T> Background start(
            Desk desk, Control control, String name, Function<IProgressMonitor, T> work, Consumer<T> then) {
        return start(desk::later, name, work, found -> {
            if (!control.isDisposed()) {
                then.accept(found);
            }
        });
    }
}
