// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.inspect.check.Invariant;
import org.framescope.model.session.Auditor;
import org.framescope.ui.views.problems.ProblemsView;

/** Audits the state at the cursor or the whole run, or goes to the next step that breaks a chosen invariant. */
public final class AuditHandler extends DeskHandler {
    private static final String CHOSEN = "invariants";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Auditor auditor = desk().controller().auditor();
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(ProblemsView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("The view Problems cannot be shown", e);
        }
        switch (variant()) {
            case "state" -> auditor.auditState();
            case "run" -> auditor.auditRun();
            default -> choose(HandlerUtil.getActiveShell(event), auditor);
        }
        return null;
    }

    private static void choose(Shell shell, Auditor auditor) {
        ListSelectionDialog dialog = ListSelectionDialog.of(Invariant.values())
                .title("Go to Next Violation")
                .message("Stop at the first step that breaks one of these:")
                .contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(
                        i -> ((Invariant) i).id() + "   " + ((Invariant) i).description()))
                .preselect(chosen().toArray())
                .create(shell);
        if (dialog.open() == Window.OK) {
            Set<Invariant> wanted = EnumSet.noneOf(Invariant.class);
            Arrays.stream(dialog.getResult()).map(Invariant.class::cast).forEach(wanted::add);
            preferences().put(CHOSEN, wanted.stream().map(Invariant::name).collect(Collectors.joining(",")));
            if (!wanted.isEmpty()) {
                auditor.toNextViolation(wanted);
            }
        }
    }

    /** Those chosen last; at first the reference equations. */
    private static List<Invariant> chosen() {
        Set<String> names = Set.of(preferences().get(CHOSEN, "R_INV_1,R_INV_2").split(","));
        return Stream.of(Invariant.values())
                .filter(i -> names.contains(i.name()))
                .toList();
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.framescope.ui");
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
