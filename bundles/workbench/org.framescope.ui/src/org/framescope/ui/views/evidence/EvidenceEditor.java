// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.framescope.evidence.open.Evidence;
import org.framescope.evidence.open.EvidenceReader;
import org.framescope.evidence.open.OpenOptions;
import org.framescope.evidence.open.UnpackedFolder;
import org.framescope.evidence.report.ImportReport;
import org.framescope.evidence.report.Section;
import org.framescope.evidence.report.Status;
import org.framescope.evidence.report.Verdict;
import org.framescope.inspect.text.Property;
import org.framescope.model.evidence.Findings;
import org.framescope.model.session.ImportedState;
import org.framescope.model.session.LoadedRun;
import org.framescope.ui.Background;
import org.framescope.ui.Desk;
import org.framescope.ui.OpenTrace;
import org.framescope.ui.PropertyRows;
import org.framescope.ui.ReadingEditor;
import org.framescope.ui.editor.EvidenceInput;
import org.framescope.ui.grid.Cell;
import org.framescope.ui.grid.Column;
import org.framescope.ui.grid.Grid;
import org.framescope.ui.grid.ListRows;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.theme.Role;
import org.framescope.ui.views.trace.TraceView;

/**
 * A file that a real machine left behind: what it says, what is left of dead domains first, and the import report, which
 * tells of each part whether it was read, and why not.
 */
public final class EvidenceEditor extends ReadingEditor {
    /** The editor's id. */
    public static final String ID = EvidenceInput.EDITOR;

    /** So many characters a word of a frame has in front of another one. */
    private static final int WORD = 16;

    /** What a character of a figure takes, and what stands around the figure, in pixels at 100 %. */
    private static final int CHARACTER = 8;

    private static final int MARGIN = 16;

    /** What the title of a column of figures takes. */
    private static final int TITLE = 60;

    private Desk desk;
    private CLabel kind;
    private CLabel verdict;
    private CLabel reasons;
    private SashForm sash;
    private Grid said;
    private Grid report;
    private Background reading;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
        kind = label(area, SWT.NONE);
        verdict = label(area, SWT.RIGHT);
        GridDataFactory.fillDefaults().applyTo(verdict);
        reasons = label(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(reasons);
        sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(sash);
        kind.setText("Reading " + getEditorInput().getName() + " …");
        read(((EvidenceInput) getEditorInput()).file());
    }

