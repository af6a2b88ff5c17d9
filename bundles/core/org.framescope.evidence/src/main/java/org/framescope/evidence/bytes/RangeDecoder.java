// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * The range decoder of LZMA over bytes in memory. It takes a byte only when the next bit cannot be told without, so that all
 * that comes before a missing byte is decoded.
 */
final class RangeDecoder {
    private static final int PROBABILITY_BITS = 11;
    private static final int EVEN = 1 << PROBABILITY_BITS - 1;
    private static final int MOVE = 5;
    private static final int TOP = 1 << 24;

    private final byte[] packed;
    private int at;
    private int range;
    private int code;

    RangeDecoder(byte[] packed) {
        this.packed = packed;
    }

    /** Probabilities of {@code count} bits, nothing known of them. */
    static short[] probabilities(int count) {
        short[] even = new short[count];
        Arrays.fill(even, (short) EVEN);
        return even;
    }

    /** The next packed byte, as it is. */
    int next() throws EOFException {
        if (at == packed.length) {
            throw new EOFException();
        }
        return packed[at++] & 0xff;
    }

    /** How many packed bytes were taken. */
    int position() {
        return at;
    }

    /** Passes over {@code count} bytes. */
    void skip(int count) {
        at = Math.min(packed.length, at + count);
    }

    /** Begins to decode bits. */
    void begin() throws IOException {
        if (next() != 0) {
            throw new IOException("no range coder begins so");
        }
        range = -1;
        code = next() << 24 | next() << 16 | next() << 8 | next();
    }

    private void normalise() throws EOFException {
        if (Integer.compareUnsigned(range, TOP) < 0) {
            code = code << 8 | next();
            range <<= 8;
        }
    }

    /** The bit of which {@code probabilities[index]} tells, and is told, how often it is 0. */
    int bit(short[] probabilities, int index) throws EOFException {
        normalise();
        int probability = probabilities[index];
        int bound = (range >>> PROBABILITY_BITS) * probability;
        if (Integer.compareUnsigned(code, bound) < 0) {
            range = bound;
            probabilities[index] = (short) (probability + ((1 << PROBABILITY_BITS) - probability >> MOVE));
            return 0;
        }
        range -= bound;
        code -= bound;
        probabilities[index] = (short) (probability - (probability >> MOVE));
        return 1;
    }

    /** A number of {@code bits} bits, the greatest first, with the probabilities of a tree from {@code from} on. */
    int tree(short[] probabilities, int from, int bits) throws EOFException {
        int symbol = 1;
        for (int i = 0; i < bits; i++) {
            symbol = symbol << 1 | bit(probabilities, from + symbol);
        }
        return symbol - (1 << bits);
    }

    /** As {@link #tree}, the smallest bit first. */
    int reverseTree(short[] probabilities, int from, int bits) throws EOFException {
        int symbol = 1;
        int number = 0;
        for (int i = 0; i < bits; i++) {
            int bit = bit(probabilities, from + symbol);
            symbol = symbol << 1 | bit;
            number |= bit << i;
        }
        return number;
    }

    /** A number of {@code bits} bits that are 0 as often as 1. */
    int direct(int bits) throws EOFException {
        int number = 0;
        for (int i = 0; i < bits; i++) {
            normalise();
            range >>>= 1;
            boolean one = Integer.compareUnsigned(code, range) >= 0;
            code -= one ? range : 0;
            number = number << 1 | (one ? 1 : 0);
        }
        return number;
    }
}
