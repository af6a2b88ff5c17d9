// SPDX-License-Identifier: EPL-2.0
package org.framescope.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.framescope.machine.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedRecordsTest {
    private static void assertComesBack(long... records) {
        byte[] packed = PackedRecords.pack(records);
        assertArrayEquals(records, PackedRecords.unpack(packed, records.length), () -> Arrays.toString(records));
    }

    private static int bytes(long... records) {
        return PackedRecords.pack(records).length - Long.BYTES;
    }

    @Property
    void anyWordsComeBack(@ForAll long[] words) {
        assertComesBack(Arrays.copyOf(words, words.length & -2));
    }

    @Property(tries = 500)
    void wordsOfAnyLengthComeBack(@ForAll long seed, @ForAll @IntRange(max = 300) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] records = new long[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            boolean again = i >= 2 && random.nextInt(3) == 0;
            long word = random.nextLong() >>> random.nextInt(Long.SIZE) << random.nextInt(Long.SIZE);
            records[i] = again ? records[random.nextInt(i / 2) * 2 + (i & 1)] : word;
        }
        assertComesBack(records);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "255", "256", "-1", "9223372036854775807", "-9223372036854775808", "4294967295", "4294967296"
    })
    void wordsAtTheEdgesOfALengthComeBack(long word) {
        for (long first : new long[] {word, Space.FRAME.at(word & 0xff_ffff), Tape.ENTER, Tape.EVENT | 5}) {
            assertComesBack(first, word, first, word, first, -word, word, first);
        }
    }

    @Test
    void nothingIsNothing() {
        assertEquals(0, bytes());
        assertComesBack();
    }

    @Test
    void aChangeOfAWordThatChangedBeforeTakesAsManyBytesAsAreNotZero() {
        long count = Space.FRAME.at(0x1234 * 4 + 1);
        int first = bytes(count, 3);
        assertEquals(first + 2, bytes(count, 3, count, 7));
        assertEquals(first + 1, bytes(count, 3, count, 3));
        assertEquals(first + 3, bytes(count, 3, count, 0xe4L << 56 | 0L, count, 0xe4L << 56));
    }

    @Test
    void marksThatCountUpTakeTwoBytes() {
        int one = bytes(Tape.ENTER, 100_000);
        assertEquals(one + 2, bytes(Tape.ENTER, 100_000, Tape.ENTER, 100_001));
    }
}
