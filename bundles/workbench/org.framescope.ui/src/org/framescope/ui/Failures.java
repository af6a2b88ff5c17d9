// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.stream.Collectors;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.framescope.model.session.LoadException;

/** Shows what could not be done, with places and causes, unless it is marked in the editor anyway. */
public final class Failures {
    private static final int SHOWN = 12;

    private Failures() {}

    /** Shows the failures of {@code desk} from now on. */
    public static void show(Desk desk) {
        desk.onFailure(failure -> {
            boolean marked = !failure.places().isEmpty() && desk.marksPlaces();
            if (!marked && PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null) {
                dialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), failure);
            }
        });
    }

    private static void dialog(Shell shell, LoadException failure) {
        String places = failure.places().stream()
                .limit(SHOWN)
                .map(p -> "line " + p.line() + ", column " + p.column() + ": " + p.message())
                .collect(Collectors.joining("\n"));
        String message = failure.getMessage() + (places.isEmpty() ? "" : "\n\n" + places);
        IStatus status = new Status(IStatus.ERROR, "org.framescope.ui", message);
        if (failure.getCause() != null) {
            MultiStatus chain = new MultiStatus("org.framescope.ui", 0, message);
            for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
                chain.add(new Status(IStatus.ERROR, "org.framescope.ui", String.valueOf(cause)));
            }
            status = chain;
        }
        ErrorDialog.openError(shell, "Framescope", "What was open stays open.", status);
    }
}
