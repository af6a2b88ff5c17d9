// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Map;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.framescope.model.session.Move;

/** Moves the cursor; disabled while a text field has the focus and would lose its Home and End keys. */
public final class MoveHandler extends DeskHandler {
    private static final Map<String, Move> MOVES = Map.of(
            "into", Move.INTO,
            "over", Move.OVER,
            "out", Move.OUT,
            "backInto", Move.BACK_INTO,
            "backOver", Move.BACK_OVER,
            "backOut", Move.BACK_OUT,
            "toStart", Move.START,
            "toEnd", Move.END);

    @Override
    public Object execute(ExecutionEvent event) {
        desk().controller().stepper().move(MOVES.get(variant()));
        return null;
    }

    @Override
    public boolean isEnabled() {
        boolean jump = variant().startsWith("to");
        boolean typing = Display.getCurrent() != null && Display.getCurrent().getFocusControl() instanceof Text;
        return !(jump && typing);
    }
}
