// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.ui.texteditor.StatusTextEditor;
import org.framescope.model.session.Documents;
import org.framescope.model.session.LoadException;
import org.framescope.ui.Desk;
import org.framescope.ui.RecentFiles;

/** Edits a scenario: colours, markers at the place of an error, content assist; saving runs it. */
public final class ScenarioEditor extends StatusTextEditor {
    /** The editor's id. */
    public static final String ID = "org.framescope.ui.scenarioEditor";

    static final String ERROR = "org.eclipse.ui.workbench.texteditor.error";

    private Desk desk;
    private ScenarioConfiguration configuration;
    private LibraryNotice notice;
    private LineNumberRulerColumn numbers;
    private Consumer<LoadException> marker;

    /** An editor that nothing is open in yet. */
    public ScenarioEditor() {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.framescope.ui"));
        setDocumentProvider(new ScenarioDocuments());
        setEditorContextMenuId("#ScenarioEditorContext");
    }

    @Override
    protected IVerticalRuler createVerticalRuler() {
        CompositeRuler ruler = new CompositeRuler();
        numbers = new LineNumberRulerColumn();
        ruler.addDecorator(0, numbers);
        return ruler;
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        desk = site.getService(Desk.class);
        configuration = new ScenarioConfiguration(desk.theme());
        setSourceViewerConfiguration(configuration);
        super.init(site, input);
    }

    @Override
    public void createPartControl(Composite parent) {
        notice = new LibraryNotice(parent, desk.theme());
        super.createPartControl(notice.below());
        notice.show(getEditorInput() instanceof LibraryInput);
        ScenarioColours.follow(getSourceViewer(), numbers, configuration.scanner(), desk.theme());
        ScenarioMarks.paint(getSourceViewer(), desk.theme());
        new StepLine(this, getSourceViewer(), desk).install();
        marker = failure -> mark(failure.places());
        desk.onFailure(marker);
        desk.marksPlaces(true);
        getSourceViewer().getTextWidget().addDisposeListener(e -> {
            desk.removeFailureListener(marker);
            desk.marksPlaces(false);
        });
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (getEditorInput() instanceof LibraryInput) {
            performSaveAs(monitor);
        } else {
            super.doSave(monitor);
            run();
        }
    }

    @Override
    protected void performSaveAs(IProgressMonitor monitor) {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Save Scenario As");
        dialog.setOverwrite(true);
        dialog.setFilterNames(new String[] {"Scenarios"});
        dialog.setFilterExtensions(new String[] {"*.scenario"});
        dialog.setFileName(getEditorInput().getName());
        String chosen = dialog.open();
        if (chosen == null) {
            monitor.setCanceled(true);
            return;
        }
        String text = document().get();
        ScenarioFileInput file = new ScenarioFileInput(Path.of(chosen));
        try {
            file.write(text);
        } catch (IOException e) {
            MessageDialog.openError(
                    getSite().getShell(),
                    "Save Scenario As",
                    chosen + " cannot be written: " + e.getMessage() + "\n\nNothing is lost; the text is still here.");
            monitor.setCanceled(true);
            return;
        }
        setInput(file);
        notice.show(false);
        RecentFiles.add(chosen);
        run();
    }

    /** Runs the text as it was saved. */
    private void run() {
        mark(List.of());
        String title = getEditorInput().getName();
        String uri = getEditorInput() instanceof ScenarioFileInput file
                ? file.file().toUri().toString()
                : null;
        boolean same = uri != null && uri.equals(desk.controller().session().getScenarioUri());
        if (same) {
            desk.controller().replaceText(document().get());
        } else {
            desk.controller().open(Documents.text(title, document().get(), uri));
        }
    }

    private IDocument document() {
        return getDocumentProvider().getDocument(getEditorInput());
    }

    /** Marks {@code places}, and nothing else. */
    private void mark(List<LoadException.Place> places) {
        if (!(getDocumentProvider().getAnnotationModel(getEditorInput()) instanceof AnnotationModel model)) {
            return;
        }
        List<Annotation> old = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation annotation = all.next();
            if (ERROR.equals(annotation.getType())) {
                old.add(annotation);
            }
        }
        old.forEach(model::removeAnnotation);
        for (LoadException.Place place : places) {
            model.addAnnotation(new Annotation(ERROR, false, place.message()), position(place));
        }
    }

    private Position position(LoadException.Place place) {
        IDocument document = document();
        try {
            int line = Math.clamp(place.line() - 1, 0, document.getNumberOfLines() - 1);
            int start = document.getLineOffset(line) + Math.max(0, place.column() - 1);
            int offset = Math.min(start, document.getLength());
            int length = Math.min(Math.max(1, place.length()), document.getLength() - offset);
            return new Position(offset, Math.max(0, length));
        } catch (BadLocationException e) {
            return new Position(0, 0);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }
}
