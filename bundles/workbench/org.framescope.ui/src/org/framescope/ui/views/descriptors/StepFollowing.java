// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.descriptors;

import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Images;
import org.framescope.ui.StepSubject;

/**
 * Whether the view follows the CPU and vCPU of the step at the cursor, in a recording of context switches, or stays where
 * the user has put it. Another recording is followed again.
 */
final class StepFollowing {
    private final Action action = new Action("Follow the Step", IAction.AS_CHECK_BOX) {
        @Override
        public void run() {
            last = null;
            again.run();
        }
    };
    private Runnable again = () -> {};
    private StateAt last;

    /** Adds the button; {@code refresh} is called after the user has pressed it. */
    void addTo(IToolBarManager bar, Runnable refresh) {
        again = refresh;
        action.setImageDescriptor(Images.descriptor("link"));
        action.setToolTipText("Follow the CPU and vCPU of the step, in a recording of context switches");
        action.setChecked(true);
        action.setEnabled(false);
        bar.add(action);
    }

    /** The user has chosen what to look at. */
    void pin() {
        action.setChecked(false);
    }

    /** Whom to show, when the cursor has come to another step since the last call and the view follows it. */
    Optional<StepSubject> advance(StateAt state) {
        boolean another = last == null || last.loaded() != state.loaded();
        boolean moved = another || last.operation() != state.operation();
        if (another && last != null) {
            action.setChecked(true);
        }
        last = state;
        Optional<StepSubject> subject = moved ? StepSubject.of(state) : Optional.empty();
        if (another) {
            action.setEnabled(
                    state.loaded().recorded().flatMap(r -> r.switches()).isPresent());
        }
        return subject.filter(s -> action.isChecked());
    }
}
