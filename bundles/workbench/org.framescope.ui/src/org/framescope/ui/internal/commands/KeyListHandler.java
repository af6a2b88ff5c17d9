// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows all keys. */
public final class KeyListHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        new KeyListDialog(HandlerUtil.getActiveShell(event), desk().theme()).open();
        return null;
    }
}
