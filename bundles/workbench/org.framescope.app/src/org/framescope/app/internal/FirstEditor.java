// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.text.Collator;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.framescope.ui.Desk;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Gets ready what the platform makes when the first editor is opened, so that this does not keep the window from listening:
 * the rules by which editors are sorted, the bundle of text editors, whose types its handlers ask for, and the registry.
 */
final class FirstEditor {
    private static final String TEXT_EDITORS = "org.eclipse.ui.workbench.texteditor";

    private FirstEditor() {}

    /** Begins with it beside the UI thread. */
    static void prepare(Desk desk) {
        Job.createSystem("Preparing editors", (ICoreRunnable) _ -> {
                    Collator.getInstance();
                    start(Platform.getBundle(TEXT_EDITORS));
                    desk.later(() -> PlatformUI.getWorkbench().getEditorRegistry());
                })
                .schedule();
    }

    private static void start(Bundle bundle) {
        try {
            if (bundle != null) {
                bundle.start(Bundle.START_TRANSIENT);
            }
        } catch (BundleException e) {
            Platform.getLog(FirstEditor.class).warn("The text editors of the platform cannot be started", e);
        }
    }
}
