// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the whole map in the active view. */
public final class WholeMapHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof FrameMapView view) {
            view.showWhole();
        }
        return null;
    }
}
