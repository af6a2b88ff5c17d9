// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** A line above the text of a scenario of the library, which says that the library stays as it is. */
final class LibraryNotice {
    private final Composite area;
    private final Composite below;
    private final Label label;

    LibraryNotice(Composite parent, Theme theme) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        label = new Label(area, SWT.NONE);
        label.setText("  Of the library: Save asks for a file of your own and runs that");
        label.setToolTipText(label.getText().strip());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        below = new Composite(area, SWT.NONE);
        below.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
        Runnable colours = () -> {
            label.setBackground(theme.color(Role.GROUND_RAISED));
            label.setForeground(theme.color(Role.TEXT_QUIET));
        };
        colours.run();
        theme.addListener(label, colours);
    }

    /** Where the text goes. */
    Composite below() {
        return below;
    }

    /** Shows the line, or takes it away when the text has a file of its own. */
    void show(boolean shown) {
        label.setVisible(shown);
        ((GridData) label.getLayoutData()).exclude = !shown;
        area.layout();
    }
}
