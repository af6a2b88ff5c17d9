// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

/** Into, over and out, forwards and backwards. */
class MovesTest {
    private static final int ENTER_A = 0;
    private static final int AFTER_ENTER_A = 1;
    private static final int AFTER_X = 3;
    private static final int AFTER_ENTER_B = 4;
    private static final int AFTER_Y = 5;
    private static final int AFTER_B = 7;
    private static final int AFTER_E = 8;
    private static final int AFTER_A = 9;
    private static final int AFTER_C = 12;

    /**
     * Records: 0 enter a, 1 step, 2 change x, 3 enter b, 4 change y, 5 change z, 6 leave b, 7 event e, 8 leave a, 9 enter
     * c, 10 change x, 11 leave c.
     */
    private static Run example() {
        Words words = new Words();
        Journal journal = new Journal(words);
        journal.enter(Call.program("a"));
        journal.step("s");
        words.write(Space.GLOBAL.at(0), 1);
        journal.enter(Call.function("b"));
        words.write(Space.GLOBAL.at(1), 1);
        words.write(Space.GLOBAL.at(2), 1);
        journal.leave(0);
        journal.event(Event.info("e", "e"));
        journal.leave(0);
        journal.enter(Call.operation("c"));
        words.write(Space.GLOBAL.at(0), 2);
        journal.leave(0);
        return journal.run();
    }

    private static Run random(long seed, int operations) {
        Words words = new Words();
        Journal journal = new Journal(words);
        new RandomProgram(seed, words, 5).run(operations);
        return journal.run();
    }

