// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

/**
 * Which step stands at which pixel of the overview ruler: steps 1 to {@code steps} share the height. Unchanging.
 *
 * @param height pixels there are
 * @param steps number of steps
 */
record OverviewScale(int height, int steps) {
    /** The least height of a mark. */
    static final int MARK = 3;

    /** The upper edge of step {@code n}; of step 0 the top. */
    int y(int n) {
        return (int) ((long) Math.max(0, n - 1) * room() / Math.max(1, steps));
    }

    /** How high the mark of a step is. */
    int markHeight() {
        return Math.max(MARK, height / Math.max(1, steps));
    }

    /** The step at {@code y}, 1 to {@code steps}. */
    int stepAt(int y) {
        long step = (long) Math.max(0, y) * Math.max(1, steps) / Math.max(1, room());
        return (int) Math.clamp(step + 1, 1L, (long) Math.max(1, steps));
    }

    /** The last mark has to fit in as well. */
    private int room() {
        return Math.max(1, height - (height / Math.max(1, steps) < MARK ? MARK : 0));
    }
}
