// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Executes a command of the workbench from a link or button. */
public final class Execute {
    private Execute() {}

    /** Executes the command {@code id}, as its key would; one that is disabled does nothing. */
    public static void command(IServiceLocator site, String id) {
        try {
            site.getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            ILog.of(Execute.class).warn("The command " + id + " could not be executed", e);
        }
    }
}
