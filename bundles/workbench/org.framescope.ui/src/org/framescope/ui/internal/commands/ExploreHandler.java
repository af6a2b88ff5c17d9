// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.framescope.ui.views.explorer.ExplorerView;

/** Explores the interleavings of what is open in the view Explorer, or opens the way that is selected there. */
public final class ExploreHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ExplorerView view = shown(event, ExplorerView.ID, ExplorerView.class);
        if (variant().equals("open")) {
            view.openAsRun();
        } else {
            view.explore();
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().filter(s -> !s.loaded().actors().isEmpty()).isPresent();
    }
}
