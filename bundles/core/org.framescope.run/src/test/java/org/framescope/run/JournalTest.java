// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.Call;
import org.framescope.machine.Event;
import org.framescope.machine.Param;
import org.framescope.machine.Recorder;
import org.framescope.machine.Space;
import org.framescope.machine.Words;
import org.junit.jupiter.api.Test;

/** What a run says of what was recorded. */
class JournalTest {
    private static final Call OP = Call.operation("op", Param.of("mfn", Param.Kind.MFN));
    private static final Call PROGRAM = Call.program("get_page");
    private static final Event EVENT = Event.info("lgdt", "lgdt {base}", Param.of("base", Param.Kind.HEX));
    private static final long WORD = Space.GLOBAL.at(0);

    private final Words words = new Words();
    private final Journal journal = new Journal(words);

    @Property(tries = 150)
    void theRecordIsWhatWasTold(@ForAll long seed, @ForAll @IntRange(max = 30) int operations) {
        Words engine = new Words();
        Journal written = new Journal(engine);
        NaiveRun naive = new NaiveRun(engine);
        new RandomProgram(seed, engine, 5).run(operations);
        Run run = written.run();
        assertEquals(naive.length(), run.length());
        assertEquals(operations, run.operationCount());
        int groups = 0;
        for (int i = 0; i < run.length(); i++) {
            NaiveRun.Entry entry = naive.entries().get(i);
            assertEquals(entry.kind(), run.kind(i));
            switch (entry.kind()) {
                case CHANGE -> {
                    assertEquals(entry.address(), run.address(i));
                    assertEquals(entry.old() ^ entry.value(), run.delta(i));
                }
                case ENTER -> {
                    assertEquals(groups, run.groupAt(i));
                    assertEquals(entry.call(), run.call(groups));
                    assertEquals(i, run.first(groups));
                    assertEquals(RecordKind.LEAVE, run.kind(run.last(groups)));
                    assertEquals(groups, run.groupAt(run.last(groups)));
                    groups++;
                }
                case LEAVE -> assertEquals(entry.old(), run.rc(run.groupAt(i)));
                case EVENT -> assertEquals(entry.event(), run.event(i));
                case STEP -> assertEquals(entry.label(), run.stepLabel(i));
            }
        }
        assertEquals(groups, run.groupCount());
    }

    @Property(tries = 100)
    void groupsNestAsTheyWereEntered(@ForAll long seed, @ForAll @IntRange(max = 20) int operations) {
        Words engine = new Words();
        Journal written = new Journal(engine);
        NaiveRun naive = new NaiveRun(engine);
        new RandomProgram(seed, engine, 5).run(operations);
        Run run = written.run();
        List<Integer> open = new ArrayList<>();
        int begun = 0;
        int complete = 0;
        for (int p = 0; p <= run.length(); p++) {
            assertEquals(begun, run.groupsBefore(p));
            assertEquals(complete, run.operationsAt(p));
            assertEquals(open.isEmpty() ? -1 : open.getLast(), run.enclosing(p).orElse(-1));
            if (p == run.length()) {
                break;
            }
            if (run.kind(p) == RecordKind.ENTER) {
                assertEquals(open.isEmpty() ? -1 : open.getLast(), run.parent(run.groupAt(p)));
                assertEquals(open.size(), naive.entries().get(p).depth());
                open.add(begun++);
            } else if (run.kind(p) == RecordKind.LEAVE) {
                assertEquals(open.removeLast(), run.groupAt(p));
                if (open.isEmpty()) {
                    complete++;
                    assertEquals(p + 1, run.positionAfter(complete));
                    assertEquals(run.groupAt(p), run.operation(complete));
                }
            }
        }
    }

    @Test
    void argumentsAndResultsAreKept() {
        long[] args = {0x20};
        journal.enter(OP, args);
        args[0] = 0;
        journal.event(EVENT, 0xe000);
        journal.leave(-16);
        Run run = journal.run();
        assertArrayEquals(new long[] {0x20}, run.args(0));
        assertArrayEquals(new long[] {0xe000}, run.eventArgs(1));
        assertEquals(-16, run.rc(0));
    }

    @Test
    void aListOfArgumentsMayBeLong() {
        long[] list = new long[70_000];
        list[69_999] = 7;
        journal.enter(OP, list);
        journal.leave(0);
        assertArrayEquals(list, journal.run().args(0));
    }

