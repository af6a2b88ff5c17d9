// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.framescope.scenario.ScenarioLibrary;

/** A scenario of the library in the editor; saving it asks for a file. Comes back after a restart. */
public final class LibraryInput extends PlatformObject implements ScenarioInput, IPersistableElement {
    /** Makes the input again after a restart. */
    public static final class Factory implements IElementFactory {
        @Override
        public IAdaptable createElement(IMemento memento) {
            String id = memento.getString(ID);
            return id == null
                    ? null
                    : ScenarioLibrary.load()
                            .text(id)
                            .map(text -> new LibraryInput(id, text))
                            .orElse(null);
        }
    }

    private static final String FACTORY = "org.framescope.ui.libraryInputFactory";
    private static final String ID = "id";

    private final String id;
    private final String text;

    /** Scenario {@code id}, whose text is {@code text}. */
    public LibraryInput(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** The scenario's id. */
    public String id() {
        return id;
    }

    @Override
    public String read() {
        return text;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public String getName() {
        return id + ".scenario";
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return "Scenario " + id + " of the library; saving asks for a file";
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(ID, id);
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LibraryInput that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
