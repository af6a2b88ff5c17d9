// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PlatformUI;
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

    /** The workbench's desk. */
    static Desk desk() {
        return PlatformUI.getWorkbench().getService(Desk.class);
    }
}
