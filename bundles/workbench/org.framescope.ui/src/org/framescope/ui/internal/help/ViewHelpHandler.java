// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.help;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.Desk;

/** Shows help on the view or editor in which one is: what it shows, what to notice, its keys. The id of its context is the part's. */
public final class ViewHelpHandler extends AbstractHandler {
    /** What is said where nothing else is: how to find one's way in the window. */
    private static final String WINDOW = "org.framescope.ui.window";

    @Override
    public Object execute(ExecutionEvent event) {
        IContext context = Optional.ofNullable(HandlerUtil.getActivePartId(event))
                .map(HelpSystem::getContext)
                .orElseGet(() -> HelpSystem.getContext(WINDOW));
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        new HelpPopup(HandlerUtil.getActiveShell(event), desk.theme(), context, place()).open();
        return null;
    }

    /** Inside of what has the focus, near its upper left corner. */
    private static Point place() {
        Control focus = Display.getCurrent().getFocusControl();
        return focus == null
                ? Display.getCurrent().getCursorLocation()
                : focus.toDisplay(focus.getSize().x / 8, focus.getSize().y / 8);
    }
}
