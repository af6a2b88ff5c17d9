// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.Call;
import org.framescope.machine.Reading;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state at the cursor, however it got there. */
class CursorTest {
    /** A run, and the same in the simplest form; checkpoints lie 2^14 records apart or more. */
    private record Recorded(Run run, NaiveRun naive) {
        static Recorded of(long seed, int operations, int addresses) {
            Words words = new Words();
            new RandomProgram(~seed, words, addresses).run(5);
            Journal journal = new Journal(words, new Checkpoints.Policy(1, 0, 8, 1000), Integer.MAX_VALUE);
            NaiveRun naive = new NaiveRun(words);
            new RandomProgram(seed, words, addresses).run(operations);
            return new Recorded(journal.run(), naive);
        }
    }

    @Property(tries = 100)
    void everyPositionIsThatOfANaiveReplayInBothDirections(
            @ForAll long seed, @ForAll @IntRange(max = 15) int operations) {
        Recorded recorded = Recorded.of(seed, operations, 5);
        Cursor cursor = new Cursor(recorded.run());
        for (int p = 0; p <= recorded.run().length(); p++) {
            cursor.moveTo(p);
            assertEquals(p, cursor.position());
            recorded.naive().assertStateAt(p, cursor.words());
        }
        for (int p = recorded.run().length(); p >= 0; p--) {
            cursor.moveTo(p);
            recorded.naive().assertStateAt(p, cursor.words());
        }
    }

    @Property(tries = 100)
    void jumpsOverAnyDistanceLeadToTheSameState(@ForAll long seed, @ForAll @IntRange(max = 60) int operations) {
        Recorded recorded = Recorded.of(seed, operations, 700);
        Run run = recorded.run();
        assertTrue(run.checkpoints().count() <= 8);
        SplittableRandom random = new SplittableRandom(seed);
        Cursor cursor = new Cursor(run, 3);
        for (int i = 0; i < 20; i++) {
            int target = random.nextInt(run.length() + 1);
            assertTrue(cursor.moveTo(target, () -> false));
            assertEquals(target, cursor.position());
            Reading reading = cursor.reading();
            if (random.nextBoolean()) {
                cursor.moveTo(Math.max(0, target - 2));
                recorded.naive().assertStateAt(cursor.position(), cursor.words());
            }
            recorded.naive().assertStateAt(target, reading);
        }
    }

    @Property(tries = 30)
    void cursorsOfOneRunMoveInSeveralThreadsAtOnce(@ForAll long seed) {
        Recorded recorded = Recorded.of(seed, 60, 700);
        Run run = recorded.run();
        IntStream.range(0, 4).parallel().forEach(number -> {
            SplittableRandom random = new SplittableRandom(seed + number);
            Cursor cursor = new Cursor(run, 3);
            for (int i = 0; i < 20; i++) {
                int target = random.nextInt(run.length() + 1);
                cursor.moveTo(target);
                recorded.naive().assertStateAt(target, cursor.words());
            }
        });
    }

    @Property(tries = 60)
    void toTheStartAndForwardAgainIsTheOriginal(@ForAll long seed, @ForAll @IntRange(max = 200) int operations) {
        Words words = new Words();
        Journal journal = new Journal(words);
        new RandomProgram(seed, words, 50).run(operations);
        Run run = journal.run();
        long end = words.reading().hash();
        for (int near : new int[] {0, 100, Integer.MAX_VALUE}) {
            Cursor cursor = new Cursor(run, near);
            cursor.toEnd();
            assertEquals(end, cursor.reading().hash());
            assertEquals(operations, cursor.step());
            cursor.toStart();
            assertEquals(run.base().hash(), cursor.reading().hash());
            assertEquals(0, cursor.step());
            cursor.toEnd();
            assertEquals(end, cursor.reading().hash());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Integer.MAX_VALUE})
    void aMillionRandomCommandsReverseAndRepeatExactly(int unpacked) {
        Words words = new Words();
        Checkpoints.Policy policy = new Checkpoints.Policy(1 << 16, 0, 8, 100_000);
        Journal journal = new Journal(words, policy, Integer.MAX_VALUE, unpacked);
        new RandomProgram(20_251_121, words, 30_000).run(300_000);
        Run run = journal.run();
        assertTrue(run.length() > 1_000_000, "records: " + run.length());
        long end = words.reading().hash();
        Cursor cursor = new Cursor(run);
        for (int p = run.length(); p >= 0; p -= 10_000) {
            cursor.moveTo(p);
        }
        cursor.toStart();
        assertEquals(run.base().hash(), cursor.reading().hash());
        for (int p = 0; p < run.length(); p += 9_999) {
            cursor.moveTo(p);
        }
        cursor.toEnd();
        assertEquals(end, cursor.reading().hash());
        cursor.moveTo(run.length() / 2);
        Cursor straight = new Cursor(run, Integer.MAX_VALUE);
        straight.moveTo(run.length() / 2);
        assertEquals(straight.reading().hash(), cursor.reading().hash());
        assertEquals(run.hash(), run.packed().hash());
    }

