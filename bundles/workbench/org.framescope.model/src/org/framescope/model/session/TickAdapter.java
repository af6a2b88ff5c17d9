// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.List;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;

/** An adapter for objects that are read from the words: told once a tick what changed in its object. */
public abstract class TickAdapter extends AdapterImpl {
    /** The object's features in {@code batch} changed, each once, with the values before and now. */
    protected abstract void changed(List<Notification> batch);

    @Override
    public final void notifyChanged(Notification notification) {
        if (notification instanceof TickNotification tick) {
            if (tick.isFirst()) {
                changed(tick.batch());
            }
        } else if (notification.getEventType() != Notification.REMOVING_ADAPTER) {
            changed(List.of(notification));
        }
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == TickAdapter.class || type == Adapter.class;
    }
}
