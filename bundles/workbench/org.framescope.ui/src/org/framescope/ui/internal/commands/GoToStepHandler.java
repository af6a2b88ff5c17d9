// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the step that its parameter names, or asks for one. */
public final class GoToStepHandler extends DeskHandler {
    private static final String STEP = "org.framescope.ui.step";

    @Override
    public Object execute(ExecutionEvent event) {
        int last = desk().status().steps();
        String given = event.getParameter(STEP);
        if (given != null && check(given, last) == null) {
            desk().controller().stepper().toStep(Integer.parseInt(given.strip()));
            return null;
        }
        InputDialog dialog = new InputDialog(
                HandlerUtil.getActiveShell(event),
                "Go to Step",
                "Step, 0 to " + last + ":",
                Integer.toString(desk().status().step()),
                text -> check(text, last));
        if (dialog.open() == Window.OK) {
            desk().controller()
                    .stepper()
                    .toStep(Integer.parseInt(dialog.getValue().strip()));
        }
        return null;
    }

    /** What is wrong with {@code text} as a step, or null. */
    static String check(String text, int last) {
        String digits = text.strip();
        boolean number = digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= last;
        return number ? null : "A number from 0 to " + last + " is expected.";
    }

    @Override
    public boolean isEnabled() {
        return desk().state().isPresent();
    }
}
