// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Drag and drop: what is dropped somewhere, and words by their names between views. */
public final class Drops {
    private Drops() {}

    /** Lets {@code control} be dragged as {@code text}, unless that is null. */
    public static void drag(Control control, Supplier<String> text) {
        DragSource source = new DragSource(control, DND.DROP_COPY);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = text.get() != null;
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = text.get();
            }
        });
    }

    /** Hands {@code use} what is dropped on {@code control}, as far as {@code takes} takes it. */
    public static void text(Control control, Predicate<String> takes, Consumer<String> use) {
        accept(control, TextTransfer.getInstance(), data -> {
            if (data instanceof String text && takes.test(text.strip())) {
                use.accept(text.strip());
            }
        });
    }

    /** Hands {@code use} the data of whatever {@code transfer} makes of what is dropped on {@code control}. */
    public static void accept(Control control, Transfer transfer, Consumer<Object> use) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE);
        target.setTransfer(transfer);
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                use.accept(event.data);
            }
        });
    }
}
