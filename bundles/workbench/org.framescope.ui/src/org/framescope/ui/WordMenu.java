// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.services.IServiceLocator;
import org.framescope.inspect.State;
import org.framescope.inspect.text.WatchedWord;
import org.framescope.model.session.StateAt;
import org.framescope.ui.grid.Grid;

/**
 * The menu of a cell that shows a word: who wrote it, where it changes, stop there, watch it. Cells that have it are marked
 * while their words differ from those of a run that is compared.
 */
public final class WordMenu {
    private static final List<String> QUESTIONS = List.of("whoWrote", "previousChange", "nextChange", "stopOnChange");

    private WordMenu() {}

    /** Gives the cells of {@code grid} the menu. */
    public static void install(IServiceLocator locator, Desk desk, Grid grid) {
        install(locator, desk, grid, menu -> {});
    }

    /** Gives the cells of {@code grid} the menu, below what {@code first} puts into it. */
    public static void install(IServiceLocator locator, Desk desk, Grid grid, Consumer<IMenuManager> first) {
        grid.otherwise(desk::otherwise);
        install(locator, desk, grid.table(), grid::selectedWord, menu -> {
            first.accept(menu);
            menu.add(new Separator());
            Action copy = new Action("Copy Row\tCtrl+C") {
                @Override
                public void run() {
                    grid.copy();
                }
            };
            copy.setEnabled(grid.selectedRow() >= 0);
            menu.add(copy);
        });
    }

    /**
     * Gives {@code control} the menu.
     *
     * @param word address of the word that is pointed at, or -1
     * @param others adds what else the menu shall have
     */
    public static void install(
            IServiceLocator locator, Desk desk, Control control, LongSupplier word, Consumer<IMenuManager> others) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            long address = word.getAsLong();
            if (address >= 0 && desk.state().isPresent()) {
                desk.select(s -> s.pointingAt(address));
                fill(manager, locator, desk, address);
                manager.add(new Separator());
            }
            others.accept(manager);
        });
        control.setMenu(menu.createContextMenu(control));
    }

    private static void fill(IMenuManager menu, IServiceLocator locator, Desk desk, long address) {
        State now = desk.state().map(StateAt::toState).orElseThrow();
        Action title = new Action(WatchedWord.name(now, address) + "  =  " + WatchedWord.value(now, address)) {};
        title.setEnabled(false);
        menu.add(title);
        menu.add(new Separator());
        QUESTIONS.forEach(name -> menu.add(item(locator, name)));
        menu.add(new Separator());
        menu.add(item(locator, "watchWord"));
    }

    private static CommandContributionItem item(IServiceLocator locator, String name) {
        return new CommandContributionItem(new CommandContributionItemParameter(
                locator, null, "org.framescope.ui." + name, CommandContributionItem.STYLE_PUSH));
    }
}
