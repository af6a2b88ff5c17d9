// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

/** What a part of the screen shows: how often each colour occurs in it. */
public record Pixels(Map<RGB, Integer> counts, int total) {

    /** The pixels of {@code place} in {@code picture}, as far as they lie in it. */
    static Pixels of(ImageData picture, Rectangle place) {
        Rectangle inside = place.intersection(new Rectangle(0, 0, picture.width, picture.height));
        Map<RGB, Integer> counts = new HashMap<>();
        for (int y = inside.y; y < inside.y + inside.height; y++) {
            for (int x = inside.x; x < inside.x + inside.width; x++) {
                counts.merge(picture.palette.getRGB(picture.getPixel(x, y)), 1, Integer::sum);
            }
        }
        return new Pixels(counts, inside.width * inside.height);
    }

    /** The share of pixels that have exactly this colour, 0 to 1. */
    public double share(RGB colour) {
        return counts.getOrDefault(colour, 0) / (double) Math.max(1, total);
    }
}
