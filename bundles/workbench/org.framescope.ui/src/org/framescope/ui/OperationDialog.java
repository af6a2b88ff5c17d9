// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.framescope.model.session.Selection;
import org.framescope.model.session.StateAt;
import org.framescope.scenario.OperationCatalog;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.scenario.edit.Proposal;
import org.framescope.scenario.edit.ScenarioProposals;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;

/**
 * The palette of operations: a line in the scenario language, below it what could come next, and what the operation
 * does and where Xen does it. Down goes into the list, Enter there takes a proposal, Enter in the line applies it.
 */
public final class OperationDialog extends SizedDialog {
    private static final Point SIZE = new Point(780, 520);
    private static final List<Column> COLUMNS = List.of(
            Column.text("text", "What Could Come Next", 200, "Double-click or Enter takes it"),
            Column.text("description", "Meaning", 520, "What it is"));

    private final Desk desk;
    private final ScenarioLibrary library = ScenarioLibrary.load();
    private final ScenarioProposals proposals = library.proposals();
    private final OperationCatalog catalog = new OperationCatalog(library);
    private Text line;
    private Grid list;
    private Label said;
    private String statement = "";

    /** The palette over {@code parent} for the session of {@code desk}, whose names it proposes. */
    public OperationDialog(Shell parent, Desk desk) {
        super(parent, "Apply Operation", SIZE);
        this.desk = desk;
    }

    /** What was written; of use after OK. */
    public String statement() {
        return statement;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label where = new Label(area, SWT.NONE);
        long frame = desk.selection().mfn();
        // Views show frames in hexadecimal digits, which are another number, or none, when they are typed here as they
        // stand.
        String selected =
                frame == Selection.NONE ? "" : "     the selected frame is written 0x" + Long.toHexString(frame);
        where.setText("After step " + desk.status().step() + " of branch "
                + desk.status().branch() + ":" + selected);
        line = new Text(area, SWT.BORDER);
        line.setMessage("An operation, such as: switch cpu0 d2v0");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        said = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x - 60, 54).applyTo(said);
        list = new Grid(area, desk.theme(), "What Could Come Next", COLUMNS);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list.control());
        list.onOpen(row -> take((Proposal) ((ListRows<?>) list.model()).item(row)));
        line.addModifyListener(e -> show());
        line.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        line.addListener(SWT.MouseUp, e -> show());
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        show();
        line.setFocus();
        return contents;
    }

    private void key(KeyEvent event) {
        if (event.keyCode == SWT.ARROW_DOWN && list.model().rowCount() > 0) {
            list.table().setFocus();
            list.select(0);
            event.doit = false;
        }
    }

    private void show() {
        List<Proposal> found = desk.state().map(this::proposals).orElse(List.of());
        list.setModel(new ListRows<>(
                found,
                (p, column) -> column == 0 ? Cell.value(p.text()) : Cell.quiet(p.description()),
                p -> RowModel.Mark.NONE,
                Proposal::description));
        Optional<OperationCatalog.Entry> operation = operation();
        said.setText(operation.map(OperationDialog::meaning).orElse("Type the beginning of an operation's name."));
        if (getButton(OK) != null) {
            getButton(OK).setEnabled(operation.isPresent());
        }
    }

    /** What could come next, with the names of what is there at the cursor; nothing for what is no scenario. */
    private List<Proposal> proposals(StateAt at) {
        return at.loaded()
                .scenario()
                .map(run -> proposals.at(line.getText(), line.getCaretPosition(), run.scenario(), at.view()))
                .orElse(List.of());
    }

    private Optional<OperationCatalog.Entry> operation() {
        String[] words = line.getText().strip().split("\\s+", 2);
        return catalog.named(words[0].toLowerCase(Locale.ROOT));
    }

    private static String meaning(OperationCatalog.Entry entry) {
        String operands = entry.operands().stream()
                .map(o -> o.optional() ? "[" + o.name() + "]" : o.name())
                .collect(Collectors.joining(" "));
        return entry.name() + " " + operands + "\n" + entry.description() + "\nXen: " + entry.reference();
    }

    /** Puts a proposal where the caret stands, and a blank behind it for what comes next. */
    private void take(Proposal proposal) {
        int from = proposal.offset();
        String text = line.getText();
        String rest = text.substring(Math.min(text.length(), from + proposal.length()));
        line.setText(text.substring(0, from) + proposal.text() + (rest.startsWith(" ") ? "" : " ") + rest);
        line.setFocus();
        line.setSelection(from + proposal.text().length() + 1);
        show();
    }

    @Override
    protected void okPressed() {
        statement = line.getText().strip();
        super.okPressed();
    }
}
