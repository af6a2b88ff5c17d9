// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.Call;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

class WordHistoryTest {
    private static OptionalInt naiveNext(Run run, long address, int position) {
        for (int i = Math.max(0, position); i < run.length(); i++) {
            if (run.kind(i) == RecordKind.CHANGE && run.address(i) == address) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt naivePrevious(Run run, long address, int position) {
        for (int i = Math.min(position, run.length()) - 1; i >= 0; i--) {
            if (run.kind(i) == RecordKind.CHANGE && run.address(i) == address) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    @Property(tries = 100)
    void theAnswersAreThoseOfANaiveScan(@ForAll long seed, @ForAll @IntRange(max = 60) int operations) {
        Words words = new Words();
        Journal journal = new Journal(words);
        new RandomProgram(seed, words, 30).run(operations);
        Run run = journal.run();
        WordHistory history = new WordHistory(run);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            long address = (random.nextBoolean() ? Space.FRAME : Space.PAGE)
                    .at(random.nextInt(3) * 100_000L + random.nextInt(31));
            int position = random.nextInt(-2, run.length() + 3);
            assertEquals(naiveNext(run, address, position), history.next(address, position));
            assertEquals(naivePrevious(run, address, position), history.previous(address, position));
        }
    }

    @Test
    void answersReachOverManyChunks() {
        Words words = new Words();
        Journal journal = new Journal(words);
        long rare = Space.GLOBAL.at(0);
        journal.enter(Call.operation("long"));
        words.write(rare, 1);
        for (int i = 1; i <= 5 << WordHistory.SHIFT; i++) {
            words.write(Space.FRAME.at(i % 100_000), i);
        }
        words.write(rare, 2);
        journal.leave(0);
        Run run = journal.run();
        WordHistory history = new WordHistory(run);
        int last = run.length() - 2;
        assertEquals(OptionalInt.of(1), history.next(rare, 0));
        assertEquals(OptionalInt.of(last), history.next(rare, 2));
        assertEquals(OptionalInt.empty(), history.next(rare, last + 1));
        assertEquals(OptionalInt.of(last), history.previous(rare, run.length()));
        assertEquals(OptionalInt.of(1), history.previous(rare, last));
        assertEquals(OptionalInt.empty(), history.previous(rare, 1));
        for (int boundary = 1; boundary <= 5; boundary++) {
            for (int d = -1; d <= 1; d++) {
                int position = (boundary << WordHistory.SHIFT) + d;
                long address = run.address(position);
                assertEquals(OptionalInt.of(position), history.next(address, position));
                assertEquals(OptionalInt.of(position), history.previous(address, position + 1));
            }
        }
    }

    @Test
    void anEmptyRunHasNoHistory() {
        Run run = new Journal(new Words()).run();
        WordHistory history = new WordHistory(run);
        assertTrue(history.next(Space.GLOBAL.at(0), 0).isEmpty());
        assertTrue(history.previous(Space.GLOBAL.at(0), 0).isEmpty());
    }

    @Property(tries = 50)
    void anIndexHasEveryChangeUnderItsKeyInOrder(@ForAll long seed, @ForAll @IntRange(max = 12) int shift) {
        Words words = new Words();
        Journal journal = new Journal(words);
        new RandomProgram(seed, words, 4000).run(100);
        Run run = journal.run();
        SplittableRandom random = new SplittableRandom(seed);
        int from = random.nextInt(run.length() / 2 + 1);
        int to = from + random.nextInt(run.length() / 2 + 1);
        RecordIndex index = RecordIndex.build(run.tape().records(), from, to, shift, () -> false);
        int changes = 0;
        for (int i = from; i < to; i++) {
            if (run.kind(i) == RecordKind.CHANGE) {
                changes++;
                int group = index.group(run.address(i) >>> shift);
                assertEquals(run.address(i) >>> shift, index.key(group));
                assertEquals(i, index.record(index.firstAtLeast(group, i)));
            }
        }
        assertEquals(changes, index.start(index.groups()));
        for (int group = 0; group < index.groups(); group++) {
            for (int i = index.start(group) + 1; i < index.start(group + 1); i++) {
                assertTrue(index.record(i - 1) < index.record(i));
            }
        }
    }
}
