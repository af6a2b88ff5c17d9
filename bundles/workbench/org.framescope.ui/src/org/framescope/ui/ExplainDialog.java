// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.framescope.inspect.text.PastedWords;
import org.framescope.model.evidence.Explained;
import org.framescope.model.session.Catalog;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.EmptyRows;
import org.framescope.ui.grid.Grid;

/**
 * Says what the numbers in a pasted piece of text mean: caf and taf of a console log, as a release that is chosen or found out.
 * Begins with what is on the clipboard if there are such numbers in it.
 */
public final class ExplainDialog extends SizedDialog {
    private static final Point SIZE = new Point(760, 620);
    private static final String DETECT = "find out the release";
    private static final int MOST_PASTED = 10_000;
    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Part", 150, "Which part of the word"),
            Column.text("value", "Value", 170, "Its value"),
            Column.text("meaning", "Meaning", 380, "What it means").shrinkingTo(120));

    private final Desk desk;
    private Text text;
    private Combo release;
    private Label said;
    private Grid lines;

    /** The dialog over {@code parent}. */
    public ExplainDialog(Shell parent, Desk desk) {
        super(parent, "Explain a Number", SIZE);
        this.desk = desk;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        new Label(area, SWT.NONE).setText("A line of a log with caf= and taf=, or one of these words, hexadecimal:");
        text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setMessage("caf=80000000000000003, taf=7400000000000001");
        GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x - 60, 64).applyTo(text);
        release = new Combo(area, SWT.READ_ONLY);
        release.add(DETECT);
        Catalog.releases().forEach(release::add);
        release.select(0);
        release.setToolTipText("As which release of Xen the words are read");
        said = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
        lines = new Grid(area, desk.theme(), "What They Mean", COLUMNS);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines.control());
        text.addModifyListener(e -> explain());
        release.addListener(SWT.Selection, e -> explain());
        text.setText(pasted());
        text.selectAll();
        explain();
        return area;
    }

    /** What is on the clipboard, if it has such words. */
    private String pasted() {
        Clipboard clipboard = new Clipboard(getShell().getDisplay());
        try {
            boolean there = clipboard.getContents(TextTransfer.getInstance()) instanceof String copied
                    && copied.length() < MOST_PASTED
                    && !PastedWords.in(copied).isEmpty();
            return there ? (String) clipboard.getContents(TextTransfer.getInstance()) : "";
        } finally {
            clipboard.dispose();
        }
    }

    private void explain() {
        String chosen = release.getSelectionIndex() <= 0 ? null : release.getText();
        Optional<Explained> explained = Explained.of(text.getText(), chosen);
        boolean empty = text.getText().isBlank();
        said.setText(explained
                .map(e -> "Xen " + e.release() + ", " + e.how())
                .orElse(empty ? "" : "There is neither caf= nor taf= in it, and it is no word of up to 16 digits."));
        said.requestLayout();
        if (explained.isEmpty()) {
            lines.setModel(new EmptyRows());
        } else {
            lines.setModel(PropertyRows.of(explained.get().lines()));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }
}
