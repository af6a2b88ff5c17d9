// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.ChoicesDialog;

/** Runs what is open under another release or other choices. */
public final class ChoicesHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        ChoicesDialog dialog = new ChoicesDialog(
                HandlerUtil.getActiveShell(event),
                desk().status().release(),
                desk().status().choices());
        if (dialog.open() == Window.OK) {
            desk().controller().rerun(dialog.release(), dialog.choices());
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
