// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Set;
import org.eclipse.core.commands.ExecutionEvent;
import org.framescope.model.session.Selection;
import org.framescope.model.session.Stepper;
import org.framescope.model.session.StopCondition;

/** Goes to where the selected word changes. */
public final class ChangeHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        long word = desk().selection().word();
        if (word == Selection.NONE) {
            return null;
        }
        Stepper stepper = desk().controller().stepper();
        switch (variant()) {
            case "next" -> stepper.toNextChange(word);
            case "previous" -> stepper.toPreviousChange(word);
            default -> stepper.runUntil(StopCondition.change(Set.of(word)));
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent() && desk().selection().word() != Selection.NONE;
    }
}
