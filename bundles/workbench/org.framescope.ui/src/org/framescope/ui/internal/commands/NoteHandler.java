// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.inspect.text.Names;
import org.framescope.model.session.Selection;

/** Writes something down about the place of the cursor, and about the frame when that is what was selected last. */
public final class NoteHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Selection selection = desk().selection();
        long mfn = selection.focus() == Selection.Focus.FRAME ? selection.mfn() : Selection.NONE;
        int position = desk().state().orElseThrow().position();
        String about = "step " + desk().status().step() + (mfn < 0 ? "" : " and frame " + Names.mfn(mfn));
        InputDialog dialog = new InputDialog(
                HandlerUtil.getActiveShell(event),
                "Add Note",
                "A note about " + about + ":",
                "",
                text -> text.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            desk().controller().edits().addNote(dialog.getValue().strip(), position, mfn);
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
