// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.framescope.ui.Desk;
import org.framescope.ui.ReadingEditor;

/**
 * Takes a picture of the window as soon as the asked-for step, or the report of a file without frames, is shown and nothing waits
 * to be painted; then ends. It goes to the step from the one before, so that what is marked is what the step did.
 */
final class Picture {
    private static final int POLL_MILLIS = 100;
    private static final int CALM_POLLS = 6;
    private static final int MOST_POLLS = 900;

    private final IWorkbenchWindow window;
    private final Desk desk;
    private final OptionalInt step;
    private final Optional<String> frame;
    private final Path file;
    private int calm;
    private int polls;
    private boolean moved;
    private boolean near;

    /** A picture as {@code options} ask for it. */
    Picture(IWorkbenchWindow window, Desk desk, StartOptions options) {
        this.window = window;
        this.desk = desk;
        step = options.step();
        frame = options.frame();
        file = Path.of(options.picture().orElseThrow());
    }

    /** Says in a file beside the picture's why there will be none, and ends. */
    void refuse(String reason) {
        try {
            Files.writeString(file.resolveSibling(file.getFileName() + ".problem"), reason);
        } catch (IOException e) {
            ILog.of(Picture.class).error(reason, e);
        }
        PlatformUI.getWorkbench().close();
    }

    void takeWhenReady() {
        Display display = window.getShell().getDisplay();
        if (++polls > MOST_POLLS) {
            String message = desk.status().message();
            refuse(message.isEmpty() ? "the window was not ready for a picture in time" : message);
            return;
        }
        if (desk.state().isPresent() && !near) {
            near = true;
            frame.ifPresent(desk::selectFrame);
            step.ifPresent(s -> desk.controller().stepper().toStep(Math.max(0, s - 1)));
        } else if (near && !moved && shows(step.orElse(1) - 1)) {
            moved = true;
            step.ifPresent(desk.controller().stepper()::toStep);
        }
        calm = ready() ? calm + 1 : 0;
        if (calm >= CALM_POLLS) {
            take(display);
            PlatformUI.getWorkbench().close();
        } else {
            display.timerExec(POLL_MILLIS, this::takeWhenReady);
        }
    }

    private boolean ready() {
        boolean shown = moved ? shows(step.orElse(0)) : isReportAlone();
        return shown && !desk.clock().isDirty() && Job.getJobManager().isIdle();
    }

    /** Whether a file is open in which there are no frames, such as a trace: what its report says is all there will be. */
    private boolean isReportAlone() {
        return window.getActivePage().getActiveEditor() instanceof ReadingEditor
                && !desk.status().loaded();
    }

    /** Whether every view shows the state after {@code wanted}, or after the last step. */
    private boolean shows(int wanted) {
        boolean there = desk.state()
                .filter(s -> step.isEmpty() || s.step() == Math.clamp(wanted, 0, s.steps()))
                .isPresent();
        return there && !desk.clock().isDirty();
    }

    private void take(Display display) {
        Rectangle bounds = window.getShell().getBounds();
        Image image = new Image(display, Math.max(1, bounds.width), Math.max(1, bounds.height));
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {
                image.getImageData(window.getShell().getMonitor().getZoom())
            };
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } catch (SWTException e) {
            ILog.of(Picture.class).error("The picture could not be written to " + file, e);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
