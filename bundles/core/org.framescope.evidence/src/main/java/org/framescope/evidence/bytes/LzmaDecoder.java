// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.bytes;

import java.io.EOFException;
import java.io.IOException;

/** LZMA as the chunks of LZMA2 have it: literals, matches and repeated matches, byte by byte into an {@link Output}. */
final class LzmaDecoder {
    private static final int STATES = 12;
    private static final int POSITIONS = 16;
    private static final int LITERAL = 0x300;
    private static final int SHORTEST = 2;
    private static final int DISTANCE_STATES = 4;
    private static final int FIRST_DIRECT = 14;
    private static final int FIRST_SLOT = 4;
    private static final int ALIGN_BITS = 4;

    /** What was unpacked so far. */
    interface Output {
        /** How many bytes, since the dictionary began. */
        long position();

        /** The byte {@code distance} bytes back, 1 for the last. */
        int back(long distance) throws IOException;

        void put(int value) throws IOException;
    }

    /** How long a match is. */
    private static final class Lengths {
        private final short[] choice = RangeDecoder.probabilities(2);
        private final short[] low = RangeDecoder.probabilities(POSITIONS << 3);
        private final short[] mid = RangeDecoder.probabilities(POSITIONS << 3);
        private final short[] high = RangeDecoder.probabilities(1 << 8);

        int decode(RangeDecoder in, int position) throws EOFException {
            if (in.bit(choice, 0) == 0) {
                return SHORTEST + in.tree(low, position << 3, 3);
            }
            if (in.bit(choice, 1) == 0) {
                return SHORTEST + 8 + in.tree(mid, position << 3, 3);
            }
            return SHORTEST + 16 + in.tree(high, 0, 8);
        }
    }

    private final RangeDecoder in;
    private final Output out;
    private final int literalContext;
    private final int literalPositions;
    private final int positions;
    private final short[] literals;
    private final short[] match = RangeDecoder.probabilities(STATES * POSITIONS);
    private final short[] again = RangeDecoder.probabilities(STATES);
    private final short[] again0 = RangeDecoder.probabilities(STATES);
    private final short[] again1 = RangeDecoder.probabilities(STATES);
    private final short[] again2 = RangeDecoder.probabilities(STATES);
    private final short[] again0Long = RangeDecoder.probabilities(STATES * POSITIONS);
    private final short[] slots = RangeDecoder.probabilities(DISTANCE_STATES << 6);
    private final short[] special = RangeDecoder.probabilities(128);
    private final short[] align = RangeDecoder.probabilities(1 << ALIGN_BITS);
    private final Lengths lengths = new Lengths();
    private final Lengths lengthsAgain = new Lengths();
    private final int[] distances = new int[4];
    private int state;

    /** A decoder in its first state; {@code properties} is the byte that tells the numbers of context bits. */
    LzmaDecoder(RangeDecoder in, Output out, int properties) throws IOException {
        this.in = in;
        this.out = out;
        literalContext = properties % 9;
        literalPositions = (1 << properties / 9 % 5) - 1;
        positions = (1 << properties / 45) - 1;
        if (properties / 45 > 4 || literalContext + properties / 9 % 5 > 4) {
            throw new IOException("no LZMA2 has properties " + properties);
        }
        literals = RangeDecoder.probabilities(LITERAL << literalContext + properties / 9 % 5);
    }

    /** Decodes until {@code count} bytes came of it. */
    void decode(int count) throws IOException {
        long end = out.position() + count;
        while (out.position() < end) {
            int position = (int) out.position() & positions;
            if (in.bit(match, state * POSITIONS + position) == 0) {
                literal();
            } else {
                int length = length(position);
                for (int i = 0; i < length && out.position() < end; i++) {
                    out.put(out.back(distances[0] + 1L));
                }
            }
        }
    }

    private void literal() throws IOException {
        int before = out.position() == 0 ? 0 : out.back(1);
        int context = ((int) out.position() & literalPositions) << literalContext | before >> 8 - literalContext;
        int from = LITERAL * context;
        int symbol = 1;
        if (state >= 7) {
            int same = out.back(distances[0] + 1L);
            boolean agree = true;
            while (agree && symbol < 0x100) {
                int wanted = same >> 7 & 1;
                same <<= 1;
                int bit = in.bit(literals, from + (1 + wanted << 8) + symbol);
                symbol = symbol << 1 | bit;
                agree = bit == wanted;
            }
        }
        while (symbol < 0x100) {
            symbol = symbol << 1 | in.bit(literals, from + symbol);
        }
        out.put(symbol & 0xff);
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    /** The length of a match, whose distance is then the first of the last four. */
    private int length(int position) throws EOFException {
        if (in.bit(again, state) == 0) {
            System.arraycopy(distances, 0, distances, 1, 3);
            int length = lengths.decode(in, position);
            distances[0] = distance(length);
            state = state < 7 ? 7 : 10;
            return length;
        }
        if (in.bit(again0, state) == 0) {
            if (in.bit(again0Long, state * POSITIONS + position) == 0) {
                state = state < 7 ? 9 : 11;
                return 1;
            }
        } else {
            int which = in.bit(again1, state) == 0 ? 1 : 2 + in.bit(again2, state);
            int distance = distances[which];
            System.arraycopy(distances, 0, distances, 1, which);
            distances[0] = distance;
        }
        int length = lengthsAgain.decode(in, position);
        state = state < 7 ? 8 : 11;
        return length;
    }

    private int distance(int length) throws EOFException {
        int slot = in.tree(slots, Math.min(length - SHORTEST, DISTANCE_STATES - 1) << 6, 6);
        if (slot < FIRST_SLOT) {
            return slot;
        }
        int bits = (slot >> 1) - 1;
        int distance = (2 | slot & 1) << bits;
        if (slot < FIRST_DIRECT) {
            return distance + in.reverseTree(special, distance - slot, bits);
        }
        return distance + (in.direct(bits - ALIGN_BITS) << ALIGN_BITS) + in.reverseTree(align, 0, ALIGN_BITS);
    }
}
