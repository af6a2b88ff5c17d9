// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Text on grounds of any colour. */
public final class Contrast {
    private Contrast() {}

    /** Black or white, whichever can be read better on {@code ground}. */
    public static Color on(Display display, Color ground) {
        return display.getSystemColor(isLight(ground.getRGB()) ? SWT.COLOR_BLACK : SWT.COLOR_WHITE);
    }

    private static boolean isLight(RGB ground) {
        return 0.2126 * linear(ground.red) + 0.7152 * linear(ground.green) + 0.0722 * linear(ground.blue) > 0.18;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
