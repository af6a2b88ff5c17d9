// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.ExplainDialog;

/** Says what the numbers in a pasted piece of text mean. */
public final class ExplainHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        new ExplainDialog(HandlerUtil.getActiveShell(event), desk()).open();
        return null;
    }
}
