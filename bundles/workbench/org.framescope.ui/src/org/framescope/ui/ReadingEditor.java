// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** An editor in which nothing can be edited: there is never anything to save. */
public abstract class ReadingEditor extends EditorPart {
    /** For an editor that is created by the workbench. */
    protected ReadingEditor() {}

    /** Takes any input and its name. */
    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public final void doSave(IProgressMonitor monitor) {
        // nothing was edited
    }

    @Override
    public final void doSaveAs() {
        // nothing was edited
    }

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }
}
