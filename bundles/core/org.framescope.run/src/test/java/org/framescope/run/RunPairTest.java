// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.Call;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

/** How many operations two runs have in common, by their records and by the states themselves. */
class RunPairTest {
    private static final Call OPERATION = Call.operation("set");

    /** Sets words as {@code seed} says; from operation {@code other} on as {@code otherSeed} says. */
    private static Run run(long seed, int operations, int other, long otherSeed) {
        Words words = new Words();
        Journal journal = new Journal(words);
        operations(words, journal, new Random(seed), Math.min(other, operations));
        operations(words, journal, new Random(otherSeed), Math.max(0, operations - other));
        return journal.run();
    }

    private static void operations(Words words, Journal journal, Random random, int count) {
        for (int i = 0; i < count; i++) {
            journal.enter(OPERATION);
            change(words, random);
            journal.leave(random.nextInt(2));
        }
    }

    private static void change(Words words, Random random) {
        int place = random.nextInt(8);
        int value = random.nextInt(3);
        words.write(Space.GLOBAL.at(place), value);
        words.write(Space.GLOBAL.at(place + 8L), value);
    }

    private static int commonByState(Run a, Run b) {
        int common = 0;
        int least = Math.min(a.operationCount(), b.operationCount());
        while (common < least && same(a, b, common + 1)) {
            common++;
        }
        return common;
    }

    private static boolean same(Run a, Run b, int step) {
        Cursor here = new Cursor(a);
        Cursor there = new Cursor(b);
        here.toStep(step);
        there.toStep(step);
        int[] differing = {0};
        here.reading().difference(there.reading(), (address, x, y) -> differing[0]++);
        return differing[0] == 0 && a.rc(a.operation(step)) == b.rc(b.operation(step));
    }

    @Property(tries = 200)
    void theyAgreeWithTheStates(
            @ForAll long seed, @ForAll @IntRange(max = 40) int length, @ForAll @IntRange(max = 40) int other) {
        Run one = run(seed, length, length, seed);
        Run two = run(seed, length, other, seed + 1);
        assertEquals(commonByState(one, two), one.operationsInCommon(two, 0));
        assertEquals(commonByState(one, two), two.packed().operationsInCommon(one, 0));
    }

    @Property(tries = 100)
    void wordsHaveTheValuesThatACursorShows(@ForAll long seed, @ForAll @IntRange(max = 400) int place) {
        Run run = run(seed, 80, 80, seed);
        Cursor cursor = new Cursor(run);
        cursor.moveTo(Math.min(place, run.length()));
        long[] addresses = {Space.GLOBAL.at(3), Space.GLOBAL.at(12), Space.GLOBAL.at(99)};
        long[] values = run.valuesAt(cursor.position(), addresses);
        for (int i = 0; i < addresses.length; i++) {
            assertEquals(cursor.words().read(addresses[i]), values[i]);
        }
    }

    /** The same operations, some of which write a word twice. */
    private static Run runWithDetours(long seed, int operations, long detours) {
        Words words = new Words();
        Journal journal = new Journal(words);
        Random random = new Random(seed);
        Random elsewhere = new Random(detours);
        for (int i = 0; i < operations; i++) {
            journal.enter(OPERATION);
            if (elsewhere.nextInt(4) == 0) {
                long address = Space.GLOBAL.at(elsewhere.nextInt(16));
                long value = words.read(address);
                words.write(address, value + 9);
                words.write(address, value);
            }
            change(words, random);
            journal.leave(random.nextInt(2));
        }
        return journal.run();
    }

    @Property(tries = 100)
    void whatLeavesNoTraceMakesNoDifference(@ForAll long seed, @ForAll @IntRange(max = 40) int other) {
        Run one = run(seed, 40, other, seed + 1);
        Run two = runWithDetours(seed, 40, ~seed);
        assertEquals(commonByState(one, two), one.operationsInCommon(two, 0));
        assertEquals(40, two.operationsInCommon(runWithDetours(seed, 40, 5), 0));
    }

    @Test
    void longRunsArePartedWhereOneChangeDiffers() {
        Run one = run(7, 20_000, 20_000, 7);
        Run two = run(7, 20_000, 19_000, 8);
        int common = commonByState(one, two);
        assertTrue(common >= 19_000 && common < 19_100, "parted at " + common);
        assertEquals(common, one.operationsInCommon(two, 0));
        assertEquals(common, one.packed().operationsInCommon(two.packed(), 0));
        assertEquals(common, one.packed().operationsInCommon(two, 10_000));
    }

    @Test
    void theOrderOfChangesInsideAnOperationMakesNoDifference() {
        Words first = new Words();
        Journal one = new Journal(first);
        Words second = new Words();
        Journal two = new Journal(second);
        one.enter(OPERATION);
        first.write(Space.GLOBAL.at(1), 5);
        first.write(Space.GLOBAL.at(2), 6);
        one.leave(0);
        two.enter(OPERATION);
        second.write(Space.GLOBAL.at(2), 7);
        second.write(Space.GLOBAL.at(1), 5);
        second.write(Space.GLOBAL.at(2), 6);
        two.leave(0);
        assertEquals(1, one.run().operationsInCommon(two.run(), 0));
    }

    @Test
    void aBranchGoesWithItsParentUpToWhereItBegins() {
        Run parent = run(3, 30, 30, 3);
        Cursor cursor = new Cursor(parent);
        cursor.toStep(20);
        Words words = new Words(cursor.reading());
        Journal journal = new Journal(words, parent, 20);
        operations(words, journal, new Random(99), 10);
        Run branch = journal.run();
        assertEquals(commonByState(parent, branch), parent.operationsInCommon(branch, 0));
        Words same = new Words();
        Journal whole = new Journal(same);
        operations(same, whole, new Random(3), 20);
        operations(same, whole, new Random(99), 10);
        assertEquals(30, whole.run().operationsInCommon(branch, 0));
    }
}
