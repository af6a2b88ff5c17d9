// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Damages files, each case by its number alone: bits, bytes and words, among them huge counts and offsets that lead back;
 * cuts anywhere; blocks moved, doubled, lost, filled.
 */
final class Mutator {
    private static final long[] WORDS = {
        0,
        1,
        -1,
        2,
        7,
        8,
        16,
        31,
        32,
        63,
        64,
        512,
        4095,
        4096,
        4097,
        0xffff,
        0x10000,
        0x7fff_ffff,
        0x8000_0000L,
        0xffff_ffffL,
        0x1_0000_0000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MAX_VALUE - 4095
    };
    private static final int MOST_STEPS = 6;
    private static final int KINDS = 9;

    private final long seed;

    Mutator(long seed) {
        this.seed = seed;
    }

    /** Case {@code number} of {@code original}, which stays as it is. */
    byte[] damaged(byte[] original, long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9e37_79b9_7f4a_7c15L + number);
        byte[] bytes = original.clone();
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps && bytes.length > 0; i++) {
            bytes = step(bytes, random);
        }
        return bytes;
    }

    private static byte[] step(byte[] bytes, SplittableRandom random) {
        int at = place(bytes, random);
        int length = 1 + random.nextInt(Math.min(bytes.length, random.nextInt(4) == 0 ? 4096 : 64));
        length = Math.min(length, bytes.length - at);
        switch (random.nextInt(KINDS)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> word(bytes, at & ~3, 4, value(bytes, random));
            case 3 -> word(bytes, at & ~7, 8, value(bytes, random));
            case 4 -> {
                return Arrays.copyOf(bytes, random.nextBoolean() ? at : at & ~7);
            }
            case 5 -> System.arraycopy(bytes, place(bytes, random, length), bytes, at, length);
            case 6 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : random.nextInt()));
            case 7 -> {
                return spliced(bytes, at, new byte[0], at + length);
            }
            default -> {
                return spliced(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            }
        }
        return bytes;
    }

    /** Often near the beginning, where headers are. */
    private static int place(byte[] bytes, SplittableRandom random) {
        int bound = random.nextInt(3) == 0 ? Math.min(bytes.length, 1024) : bytes.length;
        return random.nextInt(bound);
    }

    private static int place(byte[] bytes, SplittableRandom random, int length) {
        return random.nextInt(bytes.length - length + 1);
    }

    private static long value(byte[] bytes, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> bytes.length - 64 + random.nextInt(128);
            case 2 -> random.nextInt(Math.max(1, bytes.length));
            default -> WORDS[random.nextInt(WORDS.length)];
        };
    }

    private static void word(byte[] bytes, int at, int size, long value) {
        for (int i = 0; i < size && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >>> Byte.SIZE * i);
        }
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] middle, int rest) {
        byte[] result = new byte[at + middle.length + bytes.length - rest];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(middle, 0, result, at, middle.length);
        System.arraycopy(bytes, rest, result, at + middle.length, bytes.length - rest);
        return result;
    }
}
