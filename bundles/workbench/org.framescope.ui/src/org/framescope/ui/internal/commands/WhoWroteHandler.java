// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;

/** Says who wrote the selected word last before the cursor and who writes it next, with links to both. */
public final class WhoWroteHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        StateAt state = desk().state().orElseThrow();
        new WhoWrotePopup(
                        HandlerUtil.getActiveShell(event),
                        desk(),
                        state,
                        desk().selection().word())
                .open();
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent() && desk().selection().word() != Selection.NONE;
    }
}
