// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.nio.file.Path;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** A recording in a file, whichever of its sequences is open. */
public final class RecordingInput extends FileInput {
    /** The id of the editor that shows it. */
    public static final String EDITOR = "org.framescope.ui.recordingEditor";

    /** Makes the input again after a restart. */
    public static final class Factory implements IElementFactory {
        @Override
        public IAdaptable createElement(IMemento memento) {
            return stored(memento).map(RecordingInput::new).orElse(null);
        }
    }

    /** The recording in {@code file}. */
    public RecordingInput(Path file) {
        super(file, "org.framescope.ui.recordingInputFactory", "recording");
    }
}
