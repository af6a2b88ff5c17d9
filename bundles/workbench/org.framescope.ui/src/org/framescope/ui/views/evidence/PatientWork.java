// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.evidence;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.framescope.evidence.Work;

/** Tells now and then how far reading is, once it takes a while, and ends it when its monitor is cancelled. */
final class PatientWork implements Work {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final IProgressMonitor monitor;
    private final DoubleConsumer told;
    private long next = System.nanoTime() + PATIENCE;

    /** {@code told} is given what is done, 0 to 1, or -1 when that is unknown, on the reading thread. */
    PatientWork(IProgressMonitor monitor, DoubleConsumer told) {
        this.monitor = monitor;
        this.told = told;
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }

    @Override
    public void progress(String what, long done, long total) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + EVERY;
            told.accept(total > 0 ? (double) done / total : -1);
        }
    }
}
