// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Map;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.framescope.ui.views.compare.CompareView;

/** Shows what is open beside a run under the choice that its parameter names, or under what the user chooses. */
public final class CompareChoiceHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        CompareView view = shown(event, CompareView.ID, CompareView.class);
        Map<String, String> choice = PlayScenarioHandler.choice(event);
        if (choice.isEmpty()) {
            view.compareChoices();
        } else {
            view.compareWith(choice);
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
