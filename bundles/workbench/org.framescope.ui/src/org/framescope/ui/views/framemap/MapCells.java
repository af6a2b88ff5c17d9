// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.inspect.framemap.MapWindow;
import org.framescope.ui.Images;
import org.framescope.ui.theme.Contrast;

/**
 * Cells that are large enough to be parted by lines, and, if they are larger still, to bear the letter of their kind. One cell of each
 * kind is drawn, and then all cells of that kind are filled with it, because the text of thousands of cells takes far longer. UI
 * thread only.
 */
final class MapCells {
    /** From this zoom on frames are parted by lines, and from the next on their kinds have letters. */
    static final int PARTED = 3;

    private final Display display;
    private final Font font;
    /** A cell of each kind that was needed yet, in {@link #palette} and of {@link #size} pixels. */
    private final Map<Integer, Image> cells = new HashMap<>();

    private FrameMap map;
    private PaletteData palette;
    private int size;

    /** Cells with letters in {@code font}. */
    MapCells(Display display, Font font) {
        this.display = display;
        this.font = font;
    }

    /** Shows {@code shown} in {@code colours} from now on. */
    void show(FrameMap shown, PaletteData colours) {
        if (colours != palette) {
            forget();
        }
        map = shown;
        palette = colours;
    }

    /** Disposes of all cells. */
    void forget() {
        cells.values().forEach(Image::dispose);
        cells.clear();
    }

    /** Paints what {@code window} shows of the map with its upper left corner at {@code x}, {@code y}, and nothing where no frame is. */
    void paint(GC gc, MapWindow window, int x, int y) {
        if (window.cell() != size) {
            forget();
            size = window.cell();
        }
        int left = -Math.floorMod(window.left(), size);
        int top = -Math.floorMod(window.top(), size);
        Map<Integer, Path> runs = new HashMap<>();
        for (int row = 0; top + row * size < window.height(); row++) {
            addRow(runs, window, left, row, Math.max(0, top + row * size));
        }
        gc.setAntialias(SWT.OFF);
        runs.forEach((kind, path) -> {
            Images.fill(gc, cells.computeIfAbsent(kind, this::cell), path, x + left, y + top);
            path.dispose();
        });
        gc.setAntialias(SWT.DEFAULT);
    }

    /** Adds each stretch of equal cells of a row to the {@code runs} of its kind. */
    private void addRow(Map<Integer, Path> runs, MapWindow window, int left, int row, int y) {
        int columns = (window.width() - left + size - 1) / size;
        int begun = 0;
        int kind = -1;
        for (int column = 0; column <= columns; column++) {
            int mfn = column == columns ? -1 : window.frameAt(Math.max(0, left + column * size), y);
            int next = mfn < 0 ? -1 : map.kind(mfn);
            if (next != kind) {
                if (kind >= 0) {
                    Path path = runs.computeIfAbsent(kind, k -> new Path(display));
                    path.addRectangle(begun * size, row * size, (column - begun) * size, size);
                }
                kind = next;
                begun = column;
            }
        }
    }

    private Image cell(int kind) {
        Image image = new Image(display, size, size);
        GC gc = new GC(image);
        try {
            Color ground = new Color(palette.colors[FrameMap.OUTSIDE & 0xff]);
            Color colour = new Color(palette.colors[kind]);
            gc.setBackground(ground);
            gc.fillRectangle(0, 0, size, size);
            gc.setBackground(colour);
            gc.fillRectangle(1, 1, size - 1, size - 1);
            String letter = map.kinds().get(kind).letter();
            gc.setFont(font);
            Point extent = gc.textExtent(letter);
            if (size > 1 << PARTED && extent.x < size) {
                gc.setForeground(Contrast.on(display, colour));
                gc.drawText(letter, (size - extent.x) / 2 + 1, (size - extent.y) / 2 + 1, SWT.DRAW_TRANSPARENT);
            }
        } finally {
            gc.dispose();
        }
        return image;
    }
}
