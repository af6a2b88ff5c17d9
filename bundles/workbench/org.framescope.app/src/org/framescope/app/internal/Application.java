// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.io.IOException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * Opens the workbench and runs it until its last window closes.
 *
 * <p>Arguments: see {@link StartOptions}.
 */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        boolean ours = Workspace.claim(Platform.getInstanceLocation());
        Display display = PlatformUI.createDisplay();
        try {
            if (!ours) {
                MessageDialog.openError(
                        null,
                        "Framescope",
                        "The folder " + Platform.getInstanceLocation().getURL().getPath()
                                + " is in use by another Framescope.\n\nClose that one, or name another folder.");
                return EXIT_OK;
            }
            String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
            int code = PlatformUI.createAndRunWorkbench(display, new Advisor(StartOptions.of(arguments)));
            LastEvents.deliver(display);
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> {
                if (!display.isDisposed()) {
                    PlatformUI.getWorkbench().close();
                }
            });
        }
    }
}
