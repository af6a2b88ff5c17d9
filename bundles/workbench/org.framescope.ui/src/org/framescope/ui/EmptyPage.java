// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/**
 * A text in the middle of a view that has nothing to show, and below it a link. The text is painted: a label of the window
 * system takes many milliseconds to find out how to wrap it.
 */
final class EmptyPage {
    private static final int MARGIN = 6;
    private static final int GAP = 8;

    private final Theme theme;
    private final Canvas area;
    private final Link link;
    private final TextLayout text;
    private Point linkSize;
    private Runnable action;

    EmptyPage(Composite parent, Theme theme) {
        this.theme = theme;
        area = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        text = new TextLayout(area.getDisplay());
        text.setAlignment(SWT.CENTER);
        text.setFont(area.getFont());
        link = new Link(area, SWT.NONE);
        link.addListener(SWT.Selection, e -> action.run());
        area.addPaintListener(e -> paint(e.gc));
        area.addListener(SWT.Resize, e -> lay());
        area.addListener(SWT.Dispose, e -> text.dispose());
        area.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text.getText();
            }
        });
        applyTheme();
        theme.addListener(area, this::applyTheme);
    }

    private void applyTheme() {
        area.setBackground(theme.color(Role.GROUND));
        link.setBackground(theme.color(Role.GROUND));
    }

    /** Says {@code what} would stand here, and does {@code fill} when the link {@code how} is followed. */
    void show(String what, String how, Runnable fill) {
        action = fill;
        text.setText(what);
        link.setText("<a>" + how + "</a>");
        linkSize = link.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        lay();
        area.redraw();
    }

    Canvas control() {
        return area;
    }

    private void lay() {
        Rectangle room = area.getClientArea();
        text.setWidth(Math.max(1, room.width - 2 * MARGIN));
        int below = top(room) + text.getBounds().height + GAP;
        link.setBounds(Math.max(MARGIN, (room.width - linkSize.x) / 2), below, linkSize.x, linkSize.y);
    }

    private int top(Rectangle room) {
        return Math.max(MARGIN, (room.height - text.getBounds().height - GAP - linkSize.y) / 2);
    }

    private void paint(GC gc) {
        gc.setForeground(theme.color(Role.TEXT_QUIET));
        text.draw(gc, MARGIN, top(area.getClientArea()));
    }
}
