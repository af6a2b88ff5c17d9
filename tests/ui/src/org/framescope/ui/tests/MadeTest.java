// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.framescope.model.Session;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.branches.BranchesView;
import org.framescope.ui.views.compare.CompareView;
import org.framescope.ui.views.problems.ProblemsView;
import org.framescope.ui.views.properties.PropertiesView;
import org.framescope.ui.views.steps.StepsView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the user makes: branches, bookmarks, notes; compared, renamed, deleted, undone. */
@ExtendWith(OnTheBench.class)
class MadeTest {
    private DeskDriver desk;
    private Rows branches;

    @BeforeEach
    void openTheSwitches(Bench bench) {
        desk = bench.desk();
        desk.library("S001-1");
        desk.toStep(2);
        branches = new Rows(bench, ((BranchesView) bench.view(BranchesView.ID)).grid());
    }

    private Session session(Bench bench) {
        return bench.ui(() -> desk.desk().controller().session());
    }

    private void applyAnotherSwitch(Bench bench) {
        bench.clickTool("Apply Operation…");
        bench.dialog("Apply Operation");
        bench.type("switch cpu0 d2v0");
        bench.keys("Return");
        bench.until("a second branch", () -> branches.count() == 2);
        desk.atStep(3);
    }

    private void choose(Bench bench, int row) {
        branches.click(row, 0);
        bench.until("the row", () -> branches.selected() == row);
    }

    @Test
    void comparingBranchesShowsTheFirstStepAndTheWordsInWhichTheyDiffer(Bench bench) {
        applyAnotherSwitch(bench);
        choose(bench, 1);
        bench.clickTool("Compare with Current Branch");
        bench.until("the view", () -> bench.page().findView(CompareView.ID) != null);
        CompareView view = (CompareView) bench.ui(() -> bench.page().findView(CompareView.ID));
        bench.until("the comparison", () -> view.steps().model().rowCount() == 9);
        Rows steps = new Rows(bench, view.steps());
        bench.shows(2, () -> steps.selected(), "step 3 is the first that differs");
        bench.shows(RowModel.Mark.CHANGED, () -> steps.mark(2));
        bench.shows(steps.text(1, 1), () -> steps.text(1, 2));
        bench.holds(() -> steps.text(2, 1).contains("d4v0"), () -> steps.text(2, 1));
        bench.holds(() -> steps.text(2, 2).contains("d2v0"), () -> steps.text(2, 2));
        bench.shows("", () -> steps.text(3, 2), "the second branch ends there");
        bench.holds(() -> view.said().contains("differ from step 3 on"), () -> bench.ui(view::said));
        Rows words = new Rows(bench, view.words());
        int current = words.find(0, "cpu0 current"::equals);
        bench.shows(List.of("d4v0", "d2v0"), () -> List.of(words.text(current, 1), words.text(current, 2)));
        steps.click(1, 0);
        bench.until("no word", () -> words.count() == 0);
    }

    @Test
    void aBranchIsRenamedDeletedAndBroughtBackByUndo(Bench bench) {
        applyAnotherSwitch(bench);
        choose(bench, 1);
        bench.keys("F2");
        bench.dialog("Rename Branch");
        bench.keys("ctrl+a");
        bench.type("main");
        bench.keys("Return");
        Shell dialog = bench.shell("Rename Branch");
        bench.until("a name that is taken is not accepted", () -> !(bench.ui(dialog::isDisposed)));
        bench.keys("ctrl+a");
        bench.type("other way");
        bench.keys("Return");
        bench.until("the name", () -> branches.text(1, 0).equals("other way"));
        choose(bench, 1);
        bench.keys("Delete");
        bench.until("the branch to go", () -> branches.count() == 1);
        desk.shown();
        bench.shows(9, () -> desk.status().steps(), "the main branch is shown");
        bench.keys("ctrl+z");
        bench.until("the branch to come back", () -> branches.count() == 2);
        bench.keys("ctrl+z");
        bench.until("its first name", () -> branches.text(1, 0).equals("branch 1"));
        bench.keys("ctrl+z");
        bench.until("its beginning", () -> branches.count() == 1);
        bench.until("nothing unsaved", () -> !desk.status().dirty());
        bench.keys("ctrl+y", "ctrl+y");
        bench.until(
                "its name again",
                () -> branches.count() == 2 && branches.text(1, 0).equals("other way"));
        bench.until("something unsaved", () -> desk.status().dirty());
    }

