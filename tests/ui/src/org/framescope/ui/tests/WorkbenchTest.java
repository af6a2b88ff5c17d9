// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class WorkbenchTest {

    @Test
    void opensInTheSteppingPerspective(Bench bench) {
        bench.shows(
                "org.framescope.app.stepping",
                () -> bench.ui(
                        () -> bench.window().getActivePage().getPerspective().getId()));
    }

    @Test
    void hasTheMenusInTheirOrder(Bench bench) {
        List<String> wanted = List.of("File", "Edit", "Run", "Navigate", "Inspect", "Window", "Help");
        List<String> shown = bench.ui(
                () -> Arrays.stream(bench.window().getShell().getMenuBar().getItems())
                        .map(MenuItem::getText)
                        .map(text -> text.replace("&", ""))
                        .toList());
        assertEquals(wanted.stream().filter(shown::contains).toList(), shown);
        assertTrue(shown.containsAll(List.of("File", "Edit", "Navigate", "Window", "Help")), shown::toString);
    }

    @Test
    void opensFindActionsOnCtrl3(Bench bench) {
        bench.keys("ctrl+3");
        Shell shell = bench.shell("Find Actions");
        bench.keys("Escape");
        bench.until("the dialog to close", shell::isDisposed);
    }

    @Test
    void switchesBetweenLightAndDark(Bench bench) {
        IThemeEngine engine = bench.ui(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class));
        bench.shows(
                "org.eclipse.e4.ui.css.theme.e4_default",
                () -> bench.ui(() -> engine.getActiveTheme().getId()));
        bench.run(() -> engine.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false));
        bench.until(
                "a dark ground", () -> bench.window().getShell().getBackground().getRed() < 100);
        bench.run(() -> engine.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false));
        bench.until(
                "a light ground",
                () -> bench.window().getShell().getBackground().getRed() > 200);
    }

    @Test
    void theWelcomePageOpensFromTheMenuAndItsFirstLinkOpensACheatSheet(Bench bench) {
        bench.command("org.framescope.app.welcome");
        bench.until(
                "the page",
                () -> bench.page().getActiveEditor() != null
                        && bench.page().getActiveEditor().getTitle().equals("Welcome"));
        List<Link> links = bench.all(Link.class, link -> link.getText().startsWith("<a>Paging out the LDT</a>"));
        assertEquals(1, links.size());
        bench.click(links.getFirst(), 30, 10);
        bench.sheet("Paging out the LDT (2018)");
    }

    @Test
    void whatWasOpenBeforeOpensAgainFromTheMenu(Bench bench) {
        for (String id : List.of("S001-2.1", "shadow-pin-list")) {
            bench.post(() -> Opener.library(bench.page(), bench.desk().desk(), id));
            bench.desk().opened(id);
        }
        bench.view("org.framescope.ui.steps");
        bench.keys("alt+f", "r", "2");
        bench.desk().opened("S001-2.1");
    }

    @Test
    void thePreferencesOpenAndClose(Bench bench) {
        bench.command("org.eclipse.ui.window.preferences");
        Shell shell = bench.dialog("Preferences");
        bench.keys("Escape");
        bench.until("the dialog to close", shell::isDisposed);
    }

    @Test
    void aScenarioIsChosenFromTheLibraryByAPartOfItsName(Bench bench) {
        bench.view("org.framescope.ui.steps");
        bench.keys("ctrl+shift+o");
        bench.dialog("Open Scenario");
        bench.type("gdt-three");
        bench.keys("Return");
        bench.desk().opened("gdt-three-frames");
    }
}
