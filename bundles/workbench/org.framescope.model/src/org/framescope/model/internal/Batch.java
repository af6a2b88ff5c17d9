// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.framescope.model.impl.MachineObjectImpl;
import org.framescope.model.session.StateAt;
import org.framescope.model.session.TickNotification;

/** What one object tells its adapters in one tick: the values of its features before, and after, those that differ. */
final class Batch {
    private final MachineObjectImpl object;
    private final List<EStructuralFeature> features = new ArrayList<>();
    private final List<Object> before = new ArrayList<>();
    private final List<Notification> notifications = new ArrayList<>();

    /** Remembers the values of the features of {@code object} as they are. */
    Batch(MachineObjectImpl object) {
        this.object = object;
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isDerived()) {
                features.add(feature);
                before.add(object.eGet(feature, false));
            }
        }
    }

    /** Compares with the values now; whether any differs. */
    boolean compare(StateAt now) {
        for (int i = 0; i < features.size(); i++) {
            Object old = before.get(i);
            Object value = object.eGet(features.get(i), false);
            if (differ(old, value, now)) {
                notifications.add(new TickNotification(
                        (InternalEObject) object, features.get(i), old, value, now.generation(), notifications));
            }
        }
        return !notifications.isEmpty();
    }

    private static boolean differ(Object old, Object value, StateAt now) {
        if (old instanceof IndexList<?> before && value instanceof IndexList<?> after) {
            return after.differs(before, now.changes(), now.previous() >= 0);
        }
        return !Objects.equals(old, value);
    }

    void send() {
        notifications.forEach(object::eNotify);
    }
}
