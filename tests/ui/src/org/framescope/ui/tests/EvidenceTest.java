// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.Imports;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.evidence.EvidenceEditor;
import org.framescope.ui.views.frames.FramesView;
import org.framescope.ui.views.holders.HoldersView;
import org.framescope.ui.views.memory.MemoryView;
import org.framescope.ui.views.problems.ProblemsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnTheBench.class)
class EvidenceTest {
    @Test
    void aFrameTableSaysWhatIsLeftOfADeadDomain(Bench bench) {
        EvidenceEditor editor = Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        bench.shows("COMPLETE", () -> bench.ui(editor::verdict));
        Rows said = new Rows(bench, editor.said());
        bench.shows("Left of d1, dead", () -> said.text(0, 0));
        bench.holds(() -> said.text(1, 2).startsWith("unexplained: 2 general, 2 type"), () -> said.text(1, 2));
        bench.shows("read", () -> editor.report().model().cell(0, 0).text());
    }

    @Test
    void ofAFrameWithoutContentsNoWordIsInvented(Bench bench) {
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        Rows words = new Rows(bench, ((MemoryView) bench.view(MemoryView.ID)).grid());
        bench.run(() -> bench.desk().desk().selectFrame("1f000"));
        bench.shows(List.of("unknown", "unknown"), () -> words.column(1).subList(0, 2));
    }

    @Test
    void ofADamagedFileWhatStandsBeforeTheDamageIsShown(Bench bench, @TempDir Path folder) throws IOException {
        EvidenceEditor editor = Imports.open(bench, beginning(folder.resolve("cut.log.xz"), 2.0 / 3));
        bench.shows("PARTIAL", () -> editor.verdict());
        Rows said = new Rows(bench, editor.said());
        bench.until(
                "the dump before the cut",
                () -> said.column(0).stream().map(String::strip).anyMatch("key q"::equals));
    }

    @Test
    void aFileOfWhichNothingCanBeReadIsRejected(Bench bench, @TempDir Path folder) throws IOException {
        EvidenceEditor editor = Imports.open(bench, beginning(folder.resolve("header.log.xz"), 0.001));
        bench.shows("REJECTED", () -> editor.verdict());
    }

    private static Path beginning(Path file, double share) throws IOException {
        byte[] whole = Files.readAllBytes(Imports.file("console/console-vm-a.log.xz"));
        return Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
    }

    @Test
    void theFramesOfAnImportedTableCanBeLookedAtAndNobodyIsGuessed(Bench bench) {
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        Rows problems = new Rows(bench, ((ProblemsView) bench.view(ProblemsView.ID)).grid());
        bench.desk().shown();
        int left = problems.find(2, text -> text.startsWith("left of d1, which is dead: 1f000  writable 2/2"));
        bench.holds(
                () -> problems.text(left, 2).contains("unexplained: 2 general, 2 type"), () -> problems.text(left, 2));
        problems.click(left, 2);
        bench.until(
                "the frame to be selected",
                () -> bench.desk().desk().selection().mfn() == 0x1f000);
        HoldersView holders = (HoldersView) bench.view(HoldersView.ID);
        Rows held = new Rows(bench, holders.grid());
        bench.until("its holders", () -> held.count() == 2);
        bench.shows(List.of("Held by  0", "unexplained"), () -> held.column(0));
        bench.holds(
                () -> bench.ui(() -> holders.getContentDescription()).contains("cannot name holders"),
                () -> bench.ui(() -> holders.getContentDescription()));
        Rows frames = new Rows(bench, ((FramesView) bench.view(FramesView.ID)).grid());
        bench.holds(() -> frames.column(0).contains("d1  dead  tot 4"), () -> "" + frames.column(0));
    }

    @Test
    void framesAreFoundByWordsAndAllAreThereAgainWithoutThem(Bench bench) {
        Imports.open(bench, Imports.file("frametable/frametable-zombie.bin.xz"));
        FramesView view = (FramesView) bench.view(FramesView.ID);
        Rows frames = new Rows(bench, view.grid());
        bench.until("the tree", () -> frames.count() > 4);
        List<String> all = bench.ui(() -> frames.column(0));
        bench.click(view.filter());
        bench.type("d1 typecount:>0");
        bench.shows(List.of("1f000"), () -> frames.column(0));
        bench.shows(List.of("writable"), () -> frames.column(1));
        frames.click(0, 1);
        bench.until(
                "the frame to be selected",
                () -> bench.desk().desk().selection().mfn() == 0x1f000);
        bench.click(view.filter());
        bench.keys("ctrl+a");
        bench.type("dx");
        bench.until("what is wrong", () -> ("" + view.filter().getToolTipText()).contains("dx"));
        bench.keys("ctrl+a", "BackSpace");
        bench.holds(() -> frames.column(0).containsAll(all), () -> frames.column(0));
    }

    @Test
    void memoryOfAMachineNamesTheEntryThatHoldsAFrameOfADeadDomain(Bench bench) {
        Imports.open(bench, Imports.file("machine/small.elf.xz"));
        bench.run(() -> bench.desk().desk().select(s -> s.withFrame(0x3c)));
        Rows held = new Rows(bench, ((HoldersView) bench.view(HoldersView.ID)).grid());
        bench.until("its holders", () -> held.column(0).contains("l1 entry 60 of 2a rw"));
        bench.shows("Held by  2", () -> held.text(0, 0));
    }
}
