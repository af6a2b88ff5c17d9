// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.framescope.ui.open.ShrunkFile;

/** Says how the workbench starts: in which perspective, that it comes back as it was left, and what it opens. */
final class Advisor extends WorkbenchAdvisor {
    private final StartOptions options;
    private final ShrunkFile shrunk = new ShrunkFile();

    Advisor(StartOptions options) {
        this.options = options;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        YieldingJobs.install();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return SteppingPerspective.ID;
    }

    @Override
    public void postStartup() {
        new Startup(options).run();
    }

    @Override
    public void eventLoopException(Throwable exception) {
        super.eventLoopException(exception);
        shrunk.tell(exception);
    }
}
