// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.inspect.framemap.MapWindow;

/** A part of a map as an image that is kept until map, part or colours are others. To be disposed. */
final class MapPicture {
    private final CellMarks marks;
    private Image image;
    private MapWindow shown;

    MapPicture(CellMarks marks) {
        this.marks = marks;
    }

    /** Something is painted differently from now on. */
    void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    /** Paints what {@code window} shows of {@code map} with its upper left corner at {@code x}, {@code y}. */
    void paint(GC gc, FrameMap map, MapWindow window, PaletteData palette, int x, int y) {
        if (image == null || !window.equals(shown)) {
            forget();
            shown = window;
            image = made(gc.getDevice(), map, window, palette);
        }
        gc.drawImage(image, x, y);
    }

    private Image made(Device device, FrameMap map, MapWindow window, PaletteData palette) {
        byte[] pixels = new byte[window.width() * window.height()];
        map.paint(window, pixels);
        marks.put(map, window, palette, pixels);
        return new Image(device, new ImageData(window.width(), window.height(), 8, palette, 1, pixels));
    }
}
