// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.scenario.ScenarioInfo;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.open.Opener;

/** Lets the user choose a scenario of the library. */
public final class OpenScenarioHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<ScenarioInfo> library = ScenarioLibrary.load().all();
        ElementListSelectionDialog dialog =
                new ElementListSelectionDialog(HandlerUtil.getActiveShell(event), new LabelProvider() {
                    @Override
                    public String getText(Object element) {
                        ScenarioInfo info = (ScenarioInfo) element;
                        return info.id() + "   " + info.title();
                    }
                });
        dialog.setTitle("Open Scenario");
        dialog.setMessage("Part of an id or title (* and ? stand for any text):");
        dialog.setElements(library.toArray());
        dialog.setFilter("");
        dialog.setSize(80, 20);
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof ScenarioInfo info) {
            Opener.library(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), desk(), info.id());
        }
        return null;
    }
}
