// SPDX-License-Identifier: EPL-2.0
package org.framescope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** What a store of words does, done with a map; and random addresses that meet chunks, nodes and their ends. */
final class WordModel {
    private static final long[] INDEXES = {
        0, 1, 511, 512, 513, 4095, 4096, (1L << 22) - 1, 1L << 22, (1L << 22) + 512, 3L << 22, 1L << 30
    };

    private final Map<Long, Long> words;

    WordModel() {
        this(new HashMap<>());
    }

    private WordModel(Map<Long, Long> words) {
        this.words = words;
    }

    WordModel copy() {
        return new WordModel(new HashMap<>(words));
    }

    void put(long address, long value) {
        words.put(address, value);
    }

    long get(long address) {
        return words.getOrDefault(address, ChunkTable.spaceOf(address).untouched());
    }

    Map<Long, Long> words() {
        return words;
    }

    void assertSame(WordSource source) {
        words.forEach((address, value) -> assertEquals(value, source.read(address), () -> Long.toHexString(address)));
        for (Space space : Space.values()) {
            for (long index : INDEXES) {
                assertEquals(get(space.at(index)), source.read(space.at(index)));
            }
        }
    }

    static long address(SplittableRandom random) {
        Space space = Space.values()[random.nextInt(Space.values().length)];
        return switch (random.nextInt(4)) {
            case 0 -> space.at(INDEXES[random.nextInt(INDEXES.length)]);
            case 1 -> Space.FRAME.at(random.nextInt(1 << 14));
            default -> space.at(random.nextInt(2048));
        };
    }

    static long value(SplittableRandom random) {
        return random.nextInt(3) == 0 ? random.nextInt(2) - 1 : random.nextLong();
    }
}
