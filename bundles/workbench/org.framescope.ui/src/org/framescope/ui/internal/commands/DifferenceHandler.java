// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.evidence.conform.RecordingRun;
import org.framescope.model.session.StateAt;

/** Goes to the next or previous step of a recording in which something is not as recorded. */
public final class DifferenceHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Optional<StateAt> state = desk().state();
        Optional<RecordingRun> played =
                state.flatMap(s -> s.loaded().recorded()).map(r -> r.played());
        if (played.isEmpty()) {
            return null;
        }
        boolean next = variant().equals("next");
        int at = state.get().operation();
        OptionalInt step = next ? played.get().nextDifference(at) : played.get().previousDifference(at);
        step.ifPresent(n -> desk().controller().stepper().toStep(n));
        say(event, step.isPresent() ? null : "There is no " + (next ? "later" : "earlier") + " step that differs.");
        return null;
    }

    private static void say(ExecutionEvent event, String message) {
        IWorkbenchSite site = HandlerUtil.getActiveSite(event);
        IStatusLineManager line = switch (site) {
            case IEditorSite editor -> editor.getActionBars().getStatusLineManager();
            case IViewSite view -> view.getActionBars().getStatusLineManager();
            case null, default -> null;
        };
        if (line != null) {
            line.setMessage(message);
        }
    }

    @Override
    public boolean isEnabled() {
        return desk().state().flatMap(s -> s.loaded().recorded()).isPresent();
    }
}
