// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.ui.clock.FrameClock;

/**
 * Ties a view, or an editor that is one, to the desk: it renders on the frame clock while it is visible, its keys step the run, and everything is
 * undone when its control is disposed.
 */
public final class ViewBinding {
    /** What a view does when there is a newer state. */
    @FunctionalInterface
    public interface Renderer {
        /** Shows {@code state}, or what to do when there is none. */
        void render(Optional<StateAt> state, Selection selection);
    }

    private static final String CONTEXT = "org.framescope.ui.stepping";

    private ViewBinding() {}

    /** Binds {@code view}, whose control is {@code control}, until that is disposed. */
    public static void bind(IWorkbenchPart view, Composite control, Desk desk, Renderer renderer) {
        IWorkbenchPartSite site = view.getSite();
        site.getService(IContextService.class).activateContext(CONTEXT);
        FrameClock.Client client = new FrameClock.Client() {
            @Override
            public boolean isVisible() {
                return !control.isDisposed() && control.isVisible();
            }

            @Override
            public void render() {
                renderer.render(desk.state(), desk.selection());
            }
        };
        IPartListener2 shown = new IPartListener2() {
            @Override
            public void partVisible(IWorkbenchPartReference part) {
                if (part.getPart(false) == view) {
                    desk.clock().shown(client);
                }
            }
        };
        site.getPage().addPartListener(shown);
        desk.clock().add(client);
        control.addDisposeListener(e -> {
            desk.clock().remove(client);
            site.getPage().removePartListener(shown);
        });
    }
}
