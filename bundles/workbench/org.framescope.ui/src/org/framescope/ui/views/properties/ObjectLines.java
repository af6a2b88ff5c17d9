// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.framescope.model.Descriptor;
import org.framescope.model.MachineObject;
import org.framescope.model.ModelPackage;
import org.framescope.model.Shadow;
import org.framescope.model.Step;
import org.framescope.model.session.Meanings;
import org.framescope.model.session.TickAdapter;

/**
 * The features of one object of the model as lines, and what the last tick changed in it. Holds the object with an
 * adapter until another one is shown.
 */
final class ObjectLines {
    private final Meanings meanings = Meanings.load();
    private Map<EStructuralFeature, Object> before = new HashMap<>();
    private Map<EStructuralFeature, Object> pending = new HashMap<>();
    private final Runnable changed;
    private EObject object;
    private final TickAdapter adapter = new TickAdapter() {
        @Override
        protected void changed(List<Notification> batch) {
            batch.forEach(n -> pending.putIfAbsent((EStructuralFeature) n.getFeature(), n.getOldValue()));
            changed.run();
        }
    };

    /** Lines of nothing yet; {@code changed} is called after each tick that changed the object. */
    ObjectLines(Runnable changed) {
        this.changed = changed;
    }

    /** Shows {@code other} from now on; null for nothing. */
    void show(EObject other) {
        if (other != object) {
            if (object != null) {
                object.eAdapters().remove(adapter);
            }
            before.clear();
            pending.clear();
            object = other;
            if (object != null) {
                object.eAdapters().add(adapter);
            }
        }
    }

    /** Another state is shown: what changed since the one before stands out from now on. */
    void advance() {
        before = pending;
        pending = new HashMap<>();
    }

    /** A line for each feature that a person would ask for. */
    List<PropertyLine> lines() {
        List<PropertyLine> lines = new ArrayList<>();
        if (object == null) {
            return lines;
        }
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (isShown(feature)) {
                lines.add(line(feature));
            }
        }
        return lines;
    }

    /**
     * A thing of the machine is decoded word by word below, so here stands only what leads elsewhere; of what has no
     * words of its own stands everything.
     */
    private boolean isShown(EStructuralFeature feature) {
        if (feature.getEContainingClass() == ModelPackage.Literals.MACHINE_OBJECT) {
            return false;
        }
        boolean whole = !(object instanceof MachineObject)
                || object instanceof Descriptor
                || object instanceof Shadow
                || object instanceof Step;
        boolean single = !feature.isMany() || feature instanceof EAttribute;
        return single && (whole || feature instanceof EReference);
    }

    private PropertyLine line(EStructuralFeature feature) {
        Object value = object.eGet(feature);
        String text = ObjectText.value(feature, value);
        String old = before.containsKey(feature) ? ObjectText.value(feature, before.get(feature)) : text;
        return new PropertyLine(
                ObjectText.name(feature),
                text,
                meanings.of(feature),
                false,
                -1,
                ObjectText.target(value),
                old.equals(text) ? null : old);
    }
}
