// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** The icons of this bundle, by name. */
public final class Images {
    private Images() {}

    /** The icon {@code name}, a file in {@code icons} without its ending. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle("org.framescope.ui", "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** A picture of {@code rgb}, pixels as {@code 0xRRGGBB} row by row. */
    public static ImageData data(int width, int height, int... rgb) {
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < height; y++) {
            data.setPixels(0, y, width, rgb, y * width);
        }
        return data;
    }
}
