// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.framescope.model.Session;
import org.framescope.model.session.SessionListener;

/** Has the menu say anew what undo and redo would do. */
final class UndoLabels implements SessionListener {
    private static void refresh() {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        commands.refreshElements("org.eclipse.ui.edit.undo", null);
        commands.refreshElements("org.eclipse.ui.edit.redo", null);
    }

    @Override
    public void sessionOpened(Session session) {
        refresh();
    }

    @Override
    public void contentChanged() {
        refresh();
    }
}
