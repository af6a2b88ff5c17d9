// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.util.List;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.framescope.ui.Settings;
import org.framescope.ui.open.Opener;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.views.evidence.EvidenceEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class LayoutTest {
    private static void open(Bench bench, String id) {
        bench.post(() -> Opener.library(bench.page(), bench.desk().desk(), id));
        bench.desk().opened(id);
    }

    private static boolean sees(Bench bench, String view) {
        return bench.ui(() -> {
            IViewPart part = bench.page().findView("org.framescope.ui." + view);
            return part != null && bench.page().isPartVisible(part);
        });
    }

    @AfterEach
    void arrangeAgain(Bench bench) {
        bench.run(() -> Settings.store().setToDefault(Settings.ARRANGE));
    }

    @Test
    void aScenarioOpensWithTheViewsThatItIsAboutInFront(Bench bench) {
        bench.view("org.framescope.ui.chart");
        open(bench, "S002-1");
        bench.until("the pinned shadows", () -> sees(bench, "pins"));
        open(bench, "S004-1");
        bench.until("the explorer", () -> sees(bench, "explorer"));
        open(bench, "S001-1");
        bench.until("the timeline", () -> sees(bench, "timeline"));
        bench.until("Descriptor Tables in front", () -> sees(bench, "descriptors"));
    }

    @Test
    void whoWantsToKeepWhatIsInFrontTurnsItOff(Bench bench) {
        bench.run(() -> Settings.store().setValue(Settings.ARRANGE, false));
        bench.view("org.framescope.ui.chart");
        open(bench, "S002-1");
        bench.until("Chart in front", () -> sees(bench, "chart"));
        bench.until("Shadow Pins to be hidden", () -> !(sees(bench, "pins")));
    }

    @Test
    void inThePerspectiveForEvidenceTheReportAndTheMapOfAllFramesAreSeen(Bench bench) {
        IPerspectiveDescriptor before = bench.ui(() -> bench.page().getPerspective());
        IPerspectiveDescriptor evidence = bench.ui(() -> bench.window()
                .getWorkbench()
                .getPerspectiveRegistry()
                .findPerspectiveWithId("org.framescope.app.evidence"));
        bench.run(() -> bench.page().setPerspective(evidence));
        EvidenceEditor report = Imports.open(bench, Imports.file("machine/small.elf.xz"));
        bench.shows("COMPLETE", () -> report.verdict());
        for (String view : List.of("frames", "holders", "framemap", "properties", "memory", "problems")) {
            bench.until(view, () -> sees(bench, view));
        }
        bench.run(() -> bench.page().closePerspective(evidence, false, false));
        bench.shows(before.getId(), () -> bench.page().getPerspective().getId());
        bench.until("the steps", () -> sees(bench, "steps"));
    }
}
