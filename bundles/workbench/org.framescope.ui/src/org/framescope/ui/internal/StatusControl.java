// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.framescope.model.session.Status;
import org.framescope.ui.Desk;

/** The status line: step, operation, release, choices, branch, violations. */
public final class StatusControl extends WorkbenchWindowControlContribution {
    private static final int WIDTH = 1100;

    @Override
    protected Control createControl(Composite parent) {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(1, false);
        layout.marginHeight = 0;
        area.setLayout(layout);
        CLabel label = new CLabel(area, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, true);
        data.widthHint = WIDTH;
        label.setLayoutData(data);
        Consumer<Status> listener = status -> {
            if (!label.isDisposed()) {
                label.setText(text(status));
                label.setToolTipText(status.message().isEmpty() ? null : status.message());
            }
        };
        desk.onStatus(listener);
        label.addDisposeListener(e -> desk.removeStatusListener(listener));
        listener.accept(desk.status());
        return area;
    }

    /** The line for {@code status}. */
    static String text(Status status) {
        if (!status.activity().isEmpty()) {
            String share = status.done() < 0 ? "" : " " + Math.round(status.done() * 100) + " %";
            return status.activity() + share + " …";
        }
        if (!status.loaded()) {
            return "Nothing is open";
        }
        String choices = status.choices().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("  "));
        String operation = status.operation().isEmpty() ? "" : "   " + status.operation();
        String violations = status.violations() == 1 ? "1 violation" : status.violations() + " violations";
        return "step " + status.step() + "/" + status.steps() + operation + "     Xen " + status.release() + "   "
                + choices + "     branch " + status.branch() + "     " + violations
                + (status.playing() ? "     playing" : "")
                + (status.message().isEmpty() ? "" : "     " + status.message());
    }
}
