// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongColumnTest {
    private static LongColumn counting(long from, long to, LongColumn column) {
        for (long i = from; i < to; i++) {
            column.add(i);
        }
        return column;
    }

    private static void assertCounts(LongColumn column, long size) {
        assertEquals(size, column.size());
        for (long i = 0; i < size; i++) {
            assertEquals(i, column.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 256, 16384, 32767, 32768, 32769, 65535, 65536, 65537, 131072, 200_001})
    void aForkGoesItsOwnWayFromAnyLength(int length) {
        LongColumn column = counting(0, 210_000, new LongColumn());
        LongColumn fork = column.freeze().fork(length);
        assertCounts(fork, length);
        counting(length, length + 40_000, fork);
        fork.set(length / 2, -1);
        fork.set(length / 2, length / 2);
        assertCounts(fork, length + 40_000);
        LongColumn other = column.fork(length);
        for (int i = 0; i < 100; i++) {
            other.add(-1);
        }
        assertCounts(fork, length + 40_000);
        assertCounts(column, 210_000);
    }

    @Property(tries = 100)
    void frozenColumnsKeepWhatTheyHad(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int rounds) {
        SplittableRandom random = new SplittableRandom(seed);
        LongColumn column = new LongColumn();
        LongColumn[] frozen = new LongColumn[rounds];
        long[] sizes = new long[rounds];
        for (int r = 0; r < rounds; r++) {
            long size = column.size();
            counting(size, size + random.nextInt(random.nextBoolean() ? 100 : 50_000), column);
            frozen[r] = column.freeze();
            sizes[r] = column.size();
        }
        for (int r = 0; r < rounds; r++) {
            assertCounts(frozen[r], sizes[r]);
        }
    }
}
