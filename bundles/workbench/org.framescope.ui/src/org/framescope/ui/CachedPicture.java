// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.framescope.ui.theme.Theme;

/** The picture from which a canvas paints itself, kept until the size of the canvas or the theme is another one. UI thread only. */
public final class CachedPicture {
    private final Canvas canvas;
    private Image image;

    /** A picture for {@code canvas}, disposed with it. */
    public CachedPicture(Canvas canvas, Theme theme) {
        this.canvas = canvas;
        canvas.addListener(SWT.Resize, e -> forget());
        canvas.addListener(SWT.Dispose, e -> forget());
        theme.addListener(canvas, this::forget);
    }

    /** Something else is shown from now on: the canvas paints itself anew. */
    public void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    /** Paints the picture, which {@code made} makes as large as the canvas when there is none. */
    public void paint(GC gc, Supplier<Image> made) {
        if (image == null) {
            image = made.get();
        }
        Rectangle area = canvas.getClientArea();
        Images.paint(gc, image, new Point(area.width, area.height), 0, 0);
    }
}
