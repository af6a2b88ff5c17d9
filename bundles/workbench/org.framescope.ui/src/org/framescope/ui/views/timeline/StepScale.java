// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.timeline;

/**
 * Which step stands at which pixel. Steps are numbered 0 to {@code steps}; step n takes the pixels from {@link #x}(n) to
 * {@link #x}(n + 1). Unchanging.
 *
 * @param width pixels there are
 * @param steps number of operations of the run
 * @param first step at the left edge, may be a fraction
 * @param pixelsPerStep zoom
 */
public record StepScale(int width, int steps, double first, double pixelsPerStep) {
    private static final double WIDEST = 240;

    /** A scale on which the whole run fits. */
    public static StepScale fit(int width, int steps) {
        int shown = Math.max(1, steps + 1);
        return new StepScale(width, steps, 0, Math.min(WIDEST, Math.max(1, width) / (double) shown));
    }

    /** The left edge of {@code step}, limited to a range around the visible one. */
    public int x(double step) {
        return (int) Math.clamp(Math.round((step - first) * pixelsPerStep), -16L, width + 16L);
    }

    /** The step at {@code x}, 0 to {@code steps}. */
    public int stepAt(int x) {
        return (int) Math.clamp((long) Math.floor(first + x / pixelsPerStep), 0L, (long) steps);
    }

    /** The first step of which anything is visible. */
    public int firstVisible() {
        return stepAt(0);
    }

    /** The last step of which anything is visible. */
    public int lastVisible() {
        return stepAt(Math.max(0, width - 1));
    }

    /** This zoomed by {@code factor} so that the step under {@code x} stays there. */
    public StepScale zoom(double factor, int x) {
        double least = Math.max(1, width) / (steps + 1.0);
        double zoomed = Math.clamp(pixelsPerStep * factor, Math.min(least, WIDEST), WIDEST);
        double anchor = first + x / pixelsPerStep;
        return new StepScale(width, steps, 0, zoomed).from(anchor - x / zoomed);
    }

    /** This with {@code step} at the left edge, as far as the run allows. */
    public StepScale from(double step) {
        double most = Math.max(0, steps + 1 - width / pixelsPerStep);
        return new StepScale(width, steps, Math.clamp(step, 0, most), pixelsPerStep);
    }

    /** This moved as little as needed for {@code step} to be visible with some room around it. */
    public StepScale reveal(int step) {
        double room = Math.min(40, width / 8.0) / pixelsPerStep;
        if (step - room < first) {
            return from(step - room);
        }
        double right = first + width / pixelsPerStep;
        return step + 1 + room > right ? from(step + 1 + room - width / pixelsPerStep) : this;
    }

    /** This for another width or number of steps, at the same place and zoom where possible. */
    public StepScale resized(int newWidth, int newSteps) {
        return new StepScale(newWidth, newSteps, first, pixelsPerStep)
                .zoom(1, 0)
                .from(first);
    }

    /** Steps between two labels of the ruler: 1, 2 or 5 times a power of ten, at least {@code pixels} apart. */
    public int labelDistance(int pixels) {
        long distance = 1;
        int[] factors = {2, 5, 10};
        for (int i = 0; distance * pixelsPerStep < pixels && distance < Integer.MAX_VALUE / 10; i++) {
            long decade = (long) Math.pow(10, i / 3);
            distance = decade * factors[i % 3];
        }
        return (int) distance;
    }
}
