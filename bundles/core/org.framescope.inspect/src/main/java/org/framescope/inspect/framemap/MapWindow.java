// SPDX-License-Identifier: EPL-2.0
package org.framescope.inspect.framemap;

/**
 * Which part of a map is looked at, and how closely. Zoom 0 shows a frame as one pixel, 3 as a square of 8 pixels, -3 a square of
 * 8 by 8 frames as one pixel. Unchanging.
 *
 * @param width pixels across
 * @param height pixels down
 * @param columns frames in a row of the map
 * @param frames frames of the map
 * @param zoom {@value #FURTHEST} to {@value #NEAREST}
 * @param left pixels of the whole map, at this zoom, left of the window; negative where the map is narrower
 * @param top pixels of it above the window
 */
public record MapWindow(int width, int height, int columns, int frames, int zoom, int left, int top) {
    /** A square of 32 pixels for each frame. */
    public static final int NEAREST = 5;

    /** A pixel for a square of 65,536 by 65,536 frames. */
    public static final int FURTHEST = -16;

    /** The window that shows a whole map as large as it fits. */
    public static MapWindow fit(int width, int height, int columns, int frames) {
        int zoom = NEAREST;
        MapWindow window = new MapWindow(width, height, columns, frames, zoom, 0, 0);
        while (zoom > FURTHEST && (window.mapWidth() > width || window.mapHeight() > height)) {
            zoom--;
            window = new MapWindow(width, height, columns, frames, zoom, 0, 0);
        }
        return window.at(0, 0);
    }

    /** How many pixels a frame, or the square of frames that is a pixel, takes in width and height. */
    public int cell() {
        return 1 << shift();
    }

    /** The binary logarithm of {@link #cell()}. */
    int shift() {
        return Math.max(0, zoom);
    }

    /** A cell is a square of {@code 1 << level} frames in width and height. */
    public int level() {
        return Math.max(0, -zoom);
    }

    private int rows() {
        return (int) (((long) frames + columns - 1) / columns);
    }

    /** How many pixels the whole map takes in width. */
    public int mapWidth() {
        return Math.max(1, columns >> level()) * cell();
    }

    /** How many pixels the whole map takes in height. */
    public int mapHeight() {
        long side = 1L << level();
        return (int) Math.min(Integer.MAX_VALUE, (rows() + side - 1) / side * cell());
    }

    /** This with the pixel {@code x}, {@code y} of the whole map at the upper left corner, as far as there is more to see. */
    public MapWindow at(long x, long y) {
        return new MapWindow(
                width, height, columns, frames, zoom, place(x, mapWidth(), width), place(y, mapHeight(), height));
    }

    /** A map that fits stands in the middle. */
    private static int place(long wanted, int map, int window) {
        return map <= window ? -(window - map) / 2 : Math.clamp(wanted, 0, map - window);
    }

    /** This moved by so many pixels. */
    public MapWindow moved(int right, int down) {
        return at((long) left + right, (long) top + down);
    }

    /** This {@code steps} closer, or further away, so that what is at {@code x}, {@code y} stays there. */
    public MapWindow zoomed(int steps, int x, int y) {
        int next = Math.clamp(
                zoom + steps, Math.min(zoom, fit(width, height, columns, frames).zoom()), NEAREST);
        double factor = Math.pow(2, next - (double) zoom);
        MapWindow other = new MapWindow(width, height, columns, frames, next, 0, 0);
        return other.at(Math.round((left + x) * factor - x), Math.round((top + y) * factor - y));
    }

    /** This with another size, at the same place. */
    public MapWindow resized(int newWidth, int newHeight) {
        return new MapWindow(newWidth, newHeight, columns, frames, zoom, 0, 0).at(left, top);
    }

    /** The first frame of the cell at {@code x}, {@code y}, or -1 where there is none. */
    public int frameAt(int x, int y) {
        int column = left + x >> shift();
        int row = top + y >> shift();
        if (column < 0 || row < 0 || column >= Math.max(1, columns >> level())) {
            return -1;
        }
        long mfn = ((long) row << level()) * columns + ((long) column << level());
        return mfn < frames ? (int) mfn : -1;
    }

    /** Where the cell of {@code mfn} begins: pixels right of the window's left edge. */
    public int x(int mfn) {
        return (mfn % columns >> level()) * cell() - left;
    }

    /** Where the cell of {@code mfn} begins: pixels below the window's upper edge. */
    public int y(int mfn) {
        return (mfn / columns >> level()) * cell() - top;
    }

    /** Whether all of the cell of {@code mfn} is seen. */
    public boolean shows(int mfn) {
        return x(mfn) >= 0 && y(mfn) >= 0 && x(mfn) + cell() <= width && y(mfn) + cell() <= height;
    }

    /** This with {@code mfn} in the middle unless it is seen. */
    public MapWindow reveal(int mfn) {
        return shows(mfn) ? this : moved(x(mfn) - width / 2, y(mfn) - height / 2);
    }

    /** The frame {@code columns} cells right and {@code rows} cells below that of {@code mfn}, or {@code mfn} at the edge. */
    public int neighbour(int mfn, int right, int down) {
        long column = mfn % columns + ((long) right << level());
        long row = mfn / columns + ((long) down << level());
        long next = row * columns + column;
        return column < 0 || column >= columns || row < 0 || next >= frames ? mfn : (int) next;
    }

    /** Whether the whole map is seen. */
    public boolean isWhole() {
        return mapWidth() <= width && mapHeight() <= height;
    }
}
