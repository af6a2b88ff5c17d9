// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.inspect.State;
import org.framescope.inspect.text.WatchedWord;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.views.watch.WatchView;

/** Puts the selected word on the list of watched ones and shows that; a word stands there once. */
public final class WatchWordHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        long word = desk().selection().word();
        StateAt state = desk().state().orElseThrow();
        boolean known = desk().controller().session().getWatches().stream().anyMatch(w -> w.getAddress() == word);
        if (!known) {
            State now = state.toState();
            desk().controller().edits().addWatch(WatchedWord.name(now, word), word, false);
        }
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event)
                    .getActivePage()
                    .showView(WatchView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new ExecutionException("The view Watch cannot be shown", e);
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent() && desk().selection().word() != Selection.NONE;
    }
}
