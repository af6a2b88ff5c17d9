// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

import java.util.Arrays;

/** The states found so far, as numbers side by side; makes the fields wider when a number does not fit any more. */
final class States {
    private static final int WIDTH = 6;
    private static final int WORDS_WIDTH = 10;

    private Fields fields;
    private StateSet set;
    private long[] next;

    /** No states yet, of {@code actors} actors and the words. */
    States(int actors) {
        int[] widths = new int[actors + 1];
        Arrays.fill(widths, WIDTH);
        widths[0] = WORDS_WIDTH;
        fields = new Fields(widths);
        set = StateSet.of(fields.words());
        next = new long[fields.words()];
    }

    /** Adds the state of all numbers 0. */
    void addFirst() {
        set.add(new long[fields.words()]);
    }

    int size() {
        return set.size();
    }

    /** The number of the words in state {@code number}. */
    int words(int number) {
        return field(number, 0);
    }

    /** The number of what {@code actor} remembers in state {@code number}. */
    int record(int number, int actor) {
        return field(number, actor + 1);
    }

    private int field(int number, int f) {
        return fields.get(set.word(number, fields.word(f)), f);
    }

    /** Adds state {@code from}, but with other words and another record of {@code actor}; whether it was added. */
    boolean add(int from, int actor, int record, int words) {
        prepare(from, actor, record, words);
        return set.add(next);
    }

    /** Whether that state is there. */
    boolean contains(int from, int actor, int record, int words) {
        prepare(from, actor, record, words);
        return set.contains(next);
    }

    /**
     * As {@link #contains}, in {@code scratch} of as many words as a state has; changes nothing else, so any thread may ask
     * while nobody adds.
     */
    boolean contains(int from, int actor, int record, int words, long... scratch) {
        if (!fields.holds(0, words) || !fields.holds(actor + 1, record)) {
            return false;
        }
        copy(from, scratch);
        put(0, words, scratch);
        put(actor + 1, record, scratch);
        return set.contains(scratch);
    }

    /** Words that a state has now. */
    int stateWords() {
        return next.length;
    }

    /** Whether that state is state {@code number}. */
    boolean leadsTo(int number, int from, int actor, int record, int words) {
        prepare(from, actor, record, words);
        for (int w = 0; w < next.length; w++) {
            if (set.word(number, w) != next[w]) {
                return false;
            }
        }
        return true;
    }

    private void prepare(int from, int actor, int record, int words) {
        if (!fields.holds(0, words)) {
            widen(fields.holding(0, words));
        }
        if (!fields.holds(actor + 1, record)) {
            widen(fields.holding(actor + 1, record));
        }
        copy(from, next);
        put(0, words, next);
        put(actor + 1, record, next);
    }

    private void copy(int from, long... state) {
        for (int w = 0; w < state.length; w++) {
            state[w] = set.word(from, w);
        }
    }

    private void put(int f, int value, long... state) {
        int w = fields.word(f);
        state[w] = fields.with(state[w], f, value);
    }

    /** The numbers of the states stay. */
    private void widen(Fields wider) {
        StateSet wide = StateSet.of(wider.words());
        long[] state = new long[wider.words()];
        for (int number = 0; number < set.size(); number++) {
            for (int f = 0; f < wider.count(); f++) {
                int w = wider.word(f);
                state[w] = wider.with(state[w], f, field(number, f));
            }
            wide.add(state);
        }
        fields = wider;
        set = wide;
        next = state;
    }

    long bytes() {
        return set.bytes();
    }

    long bytesToAdd() {
        return set.bytesToAdd();
    }
}
