// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.nio.file.Path;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** A file that a real machine left behind. */
public final class EvidenceInput extends FileInput {
    /** The id of the editor that shows it. */
    public static final String EDITOR = "org.framescope.ui.evidenceEditor";

    /** Makes the input again after a restart. */
    public static final class Factory implements IElementFactory {
        @Override
        public IAdaptable createElement(IMemento memento) {
            return stored(memento).map(EvidenceInput::new).orElse(null);
        }
    }

    /** The file {@code file}. */
    public EvidenceInput(Path file) {
        super(file, "org.framescope.ui.evidenceInputFactory", "evidence");
    }
}
