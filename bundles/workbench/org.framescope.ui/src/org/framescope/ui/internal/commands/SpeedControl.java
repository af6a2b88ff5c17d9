// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.framescope.model.session.Status;
import org.framescope.ui.Desk;

/** How many operations a second playing takes. */
public final class SpeedControl extends WorkbenchWindowControlContribution {
    private static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 25, 50, 100, 1000, 10_000);

    /** What can be chosen, operations a second. */
    public static List<Integer> speeds() {
        return SPEEDS;
    }

    @Override
    protected Control createControl(Composite parent) {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2, 0).applyTo(area);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setToolTipText("Operations a second while playing");
        for (int speed : SPEEDS) {
            combo.add(speed + " /s");
        }
        combo.select(nearest(desk.speed()));
        combo.addListener(SWT.Selection, e -> desk.speed(SPEEDS.get(combo.getSelectionIndex())));
        Consumer<Status> follow = status -> {
            int index = nearest(desk.speed());
            if (!combo.isDisposed() && combo.getSelectionIndex() != index) {
                combo.select(index);
            }
        };
        desk.onStatus(follow);
        combo.addDisposeListener(e -> desk.removeStatusListener(follow));
        return area;
    }

    private static int nearest(double speed) {
        int best = 0;
        for (int i = 0; i < SPEEDS.size(); i++) {
            if (Math.abs(SPEEDS.get(i) - speed) < Math.abs(SPEEDS.get(best) - speed)) {
                best = i;
            }
        }
        return best;
    }
}
