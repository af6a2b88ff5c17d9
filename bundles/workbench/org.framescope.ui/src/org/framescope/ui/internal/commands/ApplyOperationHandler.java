// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.OperationDialog;

/** Asks for an operation and applies it at the cursor; the outcome is a branch. */
public final class ApplyOperationHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        OperationDialog dialog = new OperationDialog(HandlerUtil.getActiveShell(event), desk());
        if (dialog.open() == Window.OK) {
            new Outcome(HandlerUtil.getActiveWorkbenchWindow(event).getShell(), desk(), dialog.statement());
            desk().controller().apply(List.of(dialog.statement()));
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
