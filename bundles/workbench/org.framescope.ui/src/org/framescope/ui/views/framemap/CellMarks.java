// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.framescope.inspect.framemap.FrameKind;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.inspect.framemap.MapWindow;

/**
 * What is put on cells that are large enough: lines that part them, and the letters of their kinds. Letters are drawn once for a size
 * of cells and then copied, because the text of thousands of cells takes longer than all their colours.
 */
final class CellMarks {
    /** From this zoom on frames are parted by lines, and from the next on their kinds have letters. */
    private static final int PARTED = 3;

    private static final int HALF = 128;

    private final Device device;
    private final Font font;
    private List<FrameKind> kinds = List.of();
    private int size;
    /** For each kind which pixels of a cell its letter takes; null where it has none. */
    private boolean[][] letters = {};

    CellMarks(Device device, Font font) {
        this.device = device;
        this.font = font;
    }

    /** Puts marks on {@code pixels}, which show {@code window} of {@code map} in the colours of {@code palette}. */
    void put(FrameMap map, MapWindow window, PaletteData palette, byte[] pixels) {
        if (window.zoom() < PARTED) {
            return;
        }
        int cell = window.cell();
        if (window.zoom() > PARTED) {
            prepare(map.kinds(), cell);
            for (int y = -Math.floorMod(window.top(), cell); y < window.height(); y += cell) {
                for (int x = -Math.floorMod(window.left(), cell); x < window.width(); x += cell) {
                    int mfn = window.frameAt(Math.max(0, x), Math.max(0, y));
                    int kind = mfn < 0 ? 0 : map.kind(mfn);
                    if (mfn >= 0 && letters[kind] != null) {
                        letter(letters[kind], window, pixels, x, y, MapColours.ink(palette, kind));
                    }
                }
            }
        }
        lines(window, pixels);
    }

    private void prepare(List<FrameKind> shown, int cell) {
        if (cell != size || !shown.equals(kinds)) {
            size = cell;
            kinds = shown;
            letters = new boolean[shown.size()][];
            for (int i = 0; i < letters.length; i++) {
                String letter = shown.get(i).letter();
                letters[i] = letter.isEmpty() ? null : drawn(letter, cell);
            }
        }
    }

    private boolean[] drawn(String letter, int cell) {
        Image image = new Image(device, cell, cell);
        GC gc = new GC(image);
        try {
            gc.setFont(font);
            gc.setBackground(new Color(255, 255, 255));
            gc.fillRectangle(0, 0, cell, cell);
            gc.setForeground(new Color(0, 0, 0));
            Point extent = gc.textExtent(letter);
            if (extent.x >= cell) {
                return null;
            }
            gc.drawText(letter, (cell - extent.x) / 2 + 1, (cell - extent.y) / 2 + 1, SWT.DRAW_TRANSPARENT);
            return dark(image.getImageData(100), cell);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static boolean[] dark(ImageData data, int cell) {
        boolean[] dark = new boolean[cell * cell];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = data.palette.getRGB(data.getPixel(i % cell, i / cell)).green < HALF;
        }
        return dark;
    }

    private static void letter(boolean[] letter, MapWindow window, byte[] pixels, int x, int y, byte ink) {
        int cell = window.cell();
        for (int i = 0; i < letter.length; i++) {
            int column = x + i % cell;
            int row = y + i / cell;
            if (letter[i] && column >= 0 && row >= 0 && column < window.width() && row < window.height()) {
                pixels[row * window.width() + column] = ink;
            }
        }
    }

    private static void lines(MapWindow window, byte[] pixels) {
        int cell = window.cell();
        int width = window.width();
        for (int y = 0; y < window.height(); y++) {
            int line = y * width;
            if ((window.top() + y & cell - 1) == 0) {
                Arrays.fill(pixels, line, line + width, FrameMap.OUTSIDE);
            }
            for (int x = -window.left() & cell - 1; x < width; x += cell) {
                pixels[line + x] = FrameMap.OUTSIDE;
            }
        }
    }
}
