// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.framescope.inspect.steps.Refusal;

/** Why an operation that was just applied was refused. Escape or a click elsewhere closes it; Properties says the same. */
final class OutcomePopup extends PopupDialog {
    private static final int WIDTH = 620;

    private final Refusal refusal;
    private final String reference;

    OutcomePopup(Shell parent, String statement, Refusal refusal, String reference) {
        super(
                parent,
                SWT.RESIZE | SWT.ON_TOP,
                true,
                false,
                false,
                false,
                false,
                statement + "  =  " + refusal.error(),
                "The outcome is a branch. Esc closes, Ctrl+Z takes it back");
        this.refusal = refusal;
        this.reference = reference;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(8, 6)
                .spacing(10, 4)
                .applyTo(area);
        if (refusal.calls().isEmpty()) {
            line(area, "Refused by", "its own checks");
        }
        for (int i = 0; i < refusal.calls().size(); i++) {
            line(
                    area,
                    i == refusal.calls().size() - 1 ? "Refused by" : "In",
                    refusal.calls().get(i));
        }
        refusal.messages().forEach(message -> line(area, "Xen prints", message));
        line(area, "Xen does it in", reference);
        return area;
    }

    private static void line(Composite area, String caption, String text) {
        Label name = new Label(area, SWT.NONE);
        name.setText(caption);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(name);
        Label said = new Label(area, SWT.WRAP);
        said.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(said);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle window = getParentShell().getBounds();
        return new Point(window.x + (window.width - size.x) / 2, window.y + (window.height - size.y) / 3);
    }
}
