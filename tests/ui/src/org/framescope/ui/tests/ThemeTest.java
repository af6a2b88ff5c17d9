// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.theme.Role;
import org.framescope.ui.views.chart.ChartView;
import org.framescope.ui.views.descriptors.DescriptorTablesView;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.memory.MemoryView;
import org.framescope.ui.views.steps.StepsView;
import org.framescope.ui.views.timeline.TimelineView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class ThemeTest {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    @AfterEach
    void lightAgain(Bench bench) {
        theme(bench, false);
    }

    private static void theme(Bench bench, boolean dark) {
        bench.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(dark ? DARK : LIGHT, false));
        bench.until("the theme", () -> bench.desk().desk().theme().isDark() == dark);
    }

    private static Map<String, Control> painted(Bench bench) {
        Map<String, Control> found = new LinkedHashMap<>();
        DescriptorTablesView tables = (DescriptorTablesView) bench.view(DescriptorTablesView.ID);
        found.put("registers", tables.registers().table());
        found.put("slots", tables.slots());
        found.put("words", ((MemoryView) bench.view(MemoryView.ID)).grid().table());
        found.put("frames", ((FramesView) bench.view(FramesView.ID)).grid().table());
        found.put("steps", ((StepsView) bench.view(StepsView.ID)).grid().table());
        return found;
    }

    private static void hasGround(Bench bench, String name, Control control, boolean dark) {
        RGB own = Role.GROUND.rgb(dark);
        RGB other = Role.GROUND.rgb(!dark);
        bench.desk().shown();
        double share = bench.pixels(control).share(own);
        assertTrue(share > 0.2, () -> name + ": only " + share + " of it has the ground of its theme");
        double wrong = bench.pixels(control).share(other);
        assertTrue(wrong < 0.01, () -> name + ": " + wrong + " of it has the ground of the other theme");
    }

    @Test
    void tablesAndCanvasesPaintInTheColoursOfTheTheme(Bench bench) {
        bench.desk().library("S001-1");
        bench.run(() -> bench.desk().desk().select(s -> s.withFrame(0x20)));
        Map<String, Control> controls = painted(bench);
        for (boolean dark : new boolean[] {true, false}) {
            theme(bench, dark);
            controls.forEach((name, control) -> hasGround(bench, name, control, dark));
            ChartView chart = (ChartView) bench.view(ChartView.ID);
            bench.until("the chart", () -> chart.chart().isPresent());
            hasGround(bench, "chart", chart.canvas(), dark);
            TimelineView timeline = (TimelineView) bench.view(TimelineView.ID);
            hasGround(bench, "timeline", timeline.canvas().control(), dark);
        }
    }
}
