// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.framescope.ui.Desk;
import org.framescope.ui.theme.Role;

/** A field in the toolbar that selects the frame typed into it. */
public final class FindFrameControl extends WorkbenchWindowControlContribution {
    @Override
    protected Control createControl(Composite parent) {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2, 0).applyTo(area);
        Text text = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH);
        text.setMessage("Find frame");
        text.setToolTipText("A frame number, a frame's name, or a slot such as d1v0 gdt 0; Enter goes there");
        GridDataFactory.swtDefaults().hint(130, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.DefaultSelection, e -> desk.selectFrame(text.getText()));
        text.addModifyListener(e -> {
            boolean wrong = desk.frameQuery()
                    .map(q -> q.problem(text.getText()))
                    .filter(p -> !p.isEmpty())
                    .isPresent();
            text.setForeground(wrong ? desk.theme().color(Role.VIOLATION) : null);
        });
        return area;
    }
}
