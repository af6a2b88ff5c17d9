// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.framescope.ui.theme.Theme;

/**
 * A view's area, which shows either its content or, while there is nothing to show, what would stand here and the one
 * action that fills it.
 */
public final class Stage {
    private final Composite area;
    private final Theme theme;
    private Consumer<EmptyPage> saying;
    private EmptyPage empty;
    private Control content;
    private Control top;

    /** A stage that fills {@code parent}. */
    public Stage(Composite parent, Theme theme) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new TopOnly());
    }

    /** Where the content is created. */
    public Composite area() {
        return area;
    }

    /** What is shown when there is something to show. */
    public void setContent(Control control) {
        content = control;
    }

    /**
     * What is shown when there is nothing, from now on.
     *
     * @param text what would stand here, a sentence
     * @param link text of the one action that fills it
     * @param action the action
     */
    public void setEmpty(String text, String link, Runnable action) {
        saying = page -> page.show(text, link, action);
        if (empty != null) {
            saying.accept(empty);
        }
    }

    private Control empty() {
        if (empty == null) {
            empty = new EmptyPage(area, theme);
            saying.accept(empty);
        }
        return empty.control();
    }

    /** Shows the content, or what to do to have some; the text of that is made when it is first needed, as it is dear. */
    public void show(boolean hasContent) {
        Control wanted = hasContent ? content : empty();
        if (top != wanted) {
            boolean focused = isInside(area.getDisplay().getFocusControl());
            Control before = top;
            top = wanted;
            area.layout();
            top.setVisible(true);
            if (focused) {
                wanted.setFocus();
            }
            if (before != null) {
                before.setVisible(false);
            }
        }
    }

    /** Gives all room to what is on top. What is hidden is left alone: to lay out a text anew each time is dear. */
    private final class TopOnly extends Layout {
        @Override
        protected Point computeSize(Composite composite, int width, int height, boolean flush) {
            return top == null ? new Point(width, height) : top.computeSize(width, height, flush);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            if (top == null) {
                return;
            }
            top.setBounds(composite.getClientArea());
            // Not before: a view that was just opened gets the focus at once, and what is hidden would not take it.
            for (Control child : composite.getChildren()) {
                if (child != top) {
                    child.setVisible(false);
                }
            }
        }
    }

    /** What disappears must not keep the keys. */
    private boolean isInside(Control focus) {
        Control at = focus;
        while (at != null && at != area) {
            at = at.getParent();
        }
        return at == area && focus != area;
    }
}
