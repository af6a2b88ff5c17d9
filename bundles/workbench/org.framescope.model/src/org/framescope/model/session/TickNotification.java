// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import java.util.Collections;
import java.util.List;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.ENotificationImpl;

/**
 * Says that a derived feature has another value because the cursor moved. Those of one object and one tick form a batch
 * and arrive one after the other; all features already have their new values when the first arrives. A
 * {@link TickAdapter} gets the batch as one.
 */
public final class TickNotification extends ENotificationImpl {
    private final transient long generation;
    private final transient List<Notification> batch;

    /** One of {@code batch}, which may still grow until the first is sent. */
    public TickNotification(
            InternalEObject notifier,
            EStructuralFeature feature,
            Object oldValue,
            Object newValue,
            long generation,
            List<Notification> batch) {
        super(notifier, Notification.SET, feature, oldValue, newValue);
        this.generation = generation;
        this.batch = Collections.unmodifiableList(batch);
    }

    /** The generation of the state that was delivered. */
    public long generation() {
        return generation;
    }

    /** All notifications of the same object and tick, this one included, one a feature. */
    public List<Notification> batch() {
        return batch;
    }

    /** Whether it is the first of its batch. */
    public boolean isFirst() {
        return batch.getFirst() == this;
    }
}
