// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.grid;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/**
 * How much room texts take. Measuring costs as much as painting, and a grid shows the same few texts again and again, so
 * what was measured is kept, up to {@value #MOST} texts. UI thread only.
 */
final class TextExtents {
    private static final int MOST = 1 << 13;

    private record Key(Font font, String text) {}

    private final Map<Key, Point> known = new HashMap<>();

    /** Width and height of {@code text} in {@code font}, which {@code gc} is set to. */
    Point of(GC gc, Font font, String text) {
        Key key = new Key(font, text);
        Point extent = known.get(key);
        if (extent == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            extent = gc.textExtent(text);
            known.put(key, extent);
        }
        return extent;
    }
}
