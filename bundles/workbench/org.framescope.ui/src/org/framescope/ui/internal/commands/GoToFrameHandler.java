// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.OptionalLong;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.inspect.State;
import org.framescope.ui.Desk;
import org.framescope.ui.FrameQuery;

/** Selects the frame that its parameter names, or asks for one. */
public final class GoToFrameHandler extends DeskHandler {
    private static final String FRAME = "org.framescope.ui.frame";

    @Override
    public Object execute(ExecutionEvent event) {
        Desk desk = desk();
        State now = desk.state()
                .map(s -> new State(s.reading(), s.loaded().release()))
                .orElseThrow();
        FrameQuery query =
                new FrameQuery(now, desk.state().orElseThrow().loaded().frameNames());
        String given = event.getParameter(FRAME);
        OptionalLong named = given == null ? OptionalLong.empty() : query.frame(given);
        if (named.isPresent()) {
            desk.select(s -> s.withFrame(named.getAsLong()));
            return null;
        }
        InputDialog dialog = new InputDialog(
                HandlerUtil.getActiveShell(event),
                "Go to Frame",
                "Frame number (hexadecimal), a frame's name, or a slot such as \"d1v0 gdt 0\":",
                "",
                query::problem);
        if (dialog.open() == Window.OK) {
            query.frame(dialog.getValue()).ifPresent(mfn -> desk.select(s -> s.withFrame(mfn)));
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
