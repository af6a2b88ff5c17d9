// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The perspective in which a run is stepped: steps and frames at the left, the editor and memory in the middle, descriptor
 * tables and properties at the right, time at the bottom.
 */
public final class SteppingPerspective implements IPerspectiveFactory {

    /** The perspective's id, as {@code plugin.xml} names it. */
    static final String ID = "org.framescope.app.stepping";

    private static final String VIEWS = "org.framescope.ui.";

    /** A guided tour has a column of its own at the right, once there is one: who reads it looks at all views. */
    private static final float TOUR = 0.79f;

    private static final Point SMALL = new Point(1200, 800);

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        layout.createPlaceholderFolder("tour", IPageLayout.RIGHT, TOUR, editors)
                .addPlaceholder("org.eclipse.ui.cheatsheets.views.CheatSheetView");
        IFolderLayout bottom = folder(
                layout,
                "bottom",
                IPageLayout.BOTTOM,
                0.79f,
                editors,
                "timeline",
                "chart",
                "problems",
                "watch",
                "pins",
                "explorer");
        for (String view : List.of("trace", "differences")) {
            bottom.addPlaceholder(VIEWS + view);
            layout.addShowViewShortcut(VIEWS + view);
        }
        folder(layout, "left", IPageLayout.LEFT, 0.34f, editors, "steps", "branches");
        folder(layout, "leftBottom", IPageLayout.BOTTOM, 0.45f, "left", "frames", "holders");
        IFolderLayout right = folder(layout, "right", IPageLayout.RIGHT, 0.47f, editors, "descriptors");
        right.addPlaceholder(VIEWS + "descriptors:*");
        folder(layout, "rightBottom", IPageLayout.BOTTOM, 0.62f, "right", "properties");
        IFolderLayout middle = right;
        if (isSmall()) {
            add(layout, right, "memory", "pagetables", "framemap");
        } else {
            middle = folder(layout, "middle", IPageLayout.BOTTOM, 0.46f, editors, "memory", "pagetables", "framemap");
        }
        middle.addPlaceholder(VIEWS + "compare");
        layout.addShowViewShortcut(VIEWS + "compare");
    }

    /** On a small screen the editor has the middle for itself, as half of it would show a few lines only. */
    private static boolean isSmall() {
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        return screen.width < SMALL.x || screen.height < SMALL.y;
    }

    private static IFolderLayout folder(
            IPageLayout layout, String id, int side, float ratio, String beside, String... views) {
        IFolderLayout folder = layout.createFolder(id, side, ratio, beside);
        add(layout, folder, views);
        return folder;
    }

    private static void add(IPageLayout layout, IFolderLayout folder, String... views) {
        for (String view : views) {
            folder.addView(VIEWS + view);
            layout.addShowViewShortcut(VIEWS + view);
        }
    }
}