    @Property(tries = 100)
    void aCancelledMoveLeavesTheStateOfSomePosition(@ForAll long seed, @ForAll @IntRange(max = 5) int patience) {
        Recorded recorded = Recorded.of(seed, 40, 100);
        Cursor cursor = new Cursor(recorded.run(), 3);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) {
            int target = random.nextInt(recorded.run().length() + 1);
            int[] left = {patience};
            boolean arrived = cursor.moveTo(target, () -> left[0]-- <= 0);
            assertEquals(arrived, cursor.position() == target);
            recorded.naive().assertStateAt(cursor.position(), cursor.words());
        }
    }

    @Test
    void aMoveThatIsCancelledAtOnceGoesNowhere() {
        Recorded recorded = Recorded.of(5, 40, 100);
        Cursor cursor = new Cursor(recorded.run(), 3);
        cursor.moveTo(7);
        assertFalse(cursor.moveTo(100, () -> true));
        assertEquals(7, cursor.position());
        recorded.naive().assertStateAt(7, cursor.words());
        assertTrue(cursor.moveTo(100, () -> false));
        recorded.naive().assertStateAt(100, cursor.words());
    }

    @Test
    void aPositionOutsideTheRunIsRefused() {
        Cursor cursor = new Cursor(Recorded.of(1, 3, 5).run());
        int length = cursor.run().length();
        for (int position : new int[] {-1, length + 1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            IndexOutOfBoundsException e = assertThrows(IndexOutOfBoundsException.class, () -> cursor.moveTo(position));
            assertEquals("position " + position + " of " + length, e.getMessage());
        }
    }

    @Test
    void stepsLeadToTheEndsOfOperations() {
        Recorded recorded = Recorded.of(9, 12, 5);
        Cursor cursor = new Cursor(recorded.run());
        for (int n = 12; n >= 0; n--) {
            cursor.toStep(n);
            assertEquals(n, cursor.step());
            assertEquals(recorded.run().positionAfter(n), cursor.position());
        }
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.toStep(13));
    }

    @Test
    void changesOfAWordAreFoundFromTheCursor() {
        Words words = new Words();
        Journal journal = new Journal(words);
        Call call = Call.operation("op");
        long a = Space.GLOBAL.at(0);
        long b = Space.GLOBAL.at(1);
        for (long[] write : List.of(new long[] {a, 1}, new long[] {b, 1}, new long[] {a, 2})) {
            journal.enter(call);
            words.write(write[0], write[1]);
            journal.leave(0);
        }
        Cursor cursor = new Cursor(journal.run());
        WordHistory history = new WordHistory(cursor.run());
        assertTrue(cursor.toNextChange(a, history));
        assertEquals(1, cursor.words().read(a));
        assertTrue(cursor.toNextChange(a, history));
        assertEquals(2, cursor.words().read(a));
        assertEquals(8, cursor.position());
        assertFalse(cursor.toNextChange(a, history));
        assertEquals(8, cursor.position());
        assertTrue(cursor.toPreviousChange(a, history));
        assertEquals(1, cursor.words().read(a));
        assertTrue(cursor.toPreviousChange(a, history));
        assertEquals(0, cursor.words().read(a));
        assertFalse(cursor.toPreviousChange(a, history));
        assertFalse(cursor.toNextChange(Space.GLOBAL.at(7), history));
    }

    @Property(tries = 60)
    void theDifferenceBetweenTwoPositionsIsThatOfTheReplays(@ForAll long seed) {
        Recorded recorded = Recorded.of(seed, 30, 300);
        SplittableRandom random = new SplittableRandom(seed);
        Cursor cursor = new Cursor(recorded.run(), 10);
        int from = random.nextInt(recorded.run().length() + 1);
        int to = random.nextInt(recorded.run().length() + 1);
        cursor.moveTo(from);
        Reading before = cursor.reading();
        cursor.moveTo(to);
        TreeMap<Long, Long> found = new TreeMap<>();
        before.difference(cursor.reading(), (address, here, there) -> found.put(address, there));
        TreeMap<Long, Long> expected = recorded.naive().words(to);
        recorded.naive().words(from).forEach((address, value) -> expected.remove(address, value));
        assertEquals(expected, found);
    }
}
