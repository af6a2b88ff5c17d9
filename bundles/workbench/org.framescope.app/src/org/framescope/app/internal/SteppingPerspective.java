// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

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

    /** A guided tour has a column of its own at the right, once there is one: who reads it looks at all views. */
    private static final float TOUR = 0.79f;

    private static final Point SMALL = new Point(1200, 800);

    @Override
    public void createInitialLayout(IPageLayout layout) {
        Folders folders = new Folders(layout);
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        layout.createPlaceholderFolder("tour", IPageLayout.RIGHT, TOUR, editors)
                .addPlaceholder("org.eclipse.ui.cheatsheets.views.CheatSheetView");
        IFolderLayout bottom = folders.folder(
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
        folders.place(bottom, "trace");
        folders.place(bottom, "differences");
        folders.folder("left", IPageLayout.LEFT, 0.34f, editors, "steps", "branches");
        folders.folder("leftBottom", IPageLayout.BOTTOM, 0.45f, "left", "frames", "holders");
        IFolderLayout right = folders.folder("right", IPageLayout.RIGHT, 0.47f, editors, "descriptors");
        right.addPlaceholder(Folders.VIEWS + "descriptors:*");
        folders.folder("rightBottom", IPageLayout.BOTTOM, 0.62f, "right", "properties");
        IFolderLayout middle = right;
        if (isSmall()) {
            folders.add(right, "memory", "pagetables", "framemap");
        } else {
            middle = folders.folder("middle", IPageLayout.BOTTOM, 0.46f, editors, "memory", "pagetables", "framemap");
        }
        folders.place(middle, "compare");
    }

    /** On a small screen the editor has the middle for itself, as half of it would show a few lines only. */
    private static boolean isSmall() {
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        return screen.width < SMALL.x || screen.height < SMALL.y;
    }
}
