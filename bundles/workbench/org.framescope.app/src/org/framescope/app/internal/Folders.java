// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;

/** Lays out the views of this product in the folders of a perspective; each can also be shown from the menu of views. */
final class Folders {
    /** What the ids of the product's views begin with. */
    static final String VIEWS = "org.framescope.ui.";

    private final IPageLayout layout;

    Folders(IPageLayout layout) {
        this.layout = layout;
    }

    /** A new folder with {@code views}, by the ends of their ids; the others are as for {@link IPageLayout#createFolder}. */
    IFolderLayout folder(String id, int side, float ratio, String beside, String... views) {
        IFolderLayout folder = layout.createFolder(id, side, ratio, beside);
        add(folder, views);
        return folder;
    }

    /** More views behind those in {@code folder}. */
    void add(IFolderLayout folder, String... views) {
        for (String view : views) {
            folder.addView(VIEWS + view);
            layout.addShowViewShortcut(VIEWS + view);
        }
    }

    /** Where {@code view} comes up once it is asked for. */
    void place(IFolderLayout folder, String view) {
        folder.addPlaceholder(VIEWS + view);
        layout.addShowViewShortcut(VIEWS + view);
    }
}
