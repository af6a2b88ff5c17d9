// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** What the welcome page is open on; there is one, and it comes back after a restart. */
public final class WelcomeInput extends PlatformObject implements IEditorInput, IPersistableElement, IElementFactory {
    private static final String FACTORY = "org.framescope.app.welcomeFactory";

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
        return "Welcome";
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return "Five things to try";
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        // there is only one
    }

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new WelcomeInput();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WelcomeInput;
    }

    @Override
    public int hashCode() {
        return FACTORY.hashCode();
    }
}
