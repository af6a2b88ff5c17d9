// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.views.differences.FrameDifferencesView;

/** Lets the user choose another dump of the host whose dump is open, and shows in which frames they differ. */
public final class CompareDumpHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN);
        dialog.setText("Compare with Another Dump");
        String chosen = dialog.open();
        if (chosen != null) {
            shown(event, FrameDifferencesView.ID, FrameDifferencesView.class).compareWith(Path.of(chosen));
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return FrameDifferencesView.dump(desk()).isPresent();
    }
}
