// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

/** Remembers where the cursor stands, under a name. */
public final class BookmarkHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        int position = desk().state().orElseThrow().position();
        InputDialog dialog = new InputDialog(
                HandlerUtil.getActiveShell(event),
                "Add Bookmark",
                "Name:",
                "step " + desk().status().step() + "  " + desk().status().operation(),
                text -> text.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            desk().controller().edits().addBookmark(dialog.getValue().strip(), position);
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
