// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.framescope.model.session.LoadException;

/** Saves the session, asking for a file where there is none yet. */
public final class SaveSession {
    private SaveSession() {}

    /**
     * Saves; returns whether it was saved.
     *
     * @param otherName whether to ask for a file in any case
     */
    public static boolean save(Shell shell, Desk desk, boolean otherName) {
        Optional<Path> file = otherName ? Optional.empty() : desk.sessionFile();
        Optional<Path> target = file.isPresent() ? file : ask(shell, desk);
        if (target.isEmpty()) {
            return false;
        }
        try {
            desk.controller().save(target.get());
            desk.sessionFile(target.get());
            RecentFiles.add(target.get().toString());
            return true;
        } catch (LoadException e) {
            MessageDialog.openError(
                    shell, "Save Session", target.get() + "\n\n" + e.getMessage() + "\n\nThe session stays open.");
            return false;
        }
    }

    private static Optional<Path> ask(Shell shell, Desk desk) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Save Session");
        dialog.setOverwrite(true);
        dialog.setFilterNames(new String[] {"Sessions"});
        dialog.setFilterExtensions(new String[] {"*.framescope"});
        dialog.setFileName(desk.controller().session().getTitle().replaceAll("[^A-Za-z0-9._-]+", "-") + ".framescope");
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
