// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.framescope.evidence.conform.StepResult;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/**
 * All steps of a recording from top to bottom: full bars where something differs, a half bar with an outline where a step
 * is not simulated, the cursor as a line. A click jumps to the step under the pointer, or to the mark beside it.
 */
final class OverviewRuler {
    static final int WIDTH = 16;

    private static final int NEAR = 3;

    private final Canvas canvas;
    private final Theme theme;
    private List<StepResult> results = List.of();
    private int[] differing = {};
    private int cursor;
    private IntConsumer jump = step -> {};

    OverviewRuler(Composite parent, Theme theme) {
        this.theme = theme;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addPaintListener(e -> paint(e.gc));
        canvas.addListener(SWT.MouseDown, this::click);
        canvas.addListener(SWT.MouseMove, e -> tell(e.y));
    }

    Canvas control() {
        return canvas;
    }

    void onJump(IntConsumer listener) {
        jump = listener;
    }

    /** Shows these results with the cursor at step {@code step}. */
    void show(List<StepResult> shown, int step) {
        if (results != shown) {
            results = shown;
            differing = IntStream.rangeClosed(1, shown.size())
                    .filter(n -> shown.get(n - 1).differs())
                    .toArray();
        }
        cursor = step;
        canvas.redraw();
    }

    OverviewScale scale() {
        return new OverviewScale(canvas.getClientArea().height, results.size());
    }

    private void click(Event event) {
        if (event.button == 1 && !results.isEmpty()) {
            jump.accept(stepNear(event.y));
        }
    }

    /** The step at {@code y}, or the nearest that differs within a few pixels. */
    private int stepNear(int y) {
        OverviewScale scale = scale();
        int best = scale.stepAt(y);
        int distance = NEAR + 1;
        for (int n : differing) {
            int top = scale.y(n);
            int off = y < top ? top - y : Math.max(0, y - top - scale.markHeight() + 1);
            if (off < distance) {
                distance = off;
                best = n;
            }
        }
        return best;
    }

    private void tell(int y) {
        String text = null;
        if (!results.isEmpty()) {
            int n = stepNear(y);
            text = "Step " + n + ": " + results.get(n - 1).verdict();
        }
        if (!java.util.Objects.equals(text, canvas.getToolTipText())) {
            canvas.setToolTipText(text);
        }
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(theme.color(Role.GROUND_RAISED));
        gc.fillRectangle(area);
        gc.setForeground(theme.color(Role.LINE));
        gc.drawLine(0, 0, 0, area.height);
        OverviewScale scale = scale();
        paintUnsimulated(gc, scale, area.width);
        gc.setBackground(theme.color(Role.VIOLATION));
        for (int n : differing) {
            gc.fillRectangle(2, scale.y(n), area.width - 3, Math.max(OverviewScale.MARK, scale.markHeight() - 1));
        }
        if (cursor > 0) {
            gc.setBackground(theme.color(Role.CURSOR));
            gc.fillRectangle(0, scale.y(cursor) + scale.markHeight() / 2 - 1, area.width, 2);
        }
    }

    /** After the first step that is not simulated none is, but the ruler takes each run of steps as it comes. */
    private void paintUnsimulated(GC gc, OverviewScale scale, int width) {
        int first = 0;
        for (int n = 1; n <= results.size() + 1; n++) {
            boolean alone = n <= results.size() && !results.get(n - 1).supported();
            if (alone && first == 0) {
                first = n;
            } else if (!alone && first > 0) {
                int top = scale.y(first);
                int bottom = scale.y(n - 1) + scale.markHeight();
                gc.setForeground(theme.color(Role.TEXT_QUIET));
                gc.drawRectangle(width / 2, top, width / 2 - 3, Math.max(OverviewScale.MARK, bottom - top - 2));
                first = 0;
            }
        }
    }
}
