// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

/** Branches: what the parent recorded up to there is shared, and neither disturbs the other. */
class BranchTest {
    private static Words wordsAfter(Run run, int operation) {
        Cursor cursor = new Cursor(run, 2);
        cursor.toStep(operation);
        return new Words(cursor.reading());
    }

    private static void assertSharesPrefix(Run parent, Run branch, int operation) {
        int length = parent.positionAfter(operation);
        for (int i = 0; i < length; i++) {
            assertEquals(parent.kind(i), branch.kind(i));
            assertEquals(parent.tape().a(i), branch.tape().a(i));
            assertEquals(parent.tape().b(i), branch.tape().b(i));
        }
        for (int group = 0; group < parent.groupsBefore(length); group++) {
            assertEquals(parent.call(group), branch.call(group));
            assertArrayEquals(parent.args(group), branch.args(group));
            assertEquals(parent.last(group), branch.last(group));
            assertEquals(parent.rc(group), branch.rc(group));
        }
        assertEquals(parent.base(), branch.base());
    }

    @Property(tries = 80)
    void aBranchSharesItsPrefixAndLeavesTheParentAlone(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int operations,
            @ForAll @IntRange(max = 25) int at) {
        Words words = new Words();
        Journal journal = new Journal(words, new Checkpoints.Policy(5, 0, 100, 1000), Integer.MAX_VALUE);
        new RandomProgram(seed, words, 40).run(operations);
        Run parent = journal.run();
        long hash = parent.hash();
        int operation = Math.min(at, operations);
        Words other = wordsAfter(parent, operation);
        Journal branchJournal = new Journal(other, parent, operation);
        NaiveRun naive = new NaiveRun(other);
        new RandomProgram(seed + 1, other, 40).run(operations);
        Run branch = branchJournal.run();
        assertEquals(hash, parent.hash());
        assertSharesPrefix(parent, branch, operation);
        assertEquals(operation + operations, branch.operationCount());
        assertEquals(parent.positionAfter(operation) + naive.length(), branch.length());
        Cursor cursor = new Cursor(branch, 2);
        for (int p = naive.length(); p >= 0; p -= 3) {
            cursor.moveTo(parent.positionAfter(operation) + p);
            naive.assertStateAt(p, cursor.words());
        }
        cursor.toStart();
        assertEquals(parent.base().hash(), cursor.reading().hash());
        new RandomProgram(seed + 2, words, 40).run(operations);
        assertEquals(hash, parent.hash());
        assertSharesPrefix(parent, journal.run(), operations);
    }

    @Property(tries = 30)
    void theSameBranchTwiceHasOneHashAndAnotherHasAnother(@ForAll long seed) {
        Words words = new Words();
        Journal journal = new Journal(words);
        new RandomProgram(seed, words, 40).run(10);
        Run parent = journal.run();
        assertEquals(branchHash(parent, seed + 1), branchHash(parent, seed + 1));
        assertNotEquals(parent.hash(), branchHash(parent, seed + 1));
    }

    private static long branchHash(Run parent, long seed) {
        Words words = wordsAfter(parent, 5);
        Journal journal = new Journal(words, parent, 5);
        new RandomProgram(seed, words, 40).run(7);
        return journal.run().hash();
    }

    @Test
    void whatIsRecordedAgainIsTheSameRun() {
        Words words = new Words();
        Journal journal = new Journal(words);
        RandomProgram program = new RandomProgram(3, words, 40);
        program.run(10);
        Run half = journal.run();
        Words other = new Words(words.reading());
        Journal branch = new Journal(other, half, 10);
        long before = branch.run().hash();
        assertEquals(half.positionAfter(10), branch.run().length());
        program.run(5);
        assertEquals(before, branch.run().hash());
        assertEquals(half.base().hash(), branch.run().base().hash());
    }

    @Test
    void aBranchOfABranchGoesOn() {
        Words words = new Words();
        Journal journal = new Journal(words);
        new RandomProgram(1, words, 40).run(20);
        Run run = journal.run();
        for (int generation = 2; generation < 8; generation++) {
            Words next = wordsAfter(run, 10 + generation);
            journal = new Journal(next, run, 10 + generation);
            NaiveRun naive = new NaiveRun(next);
            int begun = run.positionAfter(10 + generation);
            new RandomProgram(generation, next, 40).run(20);
            run = journal.run();
            Cursor cursor = new Cursor(run, 2);
            cursor.moveTo(begun + naive.length() / 2);
            naive.assertStateAt(naive.length() / 2, cursor.words());
        }
    }

    @Test
    void aBranchFromNoOperationIsRefused() {
        Words words = new Words();
        Journal journal = new Journal(words);
        new RandomProgram(1, words, 4).run(3);
        Run run = journal.run();
        assertThrows(IndexOutOfBoundsException.class, () -> new Journal(new Words(), run, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> new Journal(new Words(), run, -1));
    }
}
