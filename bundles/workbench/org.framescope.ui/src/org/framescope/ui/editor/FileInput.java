// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.framescope.ui.Images;

/**
 * What an editor of a file is open on. Comes back after a restart through the factory that it names; two inputs of one kind
 * on the same file are equal.
 */
public abstract class FileInput extends PlatformObject implements IEditorInput, IPersistableElement {
    private static final String PATH = "path";

    private final Path file;
    private final String factory;
    private final String icon;

    /** An input on {@code file} that {@code factory} makes again, with the icon of that name. */
    protected FileInput(Path file, String factory, String icon) {
        this.file = file.toAbsolutePath().normalize();
        this.factory = factory;
        this.icon = icon;
    }

    /** The file that was stored in {@code memento}. */
    protected static Optional<Path> stored(IMemento memento) {
        return Optional.ofNullable(memento.getString(PATH)).map(Path::of);
    }

    /** The file. */
    public final Path file() {
        return file;
    }

    @Override
    public final boolean exists() {
        return Files.exists(file);
    }

    @Override
    public final ImageDescriptor getImageDescriptor() {
        return Images.descriptor(icon);
    }

    @Override
    public final String getName() {
        return file.getFileName().toString();
    }

    @Override
    public final IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public final String getToolTipText() {
        return file.toString();
    }

    @Override
    public final void saveState(IMemento memento) {
        memento.putString(PATH, file.toString());
    }

    @Override
    public final String getFactoryId() {
        return factory;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && file.equals(((FileInput) other).file);
    }

    @Override
    public final int hashCode() {
        return file.hashCode();
    }
}
