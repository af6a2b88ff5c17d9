// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StateSetPropertiesTest {
    @Property(tries = 60)
    void aSetKeepsEachStateOnceAndInOrder(
            @ForAll @IntRange(min = 1, max = 3) int words,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int bits) {
        Random random = new Random(seed);
        StateSet set = StateSet.of(words);
        Set<List<Long>> expected = new LinkedHashSet<>();
        for (int i = 0; i < 5000; i++) {
            long[] state = new long[words];
            Arrays.setAll(state, w -> random.nextLong() >>> 64 - bits);
            List<Long> value = Arrays.stream(state).boxed().toList();
            assertEquals(expected.contains(value), set.contains(state));
            assertTrue(set.bytesToAdd() >= set.bytes());
            assertEquals(expected.add(value), set.add(state));
        }
        assertEquals(expected.size(), set.size());
        int number = 0;
        for (List<Long> value : expected) {
            for (int w = 0; w < words; w++) {
                assertEquals(value.get(w), set.word(number, w));
            }
            number++;
        }
    }

    @Test
    void aStateOfOneWordTakesNoMoreThan24Bytes() {
        StateSet set = StateSet.of(1);
        for (long i = 0; i < 3_000_000; i++) {
            set.add(i << 20 | i);
            if (i > 1_000_000 && i % 1000 == 0) {
                assertTrue(set.bytes() <= 24.0 * set.size(), set.bytes() + " bytes of " + set.size() + " states");
            }
        }
    }

    @Property(tries = 200)
    void fieldsHoldWhatWasPutIntoThem(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int count) {
        Random random = new Random(seed);
        int[] widths = random.ints(count, 1, 32).toArray();
        Fields fields = new Fields(widths);
        long[] state = new long[fields.words()];
        int[] values = new int[count];
        for (int round = 0; round < 100; round++) {
            int f = random.nextInt(count);
            values[f] = random.nextInt() >>> 1 & (1 << widths[f]) - 1;
            assertTrue(fields.holds(f, values[f]));
            int w = fields.word(f);
            state[w] = fields.with(state[w], f, values[f]);
            assertTrue(state[w] >= 0, "the top bit stays 0");
            for (int g = 0; g < count; g++) {
                assertEquals(values[g], fields.get(state[fields.word(g)], g));
            }
        }
    }

    @Property(tries = 200)
    void aFieldIsMadeWideEnough(@ForAll @IntRange(min = 0) int value) {
        assertTrue(new Fields(1, 6).holding(1, value).holds(1, value));
    }

    @Property(tries = 20)
    void aDictionaryNumbersValuesInTheOrderInWhichTheyCome(@ForAll long seed) {
        Random random = new Random(seed);
        Dictionary dictionary = new Dictionary();
        Set<List<Long>> expected = new LinkedHashSet<>();
        for (int i = 0; i < 2000; i++) {
            long[] value = random.longs(1 + random.nextInt(2), 0, 60).toArray();
            int before = dictionary.size();
            boolean fresh = expected.add(Arrays.stream(value).boxed().toList());
            int number = dictionary.number(value);
            assertEquals(fresh, number == before);
            assertEquals(
                    List.copyOf(expected).indexOf(Arrays.stream(value).boxed().toList()), number);
        }
        dictionary.extend(5);
        assertEquals(5, dictionary.value(0)[dictionary.value(0).length - 1]);
        assertEquals(0, dictionary.number(dictionary.value(0).clone()));
    }

    @Test
    void aMemoRemembersUntilItForgetsEverything() {
        Memo memo = new Memo();
        assertEquals(Memo.NONE, memo.get(0));
        for (long i = 0; i < 100_000; i++) {
            memo.put(i << 32 | i, i);
        }
        for (long i = 0; i < 100_000; i++) {
            assertEquals(i, memo.get(i << 32 | i));
        }
        for (long i = 100_000; i < 6_000_000; i++) {
            memo.put(i << 32 | i, i);
        }
        assertEquals(Memo.NONE, memo.get(0));
        assertEquals(5_999_999, memo.get(5_999_999L << 32 | 5_999_999));
    }
}
