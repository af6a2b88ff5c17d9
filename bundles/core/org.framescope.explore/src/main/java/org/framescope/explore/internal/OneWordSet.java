// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

/**
 * States of one word, whose top bit is 0: a table of the states themselves, so that a look-up touches one place of memory,
 * and a column of them in order. 19 to 23 bytes a state.
 */
final class OneWordSet implements StateSet {
    private final Chunks order = new Chunks();
    /** States plus one, 0 where there is none; at most three quarters are taken. */
    private long[] table = new long[1024];

    private int size;

    @Override
    public int size() {
        return size;
    }

    @Override
    public long word(int number, int w) {
        return order.get(number);
    }

    @Override
    public boolean add(long... state) {
        return add(state[0]);
    }

    /** Adds {@code state} unless it is there; whether it was added. */
    boolean add(long state) {
        long[] slots = table;
        int at = Chunks.place(Chunks.mix(state), slots.length);
        long stored = state + 1;
        while (slots[at] != 0) {
            if (slots[at] == stored) {
                return false;
            }
            at = at + 1 == slots.length ? 0 : at + 1;
        }
        slots[at] = stored;
        order.add(state);
        size++;
        if (Chunks.full(size, table.length)) {
            grow();
        }
        return true;
    }

    @Override
    public boolean contains(long... state) {
        int at = Chunks.place(Chunks.mix(state[0]), table.length);
        while (table[at] != 0 && table[at] != state[0] + 1) {
            at = at + 1 == table.length ? 0 : at + 1;
        }
        return table[at] != 0;
    }

    private void grow() {
        long[] slots = new long[Chunks.nextLength(table.length)];
        for (long stored : table) {
            if (stored != 0) {
                int at = Chunks.place(Chunks.mix(stored - 1), slots.length);
                while (slots[at] != 0) {
                    at = at + 1 == slots.length ? 0 : at + 1;
                }
                slots[at] = stored;
            }
        }
        table = slots;
    }

    @Override
    public long bytes() {
        return order.bytes() + 8L * table.length;
    }

    @Override
    public long bytesToAdd() {
        return bytes() + (Chunks.full(size + 1, table.length) ? 8L * Chunks.nextLength(table.length) : 0);
    }
}
