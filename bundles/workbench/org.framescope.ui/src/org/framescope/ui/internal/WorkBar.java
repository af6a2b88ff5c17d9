// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.framescope.model.session.Status;

/** A bar that says how far the engine is, with a link that gives the work up; there only while it takes a while. */
final class WorkBar {
    private static final int PATIENCE_MILLIS = 300;
    private static final int STEPS = 1000;

    private final Composite area;
    private final ProgressBar bar;
    private boolean working;

    WorkBar(Composite parent, Runnable cancel) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .spacing(6, 0)
                .margins(4, 0)
                .applyTo(area);
        bar = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(STEPS);
        GridDataFactory.fillDefaults()
                .hint(140, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(bar);
        Link link = new Link(area, SWT.NONE);
        link.setText("<a>Cancel</a>");
        link.setToolTipText("Gives up what is being done; what was open stays open");
        link.addListener(SWT.Selection, e -> cancel.run());
        area.setVisible(false);
    }

    Composite control() {
        return area;
    }

    void show(Status status) {
        boolean before = working;
        working = !status.activity().isEmpty();
        bar.setSelection((int) Math.round(Math.max(0, status.done()) * STEPS));
        if (working && !before) {
            area.getDisplay().timerExec(PATIENCE_MILLIS, () -> appear(working));
        } else if (!working) {
            appear(false);
        }
    }

    private void appear(boolean wanted) {
        if (!area.isDisposed() && area.getVisible() != wanted) {
            area.setVisible(wanted);
            ((GridData) area.getLayoutData()).exclude = !wanted;
            area.requestLayout();
        }
    }
}
