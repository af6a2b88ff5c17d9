// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPartService;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.framescope.model.session.Status;
import org.framescope.ui.Desk;
import org.framescope.ui.editor.EvidenceInput;

/**
 * The status line: step, operation, release, choices, branch, violations; and while the engine works, what it does, how
 * far it is, and a way to give it up.
 */
public final class StatusControl extends WorkbenchWindowControlContribution {
    private static final int OTHERS = 40;
    private static final int LEAST = 200;

    @Override
    protected Control createControl(Composite parent) {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(area);
        GridData room = new GridData(SWT.FILL, SWT.CENTER, true, true);
        Shell shell = parent.getShell();
        WorkBar work = new WorkBar(area, () -> cancel(desk));
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .exclude(true)
                .applyTo(work.control());
        CLabel label = new CLabel(area, SWT.NONE);
        label.setLayoutData(room);
        Listener fit = e -> fit(area, room, shell);
        shell.addListener(SWT.Resize, fit);
        label.addDisposeListener(e -> shell.removeListener(SWT.Resize, fit));
        fit(area, room, shell);
        Consumer<Status> listener = engine -> {
            if (!label.isDisposed()) {
                Status status = desk.sideWork().over(engine);
                String text = text(status, shown());
                label.setText(text);
                label.setToolTipText(text);
                work.show(status);
            }
        };
        desk.onStatus(listener);
        label.addDisposeListener(e -> desk.removeStatusListener(listener));
        Runnable again = () -> listener.accept(desk.status());
        desk.sideWork().onChange(again);
        label.addDisposeListener(e -> desk.sideWork().removeListener(again));
        followEditors(label, again);
        listener.accept(desk.status());
        return area;
    }

    /** Gives up what the line shows. */
    private static void cancel(Desk desk) {
        if (desk.status().activity().isEmpty()) {
            desk.sideWork().cancel();
        } else {
            desk.controller().cancel();
        }
    }

    /** Runs {@code told} whenever another part comes to the front or one is closed, until {@code control} goes. */
    private void followEditors(Control control, Runnable told) {
        IPartListener2 listener = new IPartListener2() {
            @Override
            public void partBroughtToTop(IWorkbenchPartReference part) {
                told.run();
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                told.run();
            }
        };
        IPartService parts = getWorkbenchWindow().getPartService();
        parts.addPartListener(listener);
        control.addDisposeListener(e -> parts.removePartListener(listener));
    }

    /** The file whose report is seen, empty if none is. */
    private String shown() {
        IWorkbenchPage page = getWorkbenchWindow().getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        return editor != null && editor.getEditorInput() instanceof EvidenceInput input ? input.getName() : "";
    }

    /** As wide as the window, so that it takes one line. */
    private static void fit(Composite area, GridData room, Shell shell) {
        int width = Math.max(LEAST, shell.getClientArea().width - OTHERS);
        if (room.widthHint != width) {
            room.widthHint = width;
            area.requestLayout();
        }
    }

    /** The line for {@code status}, while the report of the file {@code shown} is seen if that is not empty. */
    static String text(Status status, String shown) {
        if (!status.activity().isEmpty()) {
            String share = status.done() < 0 ? "" : " " + Math.round(status.done() * 100) + " %";
            return status.activity() + share + " …";
        }
        String said = status.message().isEmpty() ? "" : "     " + status.message();
        if (!status.loaded()) {
            String open = shown.isEmpty() ? "Nothing is open" : shown + " is open; it has no states to step through";
            return open + said;
        }
        String choices = status.choices().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("  "));
        String operation = status.operation().isEmpty() ? "" : "   " + status.operation();
        String violations = status.violations() == 1 ? "1 violation" : status.violations() + " violations";
        return "step " + status.step() + "/" + status.steps() + operation + "     Xen " + status.release() + "   "
                + choices + "     branch " + status.branch() + "     " + violations
                + (status.playing() ? "     playing" : "") + said;
    }
}
