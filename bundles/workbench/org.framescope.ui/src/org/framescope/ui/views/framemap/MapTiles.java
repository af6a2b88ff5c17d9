// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.inspect.framemap.MapWindow;
import org.framescope.ui.Background;
import org.framescope.ui.Images;

/**
 * A map as square images of all its levels, which are kept, because making pixels into an image takes longer than painting it.
 * Those of a large map are made in the background, the coarsest first; one that is missing is made when it is painted. UI thread
 * only.
 */
final class MapTiles {
    /** Cells in width and height of a tile. */
    private static final int SIDE = 256;

    private static final Point SIZE = new Point(SIDE, SIDE);

    /** So many tiles are kept, 256 KiB each. */
    private static final int MOST = 512;

    /** So many are made before anybody looks at them: more than a host of 64 GiB has. */
    private static final int AHEAD = 384;

    private record Place(int level, int column, int row) {
        static Place of(FrameMap map, int level, int mfn) {
            return new Place(level, (mfn % map.columns() >> level) / SIDE, (mfn / map.columns() >> level) / SIDE);
        }
    }

    private final Device device;
    private final Executor ui;
    private final Map<Place, Image> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private FrameMap map;
    private PaletteData palette;
    private Background ahead;

    /** Tiles that {@code ui} leads to the UI thread. */
    MapTiles(Device device, Executor ui) {
        this.device = device;
        this.ui = ui;
    }

    /** Shows {@code shown} in {@code colours} from now on. What is shown already is made anew where frames changed. */
    void show(FrameMap shown, PaletteData colours) {
        boolean goesOn = ahead != null;
        stop();
        if (shown == map && colours == palette) {
            for (int mfn : map.changed()) {
                forget(mfn);
            }
        } else {
            forget();
            goesOn = shown.frames() > SIDE * SIDE;
        }
        map = shown;
        palette = colours;
        if (goesOn) {
            List<Place> missing = missing();
            ahead = Background.start(
                    ui, "Painting the map", monitor -> make(missing, shown, colours, monitor), done -> ahead = null);
        }
    }

    private void stop() {
        if (ahead != null) {
            ahead.cancel();
            ahead = null;
        }
    }

    private void forget(int mfn) {
        for (int level = 0; level <= coarsest(); level++) {
            Image tile = tiles.remove(Place.of(map, level, mfn));
            if (tile != null) {
                tile.dispose();
            }
        }
    }

    private void forget() {
        tiles.values().forEach(Image::dispose);
        tiles.clear();
    }

    /** Nothing is painted any more. */
    void dispose() {
        stop();
        forget();
    }

    private int coarsest() {
        return Integer.numberOfTrailingZeros(map.columns());
    }

    private static int tiles(int cells) {
        return (cells + SIDE - 1) / SIDE;
    }

    /** Where tiles should be and are not, the coarsest first. */
    private List<Place> missing() {
        List<Place> missing = new ArrayList<>();
        for (int level = coarsest(); level >= 0; level--) {
            MapWindow all = new MapWindow(1, 1, map.columns(), map.frames(), -level, 0, 0);
            for (int row = 0; row < tiles(all.mapHeight()); row++) {
                for (int column = 0; column < tiles(all.mapWidth()); column++) {
                    if (missing.size() + tiles.size() >= AHEAD) {
                        return missing;
                    }
                    Place place = new Place(level, column, row);
                    if (!tiles.containsKey(place)) {
                        missing.add(place);
                    }
                }
            }
        }
        return missing;
    }

    private Void make(List<Place> places, FrameMap of, PaletteData colours, IProgressMonitor monitor) {
        Iterator<Place> left = places.iterator();
        while (left.hasNext() && !monitor.isCanceled()) {
            Place place = left.next();
            Image image = made(place, of, colours);
            ui.execute(() -> {
                if (monitor.isCanceled() || tiles.containsKey(place)) {
                    image.dispose();
                } else {
                    keep(place, image);
                }
            });
        }
        return null;
    }

    private Image made(Place place, FrameMap of, PaletteData colours) {
        byte[] pixels = new byte[SIDE * SIDE];
        of.paint(place.level(), place.column() * SIDE, place.row() * SIDE, SIDE, pixels);
        return new Image(device, new ImageData(SIDE, SIDE, Byte.SIZE, colours, 1, pixels));
    }

    private Image keep(Place place, Image image) {
        tiles.put(place, image);
        if (tiles.size() > MOST) {
            Iterator<Image> eldest = tiles.values().iterator();
            eldest.next().dispose();
            eldest.remove();
        }
        return image;
    }

    /** Paints what {@code window} shows of the map with its upper left corner at {@code x}, {@code y}; what lies outside it too. */
    void paint(GC gc, MapWindow window, int x, int y) {
        int side = SIDE * window.cell();
        gc.setInterpolation(SWT.NONE);
        int right = Math.min(window.width(), window.mapWidth() - window.left());
        int bottom = Math.min(window.height(), window.mapHeight() - window.top());
        for (int row = Math.max(0, window.top()) / side; row * side - window.top() < bottom; row++) {
            for (int column = Math.max(0, window.left()) / side; column * side - window.left() < right; column++) {
                Place place = new Place(window.level(), column, row);
                Image tile = tiles.get(place);
                tile = tile == null ? keep(place, made(place, map, palette)) : tile;
                paint(gc, tile, window.cell(), x + column * side - window.left(), y + row * side - window.top());
            }
        }
    }

    private static void paint(GC gc, Image tile, int cell, int x, int y) {
        if (cell > 1) {
            gc.drawImage(tile, 0, 0, SIDE, SIDE, x, y, SIDE * cell, SIDE * cell);
        } else {
            Images.paint(gc, tile, SIZE, x, y);
        }
    }
}
