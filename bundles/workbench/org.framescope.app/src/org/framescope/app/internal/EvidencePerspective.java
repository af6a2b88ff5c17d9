// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The perspective in which what a real machine left behind is looked at: frames and who holds them at the left, the report and a
 * large map of all frames in the middle, what is selected and its contents at the right, traces and problems at the bottom.
 */
public final class EvidencePerspective implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
        Folders folders = new Folders(layout);
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        IFolderLayout bottom =
                folders.folder("bottom", IPageLayout.BOTTOM, 0.74f, editors, "problems", "trace", "timeline", "chart");
        folders.place(bottom, "differences");
        folders.folder("left", IPageLayout.LEFT, 0.32f, editors, "frames");
        folders.folder("leftBottom", IPageLayout.BOTTOM, 0.52f, "left", "holders");
        folders.folder("right", IPageLayout.RIGHT, 0.58f, editors, "properties");
        IFolderLayout contents = folders.folder(
                "rightBottom", IPageLayout.BOTTOM, 0.52f, "right", "memory", "pagetables", "descriptors");
        contents.addPlaceholder(Folders.VIEWS + "descriptors:*");
        IFolderLayout middle = folders.folder("middle", IPageLayout.BOTTOM, 0.42f, editors, "framemap");
        folders.place(middle, "compare");
        folders.place(contents, "steps");
        folders.place(contents, "branches");
    }
}
