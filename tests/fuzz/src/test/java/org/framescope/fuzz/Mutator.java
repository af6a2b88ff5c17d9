// SPDX-License-Identifier: EPL-2.0
package org.framescope.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Damages files, each case by its number alone: bits, bytes and words, among them huge counts and offsets that lead back; words
 * of the file in place of others, which makes circles and overlaps; cuts anywhere, at the beginnings of structures and next to
 * them; blocks and structures moved, doubled, lost, filled; numbers of a text made nonsense.
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
    private static final String[] NUMBERS = {
        "0",
        "-1",
        "1e999",
        "0.5",
        "2147483648",
        "4294967296",
        "9223372036854775807",
        "18446744073709551615",
        "99999999999999999999999999",
        "ffffffffffffffff",
        "0xffffffffffffffff",
        "7fffffffffffffff",
        "8000000000000000",
        "\"\"",
        "null",
        "[",
        "{}",
        ""
    };
    private static final int MOST_STEPS = 6;
    private static final int KINDS = 11;
    private static final int TRIES = 32;
    private static final int NEAR = 5;

    private final long seed;

    Mutator(long seed) {
        this.seed = seed;
    }

    /** Case {@code number} of {@code sample}, which stays as it is. */
    byte[] damaged(Sample sample, long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9e37_79b9_7f4a_7c15L + number);
        byte[] bytes = sample.bytes().clone();
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps && bytes.length > 0; i++) {
            bytes = sample.text() && random.nextInt(4) == 0 ? number(bytes, random) : step(bytes, sample, random);
        }
        return bytes;
    }

    private static byte[] step(byte[] bytes, Sample sample, SplittableRandom random) {
        int at = place(bytes, sample, random);
        int length = 1 + random.nextInt(Math.min(bytes.length, random.nextInt(4) == 0 ? 4096 : 64));
        length = Math.min(length, bytes.length - at);
        switch (random.nextInt(KINDS)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> word(bytes, at, 4, value(bytes, random));
            case 3 -> word(bytes, at, 8, value(bytes, random));
            case 4 -> {
                return Arrays.copyOf(bytes, cut(bytes, sample, random));
            }
            case 5 -> System.arraycopy(bytes, place(bytes, random, length), bytes, at, length);
            case 6 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : random.nextInt()));
            case 7 -> {
                return spliced(bytes, at, new byte[0], at + length);
            }
            case 8 -> copy(bytes, place(bytes, sample, random), at, Long.BYTES);
            case 9 -> part(bytes, sample, random);
            default -> {
                return spliced(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            }
        }
        return bytes;
    }

    /**
     * Anywhere, or in a structure that is chosen first, so that each is hit as often however small it is: at its beginning,
     * or, of a binary file, at a word of it that is not zero.
     */
    private static int place(byte[] bytes, Sample sample, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return random.nextInt(bytes.length);
        }
        int part = random.nextInt(sample.parts().length);
        int from = sample.parts()[part];
        int size = sample.end(part) - from;
        for (int i = 0; i < TRIES && !sample.text(); i++) {
            int at = from + (random.nextInt(size) & ~7);
            if (at + Long.BYTES <= bytes.length && !isZero(bytes, at)) {
                return random.nextInt(4) == 0 ? at + random.nextInt(Long.BYTES) : at;
            }
        }
        return Math.min(bytes.length - 1, from + random.nextInt(size));
    }

    private static boolean isZero(byte[] bytes, int at) {
        for (int i = at; i < at + Long.BYTES; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int place(byte[] bytes, SplittableRandom random, int length) {
        return random.nextInt(bytes.length - length + 1);
    }

    private static int cut(byte[] bytes, Sample sample, SplittableRandom random) {
        if (random.nextBoolean()) {
            return random.nextInt(bytes.length);
        }
        int at = sample.parts()[random.nextInt(sample.parts().length)];
        return Math.clamp(at + (random.nextBoolean() ? 0 : random.nextInt(2 * NEAR + 1) - NEAR), 0, bytes.length);
    }

    /** A structure stands in the place of another. */
    private static void part(byte[] bytes, Sample sample, SplittableRandom random) {
        int from = random.nextInt(sample.parts().length);
        int to = random.nextInt(sample.parts().length);
        int length = Math.min(sample.end(from) - sample.parts()[from], sample.end(to) - sample.parts()[to]);
        copy(bytes, sample.parts()[from], sample.parts()[to], length);
    }

    private static void copy(byte[] bytes, int from, int to, int length) {
        int there = Math.min(length, bytes.length - Math.max(from, to));
        if (there > 0) {
            System.arraycopy(bytes, from, bytes, to, there);
        }
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

    /** A number of the text, decimal or hexadecimal, is another. */
    private static byte[] number(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        int tries = 0;
        while (tries < TRIES && Character.digit(bytes[at], 16) < 0) {
            at = random.nextInt(bytes.length);
            tries++;
        }
        int from = at;
        while (from > 0 && Character.digit(bytes[from - 1], 16) >= 0) {
            from--;
        }
        int to = at;
        while (to < bytes.length && Character.digit(bytes[to], 16) >= 0) {
            to++;
        }
        String other = random.nextInt(4) == 0
                ? Long.toString(random.nextLong(), random.nextBoolean() ? 16 : 10)
                : NUMBERS[random.nextInt(NUMBERS.length)];
        return spliced(bytes, from, other.getBytes(StandardCharsets.US_ASCII), to);
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] middle, int rest) {
        byte[] result = new byte[at + middle.length + bytes.length - rest];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(middle, 0, result, at, middle.length);
        System.arraycopy(bytes, rest, result, at + middle.length, bytes.length - rest);
        return result;
    }
}
