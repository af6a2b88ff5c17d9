// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.framescope.ui.Desk;
import org.framescope.ui.LastSession;
import org.framescope.ui.SaveSession;

/** Asks about unsaved work before the workbench closes, and ends the session's threads when it does. */
final class CloseListener implements IWorkbenchListener {
    private final Desk desk;

    CloseListener(Desk desk) {
        this.desk = desk;
    }

    @Override
    public boolean preShutdown(IWorkbench workbench, boolean forced) {
        desk.controller().stepper().pause();
        if (forced || !desk.status().dirty() || workbench.getActiveWorkbenchWindow() == null) {
            LastSession.store(desk, true);
            return true;
        }
        int answer = MessageDialog.open(
                MessageDialog.QUESTION_WITH_CANCEL,
                workbench.getActiveWorkbenchWindow().getShell(),
                "Save Session",
                "The session \"" + desk.controller().session().getTitle()
                        + "\" has branches, bookmarks or notes that are not saved.",
                0,
                "Save",
                "Do Not Save",
                "Cancel");
        boolean closes = answer == 0
                ? SaveSession.save(workbench.getActiveWorkbenchWindow().getShell(), desk, false)
                : answer == 1;
        if (closes) {
            LastSession.store(desk, answer == 0);
        }
        return closes;
    }

    @Override
    public void postShutdown(IWorkbench workbench) {
        desk.controller().close();
    }
}