    @Test
    void thePaletteProposesWhatComesNextAndAppliesIt(Bench bench) {
        bench.keys("ctrl+shift+p");
        bench.dialog("Apply Operation");
        bench.type("swi");
        bench.keys("Down", "Return");
        bench.type("cpu0 d2v");
        bench.keys("Down", "Return", "Return");
        bench.until("a second branch", () -> branches.count() == 2);
        desk.atStep(3);
        bench.shows(
                List.of("switch cpu0 d2v0"),
                () -> bench.ui(
                        () -> List.copyOf(session(bench).getBranches().get(1).getStatements())));
    }

    @Test
    void theMainBranchCannotBeDeleted(Bench bench) {
        choose(bench, 0);
        bench.keys("Delete");
        bench.settle();
        bench.shows(1, () -> branches.count());
        bench.until("nothing unsaved", () -> !desk.status().dirty());
    }

    @Test
    void aBookmarkAndANoteAreMadeGoneToAndUndone(Bench bench) {
        bench.keys("ctrl+b");
        bench.dialog("Add Bookmark");
        bench.keys("ctrl+a");
        bench.type("here");
        bench.keys("Return");
        bench.until("the bookmark", () -> branches.count() == 2);
        desk.toStep(5);
        bench.keys("ctrl+shift+n");
        bench.dialog("Add Note");
        bench.type("lazy from here on");
        bench.keys("Return");
        bench.until("the note", () -> branches.count() == 3);
        desk.shown();
        bench.shows("here", () -> branches.text(1, 0).strip());
        bench.shows("step 2", () -> branches.text(1, 1));
        bench.shows("step 5", () -> branches.text(2, 1));
        choose(bench, 1);
        bench.keys("Return");
        desk.atStep(2);
        choose(bench, 2);
        bench.keys("Delete");
        bench.until("the note to go", () -> session(bench).getNotes().isEmpty());
        bench.keys("ctrl+z");
        bench.until("the note to come back", () -> !session(bench).getNotes().isEmpty());
        bench.keys("ctrl+z", "ctrl+z");
        bench.until("the bookmark to go", () -> session(bench).getBookmarks().isEmpty());
    }

    @Test
    void openingSomethingElseAsksAboutUnsavedWork(Bench bench) {
        applyAnotherSwitch(bench);
        Session before = session(bench);
        bench.post(() -> org.framescope.ui.open.Opener.library(bench.page(), desk.desk(), "shadow-pin-list"));
        Shell question = bench.dialog("Save Session");
        bench.keys("Escape");
        bench.until("the question to go", question::isDisposed);
        bench.shows(before, () -> session(bench), "Cancel keeps what is open");
        bench.post(() -> org.framescope.ui.open.Opener.library(bench.page(), desk.desk(), "shadow-pin-list"));
        bench.dialog("Save Session");
        bench.keys("Tab", "Return");
        desk.opened("shadow-pin-list");
    }

    @Test
    void anOperationThatIsRefusedSaysWhoRefusedItAndPropertiesSaysItToo(Bench bench) {
        bench.clickTool("Apply Operation…");
        bench.dialog("Apply Operation");
        bench.type("set_gdt d1v1 frames L4_d1v0 entries 512");
        bench.keys("Return");
        desk.atStep(3);
        bench.until(
                "why it was refused",
                () -> bench.labels().stream().anyMatch(text -> text.equals("Refused by"))
                        && bench.labels().stream().anyMatch(text -> text.startsWith("Bad type (saw ")));
        bench.keys("Escape");
        bench.until("the answer to close", () -> bench.labels().stream().noneMatch(text -> text.equals("Refused by")));
        PropertiesView view = (PropertiesView) bench.view(PropertiesView.ID);
        Rows steps = new Rows(bench, ((StepsView) bench.view(StepsView.ID)).grid());
        steps.click(2, 0);
        Rows properties = new Rows(bench, view.grid());
        bench.until(
                "the step",
                () -> view.grid().model().rowCount() > 0
                        && view.grid().model().cell(0, 0).text().equals("step 3"));
        bench.until(
                "Xen's message",
                () -> properties.column(1).stream().anyMatch(text -> text.startsWith("Bad type (saw ")));
        int verified = properties.find(0, text -> text.strip().equals("verified"));
        bench.until(
                "how often it was recorded",
                () -> properties.text(verified, 1).matches("recorded: \\d+ steps, \\d+ of them refused"));
    }

    @Test
    void aStateIsAuditedByButton(Bench bench) {
        bench.view(ProblemsView.ID);
        bench.clickTool("Audit State");
        bench.until("the audit", () -> desk.desk().status().message().equals("Step 2 audited: nothing broken."));
        bench.clickTool("Audit Run");
        bench.until("the audit", () -> desk.desk().status().message().equals("All 9 steps audited: nothing broken."));
    }
}
