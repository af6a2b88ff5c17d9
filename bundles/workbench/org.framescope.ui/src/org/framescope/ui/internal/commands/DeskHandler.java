// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.framescope.ui.Desk;

/**
 * A handler that works on the desk; the text behind the colon of its class in {@code plugin.xml} says which of several
 * related things it does.
 */
abstract class DeskHandler extends AbstractHandler implements IExecutableExtension {
    private String variant = "";

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        variant = data instanceof String text ? text : "";
    }

    /** Which of several related things to do. */
    final String variant() {
        return variant;
    }

    /** The view {@code id}, opened or brought to the front in the window that {@code event} comes from. */
    static <V> V shown(ExecutionEvent event, String id, Class<V> type) throws ExecutionException {
        try {
            return type.cast(HandlerUtil.getActiveWorkbenchWindowChecked(event)
                    .getActivePage()
                    .showView(id));
        } catch (PartInitException e) {
            throw new ExecutionException("the view " + id + " cannot be shown", e);
        }
    }

    /** The workbench's desk. */
    static Desk desk() {
        return PlatformUI.getWorkbench().getService(Desk.class);
    }
}
