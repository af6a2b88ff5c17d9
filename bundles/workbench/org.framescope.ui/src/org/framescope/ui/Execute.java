// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Executes a command of the workbench from a link or button. */
public final class Execute {
    private Execute() {}

    /**
     * Executes {@code command}, as its key would; one that is disabled does nothing.
     *
     * @param command its id, perhaps with parameters, as {@code ParameterizedCommand} writes them
     */
    public static void command(IServiceLocator site, String command) {
        try {
            site.getService(IHandlerService.class)
                    .executeCommand(site.getService(ICommandService.class).deserialize(command), null);
        } catch (CommandException e) {
            ILog.of(Execute.class).warn("The command " + command + " could not be executed", e);
        }
    }
}
