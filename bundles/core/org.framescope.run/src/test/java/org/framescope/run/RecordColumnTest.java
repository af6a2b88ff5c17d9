// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordColumnTest {
    private static final int ANY = 1 << 20;

    private static RecordColumn counting(int from, int to, RecordColumn column) {
        for (int i = from; i < to; i++) {
            column.add(2L * i, 2L * i + 1);
        }
        return column;
    }

    private static void assertCounts(RecordColumn column, int size) {
        assertEquals(size, column.size());
        for (int i = 0; i < size; i++) {
            assertEquals(2L * i, column.a(i));
            assertEquals(2L * i + 1, column.b(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "1000"})
    void packedOrNotItHoldsTheSame(int unpacked) {
        RecordColumn column = counting(0, 10 * RecordColumn.CHUNK + 1, new RecordColumn(Integer.MAX_VALUE, unpacked));
        assertCounts(column, 10 * RecordColumn.CHUNK + 1);
        // Two bytes for the header and the distance of the first, and up to three for the second.
        long packed = Math.max(0, 10 - unpacked) * (RecordColumn.CHUNK * 6L + Long.BYTES);
        long asWritten = (Math.min(10, unpacked) + 1) * RecordColumn.CHUNK * 16L;
        assertTrue(column.bytes() <= packed + asWritten, () -> column.bytes() + " bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 4095, 4096, 4097, 8191, 8192, 8193, 16384, 100_001})
    void aForkGoesItsOwnWayFromAnyLength(int length) {
        for (int unpacked : new int[] {1, 5, ANY}) {
            RecordColumn column = counting(0, 105_000, new RecordColumn(Integer.MAX_VALUE, unpacked));
            RecordColumn fork = column.freeze().fork(length);
            assertCounts(fork, length);
            counting(length, length + 20_000, fork);
            assertCounts(fork, length + 20_000);
            RecordColumn other = column.fork(length);
            for (int i = 0; i < 100; i++) {
                other.add(-1, -1);
            }
            assertCounts(fork, length + 20_000);
            assertCounts(column, 105_000);
        }
    }

    @Property(tries = 60)
    void frozenColumnsKeepWhatTheyHad(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int rounds,
            @ForAll @IntRange(min = 1) int unpacked) {
        SplittableRandom random = new SplittableRandom(seed);
        RecordColumn column = new RecordColumn(Integer.MAX_VALUE, unpacked);
        RecordColumn[] frozen = new RecordColumn[rounds];
        int[] sizes = new int[rounds];
        for (int r = 0; r < rounds; r++) {
            int size = column.size();
            counting(size, size + random.nextInt(random.nextBoolean() ? 100 : 20_000), column);
            frozen[r] = column.freeze();
            sizes[r] = column.size();
        }
        for (int r = 0; r < rounds; r++) {
            assertCounts(frozen[r], sizes[r]);
        }
    }

    @Property(tries = 60)
    void theRecordThatWasAppendedLastIsTakenBack(@ForAll long seed, @ForAll @IntRange(max = 20_000) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        RecordColumn column = new RecordColumn(Integer.MAX_VALUE, 1);
        for (int i = 0; i < n; i++) {
            if (random.nextInt(5) == 0) {
                column.add(-1, -1);
                column.removeLast();
            }
            column.add(2L * i, 2L * i + 1);
        }
        assertCounts(column, n);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 20_000})
    void packedAtOnceItHoldsTheSame(int size) {
        RecordColumn column = counting(0, size, new RecordColumn(Integer.MAX_VALUE, 2));
        RecordColumn packed = column.packed();
        counting(size, size + 10_000, column);
        assertCounts(packed, size);
        assertTrue(packed.bytes() <= (size + 2 * RecordColumn.CHUNK) * 16L, () -> packed.bytes() + " bytes");
        assertCounts(packed.fork(size / 2), size / 2);
    }

    @Test
    void aRecordThatBeginsAChunkSaysSo() {
        RecordColumn column = new RecordColumn(Integer.MAX_VALUE, ANY);
        int begun = 0;
        for (int i = 0; i < 4 * RecordColumn.CHUNK; i++) {
            if (column.add(2L * i, 2L * i + 1)) {
                begun++;
                assertEquals(0, i % RecordColumn.CHUNK);
            }
        }
        assertEquals(4, begun);
        assertCounts(column, 4 * RecordColumn.CHUNK);
    }

    @Test
    void aFullColumnRefusesMoreAndKeepsWhatItHas() {
        int full = 2 * RecordColumn.CHUNK;
        RecordColumn column = counting(0, full, new RecordColumn(3L * RecordColumn.CHUNK - 1, 1));
        assertThrows(IllegalStateException.class, () -> column.add(1, 1));
        assertCounts(column, full);
        RecordColumn fork = column.fork(full);
        assertThrows(IllegalStateException.class, () -> fork.add(1, 1));
    }
}
