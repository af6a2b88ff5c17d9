// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.framescope.model.session.Status;
import org.framescope.ui.Desk;
import org.framescope.ui.open.Opener;

/** A window's first size and which bars it has. What the bars hold stands in the plugin.xml files. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

    private static final String STATUS_LINE = "org.eclipse.ui.StatusLine";
    private static final String NAME = "Framescope";
    private static final Point FIRST_SIZE = new Point(1440, 900);

    WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(FIRST_SIZE);
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(false);
        configurer.setShowProgressIndicator(false);
        configurer.setShowPerspectiveBar(true);
        configurer.setTitle(NAME);
    }

    /** The window is called after what is open, with a star while that is not saved. */
    private void title(Status status) {
        String title = status.title().isEmpty() ? NAME : (status.dirty() ? "*" : "") + status.title() + " – " + NAME;
        if (getWindowConfigurer().getWindow().getShell() != null
                && !title.equals(getWindowConfigurer().getTitle())) {
            getWindowConfigurer().setTitle(title);
        }
    }

    @Override
    public void postWindowOpen() {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        Shell shell = getWindowConfigurer().getWindow().getShell();
        Consumer<Status> named = this::title;
        desk.onStatus(named);
        shell.addListener(SWT.Dispose, e -> desk.removeStatusListener(named));
        Opener.dropped(getWindowConfigurer().getWindow(), desk);
        shell.getDisplay().asyncExec(() -> dropStatusLine(shell));
    }

    /** What the platform's status line would say stands in ours, which needs its room. Made after the window opens. */
    private void dropStatusLine(Shell shell) {
        if (!shell.isDisposed()
                && getWindowConfigurer().getWindow().getService(MWindow.class) instanceof MTrimmedWindow window) {
            window.getTrimBars().stream()
                    .flatMap(bar -> bar.getChildren().stream())
                    .filter(element -> STATUS_LINE.equals(element.getElementId()))
                    .forEach(element -> {
                        element.setToBeRendered(true);
                        element.setToBeRendered(false);
                    });
            shell.layout(true, true);
        }
    }
}
