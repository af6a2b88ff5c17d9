// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.timeline;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.framescope.ui.Background;
import org.framescope.ui.CachedPicture;
import org.framescope.ui.Desk;
import org.framescope.ui.Images;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/**
 * Paints lanes over steps, with a ruler above and the cursor as a line. Click jumps, dragging moves the cursor, the
 * wheel scrolls, with Ctrl it zooms; + and − zoom, arrows step.
 */
public final class TimelineCanvas {
    /** What runs on the lanes, asked for the visible steps when they are laid out, on any thread. */
    public interface Source {
        /** Number of lanes. */
        int lanes();

        /** What the lane is, such as {@code cpu0}. */
        String name(int lane);

        /** What a step is, for the ruler's beginning. */
        default String unit() {
            return "step";
        }

        /** What the ruler says of {@code step}. */
        default String label(long step) {
            return Long.toString(step);
        }

        /** What runs on {@code lane} from step {@code from} to {@code to}, in order, in at most {@code columns} parts. */
        List<Span> spans(int lane, int from, int to, int columns);
    }

    /**
     * An interval of steps.
     *
     * @param from first step
     * @param to step after the last
     * @param label what runs
     * @param hue which of the lane colours, by number; negative for idle
     * @param tooltip what the pointer is told
     */
    public record Span(int from, int to, String label, int hue, String tooltip) {}

    private static final int NAMES = 56;
    private static final int NAME_MARGIN = 6;
    private static final int RULER = 20;
    private static final int LANE = 24;
    private static final int GAP = 6;

    private final Desk desk;
    private final Canvas canvas;
    private final Theme theme;
    /** Ruler and lanes. */
    private final CachedPicture picture;

    private Source source;
    private StepScale scale = StepScale.fit(1, 0);
    private boolean fitted = true;
    private int cursor;
    /** Width of the names at the left. */
    private int names = NAMES;

    /** The lanes as they are shown; null before they are laid out. */
    private LaneStrips strips;

    private Background laying;
    private IntConsumer jump = step -> {};

