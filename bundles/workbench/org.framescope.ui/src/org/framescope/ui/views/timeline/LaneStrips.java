// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.framescope.ui.Images;
import org.framescope.ui.theme.Contrast;
import org.framescope.ui.theme.NumberedRoles;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/**
 * Lanes at a scale as a colour for each pixel along them, and the labels that may have room. Made on any thread, painted on
 * the UI thread, which costs a picture of two rows a lane and those labels. Unchanging.
 */
final class LaneStrips {
    private static final int NOTHING = -1;
    private static final int IDLE = -2;
    private static final int IDLE_EDGE = -3;
    /** A span narrower than this has no room for a letter. */
    private static final int LABEL = 16;

    private static final int OPAQUE = 255;
    /** Up to so many steps a pixel of the width are laid out in less time than a frame takes. */
    private static final int QUICK = 2;

    private record Label(int lane, int left, int right, String text, int hue) {}

    private final StepScale scale;
    private final int[][] hues;
    private final List<Label> labels = new ArrayList<>();

    /** The lanes of {@code source} as far as {@code scale} shows them. */
    LaneStrips(TimelineCanvas.Source source, StepScale scale) {
        this.scale = scale;
        hues = new int[source.lanes()][scale.width()];
        for (int lane = 0; lane < hues.length; lane++) {
            Arrays.fill(hues[lane], NOTHING);
            lay(lane, source.spans(lane, scale.firstVisible(), scale.lastVisible(), scale.width()));
        }
    }

    /** Whether so few steps are seen that they can be laid out on the UI thread. */
    static boolean isQuick(StepScale scale) {
        return scale.lastVisible() - scale.firstVisible() < QUICK * scale.width();
    }

    /** Which step stands where in these. */
    StepScale scale() {
        return scale;
    }

    private void lay(int lane, List<TimelineCanvas.Span> spans) {
        int laid = Integer.MIN_VALUE;
        for (TimelineCanvas.Span span : spans) {
            int left = scale.x(span.from());
            int right = Math.max(left + 1, scale.x(span.to()));
            if (right > laid) {
                lay(lane, span, Math.max(left, laid), right);
                laid = right;
            }
        }
    }

    private void lay(int lane, TimelineCanvas.Span span, int left, int right) {
        int end = right - (right - left > 3 ? 1 : 0);
        int hue = span.hue() < 0 ? IDLE : span.hue();
        for (int x = Math.max(0, left); x < Math.min(end, scale.width()); x++) {
            boolean edge = x == left || x == end - 1;
            hues[lane][x] = hue == IDLE && edge ? IDLE_EDGE : hue;
        }
        int seen = Math.max(0, left);
        int last = Math.min(right, scale.width());
        if (last - seen >= LABEL) {
            labels.add(new Label(lane, seen, last, span.label(), hue));
        }
    }

    /** Paints them, each {@code height} high and {@code gap} apart, with the left end of the first at {@code x}, {@code y}. */
    void paint(GC gc, Theme theme, int x, int y, int height, int gap) {
        Map<Integer, Integer> colours = new HashMap<>();
        gc.setInterpolation(SWT.NONE);
        for (int lane = 0; lane < hues.length; lane++) {
            // A picture for each lane: painting a part of one copies all of it.
            Image strip = image(gc, theme, hues[lane], colours);
            int top = y + lane * (height + gap);
            gc.drawImage(strip, 0, 0, scale.width(), 1, x, top, scale.width(), height);
            gc.drawImage(strip, 0, 1, scale.width(), 1, x, top + 1, scale.width(), height - 2);
            strip.dispose();
        }
        Map<String, Point> extents = new HashMap<>();
        for (Label label : labels) {
            Point extent = extents.computeIfAbsent(label.text(), gc::textExtent);
            if (extent.x + 8 <= label.right() - label.left()) {
                gc.setForeground(
                        label.hue() == IDLE
                                ? theme.color(Role.TEXT_QUIET)
                                : Contrast.on((Display) gc.getDevice(), colour(theme, label.hue())));
                int top = y + label.lane() * (height + gap) + (height - extent.y) / 2;
                gc.drawText(label.text(), x + label.left() + 4, top, SWT.DRAW_TRANSPARENT);
            }
        }
    }

    /** A row for the upper and lower edge of a lane, and one for what is between; {@code colours} keeps pixels of hues. */
    private static Image image(GC gc, Theme theme, int[] lane, Map<Integer, Integer> colours) {
        int width = lane.length;
        int[] pixels = new int[2 * width];
        byte[] opaque = new byte[pixels.length];
        for (int x = 0; x < width; x++) {
            int hue = lane[x];
            int colour = colours.computeIfAbsent(hue, h -> pixel(colour(theme, h)));
            int edge = hue == IDLE ? colours.computeIfAbsent(IDLE_EDGE, h -> pixel(colour(theme, h))) : colour;
            pixels[x] = edge;
            pixels[x + width] = colour;
            byte alpha = (byte) (hue == NOTHING ? 0 : OPAQUE);
            opaque[x] = alpha;
            opaque[x + width] = alpha;
        }
        ImageData data = Images.data(width, 2, pixels);
        data.alphaData = opaque;
        return new Image(gc.getDevice(), data);
    }

    private static Color colour(Theme theme, int hue) {
        return theme.color(
                switch (hue) {
                    case NOTHING -> Role.GROUND;
                    case IDLE -> Role.GROUND_RAISED;
                    case IDLE_EDGE -> Role.LINE;
                    default -> NumberedRoles.of(hue);
                });
    }

    private static int pixel(Color colour) {
        RGB rgb = colour.getRGB();
        return rgb.red << 16 | rgb.green << 8 | rgb.blue;
    }
}
