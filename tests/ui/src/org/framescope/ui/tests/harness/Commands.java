// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands of the workbench by their id. */
final class Commands {

    private Commands() {}

    /** Executes a command, its id or with parameters; called on the user-interface thread. */
    static void execute(IWorkbenchWindow window, String command) {
        try {
            window.getService(IHandlerService.class)
                    .executeCommand(window.getService(ICommandService.class).deserialize(command), null);
        } catch (CommandException e) {
            throw new IllegalStateException("command " + command, e);
        }
    }
}
