// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * The events that the workbench has posted and nobody was told yet when its window closes. The platform tells some of them on
 * the thread of the display, and complains when there is no display any more.
 */
final class LastEvents {
    private static final String LAST = "org/framescope/app/LAST";
    private static final int PATIENCE_MS = 2000;

    private LastEvents() {}

    /** Lets {@code display} work until all events posted before are delivered, at most two seconds. Called on its thread. */
    static void deliver(Display display) {
        BundleContext context = FrameworkUtil.getBundle(LastEvents.class).getBundleContext();
        ServiceReference<EventAdmin> reference = context.getServiceReference(EventAdmin.class);
        if (reference == null) {
            return;
        }
        AtomicBoolean over = new AtomicBoolean();
        Dictionary<String, Object> topics = new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, LAST));
        ServiceRegistration<EventHandler> handler =
                context.registerService(EventHandler.class, event -> display.asyncExec(() -> over.set(true)), topics);
        context.getService(reference).postEvent(new Event(LAST, Map.of()));
        display.timerExec(PATIENCE_MS, () -> over.set(true));
        while (!over.get()) {
            work(display);
        }
        handler.unregister();
        context.ungetService(reference);
    }

    /** What fails now fails beside a workbench that has ended well: it is written to the log. */
    private static void work(Display display) {
        try {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        } catch (RuntimeException e) {
            ILog.of(LastEvents.class).error("An event after the end of the workbench failed.", e);
        }
    }
}
