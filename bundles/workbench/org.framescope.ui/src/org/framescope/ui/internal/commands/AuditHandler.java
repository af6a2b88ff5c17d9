// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Optional;
import java.util.Set;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.inspect.check.Invariant;
import org.framescope.model.session.Auditor;
import org.framescope.ui.Settings;
import org.framescope.ui.views.problems.ProblemsView;

/** Audits the state at the cursor or the whole run, goes to the next step that breaks a chosen invariant, or lets Play stop there. */
public final class AuditHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Auditor auditor = desk().controller().auditor();
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(ProblemsView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("The view Problems cannot be shown", e);
        }
        Shell shell = HandlerUtil.getActiveShell(event);
        switch (variant()) {
            case "state" -> auditor.auditState();
            case "run" -> auditor.auditRun();
            case "stops" ->
                choose(
                                shell,
                                "Stop Playing at Violations",
                                "Play stops right after a step that breaks one of these, and at assertions of Xen's"
                                        + " that break:",
                                Settings.STOPS)
                        .ifPresent(auditor::stopAt);
            default ->
                choose(shell, "Go to Next Violation", "Stop at the first step that breaks one of these:", Settings.NEXT)
                        .filter(wanted -> !wanted.isEmpty())
                        .ifPresent(auditor::toNextViolation);
        }
        return null;
    }

    /** What the user chooses, which is kept as {@code setting}; empty when the dialog was left. */
    private static Optional<Set<Invariant>> choose(Shell shell, String title, String message, String setting) {
        InvariantDialog dialog = new InvariantDialog(shell, title, message, Settings.invariants(setting));
        if (dialog.open() != Window.OK) {
            return Optional.empty();
        }
        Settings.invariants(setting, dialog.chosen());
        return Optional.of(dialog.chosen());
    }

    @Override
    public boolean isEnabled() {
        return variant().equals("stops") || desk().state().isPresent();
    }
}
