// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;

/** Plays and pauses, and changes the speed. */
public final class PlayHandler extends DeskHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        switch (variant()) {
            case "slower" -> desk().speed(desk().speed() / 2);
            case "faster" -> desk().speed(desk().speed() * 2);
            default -> toggle();
        }
        return null;
    }

    private static void toggle() {
        if (desk().controller().stepper().isPlaying()) {
            desk().controller().stepper().pause();
        } else {
            desk().controller().stepper().play(desk().speed());
        }
    }
}
