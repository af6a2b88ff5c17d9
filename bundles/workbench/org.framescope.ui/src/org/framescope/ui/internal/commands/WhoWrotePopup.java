// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.Optional;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.framescope.inspect.State;
import org.framescope.inspect.steps.WhoWrote;
import org.framescope.inspect.text.WatchedWord;
import org.framescope.model.session.StateAt;
import org.framescope.ui.Desk;

/** A word, who wrote it last and who writes it next; Enter or a click goes there, Escape closes. */
final class WhoWrotePopup extends PopupDialog {
    private static final int WIDTH = 560;

    private final Desk desk;
    private final StateAt state;
    private final long word;
    private Control first;

    WhoWrotePopup(Shell parent, Desk desk, StateAt state, long word) {
        super(parent, SWT.RESIZE | SWT.ON_TOP, true, true, false, false, false, title(state, word), "Esc closes");
        this.desk = desk;
        this.state = state;
        this.word = word;
    }

    private static String title(StateAt state, long word) {
        State now = state.toState();
        return WatchedWord.name(now, word) + "  =  " + WatchedWord.value(now, word);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(6, 6).applyTo(area);
        WhoWrote writers = desk.writers(state.loaded());
        write(area, "Written last by", writers.previous(word, state.position()), "Nobody: it stands as at step 0.");
        write(area, "Written next by", writers.next(word, state.position()), "Nobody any more in this run.");
        return area;
    }

    private void write(Composite area, String caption, Optional<WhoWrote.Write> write, String nobody) {
        Label label = new Label(area, SWT.NONE);
        label.setText(caption);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        Control said;
        if (write.isPresent()) {
            Link link = new Link(area, SWT.WRAP);
            link.setText("<a>" + write.get().text().replace("&", "&&").replace("<", "‹") + "</a>");
            link.addListener(SWT.Selection, e -> {
                desk.controller().stepper().toPosition(write.get().record() + 1);
                close();
            });
            first = first == null ? link : first;
            said = link;
        } else {
            Label none = new Label(area, SWT.WRAP);
            none.setText(nobody);
            said = none;
        }
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .indent(12, 0)
                .applyTo(said);
    }

    @Override
    protected Control getFocusControl() {
        return first == null ? super.getFocusControl() : first;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Point pointer = getShell().getDisplay().getCursorLocation();
        return new Point(pointer.x + 8, pointer.y + 8);
    }
}
