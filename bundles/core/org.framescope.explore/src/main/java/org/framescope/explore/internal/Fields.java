// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.Arrays;

/**
 * Where numbers stand side by side in the words of a state: field f has {@code width} bits, none lies in two words, and
 * of each word the top bit stays 0. Unchanging.
 */
public final class Fields {
    private static final int WORD = 63;

    private final int[] width;
    private final int[] word;
    private final int[] shift;
    private final int words;

    /** Fields of {@code width} bits each, 1 to 31. */
    public Fields(int... width) {
        this.width = width.clone();
        word = new int[width.length];
        shift = new int[width.length];
        int at = 0;
        int used = 0;
        for (int f = 0; f < width.length; f++) {
            if (used + width[f] > WORD) {
                at++;
                used = 0;
            }
            word[f] = at;
            shift[f] = used;
            used += width[f];
        }
        words = at + 1;
    }

    /** Fields as these, but field {@code f} can hold {@code value}, with room for more. */
    public Fields holding(int f, int value) {
        int[] wider = width.clone();
        wider[f] = Math.min(31, Math.max(width[f], 34 - Integer.numberOfLeadingZeros(value)));
        return new Fields(wider);
    }

    /** Whether field {@code f} can hold {@code value}. */
    public boolean holds(int f, int value) {
        return value >>> width[f] == 0;
    }

    /** Words that a state takes. */
    public int words() {
        return words;
    }

    /** Number of fields. */
    public int count() {
        return width.length;
    }

    /** The word that field {@code f} lies in. */
    public int word(int f) {
        return word[f];
    }

    /** Field {@code f} of the word {@code state} that it lies in. */
    public int get(long state, int f) {
        return (int) (state >>> shift[f]) & (1 << width[f]) - 1;
    }

    /** {@code state}, the word that field {@code f} lies in, but with {@code value} there. */
    public long with(long state, int f, int value) {
        long mask = (1L << width[f]) - 1;
        return state & ~(mask << shift[f]) | (long) value << shift[f];
    }

    @Override
    public String toString() {
        return Arrays.toString(width);
    }
}
