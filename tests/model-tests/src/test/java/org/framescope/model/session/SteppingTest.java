// SPDX-License-Identifier: EPL-2.0
package org.framescope.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.framescope.inspect.Target;
import org.framescope.run.Cursor;
import org.framescope.run.Run;
import org.junit.jupiter.api.Test;

class SteppingTest {
    private static final long FRAMES = 4096;

    @Test
    void eachMoveLeadsWhereTheCursorOfTheRunGoes() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(20)).open()) {
            Run run = f.controller.state().orElseThrow().run();
            Cursor cursor = new Cursor(run);
            f.atStep(7);
            cursor.toStep(7);
            List<Move> moves = List.of(
                    Move.INTO,
                    Move.INTO,
                    Move.OUT,
                    Move.OVER,
                    Move.INTO,
                    Move.BACK_OUT,
                    Move.BACK_OVER,
                    Move.BACK_INTO);
            List<Runnable> same = List.of(
                    cursor::into,
                    cursor::into,
                    cursor::out,
                    cursor::over,
                    cursor::into,
                    cursor::backOut,
                    cursor::backOver,
                    cursor::backInto);
            for (int i = 0; i < moves.size(); i++) {
                f.controller.stepper().move(moves.get(i));
                same.get(i).run();
                f.at(cursor.position());
                assertEquals(
                        cursor.reading().hash(),
                        f.controller.state().orElseThrow().reading().hash());
            }
        }
    }

    @Test
    void manyPressesAreCarriedOutWithFewDeliveriesAndNoQueue() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(5000)).open()) {
            for (int i = 0; i < 3000; i++) {
                f.controller.stepper().move(Move.OVER);
            }
            int expected = f.controller.state().orElseThrow().run().positionAfter(3000);
            f.at(expected);
            assertTrue(f.states.size() <= 3001, () -> f.states.size() + " states");
            assertEquals(1, f.pump.longestQueue());
        }
    }

    @Test
    void onlyTheNewestOfManyJumpsIsReached() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(5000)).open()) {
            Run run = f.controller.state().orElseThrow().run();
            for (int i = 0; i < 1000; i++) {
                f.controller.stepper().toPosition(i * 7919 % run.length());
            }
            f.controller.stepper().toPosition(17);
            f.at(17);
            f.controller.stepper().toPosition(run.length() + 99);
            f.at(run.length());
        }
    }

    @Test
    void changesSayWhatDiffersFromTheStateDeliveredBefore() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(64)).open()) {
            f.atStep(5);
            StateAt before = f.controller.state().orElseThrow();
            f.controller.stepper().move(Move.OVER);
            f.pump.until(() -> f.controller.state().orElseThrow() != before);
            StateAt after = f.controller.state().orElseThrow();
            assertEquals(before.position(), after.previous());
            assertEquals(2, after.changes().size());
            int i = after.changes().indexOf(Samples.caf(5));
            assertEquals(before.reading().read(Samples.caf(5)), after.changes().old(i));
            assertEquals(after.reading().read(Samples.caf(5)), after.changes().value(i));
            assertTrue(after.changes().containsFrame(5));
            assertFalse(after.changes().containsFrame(6));
            f.controller.stepper().move(Move.BACK_OVER);
            f.at(before.position());
            StateAt back = f.controller.state().orElseThrow();
            assertEquals(after.changes().value(i), back.changes().old(i));
            assertEquals(after.changes().old(i), back.changes().value(i));
        }
    }

    @Test
    void farJumpsListTheSameWordsAsNearOnes() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(4000)).open()) {
            StateAt start = f.controller.state().orElseThrow();
            f.controller.stepper().move(Move.END);
            f.at(start.run().length());
            WordChanges changes = f.controller.state().orElseThrow().changes();
            assertEquals(128, changes.size());
            for (int i = 1; i < changes.size(); i++) {
                assertTrue(changes.address(i - 1) < changes.address(i));
                assertEquals(start.reading().read(changes.address(i)), changes.old(i));
            }
        }
    }

    @Test
    void aWordLeadsToItsNextAndPreviousChange() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(200)).open()) {
            Run run = f.controller.state().orElseThrow().run();
            f.controller.stepper().toNextChange(Samples.caf(9));
            f.at(run.positionAfter(9) + 2);
            f.controller.stepper().toNextChange(Samples.caf(9));
            f.at(run.positionAfter(73) + 2);
            f.controller.stepper().toPreviousChange(Samples.caf(9));
            f.at(run.positionAfter(73) + 1);
            f.controller.stepper().move(Move.END);
            f.at(run.length());
            f.controller.stepper().toNextChange(Samples.caf(9));
            f.pump.until(() -> f.controller.status().message().contains("does not change after"));
            assertEquals(run.length(), f.controller.state().orElseThrow().position());
        }
    }

    @Test
    void runningStopsAtAChangedWordAndAtABrokenAssertion() {
        List<String> statements = new ArrayList<>(Samples.adds(100));
        statements.add("break 3");
        statements.addAll(Samples.adds(10));
        try (SessionFixture f = new SessionFixture(FRAMES, statements).open()) {
            Run run = f.controller.state().orElseThrow().run();
            f.controller.stepper().runUntil(StopCondition.violation());
            f.at(run.positionAfter(100) + 2);
            assertEquals(1, f.controller.status().violations());
            f.controller.stepper().runBackUntil(StopCondition.change(Set.of(Samples.caf(40))));
            f.at(run.positionAfter(40) + 1);
            assertEquals(0, f.controller.status().violations());
            Problem problem = f.controller.problems().getFirst();
            assertEquals(new Problem(true, 101, run.positionAfter(100) + 1, "frame 3 broke", Target.frame(3)), problem);
        }
    }

    @Test
    void playingGoesToTheEndAndPauses() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(3000)).open()) {
            f.controller.stepper().play(100_000);
            f.at(f.controller.state().orElseThrow().run().length());
            f.pump.until(() -> !f.controller.status().playing());
            assertFalse(f.controller.stepper().isPlaying());
        }
    }

    @Test
    void playingStopsWhenAWatchedWordChanges() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(3000)).open()) {
            f.controller.edits().addWatch("caf 50", Samples.caf(50), true);
            f.controller.stepper().play(50_000);
            f.pump.until(() -> !f.controller.status().playing());
            Run run = f.controller.state().orElseThrow().run();
            f.at(run.positionAfter(50) + 2);
        }
    }

    @Test
    void pressingAKeyAtTheEndKeepsTheMarksOfTheLastStep() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(10)).open()) {
            f.atStep(9);
            f.controller.stepper().move(Move.OVER);
            f.at(f.controller.state().orElseThrow().run().length());
            StateAt last = f.controller.state().orElseThrow();
            f.controller.stepper().move(Move.OVER);
            f.controller.stepper().toNextChange(Samples.caf(1));
            f.pump.until(() -> !f.controller.status().message().isEmpty());
            assertEquals(last, f.controller.state().orElseThrow());
            assertEquals(2, last.changes().size());
            f.controller.stepper().move(Move.BACK_OVER);
            f.pump.until(() -> f.controller.state().orElseThrow() != last);
            assertEquals("", f.controller.status().message());
        }
    }

    @Test
    void aListenerThatThrowsKeepsNobodyElseFromBeingTold() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(10)).open()) {
            int[] thrown = {0};
            f.controller.addListener(new SessionListener() {
                @Override
                public void stateChanged(StateAt state) {
                    thrown[0]++;
                    throw new IllegalStateException("a view is broken");
                }
            });
            f.controller.stepper().move(Move.END);
            f.controller.apply(List.of("add 1 1"));
            int seen = f.states.size();
            while (f.controller.session().getBranches().size() < 2 || f.states.size() < seen + 2) {
                try {
                    f.pump.until(() -> f.controller.session().getBranches().size() == 2 && f.states.size() >= seen + 2);
                } catch (IllegalStateException e) {
                    assertEquals("a view is broken", e.getMessage());
                }
            }
            assertTrue(thrown[0] > 0);
        }
    }

    @Test
    void anErrorOfJavasIsSaidAndTheCursorMovesOn() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(10)).open()) {
            f.controller.stepper().runUntil((run, record) -> {
                throw new InternalError("something unexpected");
            });
            f.pump.until(() -> !f.failures.isEmpty());
            assertTrue(f.failures.getFirst().getMessage().contains("something unexpected"));
            f.atStep(7);
        }
    }

    @Test
    void anErrorOfAListenersKeepsNobodyElseFromBeingTold() {
        try (SessionFixture f = new SessionFixture(FRAMES, Samples.adds(10)).open()) {
            f.controller.addListener(new SessionListener() {
                @Override
                public void stateChanged(StateAt state) {
                    throw new InternalError("a view is broken");
                }
            });
            f.controller.stepper().move(Move.END);
            assertThrows(
                    InternalError.class,
                    () -> f.at(f.controller.state().orElseThrow().run().length() + 1));
            assertEquals(10, f.controller.status().step());
        }
    }

    @Test
    void closingWhilePlayingLeavesNoThread() {
        SessionFixture f = new SessionFixture(FRAMES, Samples.adds(20_000)).open();
        f.controller.stepper().play(1000);
        f.pump.until(() -> f.states.size() > 2);
        int seen = f.states.size();
        f.close();
        f.pump.drain();
        assertEquals(seen, f.states.size());
        assertEquals(0, threadsOfSessions());
    }

    private static long threadsOfSessions() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("framescope-"))
                .count();
    }
}
