// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.inspect.framemap.MapWindow;
import org.framescope.inspect.text.Names;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/**
 * Paints a part of a map of frames, with the numbers of rows at the left, the selected frame, those of the last step, and, when
 * not all is seen, the whole map in a corner. Click selects, dragging moves, the wheel zooms; arrows select the next frame,
 * + and − zoom, Home and 0 show the whole map.
 */
public final class FrameMapCanvas {
    private static final int MARGIN = 74;
    /** Below the bar above it the first row of pixels would not be seen. */
    private static final int TOP = 3;

    private static final int LABEL_DISTANCE = 36;
    private static final int MINI_WIDTH = 150;
    private static final int MINI_HEIGHT = 90;
    private static final int MOST_MARKS = 2_000;

    private final Canvas canvas;
    private final Theme theme;
    private final MapColours colours;
    private final MapTiles tiles;
    private final MapCells cells;
    private FrameMap map;
    private MapWindow window;
    private PaletteData palette;
    private boolean fitted = true;
    private int chosen = -1;
    private int selected = -1;
    private Point pressed;
    private boolean dragged;
    private LongConsumer select = mfn -> {};

    /** A canvas in {@code parent}; {@code ui} leads to the UI thread. */
    public FrameMapCanvas(Composite parent, Theme theme, Executor ui) {
        this.theme = theme;
        colours = new MapColours(theme);
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        tiles = new MapTiles(canvas.getDisplay(), ui);
        cells = new MapCells(canvas.getDisplay(), theme.valueFont());
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> resized());
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseWheel, e -> zoom(Integer.signum(e.count), e.x, e.y));
        canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        theme.addListener(canvas, this::coloursChanged);
        canvas.addDisposeListener(e -> {
            tiles.dispose();
            cells.forget();
        });
    }

    /** The widget. */
    public Canvas control() {
        return canvas;
    }

    /** Is told the frame that the user selects. */
    public void onSelect(LongConsumer listener) {
        select = listener;
    }

    /** Shows {@code shown}, as it is now; all of it if it is of another machine. */
    public void show(FrameMap shown, boolean otherMachine) {
        fitted |= otherMachine || map == null || map.frames() != shown.frames();
        palette = map == shown ? palette : null;
        map = shown;
        resized();
        showColours();
    }

    /** Leaves the colour to {@code kind} alone, -1 for all. */
    public void choose(int kind) {
        if (kind != chosen) {
            chosen = kind;
            coloursChanged();
        }
    }

    /** Marks {@code mfn}, -1 for none, and makes it visible. */
    public void setSelected(long mfn) {
        selected = map == null || mfn < 0 || mfn >= map.frames() ? -1 : (int) mfn;
        if (selected >= 0) {
            window = window.reveal(selected);
        }
        canvas.redraw();
    }

    /** Shows the whole map. */
    public void zoomToFit() {
        fitted = true;
        resized();
    }

    /** Zooms in by so many steps, each of which doubles; out if negative. What is selected stays where it is, else the middle. */
    public void zoom(int steps) {
        if (map != null) {
            boolean seen = selected >= 0 && window.shows(selected);
            int half = window.cell() / 2;
            int x = seen ? window.x(selected) + half : window.width() / 2;
            int y = seen ? window.y(selected) + half : window.height() / 2;
            zoom(steps, x + MARGIN, y + TOP);
        }
    }

    private void zoom(int steps, int x, int y) {
        if (map != null) {
            MapWindow next = window.zoomed(steps, x - MARGIN, y - TOP);
            fitted = next.isWhole() && steps < 0;
            setWindow(next);
        }
    }

    private void setWindow(MapWindow next) {
        window = next;
        canvas.setToolTipText(null);
        canvas.redraw();
    }

    private void resized() {
        if (map != null) {
            Rectangle area = canvas.getClientArea();
            int width = Math.max(1, area.width - MARGIN);
            int height = Math.max(1, area.height - TOP);
            setWindow(
                    fitted ? MapWindow.fit(width, height, map.columns(), map.frames()) : window.resized(width, height));
        }
    }

    private void coloursChanged() {
        palette = null;
        showColours();
    }

    private void showColours() {
        if (map != null) {
            palette = palette == null ? colours.palette(map.kinds(), chosen) : palette;
            tiles.show(map, palette);
            cells.show(map, palette);
        }
        canvas.redraw();
    }

    private void down(Event event) {
        canvas.setFocus();
        pressed = new Point(event.x, event.y);
        dragged = false;
        if (map != null && mini().contains(event.x, event.y)) {
            toMini(event);
        }
    }

    private void moved(Event event) {
        if (map == null) {
            return;
        }
        if (pressed == null) {
            canvas.setToolTipText(tooltip(event.x - MARGIN, event.y - TOP));
        } else if (mini().contains(pressed)) {
            toMini(event);
        } else if (dragged || Math.abs(event.x - pressed.x) + Math.abs(event.y - pressed.y) > 4) {
            dragged = true;
            fitted = false;
            setWindow(window.moved(pressed.x - event.x, pressed.y - event.y));
            pressed = new Point(event.x, event.y);
        }
    }

    private void up(Event event) {
        boolean clicked = pressed != null && !dragged && map != null && !mini().contains(pressed);
        pressed = null;
        int mfn = clicked && event.y >= TOP ? window.frameAt(event.x - MARGIN, event.y - TOP) : -1;
        if (mfn >= 0) {
            select.accept(map.shownBy(window.level(), mfn));
        }
    }

    /** The place in the small map comes into the middle. */
    private void toMini(Event event) {
        MapWindow small = small();
        Rectangle mini = mini();
        double scale = Math.pow(2, window.zoom() - (double) small.zoom());
        long x = Math.round((event.x - mini.x + small.left()) * scale);
        long y = Math.round((event.y - mini.y + small.top()) * scale);
        fitted = false;
        setWindow(window.at(x - window.width() / 2, y - window.height() / 2));
    }

    private void key(KeyEvent event) {
        if (map == null) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> step(-1, 0);
            case SWT.ARROW_RIGHT -> step(1, 0);
            case SWT.ARROW_UP -> step(0, -1);
            case SWT.ARROW_DOWN -> step(0, 1);
            case SWT.PAGE_UP -> setWindow(window.moved(0, -window.height()));
            case SWT.PAGE_DOWN -> setWindow(window.moved(0, window.height()));
            case SWT.HOME -> zoomToFit();
            default -> {
                switch (event.character) {
                    case '+', '=' -> zoom(1);
                    case '-' -> zoom(-1);
                    case '0' -> zoomToFit();
                    default -> {
                        // belongs to the workbench
                    }
                }
            }
        }
    }

    private void step(int right, int down) {
        int from = selected >= 0 ? selected : Math.max(0, window.frameAt(0, 0));
        select.accept(selected < 0 ? from : window.neighbour(from, right, down));
    }

    private String tooltip(int x, int y) {
        int mfn = x < 0 || y < 0 ? -1 : window.frameAt(x, y);
        return mfn < 0 ? null : new CellText(map, window.level()).of(mfn);
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(theme.color(Role.GROUND));
        gc.fillRectangle(area);
        if (map == null) {
            return;
        }
        paintRows(gc, window.height());
        gc.setClipping(MARGIN, TOP, window.width(), window.height());
        if (window.zoom() < MapCells.PARTED) {
            tiles.paint(gc, window, MARGIN, TOP);
        } else {
            cells.paint(gc, window, MARGIN, TOP);
        }
        paintChanged(gc);
        paintSelected(gc);
        gc.setClipping((Rectangle) null);
        paintMini(gc);
    }

    /** The number of the first frame of rows that stand far enough from each other. */
    private void paintRows(GC gc, int height) {
        gc.setFont(theme.valueFont());
        gc.setForeground(theme.color(Role.TEXT_QUIET));
        double digit = gc.getFontMetrics().getAverageCharacterWidth();
        int rows = Integer.highestOneBit(Math.max(1, 2 * LABEL_DISTANCE / window.cell() - 1));
        int distance = rows * window.cell();
        int above = Math.min(0, window.top());
        int first = -above + (distance - Math.floorMod(window.top() - above, distance)) % distance;
        for (int y = first; y < height; y += distance) {
            int mfn = window.frameAt(Math.max(0, -window.left()), y);
            if (mfn >= 0) {
                String text = Names.mfn(mfn);
                int width = (int) Math.ceil(text.length() * digit);
                gc.drawText(text, MARGIN - 6 - width, TOP + y - 1, SWT.DRAW_TRANSPARENT);
            }
        }
    }

    private void paintChanged(GC gc) {
        gc.setForeground(theme.color(Role.ACCENT));
        gc.setLineWidth(2);
        int[] changed = map.changed();
        for (int i = 0; i < Math.min(MOST_MARKS, changed.length); i++) {
            outline(gc, changed[i], 0);
        }
        gc.setLineWidth(1);
    }

    private void paintSelected(GC gc) {
        if (selected >= 0) {
            gc.setLineWidth(2);
            gc.setForeground(theme.color(Role.GROUND));
            outline(gc, selected, 4);
            gc.setForeground(theme.color(Role.CURSOR));
            outline(gc, selected, 2);
            gc.setLineWidth(1);
        }
    }

    /** A frame around the cell of {@code mfn}, {@code away} pixels from it; a small cell gets a larger one. */
    private void outline(GC gc, int mfn, int away) {
        int room = away + (window.cell() < 6 ? 3 : 0);
        int side = window.cell() + 2 * room;
        gc.drawRectangle(MARGIN + window.x(mfn) - room, TOP + window.y(mfn) - room, side, side);
    }

    private MapWindow small() {
        return MapWindow.fit(MINI_WIDTH, MINI_HEIGHT, map.columns(), map.frames());
    }

    /** Where the whole map stands in small; nowhere while it is seen anyway. */
    private Rectangle mini() {
        Rectangle area = canvas.getClientArea();
        boolean there = !window.isWhole() && area.width > 3 * MINI_WIDTH && area.height > 2 * MINI_HEIGHT;
        return there
                ? new Rectangle(area.width - MINI_WIDTH - 8, area.height - MINI_HEIGHT - 8, MINI_WIDTH, MINI_HEIGHT)
                : new Rectangle(0, 0, 0, 0);
    }

    private void paintMini(GC gc) {
        Rectangle mini = mini();
        if (mini.isEmpty()) {
            return;
        }
        MapWindow small = small();
        gc.setBackground(theme.color(Role.GROUND));
        gc.fillRectangle(mini);
        gc.setClipping(mini);
        tiles.paint(gc, small, mini.x, mini.y);
        gc.setClipping((Rectangle) null);
        gc.setForeground(theme.color(Role.TEXT_QUIET));
        gc.drawRectangle(mini.x - 1, mini.y - 1, mini.width + 1, mini.height + 1);
        double scale = Math.pow(2, small.zoom() - (double) window.zoom());
        int x = (int) Math.round(Math.max(0, window.left()) * scale) - small.left();
        int y = (int) Math.round(Math.max(0, window.top()) * scale) - small.top();
        int width = (int) Math.round(Math.min(window.width(), window.mapWidth()) * scale);
        int height = (int) Math.round(Math.min(window.height(), window.mapHeight()) * scale);
        gc.setForeground(theme.color(Role.CURSOR));
        gc.setLineWidth(2);
        gc.drawRectangle(mini.x + x, mini.y + y, Math.max(4, width), Math.max(4, height));
        gc.setLineWidth(1);
    }

    /** Which part is seen, for tests. */
    public MapWindow window() {
        return window;
    }

    /** The map, for tests; null while there is none. */
    public FrameMap map() {
        return map;
    }

    /** The frame that is marked, for tests; -1 for none. */
    public int selected() {
        return selected;
    }

    /** The colour of the cell that {@code mfn} lies in, for tests; the ground's for -1. */
    public RGB colour(int mfn) {
        int kind = mfn < 0 ? FrameMap.OUTSIDE & 0xff : map.kind(map.shownBy(window.level(), mfn));
        return palette.colors[kind];
    }

    /** Where the cell of {@code mfn} is in the widget, for tests. */
    public Point place(int mfn) {
        int half = window.cell() / 2;
        return new Point(MARGIN + window.x(mfn) + half, TOP + window.y(mfn) + half);
    }
}
