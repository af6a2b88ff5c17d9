// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.framescope.ui.Images;

/** A recording in a file, whichever of its sequences is open. Comes back after a restart. */
public final class RecordingInput extends PlatformObject implements IEditorInput, IPersistableElement {
    /** Makes the input again after a restart. */
    public static final class Factory implements IElementFactory {
        @Override
        public IAdaptable createElement(IMemento memento) {
            String path = memento.getString(PATH);
            return path == null ? null : new RecordingInput(Path.of(path));
        }
    }

    private static final String FACTORY = "org.framescope.ui.recordingInputFactory";
    private static final String PATH = "path";

    private final Path file;

    /** The recording in {@code file}. */
    public RecordingInput(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** The file. */
    public Path file() {
        return file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor("recording");
    }

    @Override
    public String getName() {
        return file.getFileName().toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PATH, file.toString());
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordingInput that && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
