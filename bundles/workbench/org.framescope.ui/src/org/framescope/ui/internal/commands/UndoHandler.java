// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.framescope.model.session.Edits;

/** Takes back, or does again, what the user made: bookmarks, notes, branches, watched words, choices. */
public final class UndoHandler extends DeskHandler implements IElementUpdater {
    private boolean redo() {
        return variant().equals("redo");
    }

    private Optional<String> label() {
        Edits edits = desk().controller().edits();
        return redo() ? edits.redoLabel() : edits.undoLabel();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Edits edits = desk().controller().edits();
        if (redo()) {
            edits.redo();
        } else {
            edits.undo();
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return label().isPresent();
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        String name = redo() ? "Redo" : "Undo";
        element.setText(label().map(what -> name + " " + what).orElse(name));
    }
}
