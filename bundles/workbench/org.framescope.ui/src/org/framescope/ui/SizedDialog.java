// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;

/** A dialog with a title that opens at a size of its own and can be made larger. */
public abstract class SizedDialog extends Dialog {
    private final String title;
    private final Point size;

    /** A dialog over {@code parent}; {@code size} is in pixels. */
    protected SizedDialog(Shell parent, String title, Point size) {
        super(parent);
        this.title = title;
        this.size = size;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final Point getInitialSize() {
        return size;
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }
}
