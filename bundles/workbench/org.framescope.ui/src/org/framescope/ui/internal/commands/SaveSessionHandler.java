// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.SaveSession;

/** Saves the session, under its name or another. */
public final class SaveSessionHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        SaveSession.save(HandlerUtil.getActiveShell(event), desk(), variant().equals("saveAs"));
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
