// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.framescope.evidence.Work;

/**
 * Tells a monitor of the workbench how far reading is, and ends it when the user cancels.
 *
 * @param monitor the monitor
 */
public record MonitorWork(IProgressMonitor monitor) implements Work {
    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }

    @Override
    public void progress(String what, long done, long total) {
        monitor.subTask(total > 0 ? what + " " + done * 100 / total + " %" : what);
    }
}
