// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import org.framescope.model.session.SessionListener;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;

/** Goes to a step as soon as the run that is being opened is there. */
final class GoWhenLoaded implements SessionListener {
    private final Desk desk;
    private int step;

    GoWhenLoaded(Desk desk) {
        this.desk = desk;
    }

    void to(int wanted) {
        step = wanted;
        if (desk.state().isPresent()) {
            desk.controller().stepper().toStep(step);
        } else {
            desk.controller().addListener(this);
        }
    }

    @Override
    public void stateChanged(StateAt state) {
        desk.controller().removeListener(this);
        desk.controller().stepper().toStep(step);
    }
}
