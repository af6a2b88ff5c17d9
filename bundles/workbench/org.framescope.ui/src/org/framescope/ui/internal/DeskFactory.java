// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal;

import java.util.concurrent.Executor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.framescope.model.session.SessionController;
import org.framescope.model.session.Sources;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.Desk;
import org.framescope.ui.Failures;
import org.framescope.ui.Settings;
import org.framescope.ui.clock.FrameClock;
import org.framescope.ui.clock.Turns;
import org.framescope.ui.theme.Theme;

/** Makes the one desk of a workbench. */
public final class DeskFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object above = parent.getService(Desk.class);
        return above != null ? above : desk();
    }

    private static Desk desk() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        Executor ui = new Turns(task -> {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        });
        SessionController controller = new SessionController(new Sources(ScenarioLibrary.load()), ui::execute);
        Desk desk = new Desk(Theme.ofWorkbench(), new FrameClock(display, ui), controller, ui);
        desk.speed(Settings.speed());
        controller.auditor().stopAt(Settings.invariants(Settings.STOPS));
        Failures.show(desk);
        controller.addListener(new UndoLabels());
        PlatformUI.getWorkbench().addWorkbenchListener(new CloseListener(desk));
        return desk;
    }
}
