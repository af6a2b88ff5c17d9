// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The words, their readings, and what is told of them. */
class WordsTest {
    private record Moment(Reading reading, WordModel model) {}

    @Property(tries = 150)
    void wordsAndReadingsAreThoseOfAMap(@ForAll long seed, @ForAll @IntRange(max = 400) int length) {
        SplittableRandom random = new SplittableRandom(seed);
        Words words = new Words();
        WordModel model = new WordModel();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int what = random.nextInt(20);
            if (what == 0) {
                moments.add(new Moment(words.reading(), model.copy()));
            } else if (what == 1 && !moments.isEmpty()) {
                Moment moment = moments.get(random.nextInt(moments.size()));
                words = new Words(moment.reading());
                model = moment.model().copy();
            } else {
                long address = WordModel.address(random);
                long value = WordModel.value(random);
                words.write(address, value);
                model.put(address, value);
                assertEquals(value, words.read(address));
            }
        }
        model.assertSame(words);
        moments.forEach(m -> m.model().assertSame(m.reading()));
    }

    @Property(tries = 100)
    void aReplicaMovesThroughTheStatesOfItsReadings(@ForAll long seed, @ForAll @IntRange(max = 200) int length) {
        SplittableRandom random = new SplittableRandom(seed);
        Words words = new Words();
        List<Moment> moments = new ArrayList<>();
        WordModel model = new WordModel();
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 30; k++) {
                long address = WordModel.address(random);
                long value = WordModel.value(random);
                words.write(address, value);
                model.put(address, value);
            }
            moments.add(new Moment(words.reading(), model.copy()));
        }
        Replica replica = new Replica(moments.getFirst().reading());
        WordModel expected = moments.getFirst().model().copy();
        for (int i = 0; i < length; i++) {
            int what = random.nextInt(20);
            if (what == 0) {
                Moment moment = moments.get(random.nextInt(moments.size()));
                replica.restore(moment.reading());
                expected = moment.model().copy();
            } else if (what == 1) {
                moments.add(new Moment(replica.reading(), expected.copy()));
            } else {
                long address = WordModel.address(random);
                long delta = WordModel.value(random);
                replica.apply(address, delta);
                expected.put(address, expected.get(address) ^ delta);
            }
        }
        expected.assertSame(replica);
        moments.forEach(m -> m.model().assertSame(m.reading()));
    }

    @Test
    void onlyChangesAreToldAndRightAfterTheyWereMade() {
        Words words = new Words();
        long address = Space.GLOBAL.at(3);
        List<String> told = new ArrayList<>();
        words.recorder(new Listener((a, old, value) -> {
            assertEquals(value, words.read(a));
            told.add(Space.index(a) + ": " + old + " to " + value);
        }));
        words.write(address, 5);
        words.write(address, 5);
        assertEquals(7, words.add(address, 2));
        words.add(address, 0);
        words.write(Space.M2P.at(1), ~0L);
        assertEquals(List.of("3: 0 to 5", "3: 5 to 7"), told);
    }

    @Test
    void aRecorderMayTakeAReadingOfTheChangeItIsToldOf() {
        Words words = new Words();
        List<Reading> readings = new ArrayList<>();
        words.recorder(new Listener((a, old, value) -> readings.add(words.reading())));
        for (int i = 1; i <= 5; i++) {
            words.write(Space.GLOBAL.at(0), i);
        }
        for (int i = 1; i <= 5; i++) {
            assertEquals(i, readings.get(i - 1).read(Space.GLOBAL.at(0)));
        }
    }

    @Test
    void withoutARecorderEverythingIsForgotten() {
        Words words = new Words();
        Recorder none = words.recorder();
        none.enter(Call.operation("nothing"));
        none.step("step");
        none.event(Event.info("nothing", "nothing"));
        none.leave(Recorder.NO_RC);
        words.write(Space.GLOBAL.at(0), 1);
        assertEquals(1, words.read(Space.GLOBAL.at(0)));
    }

    @Test
    void anAddressOutsideEverySpaceIsRefused() {
        Words words = new Words();
        Reading reading = words.reading();
        for (long address : new long[] {0, 15L << 56, 16L << 56, -1, Space.FRAME.at(-1), Long.MIN_VALUE}) {
            for (Runnable use : List.<Runnable>of(
                    () -> words.read(address), () -> words.write(address, 1), () -> reading.read(address))) {
                IllegalArgumentException e = assertThrows(IllegalArgumentException.class, use::run);
                assertEquals("address 0x" + Long.toHexString(address) + " lies in no word space", e.getMessage());
            }
        }
    }

    @Test
    void anIndexBeyondAnyMachineReadsAsUntouchedAndIsNeitherWrittenNorTold() {
        Words words = new Words();
        List<Long> told = new ArrayList<>();
        words.recorder(new Listener((a, old, value) -> told.add(a)));
        long address = Space.PAGE.at(WordStore.INDEX_LIMIT);
        assertEquals(0, words.read(address));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> words.write(address, 1));
        assertEquals(
                "word index 0x20000000000 of space PAGE is out of range, expected less than 0x20000000000",
                e.getMessage());
        assertEquals(List.of(), told);
    }

    @Test
    void theLastIndexIsWritten() {
        Words words = new Words();
        long address = Space.PAGE.at(WordStore.INDEX_LIMIT - 1);
        words.write(address, 7);
        assertEquals(7, words.reading().read(address));
        assertEquals(0, words.read(address - 1));
    }

    @Test
    void aMappedBaseIsReadUnderneathAndNeverWritten() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = arena.allocate(1000 * 8);
            file.asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer()
                    .put(999, 99)
                    .put(4, 44);
            Words words = new Words();
            words.base(Space.FRAME, file);
            assertEquals(44, words.read(Space.FRAME.at(4)));
            assertEquals(0, words.read(Space.FRAME.at(1000)));
            words.write(Space.FRAME.at(5), 55);
            words.write(Space.FRAME.at(1001), 1);
            Reading reading = words.reading();
            assertEquals(44, reading.read(Space.FRAME.at(4)));
            assertEquals(55, reading.read(Space.FRAME.at(5)));
            assertEquals(99, reading.read(Space.FRAME.at(999)));
            assertEquals(0, reading.read(Space.FRAME.at(1023)));
            assertEquals(0, file.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getLong(5 * 8));
        }
    }

    @Test
    void aBaseNeedNotBeAlignedNorWhole() {
        byte[] file = new byte[21];
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(1, 0x1122).putLong(9, 0x3344);
        Words words = new Words();
        words.base(Space.M2P, MemorySegment.ofArray(file).asSlice(1));
        assertEquals(0x1122, words.read(Space.M2P.at(0)));
        assertEquals(0x3344, words.read(Space.M2P.at(1)));
        assertEquals(~0L, words.read(Space.M2P.at(2)));
        words.write(Space.M2P.at(7), 0);
        assertEquals(0x1122, words.read(Space.M2P.at(0)));
        assertEquals(~0L, words.read(Space.M2P.at(2)));
    }

    @Test
    void aPeriodIsRepeatedUpToItsEnd() {
        Words words = new Words();
        words.base(Space.FRAME, new long[] {1, 2, 3, 4}, 1030);
        words.write(Space.FRAME.at(1025), 77);
        assertEquals(3, words.read(Space.FRAME.at(2)));
        assertEquals(2, words.read(Space.FRAME.at(1029)));
        assertEquals(77, words.read(Space.FRAME.at(1025)));
        assertEquals(0, words.read(Space.FRAME.at(1030)));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Words().base(Space.FRAME, new long[3], 9));
        assertEquals("a period has a power of two words, not 3", e.getMessage());
    }

    @Test
    void aBaseComesBeforeTheFirstWrite() {
        Words words = new Words();
        words.write(Space.FRAME.at(0), 1);
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> words.base(Space.FRAME, new long[1], 1));
        assertEquals("words of space FRAME were already written", e.getMessage());
        words.base(Space.M2P, new long[] {7}, 10);
        assertEquals(7, words.read(Space.M2P.at(9)));
        assertTrue(words.reading().present(Space.FRAME.at(511)));
        assertFalse(words.reading().present(Space.FRAME.at(512)));
        assertTrue(words.reading().present(Space.M2P.at(9)), "the base has it");
        assertFalse(words.reading().present(Space.M2P.at(512)), "the base ends before");
    }

    /** A recorder that passes writes on. */
    private record Listener(Writes writes) implements Recorder {
        interface Writes {
            void write(long address, long old, long value);
        }

        @Override
        public void write(long address, long old, long value) {
            writes.write(address, old, value);
        }

        @Override
        public void enter(Call call, long... args) {
            throw new AssertionError(call);
        }

        @Override
        public void leave(long rc) {
            throw new AssertionError(rc);
        }

        @Override
        public void step(String label) {
            throw new AssertionError(label);
        }

        @Override
        public void event(Event event, long... args) {
            throw new AssertionError(event);
        }
    }
}
