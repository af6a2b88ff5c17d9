// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.Call;
import org.framescope.machine.Reading;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

class CheckpointsTest {
    private final Words words = new Words();

    private static int[] positions(Checkpoints checkpoints) {
        return IntStream.range(0, checkpoints.count())
                .map(checkpoints::position)
                .toArray();
    }

    private Checkpoints checkpoints(int spacing, int limit, long maxChunks) {
        return new Checkpoints(words.reading(), new Checkpoints.Policy(spacing, 0, limit, maxChunks));
    }

    @Test
    void oneIsTakenWhenTheLastIsFarEnough() {
        Checkpoints checkpoints = checkpoints(100, 10, 1000);
        for (int position : new int[] {50, 99, 100, 150, 199, 350, 400, 449, 450}) {
            checkpoints.consider(position, words);
        }
        assertEquals("0 100 350 450", text(checkpoints));
    }

    private static String text(Checkpoints checkpoints) {
        return String.join(
                " ",
                IntStream.of(positions(checkpoints)).mapToObj(String::valueOf).toList());
    }

    @Test
    void everySecondGoesWhenThereAreTooManyAndTheDistanceDoubles() {
        Checkpoints checkpoints = checkpoints(10, 4, 1000);
        for (int position = 0; position <= 100; position += 10) {
            checkpoints.consider(position, words);
        }
        assertEquals("0 40 80", text(checkpoints));
        checkpoints.consider(119, words);
        assertEquals("0 40 80", text(checkpoints));
        checkpoints.consider(120, words);
        assertEquals("0 40 80 120", text(checkpoints));
    }

    @Test
    void everySecondGoesWhenTheyKeepTooManyChunks() {
        Checkpoints checkpoints = checkpoints(10, 1000, 20);
        for (int position = 10; position <= 1000; position += 10) {
            for (int chunk = 0; chunk < 5; chunk++) {
                words.write(Space.FRAME.at(512L * chunk), position);
            }
            checkpoints.consider(position, words);
        }
        assertTrue(checkpoints.count() <= 5, text(checkpoints));
        assertEquals(0, checkpoints.position(0));
    }

    @Test
    void oneThatKeepsMoreMemoryThanItsRecordsWaitsUntilPatienceEnds() {
        Checkpoints checkpoints = new Checkpoints(words.reading(), new Checkpoints.Policy(10, 2000, 100, 1_000_000));
        for (int chunk = 0; chunk < 3; chunk++) {
            words.write(Space.FRAME.at(512L * chunk), 1);
        }
        int records = 3 * 514 * 8 / 16;
        checkpoints.consider(records - 1, words);
        assertEquals("0", text(checkpoints));
        checkpoints.consider(records, words);
        assertEquals("0 " + records, text(checkpoints));
        for (int chunk = 0; chunk < 100; chunk++) {
            words.write(Space.FRAME.at(512L * chunk), 2);
        }
        checkpoints.consider(records + 1999, words);
        assertEquals(2, checkpoints.count());
        checkpoints.consider(records + 2000, words);
        assertEquals(3, checkpoints.count());
    }

    @Test
    void theBeginningAndOneMoreStayHoweverMuchTheyKeep() {
        Checkpoints checkpoints = checkpoints(1, 100, 0);
        for (int position = 1; position <= 50; position++) {
            words.write(Space.FRAME.at(0), position);
            checkpoints.consider(position, words);
        }
        assertEquals(0, checkpoints.position(0));
        assertTrue(checkpoints.count() <= 2);
    }

    @Property(tries = 100)
    void theNearestIsFound(
            @ForAll @IntRange(max = 400) int position, @ForAll @IntRange(min = 1, max = 90) int spacing) {
        Checkpoints checkpoints = checkpoints(spacing, 1000, 1000);
        for (int p = 0; p <= 300; p += 7) {
            checkpoints.consider(p, words);
        }
        int nearest = checkpoints.position(checkpoints.nearest(position));
        int least = IntStream.of(positions(checkpoints))
                .map(p -> Math.abs(p - position))
                .min()
                .orElseThrow();
        assertEquals(least, Math.abs(nearest - position));
    }

    @Test
    void aCopyAndABranchAreOfTheirOwn() {
        Checkpoints checkpoints = checkpoints(10, 100, 1000);
        for (int p = 10; p <= 50; p += 10) {
            checkpoints.consider(p, words);
        }
        Checkpoints copy = checkpoints.copy();
        Checkpoints branch = checkpoints.upTo(30);
        checkpoints.consider(60, words);
        branch.consider(45, words);
        assertEquals("0 10 20 30 40 50", text(copy));
        assertEquals("0 10 20 30 45", text(branch));
        assertSame(copy.reading(3), branch.reading(3));
    }

    @Test
    void aLongOperationHasCheckpointsInside() {
        Journal journal = new Journal(words, new Checkpoints.Policy(1, 0, 100, 100_000), Integer.MAX_VALUE);
        journal.enter(Call.operation("long"));
        for (int i = 1; i <= 200_000; i++) {
            words.write(Space.FRAME.at(i % 3000), i);
        }
        journal.leave(0);
        Run run = journal.run();
        assertTrue(run.checkpoints().count() > 10);
        for (int i = 0; i < run.checkpoints().count(); i++) {
            Cursor cursor = new Cursor(run, Integer.MAX_VALUE);
            cursor.moveTo(run.checkpoints().position(i));
            Reading reading = run.checkpoints().reading(i);
            assertEquals(cursor.reading().hash(), reading.hash());
        }
    }
}
