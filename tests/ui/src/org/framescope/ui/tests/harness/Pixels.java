// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests.harness;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

/**
 * What a part of the screen shows.
 *
 * @param screen all of it
 * @param place the part
 * @param counts how often each colour occurs in it
 */
public record Pixels(ImageData screen, Rectangle place, Map<RGB, Integer> counts) {

    /** The pixels of {@code place} in {@code picture}, as far as they lie in it. */
    static Pixels of(ImageData picture, Rectangle place) {
        Rectangle inside = place.intersection(new Rectangle(0, 0, picture.width, picture.height));
        Map<RGB, Integer> counts = new HashMap<>();
        for (int y = inside.y; y < inside.y + inside.height; y++) {
            for (int x = inside.x; x < inside.x + inside.width; x++) {
                counts.merge(picture.palette.getRGB(picture.getPixel(x, y)), 1, Integer::sum);
            }
        }
        return new Pixels(picture, inside, counts);
    }

    /** The colour of the pixel so far right of and below the upper left corner. */
    public RGB at(int x, int y) {
        return screen.palette.getRGB(screen.getPixel(place.x + x, place.y + y));
    }

    /** The share of pixels that have exactly this colour, 0 to 1. */
    public double share(RGB colour) {
        return counts.getOrDefault(colour, 0) / (double) Math.max(1, place.width * place.height);
    }
}
