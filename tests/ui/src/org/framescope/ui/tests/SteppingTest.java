// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.framescope.model.session.StateAt;
import org.framescope.ui.grid.RowModel;
import org.framescope.ui.tests.harness.Bench;
import org.framescope.ui.tests.harness.DeskDriver;
import org.framescope.ui.tests.harness.OnTheBench;
import org.framescope.ui.tests.harness.Rows;
import org.framescope.ui.views.descriptors.DescriptorTablesView;
import org.framescope.ui.views.steps.StepsView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheBench.class)
class SteppingTest {

    /** What a step looks like: every word of the machine, and what the table of registers shows. */
    private record Seen(int step, long words, List<String> registers) {}

    private Bench bench;
    private DeskDriver desk;
    private Rows registers;
    private Rows steps;

    @BeforeEach
    void openTheSwitches(Bench bench) {
        this.bench = bench;
        desk = bench.desk();
        registers = new Rows(bench, ((DescriptorTablesView) bench.view(DescriptorTablesView.ID)).registers());
        steps = new Rows(bench, ((StepsView) bench.view(StepsView.ID)).grid());
        desk.library("S001-1");
        steps.focus();
    }

    private Seen seen() {
        StateAt state = desk.state();
        return new Seen(state.step(), state.reading().hash(), registers.column(2));
    }

    @Test
    void f6GoesThroughTheWholeScenarioAndShiftF6BackTheSameWay() {
        List<Seen> forward = new ArrayList<>(List.of(seen()));
        while (desk.status().position() < desk.status().length()) {
            desk.step("F6");
            forward.add(seen());
        }
        assertEquals(10, forward.size(), "the beginning and a state after each of 9 switches");
        assertEquals(
                8,
                forward.stream().mapToLong(Seen::words).distinct().count(),
                "to idle and back twice changes nothing for good: " + forward);
        for (Seen before : forward.reversed().subList(0, forward.size() - 1)) {
            bench.shows(before, this::seen);
            desk.step("shift+F6");
        }
        bench.shows(forward.getFirst(), this::seen);
        bench.shows(0, () -> desk.status().position());
    }

    @Test
    void endAndHomeGoToTheEndsOfTheRun() {
        desk.step("End");
        bench.shows(desk.status().length(), () -> desk.status().position());
        desk.step("Home");
        bench.shows(0, () -> desk.status().position());
    }

    @Test
    void f5EntersASwitchAndF7LeavesItInBothDirections() {
        desk.step("F5");
        int inside = desk.status().position();
        bench.shows(0, () -> desk.status().step());
        assertTrue(inside > 0);
        desk.step("F7");
        bench.shows(1, () -> desk.status().step());
        int after = desk.status().position();
        desk.step("shift+F5");
        bench.until("the cursor to be before", () -> desk.status().position() < after);
        bench.shows(0, () -> desk.status().step());
        while (desk.status().position() > 0) {
            int position = desk.status().position();
            desk.step("shift+F7");
            bench.until("the cursor to be before", () -> desk.status().position() < position);
        }
    }

    @Test
    void f8PlaysToTheEndAndStopsThere() {
        bench.run(() -> desk.desk().speed(100));
        bench.keys("F8");
        bench.until("the end of the run", () -> {
            var status = desk.desk().status();
            return !status.playing() && status.position() == status.length();
        });
    }

    @Test
    void f8PausesWherePlayingHasCome() {
        desk.library("generate:switches?n=20000&v=4&p=2&seed=1");
        steps.focus();
        bench.run(() -> desk.desk().speed(50));
        bench.keys("F8");
        bench.until("some steps to be played", () -> desk.desk().status().step() > 3);
        bench.until("the run to be played", () -> desk.status().playing());
        bench.keys("F8");
        bench.until("a pause", () -> !desk.desk().status().playing());
        desk.shown();
        bench.until("steps to be left", () -> desk.status().step() < 20_000);
        bench.until(
                "the stepper to have stopped",
                () -> !desk.desk().controller().stepper().isPlaying());
    }

    @Test
    void aClickOnAStepGoesBehindIt() {
        int row = steps.find(0, text -> text.contains("switch") || text.contains("->")) + 2;
        steps.click(row, 1);
        desk.atStep(3);
        bench.shows(RowModel.Mark.CURRENT, () -> steps.mark(row));
    }

    @Test
    void theRegistersThatAStepChangedAreMarked() {
        List<String> before = registers.column(2);
        desk.step("F6");
        List<String> after = registers.column(2);
        assertNotEquals(before, after);
        for (int at = 0; at < registers.count(); at++) {
            int row = at;
            if (!before.get(row).equals(after.get(row))) {
                bench.shows(RowModel.Mark.CHANGED, () -> registers.mark(row), registers.text(row, 0));
            }
        }
        int gdtr = registers.find(0, "CR3"::equalsIgnoreCase);
        bench.shows(RowModel.Mark.CHANGED, () -> registers.mark(gdtr), "another domain's vCPU runs on another root");
    }
}
