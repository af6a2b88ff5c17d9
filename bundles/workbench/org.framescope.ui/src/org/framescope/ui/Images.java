// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of this bundle, by name. */
public final class Images {
    private Images() {}

    /** The icon {@code name}, a file in {@code icons} without its ending. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle("org.framescope.ui", "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
