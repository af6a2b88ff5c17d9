// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.function.Consumer;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;

/** The icons of this bundle, by name, and pictures that are painted. */
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

    /**
     * A picture as {@code drawing} draws it. One made of an {@code ImageGcDrawer} has its pixels copied to and fro one by one,
     * which takes three times as long as to draw the lanes of 64 vCPUs.
     */
    public static Image drawn(Display display, int width, int height, Consumer<GC> drawing) {
        Image image = new Image(display, width, height);
        GC gc = new GC(image);
        drawing.accept(gc);
        gc.dispose();
        return image;
    }

    /**
     * Paints {@code image}, which is {@code size}, with its upper left corner at {@code x}, {@code y}. {@link GC#drawImage} does
     * the same, but first copies all pixels to learn the size, each time.
     */
    public static void paint(GC gc, Image image, Point size, int x, int y) {
        from(gc, image, x, y, () -> gc.fillRectangle(0, 0, size.x, size.y));
    }

    /** Fills {@code path}, which is told from {@code x}, {@code y}, with {@code image} over and over from there. */
    public static void fill(GC gc, Image image, Path path, int x, int y) {
        from(gc, image, x, y, () -> gc.fillPath(path));
    }

    private static void from(GC gc, Image image, int x, int y, Runnable fill) {
        Pattern pattern = new Pattern(gc.getDevice(), image);
        Transform moved = new Transform(gc.getDevice());
        gc.getTransform(moved);
        moved.translate(x, y);
        gc.setTransform(moved);
        gc.setBackgroundPattern(pattern);
        fill.run();
        gc.setBackgroundPattern(null);
        moved.translate(-x, -y);
        gc.setTransform(moved);
        moved.dispose();
        pattern.dispose();
    }
}