    @Test
    void intoStopsAtChangesEventsEnteredCallsAndEndsOfOperations() {
        Cursor cursor = new Cursor(example());
        List<Integer> stops = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cursor.into();
            stops.add(cursor.position());
        }
        assertEquals(List.of(1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 12, 12), stops);
        stops.clear();
        for (int i = 0; i < 11; i++) {
            cursor.backInto();
            stops.add(cursor.position());
        }
        assertEquals(List.of(11, 10, 9, 8, 6, 5, 4, 3, 1, 0, 0), stops);
    }

    @Test
    void overTakesACallAsOne() {
        Cursor cursor = new Cursor(example());
        cursor.over();
        assertEquals(AFTER_A, cursor.position());
        cursor.moveTo(AFTER_ENTER_A);
        cursor.over();
        assertEquals(AFTER_X, cursor.position());
        cursor.over();
        assertEquals(AFTER_B, cursor.position());
        cursor.over();
        assertEquals(AFTER_E, cursor.position());
        cursor.over();
        assertEquals(AFTER_A, cursor.position());
        cursor.over();
        assertEquals(AFTER_C, cursor.position());
        cursor.over();
        assertEquals(AFTER_C, cursor.position());
    }

    @Test
    void backOverTakesACallAsOne() {
        Cursor cursor = new Cursor(example());
        cursor.toEnd();
        cursor.backOver();
        assertEquals(AFTER_A, cursor.position());
        cursor.moveTo(AFTER_E);
        cursor.backOver();
        assertEquals(AFTER_B, cursor.position());
        cursor.backOver();
        assertEquals(AFTER_X, cursor.position());
        cursor.backOver();
        assertEquals(AFTER_ENTER_A, cursor.position());
        cursor.backOver();
        assertEquals(ENTER_A, cursor.position());
        cursor.backOver();
        assertEquals(ENTER_A, cursor.position());
    }

    @Test
    void overAtTheEndOfACallGoesOnInItsCaller() {
        Cursor cursor = new Cursor(example());
        cursor.moveTo(6);
        cursor.over();
        assertEquals(AFTER_E, cursor.position());
    }

    @Test
    void outLeavesTheCallAndBackOutItsBeginning() {
        Cursor cursor = new Cursor(example());
        cursor.moveTo(AFTER_Y);
        cursor.out();
        assertEquals(AFTER_B, cursor.position());
        cursor.out();
        assertEquals(AFTER_A, cursor.position());
        cursor.out();
        assertEquals(AFTER_C, cursor.position());
        cursor.backOut();
        assertEquals(AFTER_A, cursor.position());
        cursor.moveTo(AFTER_Y);
        cursor.backOut();
        assertEquals(AFTER_X, cursor.position());
        cursor.moveTo(AFTER_ENTER_B);
        cursor.backOut();
        assertEquals(AFTER_X, cursor.position());
        cursor.backOut();
        assertEquals(ENTER_A, cursor.position());
    }

    @Property(tries = 150)
    void intoAndBackIntoVisitTheSamePlaces(@ForAll long seed, @ForAll @IntRange(max = 15) int operations) {
        Run run = random(seed, operations);
        List<Integer> forward = new ArrayList<>(List.of(0));
        while (forward.getLast() < run.length()) {
            forward.add(Moves.into(run, forward.getLast()));
        }
        List<Integer> backward = new ArrayList<>(List.of(run.length()));
        while (backward.getLast() > 0) {
            backward.add(Moves.backInto(run, backward.getLast()));
        }
        assertEquals(forward, backward.reversed());
    }

    @Property(tries = 150)
    void everyMoveGoesItsWayAndInsideTheRun(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int operations) {
        Run run = random(seed, operations);
        for (int p = 0; p <= run.length(); p++) {
            for (int next : new int[] {Moves.into(run, p), Moves.over(run, p), Moves.out(run, p)}) {
                assertTrue(next > p || p == run.length());
                assertTrue(next <= run.length());
            }
            for (int before : new int[] {Moves.backInto(run, p), Moves.backOver(run, p), Moves.backOut(run, p)}) {
                assertTrue(before < p || p == 0);
                assertTrue(before >= 0);
            }
        }
    }

    @Property(tries = 150)
    void overAndBackOverUndoEachOtherInsideOneCall(@ForAll long seed, @ForAll @IntRange(max = 15) int operations) {
        Run run = random(seed, operations);
        for (int p = 0; p <= run.length(); p++) {
            int next = Moves.over(run, p);
            boolean afterStep = p > 0 && run.kind(p - 1) == RecordKind.STEP;
            if (!afterStep && next > p && run.enclosing(next).equals(run.enclosing(p))) {
                assertEquals(p, Moves.backOver(run, next), "from " + p + " over to " + next);
            }
        }
    }

    @Property(tries = 150)
    void outAndBackOutEndAtTheEndsOfTheEnclosingCall(@ForAll long seed, @ForAll @IntRange(max = 15) int operations) {
        Run run = random(seed, operations);
        for (int p = 0; p <= run.length(); p++) {
            int position = p;
            run.enclosing(p).ifPresent(group -> {
                assertEquals(run.last(group) + 1, Moves.out(run, position));
                int back = Moves.backOut(run, position);
                boolean beforeStep = back < run.first(group) && run.kind(back) == RecordKind.STEP;
                assertEquals(run.first(group), beforeStep ? back + 1 : back);
                assertEquals(run.enclosing(run.first(group)), run.enclosing(run.last(group) + 1));
            });
        }
    }

    @Property(tries = 50)
    void overAtTopLevelGoesFromOperationToOperation(@ForAll long seed, @ForAll @IntRange(max = 15) int operations) {
        Words words = new Words();
        Journal journal = new Journal(words);
        for (int i = 0; i < operations; i++) {
            journal.enter(Call.operation("op"));
            journal.enter(Call.function("f"));
            words.write(Space.GLOBAL.at(i % 3), seed + i);
            journal.leave(0);
            journal.leave(0);
        }
        Cursor cursor = new Cursor(journal.run());
        for (int n = 0; n < operations; n++) {
            assertEquals(n, cursor.step());
            cursor.over();
        }
        for (int n = operations; n > 0; n--) {
            assertEquals(n, cursor.step());
            cursor.backOver();
        }
        assertEquals(0, cursor.position());
    }
}
