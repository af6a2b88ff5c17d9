// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Questions about all words of a reading. */
class ReadingTest {
    private static Words with(Map<Long, Long> values) {
        Words words = new Words();
        values.forEach(words::write);
        return words;
    }

    private static Map<Long, Long> someWords(SplittableRandom random, int n) {
        Map<Long, Long> values = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            values.put(WordModel.address(random), WordModel.value(random));
        }
        return values;
    }

    @Test
    void ofAFewRowsFarApartOnlyThoseAroundThemAreShown() {
        Words words = new Words();
        long far = (1L << 28) - 2;
        words.write(FrameView.address(5, FrameView.CAF), 7);
        words.write(FrameView.address(far, FrameView.CAF), 9);
        Map<Long, Long> shown = new TreeMap<>();
        words.reading().presentRows(0, far + 1, (mfn, _, caf, _, _) -> shown.put(mfn, caf));
        assertEquals(FrameView.PAGE_ROWS + FrameView.PAGE_ROWS - 1, shown.size());
        assertEquals(7, shown.get(5L));
        assertEquals(9, shown.get(far));
    }

    @Property(tries = 100)
    void theHashDoesNotDependOnTheOrderOfWrites(@ForAll long seed, @ForAll @IntRange(max = 200) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, Long> values = someWords(random, n);
        List<Long> order = new ArrayList<>(values.keySet());
        Collections.shuffle(order, new Random(seed));
        Words detour = new Words();
        for (int i = 0; i < n; i++) {
            detour.write(WordModel.address(random), random.nextLong());
        }
        Reading before = detour.reading();
        for (Space space : Space.values()) {
            before.visit(space, (address, value) -> detour.write(address, space.untouched()));
        }
        order.forEach(address -> detour.write(address, values.get(address)));
        assertEquals(with(values).reading().hash(), detour.reading().hash());
    }

    @Property(tries = 100)
    void anyOtherWordGivesAnotherHash(@ForAll long seed, @ForAll @IntRange(max = 50) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        Words words = with(someWords(random, n));
        long hash = words.reading().hash();
        words.write(WordModel.address(random), random.nextLong());
        long address = WordModel.address(random);
        words.write(address, words.read(address) ^ 1L << random.nextInt(64));
        assertNotEquals(hash, words.reading().hash());
    }

    @Test
    void theHashOfAStateIsFixedForEver() {
        Words words = new Words();
        assertEquals(0, words.reading().hash());
        words.write(FrameView.address(0x20, FrameView.CAF), 0x8000000000000001L);
        words.write(Space.GLOBAL.at(4), 1);
        assertEquals(0x3d167a0d8fe5ec00L, words.reading().hash());
    }

    @Test
    void theHashDependsOnWhatTheBaseIsAndNotOnWhatWasCopiedFromIt() {
        long[] period = {1, 2, 3, 4};
        Words a = new Words();
        a.base(Space.FRAME, period, 4096);
        long hash = a.reading().hash();
        a.write(Space.FRAME.at(5), 9);
        assertNotEquals(hash, a.reading().hash());
        a.write(Space.FRAME.at(5), 2);
        assertEquals(hash, a.reading().hash());
        Words b = new Words();
        b.base(Space.FRAME, new long[] {1, 2, 3, 5}, 4096);
        assertNotEquals(hash, b.reading().hash());
        Words c = new Words();
        c.base(Space.FRAME, period, 8192);
        assertNotEquals(hash, c.reading().hash());
    }

    @Property(tries = 100)
    void theVisitorSeesEachWordThatDiffersFromUntouchedOnesInOrder(
            @ForAll long seed, @ForAll @IntRange(max = 200) int n) {
        Map<Long, Long> values = someWords(new SplittableRandom(seed), n);
        Reading reading = with(values).reading();
        values.entrySet()
                .removeIf(e -> e.getValue() == ChunkTable.spaceOf(e.getKey()).untouched());
        List<Map.Entry<Long, Long>> seen = new ArrayList<>();
        for (Space space : Space.values()) {
            reading.visit(space, (address, value) -> seen.add(Map.entry(address, value)));
        }
        assertEquals(List.copyOf(values.entrySet()), seen);
    }

    @Property(tries = 100)
    void theDifferenceIsThatOfTheMaps(
            @ForAll long seed, @ForAll @IntRange(max = 100) int before, @ForAll @IntRange(max = 100) int between) {
        SplittableRandom random = new SplittableRandom(seed);
        Words words = with(someWords(random, before));
        Reading first = words.reading();
        Map<Long, Long> changed = someWords(random, between);
        changed.forEach(words::write);
        Reading second = words.reading();
        changed.entrySet().removeIf(e -> first.read(e.getKey()) == e.getValue());
        List<String> expected = new ArrayList<>();
        changed.forEach((a, v) -> expected.add(Long.toHexString(a) + " " + first.read(a) + " " + v));
        List<String> seen = new ArrayList<>();
        first.difference(second, (a, here, there) -> seen.add(Long.toHexString(a) + " " + here + " " + there));
        assertEquals(expected, seen);
        Reading elsewhere = new Words(second).reading();
        second.difference(elsewhere, (a, here, there) -> {
            throw new AssertionError(Long.toHexString(a));
        });
        int limit = random.nextInt(expected.size() + 2);
        List<Long> some = new ArrayList<>();
        assertEquals(
                Math.min(limit, expected.size()), second.difference(first, (a, here, there) -> some.add(a), limit));
        assertEquals(changed.keySet().stream().limit(limit).toList(), some);
    }

    @Test
    void theDifferenceLooksOnlyIntoChunksThatAreNotShared() {
        Words words = new Words();
        for (int i = 0; i < 1 << 20; i++) {
            words.write(Space.FRAME.at(i), i + 1);
        }
        Reading before = words.reading();
        assertEquals(2048, new Words().reading().chunksNotSharedWith(before));
        words.write(Space.FRAME.at(512), 1);
        words.write(Space.FRAME.at(513), 1);
        words.write(Space.FRAME.at(1 << 19), 1);
        words.write(Space.GLOBAL.at(1), 1);
        Reading after = words.reading();
        assertEquals(3, after.chunksNotSharedWith(before));
        assertEquals(0, after.chunksNotSharedWith(after));
        assertEquals(0, new Words(after).reading().chunksNotSharedWith(after));
        assertEquals(4, before.difference(after, (a, here, there) -> {}, 100));
        assertEquals(0, before.difference(after, (a, here, there) -> {}, 0));
    }

    @Test
    void theDifferenceOverABaseIsOfWhatWasWritten() {
        Words words = new Words();
        words.base(Space.FRAME, new long[] {1, 2}, 10_000);
        Reading before = words.reading();
        words.write(Space.FRAME.at(700), 5);
        words.write(Space.FRAME.at(701), 2);
        List<String> seen = new ArrayList<>();
        words.reading().difference(before, (a, here, there) -> seen.add(Space.index(a) + ": " + here + " " + there));
        assertEquals(List.of("700: 5 1"), seen);
    }

    @Test
    void rowsAreShownOnceEachWrittenOrNot() {
        Words words = new Words();
        words.base(Space.FRAME, new long[] {9, 8, 7, 6}, 300 * 4);
        FrameTable table =
                new FrameTable(words, PageInfoLayouts.load().of("4.17").orElseThrow());
        for (int mfn = 0; mfn < 600; mfn += 7) {
            table.setCaf(mfn, mfn);
            table.setOwnerPdx(mfn, 3);
        }
        Reading reading = words.reading();
        long[] next = {5};
        reading.rows(5, 1000, (mfn, link, caf, taf, tail) -> {
            assertEquals(next[0]++, mfn);
            assertArrayEquals(row(reading, mfn), new long[] {link, caf, taf, tail});
        });
        assertEquals(1000, next[0]);
        reading.rows(7, 7, (mfn, link, caf, taf, tail) -> {
            throw new AssertionError(mfn);
        });
        assertThrows(IndexOutOfBoundsException.class, () -> reading.rows(-1, 7, (mfn, link, caf, taf, tail) -> {}));
        assertThrows(IndexOutOfBoundsException.class, () -> reading.rows(8, 7, (mfn, link, caf, taf, tail) -> {}));
    }

    private static long[] row(Reading reading, long mfn) {
        long[] row = new long[4];
        for (int i = 0; i < 4; i++) {
            row[i] = reading.read(FrameView.address(mfn, i));
        }
        return row;
    }

    @Property(tries = 100)
    void wordsInARowAreCopied(@ForAll long seed, @ForAll @IntRange(max = 1500) int n, @ForAll boolean repeated) {
        SplittableRandom random = new SplittableRandom(seed);
        Words words = new Words();
        if (repeated) {
            words.base(Space.PAGE, random.longs(1 << random.nextInt(11)).toArray(), 700);
        } else {
            words.base(Space.PAGE, MemorySegment.ofArray(random.longs(700).toArray()));
        }
        for (int i = 0; i < 100; i++) {
            words.write(Space.PAGE.at(random.nextInt(512) + 1024L * random.nextInt(2)), random.nextLong());
        }
        Reading reading = words.reading();
        long first = Space.PAGE.at(random.nextInt(1500));
        long[] copy = new long[n];
        reading.copy(first, copy);
        for (int i = 0; i < n; i++) {
            assertEquals(reading.read(first + i), copy[i]);
        }
    }
}
