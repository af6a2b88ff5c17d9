// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.open.Opener;

/** Lets the user choose a scenario, a recording, a session or what a real machine left behind in the file system. */
public final class OpenFileHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN);
        dialog.setText("Open File");
        dialog.setFilterNames(new String[] {"All files", "Scenarios, recordings, sessions"});
        dialog.setFilterExtensions(new String[] {"*", "*.scenario;*.jsonl;*.jsonl.xz;*.jsonl.gz;*.framescope"});
        String chosen = dialog.open();
        if (chosen != null) {
            Opener.file(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), desk(), Path.of(chosen));
        }
        return null;
    }
}
