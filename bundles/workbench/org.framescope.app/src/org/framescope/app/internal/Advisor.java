// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;

/** Says how the workbench starts: in which perspective, that it comes back as it was left, and what it opens. */
final class Advisor extends WorkbenchAdvisor {

    /** The command that opens a file or a scenario, and its one parameter. */
    private static final String OPEN = "org.framescope.ui.open";

    private static final String WHAT = "org.framescope.ui.open.what";

    private final Arguments arguments;

    Advisor(Arguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return SteppingPerspective.ID;
    }

    @Override
    public void postStartup() {
        arguments.open().ifPresent(Advisor::open);
    }

    private static void open(String what) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        Command command = workbench.getService(ICommandService.class).getCommand(OPEN);
        try {
            command.getName(); // throws when no bundle defines the command
            ParameterizedCommand call = ParameterizedCommand.generateCommand(command, Map.of(WHAT, what));
            workbench.getService(IHandlerService.class).executeCommand(call, null);
        } catch (CommandException e) {
            StatusManager.getManager().handle(Status.error("Cannot open " + what, e), StatusManager.SHOW);
        }
    }
}
