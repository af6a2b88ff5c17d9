// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

/** States of several words: a column of them in order, and a table of their numbers. */
final class ManyWordSet implements StateSet {
    private final int words;
    private final Chunks order = new Chunks();
    /** Numbers plus one, 0 where there is none; at most three quarters are taken. */
    private int[] table = new int[1024];

    private int size;

    ManyWordSet(int words) {
        this.words = words;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long word(int number, int w) {
        return order.get((long) number * words + w);
    }

    @Override
    public boolean add(long... state) {
        int at = Chunks.place(hash(state), table.length);
        while (table[at] != 0) {
            if (equal(table[at] - 1, state)) {
                return false;
            }
            at = at + 1 == table.length ? 0 : at + 1;
        }
        for (long word : state) {
            order.add(word);
        }
        table[at] = ++size;
        if (Chunks.full(size, table.length)) {
            grow();
        }
        return true;
    }

    @Override
    public boolean contains(long... state) {
        int at = Chunks.place(hash(state), table.length);
        while (table[at] != 0 && !equal(table[at] - 1, state)) {
            at = at + 1 == table.length ? 0 : at + 1;
        }
        return table[at] != 0;
    }

    private boolean equal(int number, long... state) {
        for (int w = 0; w < words; w++) {
            if (word(number, w) != state[w]) {
                return false;
            }
        }
        return true;
    }

    private static long hash(long... state) {
        long hash = 0;
        for (long word : state) {
            hash = Chunks.mix(hash ^ word);
        }
        return hash;
    }

    private void grow() {
        int[] slots = new int[Chunks.nextLength(table.length)];
        long[] state = new long[words];
        for (int number = 0; number < size; number++) {
            for (int w = 0; w < words; w++) {
                state[w] = word(number, w);
            }
            int at = Chunks.place(hash(state), slots.length);
            while (slots[at] != 0) {
                at = at + 1 == slots.length ? 0 : at + 1;
            }
            slots[at] = number + 1;
        }
        table = slots;
    }

    @Override
    public long bytes() {
        return order.bytes() + 4L * table.length;
    }

    @Override
    public long bytesToAdd() {
        return bytes() + (Chunks.full(size + 1, table.length) ? 4L * Chunks.nextLength(table.length) : 0);
    }
}
