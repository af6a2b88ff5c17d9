// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;

/**
 * Has jobs run at the lowest priority that a thread can have, so that the window gets a CPU before them. It counts where Java passes
 * priorities on to the system, as the product's launcher asks it to. Threads that a job starts, such as those of the common
 * pool, inherit it.
 */
final class YieldingJobs extends JobChangeAdapter {
    private YieldingJobs() {}

    /** From now on. */
    static void install() {
        Job.getJobManager().addJobChangeListener(new YieldingJobs());
    }

    /** Called on the thread on which the job is about to run; for a job of the user interface that may be the window's own. */
    @Override
    public void running(IJobChangeEvent event) {
        if (Display.getCurrent() == null) {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        }
    }
}