    @Test
    void tooFewArgumentsAreRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> journal.enter(OP));
        assertEquals("op has 1 parameters, expected 1 to 16777215 words for them, not 0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> journal.event(EVENT));
        assertEquals(0, journal.run().length());
    }

    @Test
    void onlyTheLastStepBeforeSomethingCounts() {
        journal.enter(PROGRAM);
        journal.step("first");
        journal.step("second");
        words.write(WORD, 1);
        journal.step("third");
        journal.leave(0);
        journal.step("outside");
        Run run = journal.run();
        assertEquals(
                List.of(RecordKind.ENTER, RecordKind.STEP, RecordKind.CHANGE, RecordKind.LEAVE),
                List.of(run.kind(0), run.kind(1), run.kind(2), run.kind(3)));
        assertEquals(4, run.length());
        assertEquals("second", run.stepLabel(1));
    }

    @Test
    void aStepThatWasDroppedLeavesLaterRecordsAlone() {
        journal.enter(PROGRAM);
        journal.step("dropped");
        journal.leave(0);
        words.write(WORD, 1);
        journal.enter(PROGRAM);
        journal.step("kept");
        words.write(WORD, 2);
        journal.leave(0);
        Run run = journal.run();
        assertEquals(7, run.length());
        assertEquals(RecordKind.CHANGE, run.kind(2));
        assertEquals("kept", run.stepLabel(4));
    }

    @Test
    void aChangeBelongsToTheStepOfItsProgram() {
        journal.enter(OP, 1);
        words.write(WORD, 1);
        journal.enter(PROGRAM);
        words.write(WORD, 2);
        journal.step("load");
        words.write(WORD, 3);
        words.write(WORD, 4);
        journal.enter(PROGRAM);
        journal.step("inner");
        words.write(WORD, 5);
        journal.leave(0);
        words.write(WORD, 6);
        journal.event(EVENT, 0);
        journal.leave(0);
        words.write(WORD, 7);
        journal.leave(0);
        words.write(WORD, 8);
        Run run = journal.run();
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < run.length(); i++) {
            if (run.kind(i) == RecordKind.CHANGE || run.kind(i) == RecordKind.EVENT) {
                steps.add(run.stepOf(i).orElse("-"));
            }
        }
        assertEquals(List.of("-", "-", "load", "load", "inner", "load", "load", "-", "-"), steps);
    }

    @Test
    void theStepOfAChangeInStraightLineCodeIsNotSearchedFor() {
        journal.enter(OP, 1);
        for (int i = 1; i <= 200_000; i++) {
            words.write(WORD, i);
        }
        journal.leave(0);
        Run run = journal.run();
        for (int i = 1; i <= 200_000; i++) {
            assertEquals(Optional.empty(), run.stepOf(i));
        }
    }

    @Test
    void leavingWhatWasNotEnteredIsRefused() {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> journal.leave(0));
        assertEquals("leave without enter", e.getMessage());
    }

    @Test
    void anOpenOperationHasNoRunYet() {
        journal.enter(OP, 1);
        IllegalStateException e = assertThrows(IllegalStateException.class, journal::run);
        assertEquals("an operation is still open", e.getMessage());
    }

    @Test
    void aRunStaysAsItWasWhileTheEngineGoesOn() {
        journal.enter(OP, 1);
        words.write(WORD, 1);
        journal.leave(0);
        Run run = journal.run();
        long hash = run.hash();
        for (int i = 0; i < 100_000; i++) {
            journal.enter(OP, i);
            words.write(WORD, i);
            journal.leave(i);
        }
        assertEquals(3, run.length());
        assertEquals(1, run.operationCount());
        assertEquals(hash, run.hash());
        assertThrows(IndexOutOfBoundsException.class, () -> run.kind(3));
        assertThrows(IndexOutOfBoundsException.class, () -> run.address(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> run.call(1));
        assertThrows(IndexOutOfBoundsException.class, () -> run.operation(0));
        assertThrows(IndexOutOfBoundsException.class, () -> run.operation(2));
        assertThrows(IndexOutOfBoundsException.class, () -> run.positionAfter(2));
        assertThrows(IndexOutOfBoundsException.class, () -> run.stepOf(3));
    }

    @Test
    void aFullJournalSaysSo() {
        Words engine = new Words();
        Journal small = new Journal(engine, Checkpoints.Policy.standard(), 1 << 12);
        small.enter(OP, 1);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> {
            for (int i = 1; i < 100_000; i++) {
                engine.write(WORD, i);
            }
        });
        assertEquals("the record is full: 4096 changes and calls were written", e.getMessage());
    }

    @Property(tries = 50)
    void equalProgramsHaveEqualHashes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int operations) {
        assertEquals(hash(seed, operations), hash(seed, operations));
        assertNotEquals(hash(seed, operations), hash(seed + 1, operations + 1));
    }

    private static long hash(long seed, int operations) {
        Words engine = new Words();
        Journal written = new Journal(engine);
        new RandomProgram(seed, engine, 5).run(operations);
        return written.run().hash();
    }

    @Test
    void theHashOfARunIsFixedForEver() {
        words.write(WORD, 3);
        Journal later = new Journal(words);
        later.enter(OP, 0x20);
        later.enter(PROGRAM);
        later.step("load");
        words.write(WORD, 4);
        later.event(EVENT, 0xe000);
        later.leave(Recorder.NO_RC);
        later.leave(-22);
        assertEquals(0x5c6456f7b70f11f8L, later.run().hash());
    }

    @Test
    void everythingRecordedCountsForTheHash() {
        List<Long> hashes = new ArrayList<>();
        for (int variant = 0; variant < 8; variant++) {
            Words engine = new Words();
            if (variant == 7) {
                engine.write(Space.GLOBAL.at(9), 1);
            }
            Journal written = new Journal(engine);
            written.enter(OP, variant == 1 ? 2 : 1);
            written.enter(variant == 2 ? Call.program("other") : PROGRAM);
            written.step(variant == 3 ? "store" : "load");
            engine.write(WORD, variant == 4 ? 5 : 4);
            written.event(EVENT, variant == 5 ? 1 : 0);
            written.leave(0);
            written.leave(variant == 6 ? 1 : 0);
            hashes.add(written.run().hash());
        }
        assertEquals(hashes.size(), hashes.stream().distinct().count());
    }
}
