// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.views.properties;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** Gives every view and editor of this bundle the same page in the workbench's Properties view. */
public final class PropertiesFactory implements IAdapterFactory {
    @Override
    public <T> T getAdapter(Object part, Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new PropertiesPage()) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySheetPage.class};
    }
}
