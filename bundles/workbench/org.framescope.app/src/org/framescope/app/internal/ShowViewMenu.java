// SPDX-License-Identifier: EPL-2.0
package org.framescope.app.internal;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The views to open, in the menu Window &gt; Show View. */
public final class ShowViewMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        return new IContributionItem[] {
            ContributionItemFactory.VIEWS_SHORTLIST.create(
                    PlatformUI.getWorkbench().getActiveWorkbenchWindow())
        };
    }
}
