// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.io.IOException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.AbstractDocumentProvider;

/** Reads and writes the documents of scenario editors. */
final class ScenarioDocuments extends AbstractDocumentProvider {
    private static final String PLUGIN = "org.framescope.ui";

    @Override
    protected IDocument createDocument(Object element) throws CoreException {
        try {
            return new Document(((ScenarioInput) element).read());
        } catch (IOException e) {
            throw new CoreException(Status.error(
                    ((ScenarioInput) element).getToolTipText() + " cannot be read as text: " + e.getMessage(), e));
        }
    }

    @Override
    protected IAnnotationModel createAnnotationModel(Object element) {
        return new AnnotationModel();
    }

    @Override
    protected void doSaveDocument(IProgressMonitor monitor, Object element, IDocument document, boolean overwrite)
            throws CoreException {
        if (!(element instanceof ScenarioFileInput file)) {
            throw new CoreException(new Status(Status.ERROR, PLUGIN, "A scenario of the library cannot be changed."));
        }
        try {
            file.write(document.get());
        } catch (IOException e) {
            throw new CoreException(
                    new Status(Status.ERROR, PLUGIN, file.file() + " cannot be written: " + e.getMessage(), e));
        }
    }

    @Override
    protected IRunnableContext getOperationRunner(IProgressMonitor monitor) {
        return null;
    }

    @Override
    public boolean isModifiable(Object element) {
        return true;
    }

    @Override
    public boolean isReadOnly(Object element) {
        return false;
    }
}
