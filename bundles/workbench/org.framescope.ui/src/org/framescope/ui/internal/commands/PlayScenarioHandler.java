// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Map;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.open.Opener;

/** Opens the scenario of the library that its parameter names, with one choice when another parameter says it. */
public final class PlayScenarioHandler extends DeskHandler {
    /** The parameter with the scenario's id. */
    private static final String SCENARIO = "org.framescope.ui.scenario";

    /** The parameter with a choice, {@code NAME=VALUE}; may be missing. */
    private static final String CHOICE = "org.framescope.ui.choice";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Opener.library(
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(),
                desk(),
                event.getParameter(SCENARIO),
                choice(event));
        return null;
    }

    /** The choice that the parameter of {@code event} names, if it names one. */
    static Map<String, String> choice(ExecutionEvent event) {
        String choice = event.getParameter(CHOICE);
        int equals = choice == null ? -1 : choice.indexOf('=');
        return equals < 0 ? Map.of() : Map.of(choice.substring(0, equals), choice.substring(equals + 1));
    }
}
