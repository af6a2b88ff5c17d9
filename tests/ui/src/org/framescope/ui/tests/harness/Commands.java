// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands of the workbench by their id. */
final class Commands {

    private Commands() {}

    /** Executes a command; called on the user-interface thread. */
    static void execute(IWorkbenchWindow window, String commandId) {
        try {
            window.getService(IHandlerService.class).executeCommand(commandId, null);
        } catch (CommandException e) {
            throw new IllegalStateException("command " + commandId, e);
        }
    }
}
