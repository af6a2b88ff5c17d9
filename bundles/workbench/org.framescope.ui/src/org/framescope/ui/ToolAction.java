// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.jface.action.Action;

/** A button of a tool bar, or an item of a menu, that does something. */
public final class ToolAction extends Action {
    private final Runnable body;

    /** Does {@code body}; {@code image} is the name of an icon, and the text is the tooltip too. */
    public ToolAction(String text, String image, Runnable body) {
        this(text, image, text, body);
    }

    /** Does {@code body}; {@code image} is the name of an icon. */
    public ToolAction(String text, String image, String tooltip, Runnable body) {
        super(text, Images.descriptor(image));
        this.body = body;
        setToolTipText(tooltip);
    }

    @Override
    public void run() {
        body.run();
    }
}
