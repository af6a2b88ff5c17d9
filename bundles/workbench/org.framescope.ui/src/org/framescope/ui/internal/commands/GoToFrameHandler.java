// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.Desk;
import org.framescope.ui.FrameQuery;

/** Selects the frame that its parameter names, or asks for one. */
public final class GoToFrameHandler extends DeskHandler {
    private static final String FRAME = "org.framescope.ui.frame";

    @Override
    public Object execute(ExecutionEvent event) {
        Desk desk = desk();
        String given = event.getParameter(FRAME);
        if (given != null && desk.selectFrame(given)) {
            return null;
        }
        FrameQuery query = desk.frameQuery().orElseThrow();
        InputDialog dialog = new InputDialog(
                HandlerUtil.getActiveShell(event),
                "Go to Frame",
                "Frame number (hexadecimal), a frame's name, or a slot such as \"d1v0 gdt 0\":",
                "",
                query::problem);
        if (dialog.open() == Window.OK) {
            desk.selectFrame(dialog.getValue());
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
