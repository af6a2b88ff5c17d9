// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.framemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.framescope.inspect.framemap.FrameKind;
import org.framescope.inspect.framemap.FrameMap;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** Which colour is which kind of frames, and how many there are. A click leaves the colour to that kind alone, another gives it back. */
final class MapLegend {
    private static final int SWATCH = 12;
    private static final int MARGIN = 6;
    private static final int GAP = 16;

    /** A kind of frames as it stands in the legend. */
    private record Entry(int kind, FrameKind what, String text, Rectangle place) {}

    private final Canvas canvas;
    private final Theme theme;
    private final MapColours colours;
    private final IntConsumer choose;
    private List<Entry> entries = List.of();
    private FrameMap map;
    private int chosen = -1;

    /** A legend in {@code parent} that tells {@code choose} the number of the kind that was chosen, or -1. */
    MapLegend(Composite parent, Theme theme, IntConsumer choose) {
        this.theme = theme;
        this.choose = choose;
        colours = new MapColours(theme);
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int width, int height, boolean changed) {
                int wide = width == SWT.DEFAULT ? 600 : width;
                return new Point(wide, height == SWT.DEFAULT ? placed(wide) : height);
            }
        };
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.MouseDown, this::clicked);
        canvas.addListener(SWT.MouseMove, e -> canvas.setToolTipText(tooltip(e)));
        theme.addListener(canvas, canvas::redraw);
    }

    Canvas control() {
        return canvas;
    }

    /** Shows the kinds of {@code shown} that frames are of. */
    void show(FrameMap shown) {
        if (map == null || map.colouring() != shown.colouring()) {
            chosen = -1;
        }
        map = shown;
        int before = canvas.getSize().y;
        if (placed(Math.max(1, canvas.getClientArea().width)) != before) {
            canvas.requestLayout();
        }
        canvas.redraw();
    }

    /** The kind that has its colour alone, or -1. */
    int chosen() {
        return chosen;
    }

    /** Gives each kind its place in lines of {@code width}; returns the height of them. */
    private int placed(int width) {
        List<Entry> made = new ArrayList<>();
        int x = MARGIN;
        int y = MARGIN;
        GC gc = new GC(canvas);
        int line = Math.max(SWATCH, gc.getFontMetrics().getHeight()) + 4;
        for (int i = 0; map != null && i < map.kinds().size(); i++) {
            if (map.count(i) > 0) {
                FrameKind kind = map.kinds().get(i);
                String text = kind.label() + "  " + String.format(Locale.ROOT, "%,d", map.count(i));
                int wide = SWATCH + 5 + gc.textExtent(text).x;
                if (x > MARGIN && x + wide > width) {
                    x = MARGIN;
                    y += line;
                }
                made.add(new Entry(i, kind, text, new Rectangle(x, y, wide, line)));
                x += wide + GAP;
            }
        }
        gc.dispose();
        entries = made;
        return y + line + MARGIN - 4;
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        placed(area.width);
        gc.setBackground(theme.color(Role.GROUND_RAISED));
        gc.fillRectangle(area);
        for (Entry entry : entries) {
            Rectangle at = entry.place();
            int top = at.y + (at.height - SWATCH) / 2 - 2;
            gc.setBackground(new Color(colours.of(entry.what())));
            gc.fillRectangle(at.x, top, SWATCH, SWATCH);
            gc.setForeground(theme.color(chosen == entry.kind() ? Role.CURSOR : Role.LINE));
            gc.setLineWidth(chosen == entry.kind() ? 2 : 1);
            gc.drawRectangle(at.x, top, SWATCH, SWATCH);
            gc.setForeground(theme.color(chosen < 0 || chosen == entry.kind() ? Role.TEXT : Role.TEXT_QUIET));
            gc.drawText(entry.text(), at.x + SWATCH + 5, at.y, SWT.DRAW_TRANSPARENT);
        }
    }

    private void clicked(Event event) {
        int kind = entries.stream()
                .filter(e -> e.place().contains(event.x, event.y))
                .mapToInt(Entry::kind)
                .findFirst()
                .orElse(-1);
        chosen = kind == chosen ? -1 : kind;
        choose.accept(chosen);
        canvas.redraw();
    }

    private String tooltip(Event event) {
        return entries.stream()
                .filter(e -> e.place().contains(event.x, event.y))
                .map(e -> e.what().meaning())
                .findFirst()
                .orElse(null);
    }

    /** What stands in it, for tests. */
    List<String> texts() {
        return entries.stream().map(Entry::text).toList();
    }
}
