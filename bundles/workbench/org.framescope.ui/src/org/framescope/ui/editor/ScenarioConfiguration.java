// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.text.DefaultTextHover;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.framescope.scenario.OperationCatalog;
import org.framescope.scenario.ScenarioLibrary;
import org.framescope.ui.theme.Theme;

/** What the source viewer of a scenario can do. */
final class ScenarioConfiguration extends SourceViewerConfiguration {
    private final ScenarioLibrary library = ScenarioLibrary.load();
    private final OperationCatalog catalog = new OperationCatalog(library);
    private final ScenarioScanner scanner;

    ScenarioConfiguration(Theme theme) {
        Set<String> operations =
                catalog.all().stream().map(OperationCatalog.Entry::name).collect(Collectors.toSet());
        scanner = new ScenarioScanner(theme, operations);
    }

    ScenarioScanner scanner() {
        return scanner;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        PresentationReconciler reconciler = new PresentationReconciler();
        DefaultDamagerRepairer lines = new DefaultDamagerRepairer(scanner);
        reconciler.setDamager(lines, IDocument.DEFAULT_CONTENT_TYPE);
        reconciler.setRepairer(lines, IDocument.DEFAULT_CONTENT_TYPE);
        return reconciler;
    }

    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant();
        assistant.setContentAssistProcessor(new ScenarioAssist(library.proposals()), IDocument.DEFAULT_CONTENT_TYPE);
        assistant.enableAutoInsert(true);
        return assistant;
    }

    /** Says what is wrong where something is marked. */
    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return new DefaultTextHover(viewer);
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new DefaultAnnotationHover();
    }
}