    /** A canvas in {@code parent}. */
    public TimelineCanvas(Composite parent, Desk desk) {
        this.desk = desk;
        theme = desk.theme();
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL);
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> resized());
        canvas.addListener(SWT.MouseDown, this::mouse);
        canvas.addListener(SWT.MouseMove, this::mouse);
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        canvas.getHorizontalBar().addListener(SWT.Selection, e -> {
            fitted = false;
            setScale(scale.from(canvas.getHorizontalBar().getSelection()));
        });
        picture = new CachedPicture(canvas, theme);
    }

    /** The widget. */
    public Canvas control() {
        return canvas;
    }

    /** Is told the step that the user jumps to. */
    public void onJump(IntConsumer listener) {
        jump = listener;
    }

    /** Shows the lanes of a run of {@code steps} operations. */
    public void setSource(Source newSource, int steps) {
        source = newSource;
        names = namesWidth();
        scale = fitted ? StepScale.fit(width(), steps) : scale.resized(width(), steps);
        updateBar();
        strips = null;
        lay();
    }

    /** Puts the cursor behind operation {@code step} and makes it visible. */
    public void setCursor(int step) {
        cursor = step;
        setScale(scale.reveal(step));
    }

    /** Zooms by {@code factor} around the cursor. */
    public void zoom(double factor) {
        fitted = false;
        setScale(scale.zoom(factor, Math.clamp(scale.x(cursor), 0, width())));
    }

    /** Shows the whole run. */
    public void zoomToFit() {
        fitted = true;
        setScale(StepScale.fit(width(), scale.steps()));
    }

    /** Which step stands where. */
    public StepScale scale() {
        return scale;
    }

    /** How high it has to be for all lanes to be seen. */
    public int height() {
        return RULER + GAP + (source == null ? 0 : source.lanes()) * (LANE + GAP);
    }

    private int namesWidth() {
        GC gc = new GC(canvas);
        int widest = IntStream.range(0, source.lanes())
                .map(lane -> gc.textExtent(source.name(lane)).x)
                .max()
                .orElse(0);
        gc.dispose();
        return Math.max(NAMES, widest + 2 * NAME_MARGIN);
    }

    private int width() {
        return Math.max(1, canvas.getClientArea().width - names);
    }

    private void resized() {
        scale = fitted ? StepScale.fit(width(), scale.steps()) : scale.resized(width(), scale.steps());
        updateBar();
        lay();
    }

    private void setScale(StepScale newScale) {
        if (!newScale.equals(scale)) {
            scale = newScale;
            updateBar();
            lay();
        }
        canvas.redraw();
    }

    /** Lays out what is seen, beside the UI thread when it is much; until then what was seen before stays. */
    private void lay() {
        if (laying != null) {
            laying.cancel();
            laying = null;
        }
        if (source == null) {
            return;
        }
        if (LaneStrips.isQuick(scale)) {
            laid(new LaneStrips(source, scale));
        } else {
            Source wanted = source;
            StepScale at = scale;
            laying = Background.start(
                    desk, canvas, "Laying out what is seen", _ -> new LaneStrips(wanted, at), this::laid);
        }
    }

    private void laid(LaneStrips seen) {
        strips = seen;
        picture.forget();
    }

    private void updateBar() {
        int shown = (int) Math.max(1, Math.min(scale.steps() + 1L, Math.round(width() / scale.pixelsPerStep())));
        canvas.getHorizontalBar()
                .setValues((int) scale.first(), 0, scale.steps() + 1, shown, Math.max(1, shown / 10), shown);
        canvas.getHorizontalBar().setVisible(shown < scale.steps() + 1);
    }

    private void mouse(Event event) {
        boolean left = event.type == SWT.MouseDown ? event.button == 1 : (event.stateMask & SWT.BUTTON1) != 0;
        if (left && event.x >= names) {
            canvas.forceFocus();
            jump.accept(scale.stepAt(event.x - names));
        } else if (event.type == SWT.MouseMove) {
            canvas.setToolTipText(tooltip(event.x, event.y));
        }
    }

    private String tooltip(int x, int y) {
        int lane = (y - RULER - GAP / 2) / (LANE + GAP);
        if (source == null || x < names || y < RULER || lane >= source.lanes()) {
            return null;
        }
        int step = scale.stepAt(x - names);
        return source.spans(lane, step, step, 1).stream()
                .findFirst()
                .map(Span::tooltip)
                .orElse(null);
    }

    private void wheel(Event event) {
        fitted = false;
        if ((event.stateMask & SWT.MOD1) != 0) {
            setScale(scale.zoom(event.count > 0 ? 1.25 : 0.8, Math.max(0, event.x - names)));
        } else {
            setScale(scale.from(scale.first() - event.count * 20 / scale.pixelsPerStep()));
        }
    }

    private void key(KeyEvent event) {
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT -> jump.accept(Math.min(scale.steps(), cursor + 1));
            case SWT.ARROW_LEFT -> jump.accept(Math.max(0, cursor - 1));
            case '+', SWT.KEYPAD_ADD, '=' -> zoom(1.5);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(1 / 1.5);
            case '0', SWT.KEYPAD_0 -> zoomToFit();
            default -> {
                // not a key of the timeline
            }
        }
    }

    /** The cursor moves over a picture, which is painted anew only when something else has changed. */
    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        if (area.isEmpty()) {
            return;
        }
        picture.paint(gc, () -> Images.drawn(canvas.getDisplay(), area.width, area.height, to -> paintLanes(to, area)));
        paintCursor(gc, area);
        if (canvas.isFocusControl()) {
            gc.setForeground(theme.color(Role.CURSOR));
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        }
    }

    private void paintLanes(GC gc, Rectangle area) {
        gc.setFont(canvas.getFont());
        gc.setBackground(theme.color(Role.GROUND));
        gc.fillRectangle(area);
        paintRuler(gc, area, strips == null ? scale : strips.scale());
        if (strips != null) {
            strips.paint(gc, theme, names, RULER + GAP, LANE, GAP);
        }
        gc.setForeground(theme.color(Role.TEXT));
        for (int i = 0; source != null && i < source.lanes(); i++) {
            Point extent = gc.textExtent(source.name(i));
            int y = RULER + GAP + i * (LANE + GAP) + (LANE - extent.y) / 2;
            gc.drawText(source.name(i), NAME_MARGIN, y, SWT.DRAW_TRANSPARENT);
        }
    }

    private void paintRuler(GC gc, Rectangle area, StepScale shown) {
        gc.setBackground(theme.color(Role.GROUND_RAISED));
        gc.fillRectangle(0, 0, area.width, RULER);
        gc.setForeground(theme.color(Role.TEXT_QUIET));
        gc.drawText(source == null ? "" : source.unit(), 6, 2, SWT.DRAW_TRANSPARENT);
        int distance = shown.labelDistance(gc.textExtent(label(shown.steps())).x + 24);
        int first = (shown.firstVisible() + distance - 1) / distance * distance;
        for (long step = first; step <= shown.lastVisible(); step += distance) {
            int x = names + shown.x(step);
            gc.setForeground(theme.color(Role.LINE));
            gc.drawLine(x, RULER - 4, x, area.height);
            gc.setForeground(theme.color(Role.TEXT_QUIET));
            gc.drawText(label(step), x + 3, 2, SWT.DRAW_TRANSPARENT);
        }
        gc.setForeground(theme.color(Role.LINE));
        gc.drawLine(0, RULER, area.width, RULER);
    }

    private String label(long step) {
        return source == null ? "" : source.label(step);
    }

    private void paintCursor(GC gc, Rectangle area) {
        int x = names + scale.x(scale.pixelsPerStep() < 3 ? cursor + 0.5 : cursor);
        gc.setForeground(theme.color(Role.CURSOR));
        gc.setBackground(theme.color(Role.CURSOR));
        gc.fillRectangle(x - 1, RULER, 2, area.height - RULER);
        gc.setAntialias(SWT.ON);
        gc.fillPolygon(new int[] {x - 5, RULER - 7, x + 5, RULER - 7, x, RULER + 1});
    }
}
