// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.open.Opener;

/** Opens again what was open before: a file, or a scenario of the library by its id. */
public final class OpenRecentHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String place = event.getParameter("org.framescope.ui.openRecent.uri");
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        if (Path.of(place).isAbsolute()) {
            Opener.file(page, desk(), Path.of(place));
        } else {
            Opener.library(page, desk(), place);
        }
        return null;
    }
}
