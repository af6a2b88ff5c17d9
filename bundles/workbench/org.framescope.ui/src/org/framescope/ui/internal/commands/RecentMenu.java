// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.internal.commands;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.framescope.ui.RecentFiles;

/** What was opened last, in the menu File. */
public final class RecentMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        List<String> places = RecentFiles.all();
        IContributionItem[] items = new IContributionItem[places.size()];
        for (int i = 0; i < items.length; i++) {
            CommandContributionItemParameter item = new CommandContributionItemParameter(
                    PlatformUI.getWorkbench().getActiveWorkbenchWindow(),
                    null,
                    "org.framescope.ui.openRecent",
                    CommandContributionItem.STYLE_PUSH);
            item.label = "&" + (i + 1) + "  " + places.get(i);
            item.parameters = Map.of("org.framescope.ui.openRecent.uri", places.get(i));
            items[i] = new CommandContributionItem(item);
        }
        return items;
    }
}