    private CLabel label(Composite area, int style) {
        CLabel label = new CLabel(area, style);
        label.setText("");
        label.setMargins(6, 4, 6, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private void read(Path file) {
        Optional<Evidence> there = inSession(file);
        reading = Background.start(
                desk::later,
                "Reading " + file.getFileName(),
                monitor -> {
                    there.ifPresentOrElse(this::tell, () -> read(file, monitor));
                    return file;
                },
                done -> {},
                () -> ended("Failed unexpectedly: close this and open the file again"));
    }

    /** Reads {@code file} on this thread; the status line says how far that is, and gives it up. */
    private void read(Path file, IProgressMonitor monitor) {
        PatientWork work = new PatientWork(
                monitor,
                done -> later(
                        () -> desk.sideWork().show(this, "Reading " + file.getFileName(), done, reading::cancel)));
        OpenOptions options = new OpenOptions(Optional.empty(), Optional.empty(), UnpackedFolder.find());
        try (Evidence evidence = new EvidenceReader(options, work).open(file)) {
            if (monitor.isCanceled()) {
                later(() -> ended("Cancelled: close this and open the file again to read it"));
            } else {
                tell(evidence);
            }
        } finally {
            desk.later(() -> desk.sideWork().end(this));
        }
    }

    /** Says why there is no report. */
    private void ended(String why) {
        if (!kind.isDisposed()) {
            kind.setText(why);
            kind.setToolTipText(why);
        }
    }

    /** What was read of the file already, because the session shows it. */
    private Optional<Evidence> inSession(Path file) {
        return desk.controller()
                .run(desk.controller().session().getCurrentBranch())
                .flatMap(LoadedRun::imported)
                .filter(imported -> imported.file().equals(file))
                .map(ImportedState::evidence);
    }

    /** Shows what was read piece by piece, so that the window listens in between: making a table is dear. */
    private void tell(Evidence evidence) {
        List<Property> findings = Findings.of(evidence);
        ImportReport imported = evidence.report();
        later(() -> createSaid(findings));
        later(() -> createReport(imported));
        later(() -> show(imported));
        if (evidence instanceof Evidence.Traced traced) {
            Path file = ((EvidenceInput) getEditorInput()).file();
            later(() -> desk.trace(new OpenTrace(file, traced.trace())));
            later(() -> {
                showTrace(IWorkbenchPage.VIEW_CREATE);
                later(() -> showTrace(IWorkbenchPage.VIEW_VISIBLE));
            });
        }
    }

    private void later(Runnable task) {
        desk.later(() -> {
            if (!sash.isDisposed()) {
                task.run();
            }
        });
    }

    private void showTrace(int mode) {
        try {
            getSite().getPage().showView(TraceView.ID, null, mode);
        } catch (PartInitException e) {
            ILog.of(EvidenceEditor.class).error("The view Trace cannot be shown", e);
        }
    }

    private void createSaid(List<Property> findings) {
        said = new Grid(sash, desk.theme(), "What the File Says", columns(findings));
        said.setModel(PropertyRows.of(findings));
    }

    /** Wide enough for a frame and its words caf and taf, when there are some, however narrow the editor is. */
    private static List<Column> columns(List<Property> findings) {
        boolean words = findings.stream().anyMatch(f -> f.value().length() > WORD);
        return List.of(
                Column.text("what", "What", 230, "What the file tells of").shrinkingTo(words ? 136 : 120),
                Column.text("value", "Value", 320, "The figure, or the words caf and taf of a frame")
                        .shrinkingTo(words ? 294 : 110),
                Column.text("meaning", "Meaning", 330, "What it means").shrinkingTo(100));
    }

    /** Wide enough for each figure of the report, however narrow the editor is: what was found gives way. */
    private static List<Column> columns(ImportReport imported) {
        Column offset = Column.text("offset", "Offset", 96, "Where it begins, in bytes of the unpacked file");
        Column length = Column.number("length", "Bytes", 96, "How long it is");
        return List.of(
                Column.text("status", "Import Report", 104, "Whether the part was read, skipped or not understood"),
                Column.text("name", "Part", 180, "The part of the file").shrinkingTo(64),
                whole(offset, 2, imported),
                whole(length, 3, imported),
                Column.text("reason", "What was found", 300, "What was found in it, or why it was not read")
                        .shrinkingTo(84));
    }

    /** {@code column}, the one with index {@code i}, as wide as its longest figure needs; widths kept for shorter ones are not for it. */
    private static Column whole(Column column, int i, ImportReport imported) {
        int longest = imported.sections().stream()
                .mapToInt(s -> cell(s, i).text().length())
                .max()
                .orElse(0);
        int least = Math.max(TITLE, longest * CHARACTER + MARGIN);
        String id = least > column.width() ? column.id() + least : column.id();
        int width = Math.max(column.width(), least);
        return new Column(id, column.title(), column.tooltip(), width, least, column.right(), column.shown());
    }

    private void createReport(ImportReport imported) {
        report = new Grid(sash, desk.theme(), "Import Report", columns(imported));
        report.setModel(new ListRows<>(
                imported.sections(),
                EvidenceEditor::cell,
                s -> s.status() == Status.UNKNOWN ? RowModel.Mark.VIOLATION : RowModel.Mark.NONE,
                Section::reason));
    }

    /** The tables get their room when all is there: to lay them out is dear. */
    private void show(ImportReport imported) {
        kind.setText(said(imported));
        kind.setToolTipText(kind.getText());
        reasons.setText(String.join("; ", imported.reasons()));
        reasons.setToolTipText(String.join("\n", imported.reasons()));
        ((GridData) reasons.getLayoutData()).exclude = imported.reasons().isEmpty();
        reasons.setVisible(!imported.reasons().isEmpty());
        verdict.setText(imported.verdict().name());
        verdict.setForeground(desk.theme().color(imported.verdict() == Verdict.COMPLETE ? Role.TEXT : Role.VIOLATION));
        sash.setWeights(3, 2);
        sash.getParent().layout(true);
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    /** What was read of which kind of file; how much was not is said where it was so. */
    private static String said(ImportReport imported) {
        String release = imported.release().isEmpty()
                ? ""
                : "     Xen " + imported.release() + " ("
                        + imported.confidence().label() + ")";
        return imported.kind().id()
                + release
                + String.format(Locale.ROOT, "     %,d parts read", imported.read())
                + (imported.skipped() == 0 ? "" : String.format(Locale.ROOT, ", %,d skipped", imported.skipped()))
                + (imported.unknown() == 0
                        ? ""
                        : String.format(Locale.ROOT, ", %,d not understood", imported.unknown()));
    }

    private static Cell cell(Section section, int column) {
        return switch (column) {
            case 0 -> Cell.of(section.status().label()).in(role(section.status()));
            case 1 -> Cell.of(section.name());
            case 2 -> Cell.value(Long.toHexString(section.offset()));
            case 3 -> Cell.value(String.format(Locale.ROOT, "%,d", section.length()));
            default -> Cell.quiet(section.reason());
        };
    }

    private static Role role(Status status) {
        return switch (status) {
            case READ -> Role.TEXT;
            case SKIPPED -> Role.TEXT_QUIET;
            case UNKNOWN -> Role.VIOLATION;
        };
    }

    @Override
    public void setFocus() {
        if (said == null) {
            sash.setFocus();
        } else {
            said.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (reading != null) {
            reading.cancel();
        }
        super.dispose();
    }

    /** What the file says, for tests; null while the file is read. */
    public Grid said() {
        return said;
    }

    /** The import report, for tests; null while the file is read. */
    public Grid report() {
        return report;
    }

    /** What stands above the report, for tests. */
    public String heading() {
        return kind.getText();
    }

    /** The verdict, for tests; empty while the file is read. */
    public String verdict() {
        return verdict.getText();
    }
}
