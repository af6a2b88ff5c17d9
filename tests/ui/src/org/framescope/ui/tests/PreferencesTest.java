// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.framescope.ui.Settings;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.steps.StepsView;
import org.framescope.ui.views.watch.WatchView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class PreferencesTest {

    @AfterEach
    void defaultsAgain(Bench bench) {
        bench.run(() -> {
            Settings.store().setToDefault(Settings.RELEASE);
            Settings.store().setToDefault(Settings.SPEED);
            bench.desk().desk().speed(Settings.speed());
        });
    }

    @Test
    void theReleaseOfLibraryScenariosAndTheSpeedAreChosenInThePreferences(Bench bench) {
        bench.view(StepsView.ID);
        bench.post(() -> {
            PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(
                    bench.page().getWorkbenchWindow().getShell(), "org.framescope.ui.preferences", null, null);
            dialog.open();
        });
        Shell shell = bench.dialog("Preferences");
        List<Combo> combos = bench.all(Combo.class, c -> c.getShell() == shell);
        assertEquals(4, combos.size());
        bench.run(() -> {
            combos.get(2).select(combos.get(2).indexOf("4.13"));
            combos.get(3).select(combos.get(3).indexOf("50 operations a second"));
        });
        bench.keys("Return");
        bench.until("the dialog to close", shell::isDisposed);
        bench.shows(50.0, () -> bench.desk().desk().speed());
        DeskDriver desk = bench.desk();
        bench.post(() -> Opener.library(bench.page(), desk.desk(), "S001-1"));
        bench.until("the other release", () -> desk.desk().status().release().equals("4.13"));
    }

    @Test
    void theKeyListNamesEveryKeyAndIsNarrowedByTyping(Bench bench) {
        bench.view(StepsView.ID);
        bench.keys("shift+F1");
        Shell shell = bench.dialog("Keys");
        List<Text> filters = bench.all(Text.class, t -> t.getShell() == shell);
        bench.click(filters.getFirst());
        bench.type("step back over");
        NatTable table = bench.all(NatTable.class, t -> t.getShell() == shell).getFirst();
        bench.until("one row below the header", () -> table.getRowCount() == 2);
        bench.shows("Step Back Over", () -> bench.ui(() -> table.getDataValueByPosition(0, 1)));
        bench.shows("Shift+F6", () -> bench.ui(() -> table.getDataValueByPosition(1, 1)));
        bench.keys("Escape");
        bench.until("the dialog to close", shell::isDisposed);
    }

    @Test
    void aColumnIsShownFromTheMenuOfTheHeader(Bench bench) {
        bench.desk().library("S001-1");
        FramesView view = (FramesView) bench.view(FramesView.ID);
        List<String> before = bench.ui(() -> view.grid().shownColumns());
        bench.rightClick(view.grid().table(), 30, 8);
        bench.keys("Up", "Return");
        bench.until(
                "one more column", () -> view.grid().shownColumns().getLast().equals("type_info"));
        bench.rightClick(view.grid().table(), 30, 8);
        bench.keys("Up", "Return");
        bench.until("one less again", () -> view.grid().shownColumns().equals(before));
    }

    @Test
    void aFrameDraggedOntoWatchIsWatched(Bench bench) {
        DeskDriver desk = bench.desk();
        desk.library("S001-1");
        WatchView watch = (WatchView) bench.view(WatchView.ID);
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        int row = frames.find(0, text -> text.contains("GDT_d1v0"));
        frames.click(row, 3);
        desk.shown();
        frames.dragTo(row, 3, bench.ui(() -> watch.grid().control().getParent()));
        bench.until("the word", () -> watch.grid().model().rowCount() == 1);
        bench.shows(
                "frame 0x20 count_info", () -> watch.grid().model().cell(0, 0).text());
        bench.until(
                "a watch that does not stop",
                () -> !desk.desk()
                        .controller()
                        .session()
                        .getWatches()
                        .getFirst()
                        .isStop());
    }
}
